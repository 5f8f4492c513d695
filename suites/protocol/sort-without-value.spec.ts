// RFC 7644 §3.4.2.3: resources without a value of what a query is sorted by. One without is created between two
// with one, so that no order of creation is one that is asked for.

import { covers } from "../../src/requirements/covers.ts";
import type { Answer } from "../../src/wire/answer.ts";
import { attribute, has, listAt } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import * as assume from "../fixtures/assume.ts";

const costCenter = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter";

const attributes = [
  {
    what: "an attribute",
    sortBy: "nickName",
    low: { nickName: "Ada" },
    high: { nickName: "Zoe" },
    shown: ["nickName", "Ada", "Zoe"],
  },
  {
    what: "a sub-attribute",
    sortBy: "name.middleName",
    low: { middleName: "Ada" },
    high: { middleName: "Zoe" },
    shown: ["name.middleName", "Ada", "Zoe"],
  },
  {
    what: "a list",
    sortBy: "phoneNumbers.value",
    low: { primaryPhone: "+44 20 7946 0101" },
    high: { primaryPhone: "+44 20 7946 0909" },
    shown: ["phoneNumbers.0.value", "+44 20 7946 0101", "+44 20 7946 0909"],
  },
  {
    what: "an attribute of an extension",
    sortBy: costCenter,
    low: { enterprise: { costCenter: "1130" } },
    high: { enterprise: { costCenter: "9130" } },
    shown: [costCenter, "1130", "9130"],
  },
] as const;

/** Of the two with a value: without that, where those without one come says nothing. */
function assumeSorted(answer: Answer, ...ids: readonly string[]): void {
  const listed = listAt(answer.json, "Resources").map((each) => attribute(each, "id"));
  const isSorted = ids.every((id, index) => listed[index] === id);
  assume.occurred(isSorted, "the target doesn't sort by this attribute");
}

test.describe("A query lists each once, whether it has a value or none, sorted by", () => {
  for (const { what, sortBy, low, high, shown } of attributes) {
    test(
      `${what} of users`,
      covers("RFC7644-3.4.2.3/missing-last"),
      async ({ okta, scim, user, beginning }) => {
        const second = await okta.assign(user(high));
        const last = await okta.assign(user());
        const first = await okta.assign(user(low));
        const [path, lowest, highest] = shown;
        assume.kept(await scim.get(first), path, lowest);
        assume.kept(await scim.get(second), path, highest);
        const isWithout = !has((await scim.get(last)).json, path);
        assume.occurred(isWithout, `the target gives every user a value of ${path}`);
        const each = [first, last, second].map(({ userName }) => `userName eq "${userName}"`);
        const ours = await scim.taken(
          "User",
          `userName sw "${beginning}"`,
          `(${each.join(" or ")})`,
        );
        const sorted = async (filter: string, order: string) =>
          assume.accepted(await scim.find(filter, `&sortBy=${sortBy}&sortOrder=${order}`));
        const pair = `${each[0]} or ${each[2]}`;
        assumeSorted(await sorted(pair, "ascending"), first.id, second.id);
        assumeSorted(await sorted(pair, "descending"), second.id, first.id);

        expect(await sorted(ours, "ascending")).toListInOrder(first.id, second.id, last.id);
        expect(await sorted(ours, "descending")).toListInOrder(last.id, second.id, first.id);
      },
    );
  }

  test(
    "externalId of groups",
    covers("RFC7644-3.4.2.3/missing-last"),
    async ({ scim, resources }) => {
      const [low, high, none] = [
        await resources.draft("Group"),
        await resources.draft("Group"),
        await resources.draft("Group"),
      ];
      const create = async (draft: typeof low, change = {}) =>
        resources.made(draft, await scim.write("POST", "/Groups", { ...draft.body, ...change }));
      const second = await create(high);
      const last = await create(none, { externalId: undefined });
      const first = await create(low);
      assume.kept(await scim.read(first.path), "externalId", first.name);
      assume.kept(await scim.read(second.path), "externalId", second.name);
      const isWithout = !has((await scim.read(last.path)).json, "externalId");
      assume.occurred(isWithout, "the target gives every group an externalId");
      const ours = await resources.matching(first, second, last);
      const pair = await resources.matching(first, second);
      const sorted = async (filter: string, order: string) =>
        assume.accepted(await scim.find(filter, `&sortBy=externalId&sortOrder=${order}`, "Group"));
      assumeSorted(await sorted(pair, "ascending"), first.id, second.id);
      assumeSorted(await sorted(pair, "descending"), second.id, first.id);

      expect(await sorted(ours, "ascending")).toListInOrder(first.id, second.id, last.id);
      expect(await sorted(ours, "descending")).toListInOrder(last.id, second.id, first.id);
    },
  );
});
