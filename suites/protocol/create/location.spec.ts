// RFC 7644 §3.3: whoever creates is told where the resource is.

import { covers } from "../../../src/requirements/covers.ts";
import { attribute } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { belowBase } from "../../fixtures/below-base.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { endpointOf } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

for (const type of resourceTypes) {
  test(
    `A create of a ${type} shows its location`,
    covers("RFC7644-3.3/location"),
    async ({ scim, resources, run }) => {
      const draft = await resources.draft(type);

      const created = await scim.write("POST", endpointOf[type], draft.body);

      const { id } = resources.made(draft, assume.status(created, `creating a ${type}`, 200, 201));
      expect(created).toHaveSameURI("Location", "meta.location");
      const followed = await scim.read(belowBase(run, attribute(created.json, "meta.location")));
      expect(followed).toHaveAttribute("id", id);
    },
  );
}
