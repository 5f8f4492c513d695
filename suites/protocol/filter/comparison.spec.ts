// RFC 7644 §3.4.2.2: what each operator matches. Judged by userName, which every target filters by if it
// filters at all; each filter matches nobody but this test's users.

import { covers } from "../../../src/requirements/covers.ts";
import { attribute, has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A filter compares", () => {
  test(
    "strings",
    covers(
      "RFC7644-3.4.2.2/only-matching",
      "RFC7644-3.4.2.2/equal",
      "RFC7644-3.4.2.2/not-equal",
      "RFC7644-3.4.2.2/contains",
      "RFC7644-3.4.2.2/starts-with",
      "RFC7644-3.4.2.2/ends-with",
      "RFC7644-3.4.2.2/order",
    ),
    async ({ okta, scim, user, beginning, row }) => {
      const first = await okta.assign(user());
      const second = await okta.assign(user());
      const ours = `userName sw "${beginning}"`;
      const part = beginning.replace("barbara.", "");

      await row("RFC7644-3.4.2.2/only-matching", async () =>
        expect(await scim.find(`userName eq "${first.userName}"`)).toList(first.id),
      );
      await row("RFC7644-3.4.2.2/equal", async () => {
        expect(await scim.find(`userName eq "${beginning}"`)).toFindNobody();
        expect(await scim.find(`userName eq "${second.userName.slice(1)}"`)).toFindNobody();
      });
      await row("RFC7644-3.4.2.2/not-equal", async () =>
        expect(await scim.find(`userName ne "${first.userName}" and ${ours}`)).toList(second.id),
      );
      await row("RFC7644-3.4.2.2/contains", async () => {
        expect(await scim.find(`userName co "${part}001@"`)).toList(first.id);
        expect(await scim.find(`userName co "${part}003@"`)).toFindNobody();
      });
      await row("RFC7644-3.4.2.2/starts-with", async () => {
        expect(await scim.find(`userName sw "${beginning}002"`)).toList(second.id);
        expect(await scim.find(`userName sw "${second.userName}"`)).toList(second.id);
        expect(await scim.find(`userName sw "${part}002"`)).toFindNobody();
      });
      await row("RFC7644-3.4.2.2/ends-with", async () => {
        expect(await scim.find(`userName ew "${first.userName.slice(8)}"`)).toList(first.id);
        expect(await scim.find(`userName ew "${first.userName}"`)).toList(first.id);
        expect(await scim.find(`userName ew "${part}001"`)).toFindNobody();
      });
      await row("RFC7644-3.4.2.2/order", async () => {
        expect(await scim.find(`userName gt "${first.userName}" and ${ours}`)).toList(second.id);
        expect(await scim.find(`userName ge "${second.userName}" and ${ours}`)).toList(second.id);
        expect(await scim.find(`userName lt "${second.userName}" and ${ours}`)).toList(first.id);
        expect(await scim.find(`userName le "${first.userName}" and ${ours}`)).toList(first.id);
      });
    },
  );

  test(
    "letter case by the attribute's rule",
    covers(
      "RFC7644-3.4.2.2/case-insensitive",
      "RFC7644-3.4.2.2/case-exact",
      "RFC7643-7/case-exact-preserved",
      "RFC7644-3.4.2.2/names-in-any-case",
      "RFC7644-3.4.2.2/escaped-value",
    ),
    async ({ okta, scim, user, row }) => {
      const { userName } = user();
      const externalId = `UiD-${userName}`;
      const { id } = await okta.assign(user({ userName, externalId, nickName: 'Babs "\\" J' }));

      await row("RFC7644-3.4.2.2/case-insensitive", async () =>
        expect(await scim.find(`userName eq "${userName.toUpperCase()}"`)).toList(id),
      );
      await row("RFC7644-3.4.2.2/case-exact", async () => {
        expect(await scim.find(`externalId eq "${externalId}"`)).toList(id);
        expect(await scim.find(`externalId eq "${externalId.toUpperCase()}"`)).toFindNobody();
      });
      await row("RFC7644-3.4.2.2/names-in-any-case", async () => {
        await scim.find(`userName eq "${userName}"`);
        const capitals = encodeURIComponent(`USERNAME EQ "${userName}"`);
        expect(await scim.read(`/Users?filter=${capitals}`)).toList(id);
        const mixed = encodeURIComponent(`username Eq "${userName}"`);
        expect(await scim.read(`/Users?filter=${mixed}`)).toList(id);
      });
      await row("RFC7644-3.4.2.2/escaped-value", async () => {
        await scim.find(`userName eq "${userName}"`);
        const escaped = userName.replace("barbara.", "\\u0062arbara.");
        const filter = encodeURIComponent(`userName eq "${escaped}"`);
        expect(await scim.read(`/Users?filter=${filter}`)).toList(id);
        const read = await scim.get({ id });
        assume.occurred(has(read.json, "nickName"), "the target keeps no nickName");
        const nickName = 'nickName eq "Babs \\"\\\\\\" J"';
        expect(await scim.find(`userName eq "${userName}" and ${nickName}`)).toList(id);
      });
      await row("RFC7643-7/case-exact-preserved", async () => {
        const read = await scim.get({ id });
        assume.occurred(has(read.json, "externalId"), "the target keeps no externalId");
        expect(read).toHaveAttribute("externalId", externalId);
      });
    },
  );

  test(
    "presence, and what was given by default",
    covers("RFC7644-3.4.2.2/present", "RFC7644-3.4.2.2/defaulted-value"),
    async ({ okta, scim, user, beginning, row }) => {
      const profile = user({ nickName: "Babs" });
      const resource = { ...okta.createResource(profile), active: undefined };
      const first = okta.idOf(await scim.write("POST", "/Users", resource));
      const second = await okta.assign(user());
      const read = await scim.get(first);

      await row("RFC7644-3.4.2.2/present", async () => {
        assume.occurred(has(read.json, "nickName"), "the target keeps no nickName");
        const ours = `userName sw "${beginning}"`;
        expect(await scim.find(`nickName pr and ${ours}`)).toList(first.id);
        expect(await scim.find(`userName pr and ${ours}`)).toList(first.id, second.id);
      });
      await row("RFC7644-3.4.2.2/defaulted-value", async () => {
        const isDefault = attribute(read.json, "active") === true;
        assume.occurred(isDefault, "the target doesn't make users active by itself");
        const { userName } = profile;
        expect(await scim.find(`active eq true and userName eq "${userName}"`)).toList(first.id);
        expect(await scim.find(`active eq false and userName eq "${userName}"`)).toFindNobody();
      });
    },
  );
});
