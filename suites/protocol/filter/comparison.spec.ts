// RFC 7644 §3.4.2.2: what each operator matches. Judged by userName and displayName, which every target filters
// by if it filters at all; each filter matches nothing but this test's own.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { endpointOf } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

for (const type of resourceTypes) {
  test(
    `A filter compares the names of ${type}s`,
    covers(
      "RFC7644-3.4.2.2/only-matching",
      "RFC7644-3.4.2.2/equal",
      "RFC7644-3.4.2.2/not-equal",
      "RFC7644-3.4.2.2/contains",
      "RFC7644-3.4.2.2/starts-with",
      "RFC7644-3.4.2.2/ends-with",
      "RFC7644-3.4.2.2/order",
      "RFC7644-3.4.2.2/case-insensitive",
      "RFC7644-3.4.2.2/operators",
    ),
    async ({ scim, resources, row }) => {
      const first = await resources.create(type);
      const second = await resources.create(type);
      const [{ key, name }, ours] = [first, await resources.matching(first, second)];
      const find = (filter: string) => scim.find(filter, "", type);
      await row("RFC7644-3.4.2.2/only-matching", async () =>
        expect(await find(`${key} eq "${name}"`)).toList(first.id),
      );
      await row("RFC7644-3.4.2.2/equal", async () => {
        expect(await find(`${key} eq "${name}"`)).toList(first.id);
        expect(await find(`${key} eq "${name.slice(0, 9)}"`)).toFindNobody();
        expect(await find(`${key} eq "${name.slice(1)}"`)).toFindNobody();
        expect(await find(`${key} eq "${name.slice(0, -1)}_"`)).toFindNobody();
        expect(await find(`${key} eq "${name.slice(0, -1)}*"`)).toFindNobody();
      });
      await row("RFC7644-3.4.2.2/not-equal", async () =>
        expect(await find(`${key} ne "${name}" and ${ours}`)).toList(second.id),
      );
      await row("RFC7644-3.4.2.2/contains", async () => {
        expect(await find(`${key} co "${name.slice(2, -1)}"`)).toList(first.id);
        expect(await find(`${key} co "${name.slice(2)}zz"`)).toFindNobody();
      });
      await row("RFC7644-3.4.2.2/starts-with", async () => {
        expect(await find(`${key} sw "${second.name.slice(0, -1)}"`)).toList(second.id);
        expect(await find(`${key} sw "${second.name}"`)).toList(second.id);
        expect(await find(`${key} sw "${second.name.slice(1)}"`)).toFindNobody();
      });
      await row("RFC7644-3.4.2.2/ends-with", async () => {
        expect(await find(`${key} ew "${name.slice(2)}"`)).toList(first.id);
        expect(await find(`${key} ew "${name}"`)).toList(first.id);
        expect(await find(`${key} ew "${name.slice(1, -1)}"`)).toFindNobody();
      });
      await row("RFC7644-3.4.2.2/order", async () => {
        expect(await find(`${key} gt "${name}" and ${ours}`)).toList(second.id);
        expect(await find(`${key} ge "${second.name}" and ${ours}`)).toList(second.id);
        expect(await find(`${key} lt "${second.name}" and ${ours}`)).toList(first.id);
        expect(await find(`${key} le "${name}" and ${ours}`)).toList(first.id);
      });
      await row("RFC7644-3.4.2.2/case-insensitive", async () =>
        expect(await find(`${key} eq "${name.toUpperCase()}"`)).toList(first.id),
      );
      await row("RFC7644-3.4.2.2/operators", async () => {
        await find(`${key} eq "${name}"`);
        const ask = (filter: string) =>
          scim.read(`${endpointOf[type]}?count=1&filter=${encodeURIComponent(filter)}`);
        expect(await ask(`${key} co "a" and ${key} sw "a" and ${key} ew "a"`)).toHaveStatus(200);
        expect(await ask(`${key} gt "a" and ${key} ge "a"`)).toHaveStatus(200);
        expect(await ask(`${key} lt "a" and ${key} le "a"`)).toHaveStatus(200);
        expect(await ask(`${key} pr and not (${key} eq "a")`)).toHaveStatus(200);
        expect(await ask(`${key} pr and not(${key} eq "a")`)).toHaveStatus(200);
        expect(await ask(`${key} eq "a" or ${key} ne "a"`)).toHaveStatus(200);
        expect(await ask(`(${key} eq "a" or ${key} eq "b") and ${key} pr`)).toHaveStatus(200);
      });
    },
  );
}

test.describe("A filter compares", () => {
  test(
    "the externalId of a group",
    covers("RFC7644-3.4.2.2/only-matching"),
    async ({ scim, resources }) => {
      const { id, path, name } = await resources.create("Group");
      assume.kept(await scim.read(path), "externalId", name);

      const found = assume.accepted(await scim.find(`externalId eq "${name}"`, "", "Group"));

      expect(found).toList(id);
      expect(await scim.find(`externalId eq "${name}-0"`, "", "Group")).toFindNobody();
    },
  );

  test(
    "letter case by the attribute's rule",
    covers(
      "RFC7644-3.4.2.2/case-exact",
      "RFC7643-7/case-exact-preserved",
      "RFC7644-3.4.2.2/names-in-any-case",
      "RFC7644-3.4.2.2/escaped-value",
    ),
    async ({ okta, scim, user, row }) => {
      const { userName } = user();
      const externalId = `UiD-${userName}`;
      const { id } = await okta.assign(user({ userName, externalId }));
      const read = await scim.get({ id });

      await row("RFC7644-3.4.2.2/case-exact", async () => {
        assume.occurred(has(read.json, "externalId"), "the target keeps no externalId");
        expect(await scim.find(`externalId eq "${externalId}"`)).toList(id);
        expect(await scim.find(`externalId eq "${externalId.toUpperCase()}"`)).toFindNobody();
      });
      await row("RFC7644-3.4.2.2/names-in-any-case", async () => {
        await scim.find(`userName eq "${userName}"`);
        const capitals = encodeURIComponent(`USERNAME EQ "${userName}"`);
        expect(await scim.read(`/Users?filter=${capitals}`)).toList(id);
        const mixed = encodeURIComponent(`username Eq "${userName}"`);
        expect(await scim.read(`/Users?filter=${mixed}`)).toList(id);
        const combined = `userName pr and not (externalId eq "0") and (id eq "0" or userName eq "${userName}")`;
        await scim.find(combined);
        const loud = combined.replaceAll(/ (?:pr|and|or)\b|not /g, (word) => word.toUpperCase());
        expect(await scim.read(`/Users?filter=${encodeURIComponent(loud)}`)).toList(id);
      });
      await row("RFC7644-3.4.2.2/escaped-value", async () => {
        await scim.find(`userName eq "${userName}"`);
        const escaped = userName.replace("barbara.", "\\u0062arbara.");
        const filter = encodeURIComponent(`userName eq "${escaped}"`);
        expect(await scim.read(`/Users?filter=${filter}`)).toList(id);
        const quoted = user({ nickName: 'Babs "\\" J' });
        const other = okta.createdBy(await okta.create(quoted), quoted);
        const shown = await scim.get(other);
        assume.occurred(has(shown.json, "nickName"), "the target keeps no nickName");
        const nickName = 'nickName eq "Babs \\"\\\\\\" J"';
        const both = `userName eq "${other.userName}" and ${nickName}`;
        expect(await scim.find(both)).toList(other.id);
      });
      await row("RFC7643-7/case-exact-preserved", () => {
        assume.occurred(has(read.json, "externalId"), "the target keeps no externalId");
        expect(read).toHaveAttribute("externalId", externalId);
      });
    },
  );
});
