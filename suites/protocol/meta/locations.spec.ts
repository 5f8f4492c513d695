// RFC 7643 §3.1: meta.location is where the resource is.

import { covers } from "../../../src/requirements/covers.ts";
import { attribute } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { belowBase } from "../../fixtures/below-base.ts";
import { idsOf, locationsOf } from "../../fixtures/discovered.ts";
import { kindOf, resourceTypes } from "../../fixtures/kind.ts";
import { endpointOf } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const schemas = ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"];

test.describe("meta.location leads to", () => {
  for (const type of resourceTypes) {
    test(
      `a ${type.toLowerCase()}`,
      covers("RFC7643-3.1/location-resolves"),
      async ({ okta, scim, user, run }) => {
        const kind = kindOf(type, { okta, scim, user });
        const resource = await kind.arrange();
        const read = assume.status(await kind.read(resource), "a read", 200);
        const listed = assume.status(await kind.find(read), "a lookup", 200);

        const path = belowBase(run, attribute(read.json, "meta.location"));
        const listedPath = belowBase(run, attribute(listed.json, "Resources.0.meta.location"));

        expect(await scim.read(path)).toHaveAttribute("id", resource.id);
        expect(await scim.read(listedPath)).toHaveAttribute("id", resource.id);
      },
    );
  }

  for (const type of resourceTypes) {
    test(
      `a ${type.toLowerCase()} that a search by POST finds`,
      covers("RFC7643-3.1/location-resolves"),
      async ({ scim, resources, run }) => {
        const { id, filter } = await resources.create(type);
        const search = await scim.write("POST", `${endpointOf[type]}/.search`, { schemas, filter });
        const location = attribute(search.json, "Resources.0.meta.location");
        assume.occurred(typeof location === "string", "a search by POST shows no meta.location");

        expect(await scim.read(belowBase(run, location))).toHaveAttribute("id", id);
      },
    );
  }

  for (const endpoint of ["/Schemas", "/ResourceTypes"]) {
    test(
      `each entry of ${endpoint}`,
      covers("RFC7643-3.1/location-resolves"),
      async ({ scim, run }) => {
        const list = assume.status(await scim.read(endpoint), `a read of ${endpoint}`, 200);
        const locations = locationsOf(list);
        assume.occurred(locations.length > 0, "no entry shows meta.location");

        const read = await Promise.all(
          locations.map((location) => scim.read(belowBase(run, location))),
        );

        expect(read).toBeKnownBy(...idsOf(list));
      },
    );
  }
});
