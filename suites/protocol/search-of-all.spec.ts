// RFC 7644 §3.4.2.1: a search below the base URL that asks for everything.

import { covers } from "../../src/requirements/covers.ts";
import { listAt } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import * as assume from "../fixtures/assume.ts";

const schemas = ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"];

test(
  "A search without a filter lists users and groups",
  covers("RFC7644-3.4.2.1/root-covers-all"),
  async ({ okta, scim, sharedUser }) => {
    const { id } = await sharedUser();
    const group = await okta.pushGroup("Tour Guides");

    const all = await scim.write("POST", "/.search", { schemas, count: 200 });

    assume.occurred(all.status < 400, "no such search below the base URL is served");
    // Which of them are in a part of the list is the target's choice.
    const isWhole = listAt(all.json, "Resources").length === assume.totalOf(all);
    assume.occurred(isWhole, "the target lists everything in several pages");
    expect(all).toHaveElement("Resources", { id });
    expect(all).toHaveElement("Resources", { id: group.id });
  },
);
