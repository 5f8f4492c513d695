// RFC 7644 §3.4.2.2: filters by a known and by an unknown id.

import { covers } from "../../../src/requirements/covers.ts";
import type { Answer } from "../../../src/wire/answer.ts";
import { attribute } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { endpointOf, filterPath } from "../../fixtures/scim.ts";

const isDeleted = (deleted: Answer, read: Answer) => deleted.status < 300 && read.status === 404;

for (const type of resourceTypes) {
  test(
    `A filter compares the ids of ${type}s`,
    covers("RFC7644-3.4.2.2/case-exact", "RFC7644-3.6/not-listed", "RFC7644-3.4.2/no-match"),
    async ({ scim, resources, row }) => {
      const { id, path } = await resources.create(type);
      const isIts = `id eq ${JSON.stringify(id)}`;
      const found = assume.accepted(await scim.find(isIts, "", type));

      await row("RFC7644-3.4.2.2/case-exact", async () => {
        expect(found).toList(id);
        expect(await scim.find(`id eq ${JSON.stringify(`${id}-0`)}`, "", type)).toFindNobody();
      });
      // An unknown id in the form that the target gives its ids.
      const deleted = await scim.delete(path);
      const isGone = isDeleted(deleted, await scim.read(path));
      const sought = await scim.read(filterPath(endpointOf[type], isIts));
      const isListed = attribute(sought.json, "Resources.0.id") === id;
      await row("RFC7644-3.6/not-listed", () => {
        assume.occurred(isGone, `the target deletes no ${type}`);
        expect(sought).not.toHaveElement("Resources", { id });
      });
      await row("RFC7644-3.4.2/no-match", () => {
        assume.occurred(isGone, `the target deletes no ${type}`);
        assume.occurred(!isListed, "the target still lists what was deleted");
        assume.occurred(assume.totalOf(found) > 0, "the target finds nothing by id");
        expect(sought).toCountWithoutListing(0);
      });
    },
  );
}
