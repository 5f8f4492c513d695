// RFC 7643 §3.1: an id belongs to one resource, for ever, of users and groups alike.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { nameShown } from "../../fixtures/discovered.ts";
import { inOtherCase, kindOf, resourceTypes } from "../../fixtures/kind.ts";
import * as assume from "../../fixtures/assume.ts";

for (const type of resourceTypes) {
  test.describe(`The id of a ${type.toLowerCase()}`, () => {
    test(
      "is not given to another resource after a delete",
      covers("RFC7643-3.1/id-not-reassigned"),
      async ({ okta, scim, user }) => {
        const kind = kindOf(type, { okta, scim, user });
        const first = await kind.arrange();
        assume.deleted(await scim.delete(kind.pathOf(first)));

        const other = await kind.arrange();

        expect(await kind.read(other)).not.toHaveAttribute("id", first.id);
      },
    );

    test(
      "is not given to the next resource of the same name",
      covers("RFC7643-3.1/id-not-reassigned"),
      async ({ okta, scim, user }) => {
        const kind = kindOf(type, { okta, scim, user });
        const body = kind.body();
        const first = okta.idOf(assume.status(await kind.create(body), "a create", 200, 201));
        assume.deleted(await scim.delete(kind.pathOf(first)));

        const again = await kind.create(body);

        // Another row asks whether the name is free (RFC 7644 §3.6).
        assume.occurred(again.status !== 409, "the name isn't free");
        assume.status(again, "a create again", 200, 201);
        expect(again).not.toHaveAttribute("id", first.id);
      },
    );

    test("is case-sensitive", covers("RFC7643-3.1/id-case-exact"), async ({ okta, scim, user }) => {
      const kind = kindOf(type, { okta, scim, user });
      const resource = await kind.arrange();
      const other = inOtherCase(resource);
      assume.occurred(other.id !== resource.id, "the target's ids have no letters");

      const read = await kind.read(other);

      const name = nameShown(await kind.read(resource), kind.name);
      expect(read).not.toHaveAttribute(kind.name, name);
    });
  });
}
