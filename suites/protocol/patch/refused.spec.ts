// RFC 7644 §3.5.2 and §3.12: what a PATCH is refused for. All of it is wrong on purpose.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { groupPath, userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A PATCH is refused", () => {
  test(
    "that isn't one, or can't be carried out",
    covers(
      "RFC7644-3.5.2/without-operations",
      "RFC7644-3.5.2/unknown-op",
      "RFC7644-3.12/invalid-path",
      "RFC7644-3.5.2/read-only-refused",
      "RFC7644-3.12/patch-mutability",
      "RFC7644-3.5.2/wrong-type-refused",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());
      const send = (body: unknown) =>
        scim.raw({
          method: "PATCH",
          path: userPath(assigned),
          headers: okta.headers,
          body: JSON.stringify(body),
        });

      await row("RFC7644-3.5.2/without-operations", async () => {
        const { schemas } = patchOp();
        expect(await send({ schemas })).toHaveStatus(400);
        expect(await send({ schemas, Operations: [] })).toHaveStatus(400);
      });
      await row("RFC7644-3.5.2/unknown-op", async () => {
        const answer = await send(patchOp({ op: "move", path: "displayName", value: "Moved" }));
        expect(answer).toHaveStatus(400);
        expect(await scim.get(assigned)).toHaveAttribute("displayName", "Barbara Jensen");
      });
      await row("RFC7644-3.12/invalid-path", async () => {
        const answer = await send(patchOp({ op: "replace", path: "name..givenName", value: "B" }));
        expect(answer).toBeScimError(400, "invalidPath");
      });
      const otherId = await send(patchOp({ op: "replace", path: "id", value: "another-0001" }));
      await row("RFC7644-3.5.2/read-only-refused", async () => {
        expect(otherId).toBeRefused();
        expect(await scim.get(assigned)).toHaveAttribute("id", assigned.id);
      });
      await row("RFC7644-3.12/patch-mutability", () =>
        expect(otherId).toBeScimError(400, "mutability"),
      );
      await row("RFC7644-3.5.2/wrong-type-refused", async () => {
        const answer = await send(patchOp({ op: "replace", path: "active", value: "sometimes" }));
        expect(answer).toBeRefused();
        expect(await scim.get(assigned)).toHaveAttribute("active", true);
      });
    },
  );

  test(
    "of somebody who isn't there",
    covers("RFC7644-3.12/patch-not-found"),
    async ({ okta, scim, user }) => {
      const { userName } = user();
      const path = userPath({ id: "00919288221119999" });
      assume.status(await scim.read(path), "a read of an id that nobody has", 404);

      const answer = await scim.write(
        "PATCH",
        path,
        patchOp({ op: "replace", value: { userName, active: true } }),
      );

      expect(answer).toBeScimError(404);
      expect(await okta.lookup(userName)).toFindNobody();
    },
  );

  test(
    "that would turn one member of a group into another",
    covers("RFC7643-4.2/member-value-immutable"),
    async ({ okta, scim, user }) => {
      const member = await okta.assign(user());
      const stranger = await okta.assign(user());
      const group = await okta.pushGroup("Droids", member);
      const path = `members[value eq "${member.id}"].value`;

      const answer = await scim.write(
        "PATCH",
        groupPath(group),
        patchOp({ op: "replace", path, value: stranger.id }),
      );

      expect(answer).toBeRefused();
      expect(await scim.getGroup(group)).toHaveMembers(member.id);
    },
  );
});
