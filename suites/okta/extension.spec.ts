// Attributes beyond the core schema: Okta sends them under their namespace, and names it in schemas.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import * as assume from "../fixtures/assume.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

test.describe("Okta sends attributes of an extension", () => {
  test(
    "on create",
    covers("OKTA-extension/enterprise-kept", "OKTA-extension/others-kept"),
    async ({ okta, scim, user, organisation, row }) => {
      const { department, company: organization } = organisation;
      const others = { employeeNumber: "x701984", costCenter: "4130", division: "Tours" };
      const created = await okta.assign(
        user({ enterprise: { department, organization, ...others } }),
      );

      const read = await scim.get(created);

      await row("OKTA-extension/enterprise-kept", () => {
        expect(read).toHaveAttribute(`${enterprise}:department`, department);
        expect(read).toHaveAttribute(`${enterprise}:organization`, organization);
      });
      await row("OKTA-extension/others-kept", () => {
        expect(read).toHaveAttribute(`${enterprise}:employeeNumber`, "x701984");
        expect(read).toHaveAttribute(`${enterprise}:costCenter`, "4130");
        expect(read).toHaveAttribute(`${enterprise}:division`, "Tours");
      });
    },
  );

  test(
    "on create, beside a manager",
    covers("OKTA-extension/enterprise-kept"),
    async ({ okta, scim, user, organisation, sharedUser }) => {
      const { department, company: organization } = organisation;
      const { id: managerValue } = await sharedUser();
      const profile = user({ enterprise: { department, organization, managerValue } });
      const created = okta.createdBy(assume.accepted(await okta.create(profile)), profile);

      const read = await scim.get(created);

      expect(read).toHaveAttribute(`${enterprise}:department`, department);
      expect(read).toHaveAttribute(`${enterprise}:organization`, organization);
    },
  );

  test(
    "on update",
    covers("OKTA-extension/updated"),
    async ({ okta, scim, user, organisation }) => {
      const created = await okta.assign(user());

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
    async ({ okta, scim, user, organisation, row }) => {
      const created = await okta.assign(user({ interact: { pronouns: "she/her" } }));

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
