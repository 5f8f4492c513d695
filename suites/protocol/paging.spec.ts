// RFC 7644 §3.4.2 and §3.4.2.4: pages of a query, of users and of groups. Others write while we read, so the
// query matches this test's own only.

import { covers } from "../../src/requirements/covers.ts";
import { has } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { resourceTypes } from "../fixtures/resources.ts";
import * as assume from "../fixtures/assume.ts";

for (const type of resourceTypes) {
  test.describe(`A query of ${type}s`, () => {
    test(
      "is answered in pages",
      covers(
        "RFC7644-3.4.2/total-results",
        "RFC7644-3.4.2/page-position",
        "RFC7644-3.4.2.4/count",
        "RFC7644-3.4.2.4/count-zero",
        "RFC7644-3.4.2.4/negative-count",
        "RFC7644-3.4.2.4/start-index-below-one",
        "RFC7644-3.4.2.4/start-index-shown",
        "RFC7644-3.4.2.4/pages-complete",
        "RFC7644-3.4.2.4/past-the-end",
      ),
      async ({ scim, resources, row }) => {
        const [one, two, three] = [
          await resources.create(type),
          await resources.create(type),
          await resources.create(type),
        ];
        const ours = await resources.matching(one, two, three);
        const page = (parameters: string) => scim.find(ours, parameters, type);

        const first = await page("&startIndex=1&count=2");
        const second = await page("&startIndex=3&count=2");
        const alone = await page("&count=1");
        const singles = [
          alone,
          await page("&startIndex=2&count=1"),
          await page("&startIndex=3&count=1"),
        ];

        await row("RFC7644-3.4.2/total-results", () => {
          expect(first).toHaveAttribute("totalResults", 3);
          expect(second).toHaveAttribute("totalResults", 3);
        });
        await row("RFC7644-3.4.2.4/count", () => {
          expect(first).toHaveAtMost("Resources", 2);
          expect(second).toHaveAtMost("Resources", 2);
          expect(alone).toHaveAtMost("Resources", 1);
        });
        await row("RFC7644-3.4.2.4/pages-complete", () => {
          expect([first, second]).toListTogether(one.id, two.id, three.id);
          expect(singles).toListTogether(one.id, two.id, three.id);
        });
        await row("RFC7644-3.4.2/page-position", () => {
          assume.occurred(!has(first.json, "Resources.2"), "the page holds all results");
          assume.occurred(
            !has(first.json, "nextCursor"),
            "the page is one of RFC 9865, with a cursor",
          );
          expect(first).toShow("startIndex", "itemsPerPage");
        });
        await row("RFC7644-3.4.2.4/start-index-shown", () => {
          assume.occurred(has(first.json, "startIndex"), "no startIndex is shown");
          expect(first).toHaveAttribute("startIndex", 1);
          expect(second).toHaveAttribute("startIndex", 3);
        });
        await row("RFC7644-3.4.2.4/count-zero", async () =>
          expect(await page("&count=0")).toCountWithoutListing(3),
        );
        await row("RFC7644-3.4.2.4/negative-count", async () =>
          expect(await page("&count=-1")).toCountWithoutListing(3),
        );
        await row("RFC7644-3.4.2.4/start-index-below-one", async () => {
          expect(await page("&startIndex=0")).toList(one.id, two.id, three.id);
          expect(await page("&startIndex=-1")).toList(one.id, two.id, three.id);
        });
        await row("RFC7644-3.4.2.4/past-the-end", async () =>
          expect(await page("&startIndex=101&count=2")).toCountWithoutListing(3),
        );
      },
    );

    test(
      "without a match, and with an unknown parameter",
      covers("RFC7644-3.4.2/no-match", "RFC7644-3.4.2/unknown-parameter"),
      async ({ scim, resources, row }) => {
        const { id, filter } = await resources.create(type);
        const { filter: ofNothing } = await resources.draft(type);

        await row("RFC7644-3.4.2/no-match", async () =>
          expect(await scim.find(ofNothing, "", type)).toCountWithoutListing(0),
        );
        await row("RFC7644-3.4.2/unknown-parameter", async () =>
          expect(await scim.find(filter, "&colour=blue", type)).toList(id),
        );
      },
    );
  });
}
