// What RFC 7643 says of single values: §3 of schemas, §3.1 of location, §4.1.2 of addresses.

import { covers } from "../../../src/requirements/covers.ts";
import { has, listAt } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { without } from "../../fixtures/changed.ts";
import { addressOf } from "../../fixtures/discovered.ts";
import { schemasOf } from "../../fixtures/extensions.ts";
import { kindOf, resourceTypes } from "../../fixtures/kind.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

for (const type of resourceTypes) {
  test.describe(`The schemas of a ${type.toLowerCase()}`, () => {
    test(
      "are those of its type, each once",
      covers("RFC7643-3/schemas-of-resource-type", "RFC7643-3/schemas-unique"),
      async ({ okta, scim, user, row }) => {
        const kind = kindOf(type, { okta, scim, user });
        const { schemas, ...body } = kind.body();
        const named = [schemas].flat().map(String);
        const sent = [...named, ...named, "urn:ietf:params:scim:schemas:extension:acme:2.0:Badge"];

        const created = await kind.create({ ...body, schemas: sent });

        assume.occurred(created.status !== 400, "a create with an unknown schema is refused");
        const read = await kind.read(okta.idOf(assume.status(created, "a create", 200, 201)));
        await row("RFC7643-3/schemas-of-resource-type", async () => {
          const known = schemasOf(await scim.read("/ResourceTypes"), type);
          expect(read).toHaveSchemasAmong(...known);
          const listed = assume.found(await kind.find(read));
          expect(listed).toNameSchemasOf(read);
        });
        await row("RFC7643-3/schemas-unique", () => expect(read).toNameSchemasOnce());
      },
    );
  });
}

test.describe("A user who was created", () => {
  test(
    "shows extension attributes under their URN",
    covers("RFC7643-3.3/extension-in-schemas"),
    async ({ okta, scim, user }) => {
      const enterpriseOf = { employeeNumber: "701984" };

      const assigned = await okta.assign(user({ enterprise: enterpriseOf }));

      const read = await scim.get(assigned);
      expect(read).toHide("employeeNumber");
      assume.occurred(
        has(read.json, `${enterprise}:employeeNumber`),
        "the target keeps no employeeNumber",
      );
      expect(read).toContainAt("schemas", enterprise);
    },
  );

  test(
    "names an extension that a PUT leaves out, if it keeps it",
    covers("RFC7643-3.3/extension-in-schemas"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user({ enterprise: { employeeNumber: "701984" } }));
      const whole = assume.resource(await scim.get(assigned));
      const schemas = listAt(whole, "schemas").filter((urn) => urn !== enterprise);

      const answer = await scim.write("PUT", userPath(assigned), {
        ...without(whole, "schemas", enterprise),
        schemas,
      });

      assume.accepted(assume.offered(answer));
      const read = await scim.get(assigned);
      assume.occurred(
        has(read.json, `${enterprise}:employeeNumber`),
        "a PUT clears what it leaves out",
      );
      expect(read).toContainAt("schemas", enterprise);
    },
  );

  test(
    "with a mail domain in capitals has it in lower case",
    covers("RFC7643-4.1.2/e-mail-domain"),
    async ({ okta, scim, user, run }) => {
      const [name] = user().email.split("@");
      const email = `${String(name)}@${run.mailDomain.toUpperCase()}`;

      const assigned = await okta.assign(user({ email }));

      const read = await scim.get(assigned);
      const address = addressOf(read, String(name));
      assume.occurred(address !== undefined, "the target doesn't keep the address");
      expect(read).toHaveTextLike(`${String(address)}.value`, /@[^A-Z]+$/);
    },
  );

  test(
    "with an address of several lines keeps them",
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
