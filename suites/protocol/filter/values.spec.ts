// RFC 7644 §3.4.2.2: filters of multi-valued attributes, in square brackets and without.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { attribute, has, listAt } from "../../attribute.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("A filter compares", () => {
  test(
    "the values of a multi-valued attribute",
    covers(
      "RFC7644-3.4.2.2/any-value",
      "RFC7644-3.4.2.2/value-filter",
      "RFC7644-3.4.2.2/value-filter-same-value",
    ),
    async ({ okta, scim, user, row }) => {
      const profile = user();
      const work = `work.${profile.userName}`;
      const home = `home.${profile.userName}`;
      const created = await scim.write("POST", "/Users", {
        ...okta.createResource(profile),
        emails: [
          { value: work, type: "work", primary: true },
          { value: home, type: "home" },
        ],
      });
      assume.status(created, "creating a user with two e-mail addresses", 201);
      const { id } = okta.idOf(created);
      const emails = listAt((await scim.get({ id })).json, "emails");
      assume.occurred(emails.length > 1, "the target keeps only one address");
      const types = emails.map((each) => String(attribute(each, "type")).toLowerCase());
      const areTyped = ["work", "home"].every((type) => types.includes(type));

      await row("RFC7644-3.4.2.2/any-value", async () => {
        expect(await scim.find(`emails.value eq "${work}"`)).toList(id);
        expect(await scim.find(`emails.value eq "${home}"`)).toList(id);
        const isUnnamed = await scim.taken(
          "User",
          `emails co "${home}"`,
          `emails.value co "${home}"`,
        );
        expect(await scim.find(isUnnamed)).toList(id);
        // Both addresses match it.
        const isEither = await scim.taken(
          "User",
          `emails.value ew "${profile.userName}"`,
          `emails.value co "${profile.userName}"`,
        );
        expect(await scim.find(isEither)).toList(id);
      });
      await row("RFC7644-3.4.2.2/value-filter", async () => {
        assume.occurred(areTyped, "the target gives addresses types of its own");
        const filter = `emails[type eq "home" and value eq "${home}"]`;
        expect(await scim.read(`/Users?filter=${encodeURIComponent(filter)}`)).toList(id);
      });
      await row("RFC7644-3.4.2.2/value-filter-same-value", async () => {
        assume.occurred(areTyped, "the target gives addresses types of its own");
        expect(await scim.find(`emails[type eq "work" and value eq "${home}"]`)).toFindNobody();
      });
    },
  );

  test(
    "an address that stands twice, as work and as home",
    covers("RFC7644-3.4.2.2/any-value"),
    async ({ okta, scim, user }) => {
      const profile = user();
      const value = profile.email;
      const created = await scim.write("POST", "/Users", {
        ...okta.createResource(profile),
        emails: [
          { value, type: "work", primary: true },
          { value, type: "home" },
        ],
      });
      const { id } = okta.createdBy(created, profile);
      const emails = listAt((await scim.get({ id })).json, "emails");
      assume.occurred(emails.length > 1, "the target keeps an address only once");

      expect(await scim.find(`emails.value eq "${value}"`)).toList(id);
    },
  );

  test(
    "the members of a group",
    covers("RFC7644-3.4.2.2/any-value"),
    async ({ okta, scim, user, sharedUser }) => {
      const member = await okta.assign(user());
      const other = await sharedUser();
      const group = await okta.pushGroup("Droids", other, member);
      await okta.pushGroup("Pilots", other);

      const filter = `members.value eq ${JSON.stringify(member.id)}`;
      const found = assume.accepted(await scim.find(filter, "", "Group"));

      expect(found).toList(group.id);
    },
  );

  test(
    "presence, and what was given by default",
    covers("RFC7644-3.4.2.2/present", "RFC7644-3.4.2.2/defaulted-value"),
    async ({ okta, scim, user, row }) => {
      const profile = user({ nickName: "Babs" });
      const resource = { ...okta.createResource(profile), active: undefined };
      const first = okta.idOf(await scim.write("POST", "/Users", resource));
      const second = await okta.assign(user());
      const [read, other] = [await scim.get(first), await scim.get(second)];

      await row("RFC7644-3.4.2.2/present", async () => {
        assume.occurred(has(read.json, "nickName"), "the target keeps no nickName");
        assume.occurred(!has(other.json, "nickName"), "the target gives every user a nickName");
        const ours = `(userName eq "${profile.userName}" or userName eq "${second.userName}")`;
        expect(await scim.find(`nickName pr and ${ours}`)).toList(first.id);
        expect(await scim.find(`not (nickName pr) and ${ours}`)).toList(second.id);
        expect(await scim.find(`userName pr and ${ours}`)).toList(first.id, second.id);
      });
      await row("RFC7644-3.4.2.2/defaulted-value", async () => {
        const isDefault = attribute(read.json, "active") === true;
        assume.occurred(isDefault, "the target doesn't make users active by default");
        const isOurs = `userName eq "${profile.userName}"`;
        expect(await scim.find(`active eq true and ${isOurs}`)).toList(first.id);
        expect(await scim.find(`active eq false and ${isOurs}`)).toFindNobody();
      });
    },
  );
});
