// RFC 7644 §3.4.3 and §3.4.2.1: queries by POST. A target that hasn't built .search may say so with 501.

import { covers } from "../../src/requirements/covers.ts";
import { has } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { endpointOf } from "../fixtures/scim.ts";
import type { User } from "../fixtures/user.ts";
import * as assume from "../fixtures/assume.ts";

/** What comes by default, and isn't asked for. */
const kinds = [
  { type: "User", left: "name" },
  { type: "Group", left: "members" },
] as const;

const schemas = ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"];

test.describe("A search by POST", () => {
  for (const { type, left } of kinds) {
    test(
      `among ${type}s`,
      covers("RFC7644-3.4.3/search", "RFC7644-3.4.3/same-as-query"),
      async ({ scim, resources, row }) => {
        const first = await resources.create(type);
        const second = await resources.create(type);
        const { key } = first;
        const filter = await resources.matching(first, second);
        const ask = (parameters: object) =>
          scim.write("POST", `${endpointOf[type]}/.search`, { schemas, ...parameters });

        const search = await ask({ filter: first.filter });

        assume.occurred(search.status !== 501, "the target refuses .search");
        await row("RFC7644-3.4.3/search", async () => {
          expect(search).toBeListResponse();
          expect(await scim.find(first.filter, "", type)).toList(first.id);
        });
        await row("RFC7644-3.4.3/same-as-query", async () => {
          const both = await ask({ filter });
          const one = await ask({ filter, count: 1, attributes: [key] });
          expect(search).toList(first.id);
          expect(both).toList(first.id, second.id);
          // Which of them comes first is the target's choice, of each request.
          expect(one).toHaveEntries("Resources", 1);
          expect(one).toHaveAttribute("totalResults", 2);
          expect(one).toShow("Resources.0.id", `Resources.0.${key}`);
          expect(one).toHide("Resources.0.name", "Resources.0.emails", "Resources.0.members");
          const pastTheEnd = await ask({ filter, startIndex: 3 });
          expect(pastTheEnd).toListAs(await scim.find(filter, "&startIndex=3", type));
          const excluding = await ask({ filter: first.filter, excludedAttributes: [left] });
          expect(excluding).toList(first.id);
          expect(excluding).toHide(`Resources.0.${left}`);
        });
      },
    );

    test(
      `among ${type}s lists them in the order that it asks for`,
      covers("RFC7644-3.4.3/sorted"),
      async ({ scim, resources, row }) => {
        const [one, two, three] = [
          await resources.draft(type),
          await resources.draft(type),
          await resources.draft(type),
        ];
        const create = async (draft: typeof one) =>
          resources.made(draft, await scim.write("POST", endpointOf[type], draft.body));
        const [second, third, first] = [await create(two), await create(three), await create(one)];
        const filter = await resources.matching(first, second, third);
        const ask = (sortOrder: string) =>
          scim.write("POST", `${endpointOf[type]}/.search`, {
            schemas,
            filter,
            sortBy: first.key,
            sortOrder,
          });
        const ascending = await ask("ascending");
        assume.occurred(ascending.status !== 501, "the target refuses .search");

        await row("RFC7644-3.4.3/sorted", async () => {
          expect(ascending).toListInOrder(first.id, second.id, third.id);
          expect(await ask("descending")).toListInOrder(third.id, second.id, first.id);
        });
      },
    );
  }

  test(
    "among users and groups",
    covers("RFC7644-3.4.2.1/root-covers-all", "RFC7644-3.4.2.1/foreign-attribute"),
    async ({ okta, scim, user, row }) => {
      const displayName = okta.groupName("Tour Guides");
      const assigned = await okta.assign(user({ displayName }));
      const group = await okta.pushGroup("Tour Guides");
      const read = await scim.get(assigned);
      const filter = `displayName eq "${displayName}"`;
      const search = await scim.write("POST", "/.search", { schemas, filter });
      assume.occurred(search.status < 400, "no search below the base URL is served");

      await row("RFC7644-3.4.2.1/root-covers-all", () => {
        assume.status(read, "a read of the user", 200);
        assume.occurred(has(read.json, "displayName"), "the target keeps no displayName");
        expect(search).toList(assigned.id, group.id);
      });
      await row("RFC7644-3.4.2.1/foreign-attribute", async () => {
        const byUserName = `userName eq "${assigned.userName}"`;
        const alone = await scim.write("POST", "/.search", { schemas, filter: byUserName });
        expect(alone).toList(assigned.id);
        const mixed = `${byUserName} or displayName eq "${displayName}"`;
        const both = await scim.write("POST", "/.search", { schemas, filter: mixed });
        expect(both).toList(assigned.id, group.id);
      });
    },
  );

  for (const [what, filterOf, otherOf] of [
    [
      "a value in brackets",
      ({ email }: User) => `emails[value eq "${email}"]`,
      ({ email }: User) => `emails[value eq "no.${email}"]`,
    ],
    [
      "null",
      ({ displayName }: User) => `userName ne null and displayName eq "${displayName}"`,
      ({ userName }: User) => `nickName ne null and userName eq "${userName}"`,
    ],
  ] as const) {
    test(
      `among users and groups, by ${what} of an attribute that only users have`,
      covers("RFC7644-3.4.2.1/foreign-attribute"),
      async ({ okta, scim, user }) => {
        const profile = user({ displayName: okta.groupName("Tour Guides") });
        const { id } = await okta.assign(profile);
        await okta.pushGroup("Tour Guides");
        const filter = filterOf(profile);
        const [one, none] = [await scim.find(filter), await scim.find(otherOf(profile))];
        const otherwise = `the target doesn't filter users by ${what}`;
        assume.occurred(assume.totalOf(one) === 1, otherwise);
        assume.occurred(assume.totalOf(none) === 0, otherwise);

        const search = await scim.write("POST", "/.search", { schemas, filter });

        assume.occurred(search.status < 400, "no such search below the base URL is served");
        expect(search).toList(id);
      },
    );
  }
});
