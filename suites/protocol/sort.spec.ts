// RFC 7644 §3.4.2.3: the order of a query's results. The users are created in another order than any that
// is asked for; the query matches nobody else.

import { covers } from "../../src/requirements/covers.ts";
import { attribute, has } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { resourceTypes } from "../fixtures/resources.ts";
import * as assume from "../fixtures/assume.ts";

test.describe("A query is sorted", () => {
  test(
    "by an attribute or a sub-attribute, in both orders",
    covers(
      "RFC7644-3.4.2.3/sort-by",
      "RFC7644-3.4.2.3/ascending-by-default",
      "RFC7644-3.4.2.3/descending",
      "RFC7644-3.4.2.3/sub-attribute",
      "RFC7644-3.4.2.3/order-by-type",
      "RFC7644-3.4.2.3/missing-last",
      "RFC7644-3.4.2.3/primary-value",
    ),
    async ({ okta, scim, user, beginning, row }) => {
      const [amy, ben, cleo] = [
        user({ familyName: "Moreau", nickName: "ann" }),
        user({ familyName: "Young", nickName: "Bob" }),
        user({ familyName: "Adams" }),
      ];
      const second = okta.idOf(
        await scim.write("POST", "/Users", {
          ...okta.createResource(ben),
          emails: [{ value: `m.${ben.userName}`, type: "work", primary: true }],
        }),
      );
      const first = okta.idOf(
        await scim.write("POST", "/Users", {
          ...okta.createResource(amy),
          emails: [
            { value: `z.${amy.userName}`, type: "home" },
            { value: `a.${amy.userName}`, type: "work", primary: true },
          ],
        }),
      );
      const third = await okta.assign(cleo);
      const [isAmy, isBen, isCleo] = [
        `userName eq "${amy.userName}"`,
        `userName eq "${ben.userName}"`,
        `userName eq "${cleo.userName}"`,
      ];
      const isAny = `(${isAmy} or ${isBen} or ${isCleo})`;
      const ours = await scim.taken("User", `userName sw "${beginning}"`, isAny);
      const firstTwo = `(${isAmy} or ${isBen})`;
      const lastTwo = `(${isBen} or ${isCleo})`;
      assume.status(await scim.find(ours), "a query of three users", 200);
      const [read, last] = [await scim.get(first), await scim.get(third)];

      await row("RFC7644-3.4.2.3/sort-by", async () => {
        const answer = await scim.find(ours, "&sortBy=userName&sortOrder=ascending");
        expect(answer).toListInOrder(first.id, second.id, third.id);
        const page = await scim.find(
          ours,
          "&sortBy=userName&sortOrder=ascending&startIndex=2&count=2",
        );
        expect(page).toListInOrder(second.id, third.id);
      });
      await row("RFC7644-3.4.2.3/ascending-by-default", async () => {
        const answer = await scim.find(ours, "&sortBy=userName");
        expect(answer).toListInOrder(first.id, second.id, third.id);
      });
      await row("RFC7644-3.4.2.3/descending", async () => {
        const answer = await scim.find(ours, "&sortBy=userName&sortOrder=descending");
        expect(answer).toListInOrder(third.id, second.id, first.id);
      });
      await row("RFC7644-3.4.2.3/sub-attribute", async () => {
        const answer = await scim.find(ours, "&sortBy=name.familyName&sortOrder=ascending");
        expect(answer).toListInOrder(third.id, first.id, second.id);
      });
      await row("RFC7644-3.4.2.3/order-by-type", async () => {
        assume.occurred(has(read.json, "nickName"), "the target keeps no nickName");
        const answer = await scim.find(firstTwo, "&sortBy=nickName&sortOrder=ascending");
        expect(answer).toListInOrder(first.id, second.id);
      });
      await row("RFC7644-3.4.2.3/missing-last", async () => {
        assume.occurred(has(read.json, "nickName"), "the target keeps no nickName");
        assume.occurred(!has(last.json, "nickName"), "the target gives every user a nickName");
        const ascending = await scim.find(lastTwo, "&sortBy=nickName&sortOrder=ascending");
        expect(ascending).toListInOrder(second.id, third.id);
        const descending = await scim.find(lastTwo, "&sortBy=nickName&sortOrder=descending");
        expect(descending).toListInOrder(third.id, second.id);
      });
      await row("RFC7644-3.4.2.3/primary-value", async () => {
        assume.occurred(has(read.json, "emails.1.value"), "the target keeps one address only");
        const answer = await scim.find(firstTwo, "&sortBy=emails.value&sortOrder=ascending");
        expect(answer).toListInOrder(first.id, second.id);
      });
    },
  );

  for (const type of resourceTypes) {
    test(
      `of every ${type}, in both orders`,
      covers("RFC7644-3.4.2.3/sort-by"),
      async ({ scim, resources }) => {
        const [{ key }] = [await resources.create(type), await resources.create(type)];
        const sorted = (order: string) =>
          scim.read(`/${type}s?sortBy=${key}&sortOrder=${order}&count=10`);

        const ascending = assume.accepted(await sorted("ascending"));
        assume.occurred(assume.totalOf(ascending) > 1, "the target lists no two to compare");
        const [descending, at] = [await sorted("descending"), "Resources.0.id"];
        expect(descending).toHaveTextLike(at, /./);
        expect(descending).not.toHaveAttribute(at, attribute(ascending.json, at));
      },
    );
  }

  test(
    "of groups, in both orders",
    covers(
      "RFC7644-3.4.2.3/sort-by",
      "RFC7644-3.4.2.3/ascending-by-default",
      "RFC7644-3.4.2.3/descending",
    ),
    async ({ scim, resources, row }) => {
      const [one, two, three] = [
        await resources.draft("Group"),
        await resources.draft("Group"),
        await resources.draft("Group"),
      ];
      const create = async (draft: typeof one) =>
        resources.made(draft, await scim.write("POST", "/Groups", draft.body));
      const [second, third, first] = [await create(two), await create(three), await create(one)];
      const ours = await resources.matching(first, second, third);
      const sorted = (order: string) => scim.find(ours, `&sortBy=displayName${order}`, "Group");

      await row("RFC7644-3.4.2.3/sort-by", async () => {
        expect(await sorted("&sortOrder=ascending")).toListInOrder(first.id, second.id, third.id);
        expect(await sorted("&sortOrder=ascending&startIndex=1&count=2")).toListInOrder(
          first.id,
          second.id,
        );
      });
      await row("RFC7644-3.4.2.3/ascending-by-default", async () =>
        expect(await sorted("")).toListInOrder(first.id, second.id, third.id),
      );
      await row("RFC7644-3.4.2.3/descending", async () =>
        expect(await sorted("&sortOrder=descending")).toListInOrder(third.id, second.id, first.id),
      );
    },
  );
});
