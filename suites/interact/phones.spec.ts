// "Work phone number attempted to be set twice", and the guide's way round it (L63-70).

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";

test.describe("Phone numbers", () => {
  const main = "+44 161 496 0101";
  for (const [form, phoneNumbers] of [
    [
      "another number",
      [
        { primary: true, value: main, type: "work" },
        { value: "+44 161 496 0202", type: "work" },
      ],
    ],
    [
      "the same number",
      [
        { primary: true, value: main, type: "work" },
        { value: main, type: "work" },
      ],
    ],
    [
      // Where the mapping by type comes before the one by primary.
      "the primary last",
      [
        { type: "work", value: main },
        { primary: true, value: "+44 161 496 0202", type: "work" },
      ],
    ],
    [
      // Where the provider lost primary, Okta finds its element no more and appends another.
      "no primary among those that came back",
      [
        { type: "work", value: main },
        { primary: true, value: main, type: "work" },
      ],
    ],
  ] as const) {
    test(
      `of type work given twice, with ${form}`,
      covers("INTERACT-phones/double-work"),
      async ({ okta, scim, person }) => {
        const profile = person();
        const body = okta.createResource(profile);

        const answer = await scim.write("POST", "/Users", { ...body, phoneNumbers });

        expect(answer).toBeRefused();
        expect(await okta.lookup(profile.userName)).toFindNobody();
      },
    );
  }

  test(
    "sent by the guide's work-around",
    covers("INTERACT-phones/work-around"),
    async ({ oktaWithWorkPhone, scim, person }) => {
      const profile = person({ primaryPhone: "+44 161 496 0101" });
      const assigned = await oktaWithWorkPhone.assign(profile);

      await oktaWithWorkPhone.update(assigned, { primaryPhone: "+44 161 496 0202" });

      const read = await scim.get(assigned);
      expect(read).toHaveElement("phoneNumbers", { type: "work", value: "+44 161 496 0202" });
      expect(read).toHaveEntries("phoneNumbers", 1);
    },
  );

  test("of three types", covers("INTERACT-phones/three-types"), async ({ okta, scim, person }) => {
    const body = okta.createResource(person());

    const answer = await scim.write("POST", "/Users", {
      ...body,
      phoneNumbers: [
        { value: "+44 161 496 0101", type: "work" },
        { value: "+44 7700 900123", type: "mobile" },
        { value: "+44 161 496 0303", type: "home" },
      ],
    });

    expect(answer).toHaveStatus(201);
    expect(answer).toHaveElement("phoneNumbers", { type: "mobile", value: "+44 7700 900123" });
    expect(answer).toHaveElement("phoneNumbers", { type: "home", value: "+44 161 496 0303" });
  });
});
