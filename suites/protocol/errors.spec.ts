// RFC 7644 §3.12, as far as Okta meets it. That every error has a SCIM body is a standing check.

import { covers } from "../../src/requirements/covers.ts";
import { attribute } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { patchOp } from "../fixtures/patch-op.ts";
import { resourceTypes } from "../fixtures/resources.ts";
import { endpointOf, userPath } from "../fixtures/scim.ts";
import * as assume from "../fixtures/assume.ts";

test.describe("An error", () => {
  for (const id of ["010101001010101011001010101011", "00919288221112222"]) {
    test(`for the unknown id ${id}`, covers("OKTA-read/unknown-id"), async ({ scim }) => {
      const answer = await scim.get({ id });

      expect(answer).toBeScimError(404);
    });
  }

  for (const type of resourceTypes) {
    const body = `{"schemas": ["urn:ietf:params:scim:schemas:core:2.0:${type}"`;

    test(
      `for a create of a ${type} that isn't JSON`,
      covers("RFC7644-3.12/unreadable-body"),
      async ({ scim, resources }) => {
        await resources.create(type);
        const { headers } = scim;
        const answer = await scim.raw({ method: "POST", path: endpointOf[type], headers, body });

        expect(answer).toBeRefusedWith(400, "invalidSyntax");
      },
    );

    test(
      `for a PATCH of a ${type} that isn't JSON`,
      covers("RFC7644-3.12/unreadable-body"),
      async ({ scim, resources }) => {
        const { path } = await resources.create(type);
        const { headers } = scim;
        const answer = await scim.raw({ method: "PATCH", path, headers, body });

        expect(assume.offered(answer)).toBeRefusedWith(400, "invalidSyntax");
      },
    );
  }

  test("for a filter that is cut off", covers("RFC7644-3.12/invalid-filter"), async ({ scim }) => {
    const answer = await scim.read("/Users?filter=userName%20eq");

    expect(answer).toBeRefusedWith(400, "invalidFilter");
  });

  test(
    "for a change of all users at once",
    covers("RFC7644-3.2/undefined-operation"),
    async ({ okta, scim, user }) => {
      const profile = user();
      // Neither would change anybody, were it carried out: one names a user who isn't there.
      const put = await scim.write("PUT", "/Users", okta.createResource(profile));
      const patch = await scim.raw({
        method: "PATCH",
        path: "/Users",
        headers: scim.headers,
        body: JSON.stringify(patchOp()),
      });

      expect(put).toBeRefusedOrNotImplemented();
      expect(patch).toBeRefusedOrNotImplemented();
      expect(await okta.lookup(profile.userName)).toFindNobody();
    },
  );

  test(
    "for a PATCH that the provider says it doesn't support",
    covers("RFC7644-3.12/not-implemented"),
    async ({ okta, scim, user }) => {
      const declared = await scim.read("/ServiceProviderConfig");
      assume.occurred(
        attribute(declared.json, "patch.supported") === false,
        "PATCH is declared supported",
      );
      const assigned = await okta.assign(user());

      // A target whose PATCH only deactivates may declare that it has none.
      const operation = { op: "replace", path: "name.familyName", value: "Moreau" };
      const answer = await scim.write("PATCH", userPath(assigned), patchOp(operation));

      expect(answer).toBeScimError(501);
    },
  );
});
