// RFC 7643 §4.3. How Interact finds the manager is for its own suite.

import { covers } from "../../src/requirements/covers.ts";
import { attribute } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { userPath } from "../fixtures/scim.ts";
import * as assume from "../fixtures/assume.ts";

const manager = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

test.describe("A manager that is shown", () => {
  test(
    "is another user of the provider",
    covers(
      "RFC7643-4.3/manager-value",
      "RFC7643-4.3/manager-ref",
      "RFC7643-4.3/manager-display-name-read-only",
    ),
    async ({ okta, scim, user, row }) => {
      const boss = await okta.assign(user({ displayName: "Ada Lovelace" }));
      const enterprise = { managerValue: boss.id, managerDisplayName: "Somebody Else" };
      const assigned = await okta.assign(user({ enterprise }));

      const read = await scim.get(assigned);

      await row("RFC7643-4.3/manager-value", () => {
        assume.occurred(attribute(read.json, manager) !== undefined, "no manager is shown");
        expect(read).toHaveAttribute(`${manager}.value`, boss.id);
      });
      await row("RFC7643-4.3/manager-ref", () => {
        assume.occurred(attribute(read.json, manager) !== undefined, "no manager is shown");
        expect(read).toHaveText(`${manager}.$ref`);
        expect(read).toReferTo(`${manager}.$ref`, userPath(boss));
      });
      await row("RFC7643-4.3/manager-display-name-read-only", () => {
        assume.occurred(attribute(read.json, manager) !== undefined, "no manager is shown");
        expect(read).toHaveText("id");
        expect(read).not.toHaveAttribute(`${manager}.displayName`, "Somebody Else");
      });
    },
  );

  test(
    "has their own name after a change of manager",
    covers("RFC7643-4.3/manager-display-name-read-only"),
    async ({ okta, scim, user }) => {
      const first = await okta.assign(user({ displayName: "Ada Lovelace" }));
      const second = await okta.assign(user({ displayName: "Grace Hopper" }));
      const assigned = await okta.assign(user({ enterprise: { managerValue: first.id } }));
      await scim.get(assigned);

      // As Okta's update does: what was read, with the new value over it.
      await okta.update(assigned, { enterprise: { managerValue: second.id } });

      const read = await scim.get(assigned);
      assume.kept(read, `${manager}.value`, second.id);
      expect(read).not.toHaveAttribute(`${manager}.displayName`, "Ada Lovelace");
    },
  );
});
