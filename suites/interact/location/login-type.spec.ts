// The second required attribute, where the vendor's field mapping page holds (contract: field-mapping).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
const otherwise = "the profile's contract is guide, which requires location alone";

test.describe("loginType", () => {
  for (const [form, loginType] of [
    ["left out of a create", null],
    ["empty in a create", ""],
  ] as const) {
    test(
      form,
      covers("INTERACT-login-type/required-on-create", "INTERACT-errors/names-attribute"),
      async ({ okta, scim, user, organisation, required, row }) => {
        assume.occurred(required.includes("loginType"), otherwise);
        const { location } = organisation;

        const answer = await scim.raw({
          method: "POST",
          path: "/Users",
          headers: okta.headers,
          body: JSON.stringify({
            ...okta.createResource(user()),
            [interact]: { location, loginType },
          }),
        });

        await row("INTERACT-login-type/required-on-create", () =>
          expect(assume.implemented(answer)).toBeRefused(),
        );
        await row("INTERACT-errors/names-attribute", () =>
          expect(assume.refused(answer)).toName("loginType"),
        );
      },
    );
  }

  test(
    "of another value",
    covers("INTERACT-login-type/unknown-refused"),
    async ({ okta, scim, user, required }) => {
      assume.occurred(required.includes("loginType"), otherwise);
      const profile = user({ interact: { loginType: "OIDC" } });

      const answer = await scim.raw({
        method: "POST",
        path: "/Users",
        headers: okta.headers,
        body: okta.createBody(profile),
      });

      expect(assume.implemented(answer)).toBeRefused();
    },
  );

  test(
    "is left out of a PUT, and removed by PATCH",
    covers("INTERACT-login-type/required-on-update", "INTERACT-login-type/not-removable"),
    async ({ okta, scim, user, organisation, required, row }) => {
      assume.occurred(required.includes("loginType"), otherwise);
      const { location } = organisation;
      const assigned = await okta.assign(user());
      const before = await scim.get(assigned);
      assume.kept(before, `${interact}:loginType`, "SAML");

      await row("INTERACT-login-type/required-on-update", async () => {
        const body = changed(assume.resource(before), { [interact]: { location } });
        expect(assume.implemented(await scim.write("PUT", userPath(assigned), body))).toBeRefused();
      });
      await row("INTERACT-login-type/not-removable", async () => {
        const body = patchOp({ op: "remove", path: `${interact}:loginType` });
        expect(
          assume.implemented(await scim.write("PATCH", userPath(assigned), body)),
        ).toBeRefused();
      });
    },
  );
});
