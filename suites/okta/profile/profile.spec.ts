// The rest of the Test App's default mapping, and values that were emptied in Okta.

import { covers } from "../../../src/requirements/covers.ts";
import type { Json } from "../../../src/wire/json.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

/** What a provider may make up, or choose for itself. */
const itsOwn = ["displayName", "userType", "timezone", "photos", "roles", "entitlements"];

test.describe("Okta pushes a whole profile", () => {
  test(
    "with everything that the schemas hold",
    covers("OKTA-create/readable"),
    async ({ okta, scim, user }) => {
      const { id, sent } = await okta.assignWhole(user.full());

      const all = ["userName", "name.givenName", "name.familyName", "emails", "active"];
      expect(await scim.get({ id })).toShowAsSent(sent, { all, except: itsOwn });
    },
  );

  test(
    "with everything in the default mapping",
    covers(
      "OKTA-profile/simple-attributes",
      "OKTA-profile/phones",
      "OKTA-profile/primary-phone-flag",
      "OKTA-profile/address",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(
        user({
          title: "Tour Guide",
          nickName: "Babs",
          middleName: "Jane",
          honorificPrefix: "Ms.",
          honorificSuffix: "III",
          preferredLanguage: "en-US",
          primaryPhone: "+44 161 496 0101",
          mobilePhone: "+44 7700 900123",
          streetAddress: "1 Portland St",
          locality: "Manchester",
          region: "Greater Manchester",
          postalCode: "M1 3BE",
          country: "GB",
        }),
      );

      const read = await scim.get(assigned);

      await row("OKTA-profile/simple-attributes", () => {
        expect(read).toHaveAttribute("title", "Tour Guide");
        expect(read).toHaveAttribute("nickName", "Babs");
        expect(read).toHaveAttribute("name.middleName", "Jane");
        expect(read).toHaveAttribute("name.honorificPrefix", "Ms.");
        expect(read).toHaveAttribute("name.honorificSuffix", "III");
        expect(read).toHaveAttribute("preferredLanguage", "en-US");
      });
      await row("OKTA-profile/phones", () => {
        expect(read).toHaveElement("phoneNumbers", { value: "+44 161 496 0101" });
        expect(read).toHaveElement("phoneNumbers", { value: "+44 7700 900123" });
      });
      await row("OKTA-profile/primary-phone-flag", () => {
        assume.occurred(has(read.json, "phoneNumbers"), "the target keeps no phone number");
        expect(read).toHaveElement("phoneNumbers", { value: "+44 161 496 0101", primary: true });
      });
      await row("OKTA-profile/address", () =>
        expect(read).toHaveElement("addresses", {
          streetAddress: "1 Portland St",
          locality: "Manchester",
          region: "Greater Manchester",
          postalCode: "M1 3BE",
          country: "GB",
        }),
      );
    },
  );

  test(
    "with one number for two types",
    covers("OKTA-profile/phones"),
    async ({ okta, scim, user }) => {
      const number = "+44 161 496 0101";
      const assigned = await okta.assign(user({ primaryPhone: number, mobilePhone: number }));

      const read = await scim.get(assigned);

      expect(read).toHaveElement("phoneNumbers", { value: number });
      expect(read).toHaveEntries("phoneNumbers", 2);
    },
  );

  test(
    "with another primary phone",
    covers("OKTA-profile/updated-phone"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user({ primaryPhone: "+44 161 496 0101" }));

      await okta.update(assigned, { primaryPhone: "+44 161 496 0202" });

      const read = await scim.get(assigned);
      assume.occurred(has(read.json, "phoneNumbers"), "the target keeps no phone number");
      expect(read).toHaveElement("phoneNumbers", { value: "+44 161 496 0202" });
      expect(read).toHaveEntries("phoneNumbers", 1);
    },
  );

  test(
    "with an empty string, and with null, for an emptied attribute",
    covers("OKTA-empty/accepted"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assignWhole(user.full());
      const before = await scim.get(assigned);
      const body = assume.resource(before);

      const empty = await scim.write("PUT", userPath(assigned), changed(body, { title: "" }));
      const none = await scim.write("PUT", userPath(assigned), changed(body, { title: null }));

      expect(empty).toHaveStatus(200);
      expect(none).toHaveStatus(200);
      expect(await scim.get(assigned)).toShowTheSameAs(before, { except: ["title"] });
      expect(await scim.get(assigned)).not.toHaveAttribute("title", "null");
    },
  );

  test(
    "with phone entries that are empty, or lack a value or a type",
    covers("OKTA-empty/elements-accepted"),
    async ({ okta, scim, user }) => {
      const assigned = await okta.assign(user());
      const body = assume.resource(await scim.get(assigned));
      const put = (element: Readonly<Record<string, Json>>) =>
        scim.write("PUT", userPath(assigned), changed(body, { phoneNumbers: [element] }));

      const empty = await put({});
      const valueless = await put({ primary: true });
      const untyped = await put({ primary: true, type: "" });

      expect(empty).toHaveStatus(200);
      expect(valueless).toHaveStatus(200);
      expect(untyped).toHaveStatus(200);
      expect(await scim.get(assigned)).toHaveAttribute("userName", assigned.userName);
    },
  );
});
