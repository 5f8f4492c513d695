// RFC 7644 §3.6.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { userPath } from "../fixtures/scim.ts";
import * as assume from "../fixtures/assume.ts";

test.describe("Whoever was deleted", () => {
  test(
    "is gone, and leaves the name to others",
    covers("RFC7644-3.6/gone", "RFC7644-3.6/not-listed", "RFC7644-3.6/user-name-free"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());
      const resource = assume.resource(await scim.get(assigned));
      const path = userPath(assigned);

      assume.status(await scim.delete(path), "a delete", 200, 204);

      await row("RFC7644-3.6/not-listed", async () =>
        expect(await okta.lookup(assigned.userName)).toFindNobody(),
      );
      await row("RFC7644-3.6/user-name-free", async () =>
        expect(await okta.create(assigned.profile)).toHaveStatus(200, 201),
      );
      await row("RFC7644-3.6/gone", async () => {
        expect(await scim.get(assigned)).toHaveStatus(404);
        expect(await scim.write("PUT", path, resource)).toHaveStatus(404);
        expect(await scim.delete(path)).toHaveStatus(404);
      });
    },
  );
});
