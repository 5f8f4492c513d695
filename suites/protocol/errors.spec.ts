// RFC 7644 §3.12, as far as Okta meets it. That every error has a SCIM body is a standing check.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";

test.describe("An error", () => {
  for (const id of ["010101001010101011001010101011", "00919288221112222"]) {
    test(`for the unknown id ${id}`, covers("OKTA-read/unknown-id"), async ({ scim }) => {
      const answer = await scim.get({ id });

      expect(answer).toBeScimError(404);
    });
  }

  test("for a body that is no JSON", covers("RFC7644-3.12/unreadable-body"), async ({ scim }) => {
    const answer = await scim.raw({
      method: "POST",
      path: "/Users",
      headers: [
        ["Accept", "application/scim+json"],
        ["Content-Type", "application/scim+json"],
        ["Authorization", `Bearer ${scim.token}`],
      ],
      body: '{"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"',
    });

    expect(answer).toBeScimError(400, "invalidSyntax");
  });
});
