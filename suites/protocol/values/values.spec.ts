// What RFC 7643 says of single values: §3 of schemas, §3.1 of location, §4.1.2 of addresses.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { schemasOf } from "../../fixtures/extensions.ts";
import * as assume from "../../fixtures/assume.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

test.describe("A user who was created", () => {
  test(
    "shows schemas that are known",
    covers("RFC7643-3/schemas-of-resource-type", "RFC7643-3.3/extension-in-schemas"),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user({ enterprise: { employeeNumber: "701984" } }));
      const read = await scim.get(assigned);

      await row("RFC7643-3/schemas-of-resource-type", async () => {
        const known = schemasOf(await scim.read("/ResourceTypes"), "User");
        expect(read).toHaveSchemasAmong(...known);
      });
      await row("RFC7643-3.3/extension-in-schemas", () => {
        assume.occurred(
          has(read.json, `${enterprise}:employeeNumber`),
          "the target keeps no employeeNumber",
        );
        expect(read).toContainAt("schemas", enterprise);
      });
    },
  );

  test(
    "at a mail domain in capital letters has it in small ones",
    covers("RFC7643-4.1.2/e-mail-domain"),
    async ({ okta, scim, user, run }) => {
      const [name] = user().email.split("@");
      const email = `${String(name)}@${run.mailDomain.toUpperCase()}`;

      const assigned = await okta.assign(user({ email }));

      const read = await scim.get(assigned);
      expect(read).toHaveTextLike("emails.0.value", /@[^A-Z]+$/);
    },
  );

  test(
    "at an address of several lines keeps them",
    covers("RFC7643-4.1.2/address-with-line-breaks"),
    async ({ okta, scim, user }) => {
      const streetAddress = "26, The Shambles\nSecond floor";
      const created = await scim.write("POST", "/Users", {
        ...okta.createResource(user()),
        addresses: [{ type: "work", primary: true, streetAddress, locality: "York" }],
      });
      const assigned = okta.idOf(
        assume.status(created, "creating a user with an address", 200, 201),
      );

      expect(await scim.get(assigned)).toHaveElement("addresses", { streetAddress });
    },
  );
});
