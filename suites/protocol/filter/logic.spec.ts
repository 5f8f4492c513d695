// RFC 7644 §3.4.2.2: how expressions are combined, and what a target must refuse. Each filter matches
// nothing but this test's own.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";
import { has } from "../../attribute.ts";
import { changed } from "../../fixtures/changed.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { userPath } from "../../fixtures/scim.ts";

for (const type of resourceTypes) {
  test(
    `A filter of ${type}s combines expressions`,
    covers("RFC7644-3.4.2.2/logical", "RFC7644-3.4.2.2/precedence"),
    async ({ scim, resources, row }) => {
      const first = await resources.create(type);
      const second = await resources.create(type);
      const [isFirst, isSecond] = [first.filter, second.filter];
      const isEither = await resources.matching(first, second);
      const find = (filter: string) => scim.find(filter, "", type);

      await row("RFC7644-3.4.2.2/logical", async () => {
        expect(await find(`${isEither} and ${isFirst}`)).toList(first.id);
        expect(await find(`${isFirst} and ${isSecond}`)).toFindNobody();
        expect(await find(`${isFirst} or ${isSecond}`)).toList(first.id, second.id);
        expect(await find(`${isEither} and not (${isFirst})`)).toList(second.id);
      });
      await row("RFC7644-3.4.2.2/precedence", async () => {
        expect(await find(`${isFirst} or ${isSecond} and ${isFirst}`)).toList(first.id);
        expect(await find(`${isFirst} or ${isFirst} and ${isSecond}`)).toList(first.id);
        expect(await find(`(${isFirst} or ${isSecond}) and ${isSecond}`)).toList(second.id);
        expect(await find(`not (${isFirst}) and ${isEither}`)).toList(second.id);
      });
    },
  );
}

test.describe("A filter finds", () => {
  test(
    "who is inactive, by active",
    covers("RFC7644-3.4.2.2/equal"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      await okta.unassign(assigned);
      assume.kept(await scim.get(assigned), "active", false);
      const isOurs = `userName eq "${assigned.userName}"`;

      expect(await scim.find(`active eq false and ${isOurs}`)).toList(assigned.id);
      expect(await scim.find(`active eq true and ${isOurs}`)).toFindNobody();
    },
  );

  test(
    "by pr what has a value now, and not what had one",
    covers("RFC7644-3.4.2.2/present"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user({ nickName: "Babs" }));
      const isOurs = `userName eq "${assigned.userName}"`;
      const named = await scim.find(`nickName pr and ${isOurs}`);
      assume.kept(await scim.get(assigned), "nickName", "Babs");
      const body = changed(assume.resource(await scim.get(assigned)), { nickName: "" });
      assume.accepted(await scim.write("PUT", userPath(assigned), body));
      const cleared = await scim.get(assigned);
      // Where it is shown, it isn't null: RFC 7644 §3.4.2.2 has "non-empty or non-null".
      assume.occurred(!has(cleared.json, "nickName"), "the target keeps an empty nickName");

      expect(named).toList(assigned.id);
      expect(await scim.find(`nickName pr and ${isOurs}`)).toFindNobody();
    },
  );
});

test.describe("A filter", () => {
  for (const [what, filter] of [
    ["without a value", "userName%20eq"],
    ["with an unterminated string", 'userName%20eq%20"nobody'],
    ["with a bracket that doesn't close", '(userName%20eq%20"nobody"'],
    ["with two values", 'userName%20eq%20"nobody"%20"nowhere"'],
  ] as const) {
    test(`${what} is refused`, covers("RFC7644-3.4.2.2/malformed"), async ({ scim }) => {
      const answer = await scim.read(`/Users?filter=${filter.replaceAll('"', "%22")}`);

      expect(answer).toHaveStatus(400);
    });
  }

  test(
    "with an unknown operator is refused",
    covers("RFC7644-3.4.2.2/unknown-operator"),
    async ({ scim }) => {
      const answer = await scim.read("/Users?filter=userName%20zz%20%22nobody%22");

      expect(answer).toBeScimError(400, "invalidFilter");
      expect(answer).toHaveErrorDetail();
    },
  );

  for (const operator of ["gt", "ge", "lt", "le"]) {
    test(
      `with active ${operator} true is refused`,
      covers("RFC7644-3.4.2.2/no-order-of-booleans"),
      async ({ scim }) => {
        const answer = await scim.read(`/Users?filter=active%20${operator}%20true&count=1`);

        expect(answer).toBeScimError(400, "invalidFilter");
      },
    );
  }
});
