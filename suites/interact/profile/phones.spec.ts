// "Work phone number attempted to be set twice", and the guide's way round it (L63-70).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

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
      "no primary in the answer",
      [
        { type: "work", value: main },
        { primary: true, value: main, type: "work" },
      ],
    ],
  ] as const) {
    test(
      `of type work given twice, with ${form}`,
      covers("INTERACT-phones/double-work", "INTERACT-phones/double-work-wording"),
      async ({ okta, scim, user, row }) => {
        const profile = user();
        const body = okta.createResource(profile);

        const answer = await scim.write("POST", "/Users", { ...body, phoneNumbers });

        await row("INTERACT-phones/double-work", async () => {
          expect(answer).toBeRefused();
          expect(await okta.lookup(profile.userName)).toFindNobody();
        });
        await row("INTERACT-phones/double-work-wording", () =>
          expect(assume.refused(answer)).toMention("Work phone number attempted to be set twice"),
        );
      },
    );
  }

  test(
    "sent by the guide's work-around",
    covers("INTERACT-phones/work-around"),
    async ({ oktaWithWorkPhone, scim, user }) => {
      const profile = user({ primaryPhone: "+44 161 496 0101" });
      const assigned = await oktaWithWorkPhone.assign(profile);

      await oktaWithWorkPhone.update(assigned, { primaryPhone: "+44 161 496 0202" });

      const read = await scim.get(assigned);
      expect(read).toHaveElement("phoneNumbers", { type: "work", value: "+44 161 496 0202" });
      expect(read).toHaveEntries("phoneNumbers", 1);
    },
  );

  test("have three types", covers("INTERACT-phones/three-types"), async ({ okta, scim, user }) => {
    const body = okta.createResource(user());

    const answer = await scim.write("POST", "/Users", {
      ...body,
      phoneNumbers: [
        { value: "+44 161 496 0101", type: "work" },
        { value: "+44 7700 900123", type: "mobile" },
        { value: "+44 161 496 0303", type: "home" },
      ],
    });

    expect(answer).toHaveStatus(201);
    expect(answer).toHaveElement("phoneNumbers", { type: "work", value: "+44 161 496 0101" });
    expect(answer).toHaveElement("phoneNumbers", { type: "mobile", value: "+44 7700 900123" });
    expect(answer).toHaveElement("phoneNumbers", { type: "home", value: "+44 161 496 0303" });
  });

  test(
    "added and replaced by PATCH",
    covers("INTERACT-phones/okta-notation-refused", "INTERACT-phones/double-work-by-patch"),
    async ({ oktaWithWorkPhone, scim, user, row }) => {
      const assigned = await oktaWithWorkPhone.assign(user({ primaryPhone: main }));
      assume.hasCount(await scim.get(assigned), "phoneNumbers", 1);
      const value = "+44 161 496 0202";

      await row("INTERACT-phones/okta-notation-refused", async () => {
        const path = "phoneNumbers.^[type=='work'].value";
        const body = JSON.stringify(patchOp({ op: "replace", path, value }));
        const headers = oktaWithWorkPhone.headers;
        const answer = await scim.raw({ method: "PATCH", path: userPath(assigned), headers, body });
        expect(answer).toBeRefused();
      });
      await row("INTERACT-phones/double-work-by-patch", async () => {
        const second = { op: "add", path: "phoneNumbers", value: [{ type: "work", value }] };
        const answer = await scim.write("PATCH", userPath(assigned), patchOp(second));
        expect(answer).toBeRefused();
        expect(await scim.get(assigned)).toHaveEntries("phoneNumbers", 1);
      });
    },
  );
});
