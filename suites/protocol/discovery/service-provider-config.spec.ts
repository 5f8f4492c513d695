// RFC 7643 §5: what is declared supported works, of users and groups. What isn't declared is judged nowhere here;
// whether the declaration itself is whole is a standing check.

import { covers } from "../../../src/requirements/covers.ts";
import { attribute } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { kindOf, resourceTypes } from "../../fixtures/kind.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";
import { isDeclared } from "../../../src/verdict/capabilities.ts";

for (const type of resourceTypes) {
  test.describe(`A declared feature works for a ${type.toLowerCase()}:`, () => {
    test("patch", covers("RFC7643-5/features-work"), async ({ okta, scim, user, declaration }) => {
      assume.occurred(isDeclared((await declaration()).body, "patch"), "patch isn't declared");
      const kind = kindOf(type, { okta, scim, user });
      const resource = await kind.arrange();

      const patched = await kind.change("PATCH", await kind.read(resource));

      expect(patched).toHaveStatus(200, 204);
      expect(await kind.read(resource)).toHaveAttribute(...kind.renamed);
    });

    test("filter", covers("RFC7643-5/features-work"), async ({ okta, scim, user, declaration }) => {
      assume.occurred(isDeclared((await declaration()).body, "filter"), "filter isn't declared");
      const kind = kindOf(type, { okta, scim, user });
      const resource = await kind.arrange();
      await kind.arrange();
      const name = String(attribute((await kind.read(resource)).json, kind.name));

      const filter = encodeURIComponent(`${kind.name} eq ${JSON.stringify(name)}`);
      const found = await scim.read(`/${type}s?filter=${filter}`);

      expect(found).toList(resource.id);
    });

    test("etag", covers("RFC7643-5/features-work"), async ({ okta, scim, user, declaration }) => {
      assume.occurred(isDeclared((await declaration()).body, "etag"), "etag isn't declared");
      const kind = kindOf(type, { okta, scim, user });

      const read = await kind.read(await kind.arrange());

      expect(read).toHaveHeader("ETag", /^(?:W\/)?".+"$/);
    });

    test("sort", covers("RFC7643-5/features-work"), async ({ okta, scim, user, declaration }) => {
      assume.occurred(isDeclared((await declaration()).body, "sort"), "sort isn't declared");
      const kind = kindOf(type, { okta, scim, user });
      const first = await kind.arrange();
      const second = await kind.arrange();
      const names = [
        attribute((await kind.read(first)).json, kind.name),
        attribute((await kind.read(second)).json, kind.name),
      ].map((name) => `${kind.name} eq ${JSON.stringify(name)}`);
      const filter = encodeURIComponent(names.join(" or "));
      const ours = `/${type}s?filter=${filter}`;
      assume.occurred((await scim.read(ours)).status === 200, "the target doesn't filter with or");

      const ascending = await scim.read(`${ours}&sortBy=${kind.name}&sortOrder=ascending`);
      const descending = await scim.read(`${ours}&sortBy=${kind.name}&sortOrder=descending`);

      expect(ascending).toListInOrder(first.id, second.id);
      expect(descending).toListInOrder(second.id, first.id);
    });

    test(
      "no page exceeds the maximum",
      covers("RFC7643-5/max-results"),
      async ({ scim, declaration }) => {
        const { body } = await declaration();
        const most = Number(attribute(body, "filter.maxResults"));
        assume.occurred(most > 0 && most <= 200, "no maximum from 1 to 200 is declared");

        const asked = await scim.read(`/${type}s?startIndex=1&count=${most + 1}`);
        const plain = await scim.read(`/${type}s`);

        assume.occurred(
          assume.totalOf(asked) > most,
          "there are no more resources than the maximum",
        );
        expect(asked).toHaveAtMost("Resources", most);
        expect(plain).toHaveAtMost("Resources", most);
      },
    );
  });
}

test(
  "changePassword works if it is declared",
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
