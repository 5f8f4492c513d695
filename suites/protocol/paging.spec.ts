// RFC 7644 §3.4.2 and §3.4.2.4: pages of a query. Other users write while we read, so the query matches
// this test's users only.

import { covers } from "../../src/requirements/covers.ts";
import { attribute, has } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import * as assume from "../fixtures/assume.ts";
import { totalOf } from "../fixtures/assume.ts";

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
    async ({ okta, scim, user, beginning, row }) => {
      const one = await okta.assign(user());
      const two = await okta.assign(user());
      const three = await okta.assign(user());
      const ours = `userName sw "${beginning}"`;
      assume.status(await scim.find(ours), "a query of three users", 200);

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
        assume.occurred(!has(first.json, "Resources.2"), "the page holds all results");
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
    async ({ okta, scim, user, row }) => {
      const { id, userName } = await okta.assign(user());

      await row("RFC7644-3.4.2/no-match", async () =>
        expect(await scim.find(`userName eq "${user().userName}"`)).toCountWithoutListing(0),
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
      assume.occurred(most > 0 && most <= 200, "no maximum from 1 to 200 is declared");

      const page = await scim.read(`/Users?startIndex=1&count=${most + 1}`);

      assume.occurred(totalOf(page) > most, "there are no more users than that");
      expect(page).toHaveAtMost("Resources", most);
    },
  );
});
