// RFC 7644 §3.10 and RFC 7643 §2.1: attributes named in full, and in any letter case.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const core = "urn:ietf:params:scim:schemas:core:2.0:User";
const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

test.describe("An attribute is understood", () => {
  test(
    "by its full name",
    covers("RFC7644-3.10/full-names", "RFC7644-3.10/any-case"),
    async ({ okta, scim, user, number, row }) => {
      const assigned = await okta.assign(user({ enterprise: { employeeNumber: await number() } }));
      const whole = await scim.get(assigned);
      const path = userPath(assigned);

      await row("RFC7644-3.10/full-names", async () => {
        const named = await scim.read(`${path}?attributes=${core}:name.familyName`);
        expect(named).toShow("name.familyName");
        expect(named).toHide("name.givenName", "emails");
        assume.occurred(
          has(whole.json, `${enterprise}:employeeNumber`),
          "no employeeNumber is kept",
        );
        const extended = await scim.read(`${path}?attributes=${enterprise}:employeeNumber`);
        expect(extended).toShow(`${enterprise}:employeeNumber`);
        expect(extended).toHide("name", "emails");
      });
      await row("RFC7644-3.10/any-case", async () => {
        const named = await scim.read(`${path}?attributes=${core.toUpperCase()}:NAME.FAMILYNAME`);
        expect(named).toShow("name.familyName");
        expect(named).toHide("name.givenName", "emails");
      });
    },
  );
});
