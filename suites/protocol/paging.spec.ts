// RFC 7644 §3.4.2 and §3.4.2.4: pages of a query. Other people write while we read, so the query matches
// this test's people only.

import { covers } from "../../src/requirements/covers.ts";
import { attribute, has } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { applies, arranged, totalOf } from "../fixtures/assume.ts";

test.describe("A query", () => {
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
    async ({ okta, scim, person, beginning, row }) => {
      const one = await okta.assign(person());
      const two = await okta.assign(person());
      const three = await okta.assign(person());
      const ours = `userName sw "${beginning}"`;
      arranged(await scim.find(ours), "a query of three people", 200);

      const first = await scim.find(ours, "&startIndex=1&count=2");
      const second = await scim.find(ours, "&startIndex=3&count=2");

      await row("RFC7644-3.4.2/total-results", () => {
        expect(first).toHaveAttribute("totalResults", 3);
        expect(second).toHaveAttribute("totalResults", 3);
      });
      await row("RFC7644-3.4.2.4/count", () => {
        expect(first).toHaveAtMost("Resources", 2);
        expect(second).toHaveAtMost("Resources", 2);
      });
      await row("RFC7644-3.4.2.4/pages-complete", () =>
        expect([first, second]).toListTogether(one.id, two.id, three.id),
      );
      await row("RFC7644-3.4.2/page-position", () => {
        applies(!has(first.json, "Resources.2"), "the page holds all results");
        expect(first).toShow("startIndex", "itemsPerPage");
      });
      await row("RFC7644-3.4.2.4/start-index-shown", () => {
        expect(first).toHaveAttribute("startIndex", 1);
        expect(second).toHaveAttribute("startIndex", 3);
      });
      await row("RFC7644-3.4.2.4/count-zero", async () =>
        expect(await scim.find(ours, "&count=0")).toCountWithoutListing(3),
      );
      await row("RFC7644-3.4.2.4/negative-count", async () =>
        expect(await scim.find(ours, "&count=-1")).toCountWithoutListing(3),
      );
      await row("RFC7644-3.4.2.4/start-index-below-one", async () => {
        expect(await scim.find(ours, "&startIndex=0")).toList(one.id, two.id, three.id);
        expect(await scim.find(ours, "&startIndex=-1")).toList(one.id, two.id, three.id);
      });
      await row("RFC7644-3.4.2.4/past-the-end", async () =>
        expect(await scim.find(ours, "&startIndex=101&count=2")).toCountWithoutListing(3),
      );
    },
  );

  test(
    "that nothing matches, and one with a parameter that nobody knows",
    covers("RFC7644-3.4.2/no-match", "RFC7644-3.4.2/unknown-parameter"),
    async ({ okta, scim, person, row }) => {
      const { id, userName } = await okta.assign(person());

      await row("RFC7644-3.4.2/no-match", async () =>
        expect(await scim.find(`userName eq "${person().userName}"`)).toCountWithoutListing(0),
      );
      await row("RFC7644-3.4.2/unknown-parameter", async () =>
        expect(await scim.find(`userName eq "${userName}"`, "&colour=blue")).toList(id),
      );
    },
  );

  test(
    "gets no more than the declared maximum",
    covers("RFC7643-5/max-results"),
    async ({ scim, declaration }) => {
      const { body } = await declaration();
      const most = Number(attribute(body, "filter.maxResults"));
      applies(most > 0 && most <= 200, "no maximum from 1 to 200 is declared");

      const page = await scim.read(`/Users?startIndex=1&count=${most + 1}`);

      applies(totalOf(page) > most, "there are no more people than that");
      expect(page).toHaveAtMost("Resources", most);
    },
  );
});
