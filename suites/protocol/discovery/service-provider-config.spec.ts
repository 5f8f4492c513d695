// RFC 7643 §5: what is declared supported works. What isn't declared is judged nowhere here; whether the
// declaration itself is whole is a standing check.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { userPath } from "../../fixtures/scim.ts";
import { applies, resourceOf } from "../../fixtures/assume.ts";
import { isDeclared } from "../../../src/verdict/capabilities.ts";

test.describe("A declared feature works:", () => {
  test("patch", covers("RFC7643-5/features-work"), async ({ okta, scim, person, declaration }) => {
    applies(isDeclared((await declaration()).body, "patch"), "patch isn't declared");
    const user = await okta.assign(person());

    const patched = await scim.write("PATCH", userPath(user), {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
      Operations: [{ op: "replace", path: "name.familyName", value: "Moreau" }],
    });

    expect(patched).toHaveStatus(200, 204);
    expect(await scim.get(user)).toHaveAttribute("name.familyName", "Moreau");
  });

  test("filter", covers("RFC7643-5/features-work"), async ({ okta, scim, person, declaration }) => {
    applies(isDeclared((await declaration()).body, "filter"), "filter isn't declared");
    const user = await okta.assign(person());
    await okta.assign(person());

    const found = await scim.read(`/Users?filter=userName%20eq%20%22${user.userName}%22`);

    expect(found).toList(user.id);
  });

  test(
    "sort",
    covers("RFC7643-5/features-work"),
    async ({ okta, scim, person, beginning, declaration }) => {
      applies(isDeclared((await declaration()).body, "sort"), "sort isn't declared");
      const first = await okta.assign(person());
      const second = await okta.assign(person());
      const ours = `userName sw "${beginning}"`;

      const ascending = await scim.find(ours, "&sortBy=userName&sortOrder=ascending");
      const descending = await scim.find(ours, "&sortBy=userName&sortOrder=descending");

      expect(ascending).toListInOrder(first.id, second.id);
      expect(descending).toListInOrder(second.id, first.id);
    },
  );

  test("etag", covers("RFC7643-5/features-work"), async ({ okta, scim, person, declaration }) => {
    applies(isDeclared((await declaration()).body, "etag"), "etag isn't declared");
    const user = await okta.assign(person());

    const read = await scim.get(user);

    expect(read).toHaveHeader("ETag", /^(?:W\/)?".+"$/);
  });

  test(
    "changePassword",
    covers("RFC7643-5/change-password-works"),
    async ({ okta, scim, person, declaration }) => {
      const { body } = await declaration();
      applies(isDeclared(body, "changePassword"), "changePassword isn't declared");
      const user = await okta.assign(person());
      const resource = resourceOf(await scim.get(user));

      const replaced = await scim.write("PUT", userPath(user), {
        ...resource,
        // No literal: reports quote this file.
        password: `t1meMa$heen-${person().password}`,
      });

      expect(replaced).toHaveStatus(200);
    },
  );
});
