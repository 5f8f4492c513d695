// RFC 7643 §4.1.1: nobody gets a userName that somebody else has, and letter case makes no other name of it.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { unlessUndeclared } from "../../fixtures/kind.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const atOnce = (userName: string) =>
  patchOp({ op: "replace", value: { userName, nickName: "Taker" } });
const oneByOne = (userName: string) =>
  patchOp(
    { op: "replace", path: "nickName", value: "Taker" },
    { op: "replace", path: "userName", value: userName },
  );

test.describe("Another user's userName", () => {
  test(
    "in other letter case creates no user",
    covers("RFC7643-4.1.1/user-name-unique"),
    async ({ okta, scim, user }) => {
      const first = await okta.assign(user.full());
      const before = assume.shown(await scim.get(first));

      const second = await okta.create(user({ userName: first.userName.toUpperCase() }));

      expect(await scim.get(first)).toShowTheSameAs(before);
      expect(await okta.lookup(first.userName)).toList(first.id);
      expect(second).toBeRefused();
    },
  );

  for (const [spelling, spelt, replacing] of [
    ["as it is", (userName: string) => userName, oneByOne],
    ["in capitals", (userName: string) => userName.toUpperCase(), atOnce],
  ] as const) {
    test(
      `can't be taken over, ${spelling}`,
      covers(
        "RFC7643-4.1.1/user-name-unique-on-replace",
        "RFC7644-3.12/update-uniqueness",
        "RFC7643-4.1.1/user-name-unique-on-patch",
      ),
      async ({ okta, scim, user, declaration, row }) => {
        const first = await okta.assign(user.full());
        const second = await okta.assign(user.full());
        const beforeFirst = assume.shown(await scim.get(first));
        const before = assume.shown(await scim.get(second));
        const userName = spelt(first.userName);

        const put = await scim.write(
          "PUT",
          userPath(second),
          changed(assume.resource(before), { userName, nickName: "Taker" }),
        );

        const [afterFirst, after] = [await scim.get(first), await scim.get(second)];
        await row("RFC7643-4.1.1/user-name-unique-on-replace", () => {
          expect(after).toShowTheSameAs(before);
          expect(afterFirst).toShowTheSameAs(beforeFirst);
          expect(put).toBeRefused();
        });
        await row("RFC7644-3.12/update-uniqueness", () =>
          expect(put).toBeRefusedWith([400, 409], "uniqueness"),
        );
        await row("RFC7643-4.1.1/user-name-unique-on-patch", async () => {
          await unlessUndeclared("PATCH", declaration);
          const patch = await scim.write("PATCH", userPath(second), replacing(userName));
          expect(await scim.get(second)).toShowTheSameAs(after);
          expect(await scim.get(first)).toShowTheSameAs(afterFirst);
          expect(patch).toBeRefusedOrNotImplemented();
        });
      },
    );
  }
});

test.describe("The user's own userName in other letter case", () => {
  test(
    "is accepted in a PUT",
    covers("RFC7643-4.1.1/own-user-name"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const resource = assume.resource(await scim.get(assigned));
      const userName = assigned.userName.toUpperCase();

      const put = await scim.write("PUT", userPath(assigned), changed(resource, { userName }));

      expect(put).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toHaveAttribute("userName", userName);
      expect(await okta.lookup(userName)).toList(assigned.id);
    },
  );

  test(
    "is accepted in a PATCH",
    covers("RFC7643-4.1.1/own-user-name"),
    async ({ okta, scim, user, declaration }) => {
      await unlessUndeclared("PATCH", declaration);
      const assigned = await okta.assign(user());
      const userName = assigned.userName.toUpperCase();

      const operation = { op: "replace", path: "userName", value: userName };
      const patch = await scim.write("PATCH", userPath(assigned), patchOp(operation));

      expect(patch).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toHaveAttribute("userName", userName);
      expect(await okta.lookup(userName)).toList(assigned.id);
    },
  );
});
