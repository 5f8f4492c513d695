// RFC 7643 §5: what is declared supported works. What isn't declared is judged nowhere here; whether the
// declaration itself is whole is a standing check.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";
import { isDeclared } from "../../../src/verdict/capabilities.ts";

test.describe("A declared feature works:", () => {
  test("patch", covers("RFC7643-5/features-work"), async ({ okta, scim, user, declaration }) => {
    assume.occurred(isDeclared((await declaration()).body, "patch"), "patch isn't declared");
    const assigned = await okta.assign(user());

    const patched = await scim.write("PATCH", userPath(assigned), {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
      Operations: [{ op: "replace", path: "name.familyName", value: "Moreau" }],
    });

    expect(patched).toHaveStatus(200, 204);
    expect(await scim.get(assigned)).toHaveAttribute("name.familyName", "Moreau");
  });

  test("filter", covers("RFC7643-5/features-work"), async ({ okta, scim, user, declaration }) => {
    assume.occurred(isDeclared((await declaration()).body, "filter"), "filter isn't declared");
    const assigned = await okta.assign(user());
    await okta.assign(user());

    const found = await scim.read(`/Users?filter=userName%20eq%20%22${assigned.userName}%22`);

    expect(found).toList(assigned.id);
  });

  test(
    "sort",
    covers("RFC7643-5/features-work"),
    async ({ okta, scim, user, beginning, declaration }) => {
      assume.occurred(isDeclared((await declaration()).body, "sort"), "sort isn't declared");
      const first = await okta.assign(user());
      const second = await okta.assign(user());
      const ours = `userName sw "${beginning}"`;

      const ascending = await scim.find(ours, "&sortBy=userName&sortOrder=ascending");
      const descending = await scim.find(ours, "&sortBy=userName&sortOrder=descending");

      expect(ascending).toListInOrder(first.id, second.id);
      expect(descending).toListInOrder(second.id, first.id);
    },
  );

  test("etag", covers("RFC7643-5/features-work"), async ({ okta, scim, user, declaration }) => {
    assume.occurred(isDeclared((await declaration()).body, "etag"), "etag isn't declared");
    const assigned = await okta.assign(user());

    const read = await scim.get(assigned);

    expect(read).toHaveHeader("ETag", /^(?:W\/)?".+"$/);
  });

  test(
    "changePassword",
    covers("RFC7643-5/change-password-works"),
    async ({ okta, scim, user, declaration }) => {
      const { body } = await declaration();
      assume.occurred(isDeclared(body, "changePassword"), "changePassword isn't declared");
      const assigned = await okta.assign(user());
      const resource = assume.resource(await scim.get(assigned));

      const replaced = await scim.write("PUT", userPath(assigned), {
        ...resource,
        // No literal: reports quote this file.
        password: `t1meMa$heen-${user().password}`,
      });

      expect(replaced).toHaveStatus(200);
    },
  );
});
