// The rest of the Test App's default mapping, and values that were emptied in Okta.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { changed } from "../fixtures/changed.ts";
import { userPath } from "../fixtures/scim.ts";
import { resourceOf } from "../fixtures/unverified.ts";

test.describe("Okta pushes a whole profile", () => {
  test(
    "with the simple attributes of the default mapping",
    covers("OKTA-profile/simple-attributes"),
    async ({ okta, scim, person }) => {
      const assigned = await okta.assign(
        person({
          title: "Tour Guide",
          nickName: "Babs",
          middleName: "Jane",
          honorificPrefix: "Ms.",
          honorificSuffix: "III",
          preferredLanguage: "en-US",
        }),
      );

      const read = await scim.get(assigned);

      expect(read).toHaveAttribute("title", "Tour Guide");
      expect(read).toHaveAttribute("nickName", "Babs");
      expect(read).toHaveAttribute("name.middleName", "Jane");
      expect(read).toHaveAttribute("name.honorificPrefix", "Ms.");
      expect(read).toHaveAttribute("name.honorificSuffix", "III");
      expect(read).toHaveAttribute("preferredLanguage", "en-US");
    },
  );

  test(
    "with a primary and a mobile phone",
    covers("OKTA-profile/phones", "OKTA-profile/primary-phone-flag"),
    async ({ okta, scim, person, row }) => {
      const assigned = await okta.assign(
        person({ primaryPhone: "+44 161 496 0101", mobilePhone: "+44 7700 900123" }),
      );

      const read = await scim.get(assigned);

      await row("OKTA-profile/phones", () => {
        expect(read).toHaveElement("phoneNumbers", { value: "+44 161 496 0101" });
        expect(read).toHaveElement("phoneNumbers", { value: "+44 7700 900123" });
      });
      await row("OKTA-profile/primary-phone-flag", () =>
        expect(read).toHaveElement("phoneNumbers", { value: "+44 161 496 0101", primary: true }),
      );
    },
  );

  test(
    "with another primary phone",
    covers("OKTA-profile/updated-phone"),
    async ({ okta, scim, person }) => {
      const assigned = await okta.assign(person({ primaryPhone: "+44 161 496 0101" }));

      await okta.update(assigned, { primaryPhone: "+44 161 496 0202" });

      const read = await scim.get(assigned);
      expect(read).toHaveElement("phoneNumbers", { value: "+44 161 496 0202" });
      expect(read).toHaveEntries("phoneNumbers", 1);
    },
  );

  test("with an address", covers("OKTA-profile/address"), async ({ okta, scim, person }) => {
    const assigned = await okta.assign(
      person({
        streetAddress: "1 Portland St",
        locality: "Manchester",
        postalCode: "M1 3BE",
        country: "GB",
      }),
    );

    const read = await scim.get(assigned);

    expect(read).toHaveElement("addresses", {
      streetAddress: "1 Portland St",
      locality: "Manchester",
      postalCode: "M1 3BE",
      country: "GB",
    });
  });

  for (const [form, value] of [
    ["an empty string", ""],
    ["null", null],
  ] as const) {
    test(
      `with ${form} for what was emptied`,
      covers("OKTA-empty/accepted"),
      async ({ okta, scim, person }) => {
        const assigned = await okta.assign(person({ title: "Tour Guide" }));
        const body = resourceOf(await scim.get(assigned));

        const answer = await scim.write("PUT", userPath(assigned), changed(body, { title: value }));

        expect(answer).toHaveStatus(200);
        expect(await scim.get(assigned)).toHaveAttribute("userName", assigned.userName);
      },
    );
  }

  for (const [form, element] of [
    ["an empty element", {}],
    ["an element without a value", { primary: true }],
    ["an element with an empty type", { primary: true, type: "" }],
  ] as const) {
    test(
      `with ${form} among the phones`,
      covers("OKTA-empty/elements-accepted"),
      async ({ okta, scim, person }) => {
        const assigned = await okta.assign(person());
        const body = resourceOf(await scim.get(assigned));

        const answer = await scim.write(
          "PUT",
          userPath(assigned),
          changed(body, {
            phoneNumbers: [element],
          }),
        );

        expect(answer).toHaveStatus(200);
        expect(await scim.get(assigned)).toHaveAttribute("userName", assigned.userName);
      },
    );
  }
});
