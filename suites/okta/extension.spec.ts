// Attributes beyond the core schema: Okta sends them under their namespace, and names it in schemas.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

test.describe("Okta sends attributes of an extension", () => {
  test(
    "on create",
    covers("OKTA-extension/enterprise-kept"),
    async ({ okta, scim, person, organisation }) => {
      const created = await okta.assign(
        person({ enterprise: { department: organisation.department } }),
      );

      expect(await scim.get(created)).toHaveAttribute(
        `${enterprise}:department`,
        organisation.department,
      );
    },
  );

  test(
    "on update",
    covers("OKTA-extension/updated"),
    async ({ okta, scim, person, organisation }) => {
      const created = await okta.assign(person());

      await okta.update(created, { enterprise: { organization: organisation.company } });

      expect(await scim.get(created)).toHaveAttribute(
        `${enterprise}:organization`,
        organisation.company,
      );
    },
  );

  test(
    "of Interact's",
    covers("INTERACT-location/kept", "INTERACT-extension/optional-kept"),
    async ({ okta, scim, person, organisation, row }) => {
      const created = await okta.assign(person({ interact: { pronouns: "she/her" } }));

      const read = await scim.get(created);

      await row("INTERACT-location/kept", () =>
        expect(read).toHaveAttribute(`${interact}:location`, organisation.location),
      );
      await row("INTERACT-extension/optional-kept", () =>
        expect(read).toHaveAttribute(`${interact}:pronouns`, "she/her"),
      );
    },
  );
});
