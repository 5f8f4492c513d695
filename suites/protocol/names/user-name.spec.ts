// RFC 7643 §4.1.1: nobody gets a userName that somebody else has.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Somebody else's userName", () => {
  test(
    "can't be taken over",
    covers(
      "RFC7643-4.1.1/user-name-unique-on-replace",
      "RFC7644-3.12/update-uniqueness",
      "RFC7643-4.1.1/user-name-unique-on-patch",
    ),
    async ({ okta, scim, user, row }) => {
      const first = await okta.assign(user());
      const second = await okta.assign(user());
      const resource = assume.resource(await scim.get(second));

      const { userName } = first;
      const put = await scim.write("PUT", userPath(second), changed(resource, { userName }));

      await row("RFC7643-4.1.1/user-name-unique-on-replace", async () => {
        expect(put).toBeRefused();
        expect(await scim.get(second)).toHaveAttribute("userName", second.userName);
      });
      await row("RFC7644-3.12/update-uniqueness", () => expect(put).toBeRefusedAs("uniqueness"));
      await row("RFC7643-4.1.1/user-name-unique-on-patch", async () => {
        assume.kept(await scim.get(second), "userName", second.userName);
        const taken = patchOp({ op: "replace", path: "userName", value: first.userName });
        expect(await scim.write("PATCH", userPath(second), taken)).toBeRefused();
        expect(await scim.get(second)).toHaveAttribute("userName", second.userName);
      });
    },
  );
});
