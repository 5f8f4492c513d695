// RFC 7644 §3.4.2.2 and §3.8: names as users and groups have them. A name that the target refuses with a 4xx
// isn't judged; one that it takes must be found by the name that it shows.

import { covers } from "../../../src/requirements/covers.ts";
import { attribute } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { changed } from "../../fixtures/changed.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { endpointOf } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const oddities = {
  "a quote, a backslash and an apostrophe": `O'Malley "Ba\\bs" `,
  "keywords, brackets and operators": "x and (y or not z) eq [1] pr ",
  "characters with a meaning in URLs": "50%25 + 1 & 2 # 3 / 4 ? 5 : 6 ; 7 = 8 ",
  "composed accents": "Zo\u00eb \u0141ukasz ",
  "decomposed accents": "Zoe\u0308 A\u030angstro\u0308m ",
  "letters from right to left, and beyond U+FFFF":
    "\u05e9\u05dc\u05d5\u05dd \ud835\udc9c \ud83d\ude80 ",
  "spaces around it": "  ",
  "two hundred characters": "a long name of ".repeat(13),
  "only digits": "",
};

for (const type of resourceTypes) {
  for (const [what, oddity] of Object.entries(oddities)) {
    test(
      `A ${type} whose name holds ${what} is found by it`,
      covers("RFC7644-3.4.2.2/any-character", "RFC7644-3.8/utf-8"),
      async ({ scim, resources, number, row }) => {
        const { key, name: externalId, body } = await resources.draft(type);
        const name = `${oddity}${await number()}`;

        const named = changed(body, { [key]: name, externalId });
        const created = await scim.write("POST", endpointOf[type], named);

        await row("RFC7644-3.8/utf-8", () => {
          assume.accepted(created);
          expect(created).toHaveStatus(201);
          expect(created).toHaveTextOf(key, name);
        });
        await row("RFC7644-3.4.2.2/any-character", async () => {
          const shown = String(attribute(assume.resource(assume.accepted(created)), key));
          const found = await scim.find(`${key} eq ${JSON.stringify(shown)}`, "", type);
          expect(found).toList(String(attribute(created.json, "id")));
          expect(found).toHaveAttribute(`Resources.0.${key}`, shown);
        });
      },
    );
  }
}
