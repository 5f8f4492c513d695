// RFC 7643 §4.1.1 and §4.2: the one name that a user and a group must have, whatever a change says of it.

import { covers } from "../../../src/requirements/covers.ts";
import type { JsonObject } from "../../../src/wire/json.ts";
import { expect, test } from "../../fixtures.ts";
import { withValue, without } from "../../fixtures/changed.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import * as assume from "../../fixtures/assume.ts";

const asked = {
  User: covers("RFC7643-4.1.1/user-name"),
  Group: covers("RFC7643-4.2/display-name-required"),
};

for (const type of resourceTypes) {
  test.describe(`A ${type} keeps a name`, () => {
    for (const [what, change] of [
      ["empties it", (resource: JsonObject, key: string) => withValue(resource, key, "")],
      ["leaves it out", (resource: JsonObject, key: string) => without(resource, key)],
    ] as const) {
      test(`when a PUT ${what}`, asked[type], async ({ scim, resources }) => {
        const { path, key } = await resources.create(type);
        const body = change(assume.resource(await scim.read(path)), key);

        // To refuse it is right, and so is to pass it over.
        const { headers } = scim;
        await scim.raw({ method: "PUT", path, headers, body: JSON.stringify(body) });

        expect(await scim.read(path)).toHaveText(key);
      });
    }

    test("when a PATCH empties it", asked[type], async ({ scim, resources }) => {
      const { path, key } = await resources.create(type);
      const emptied = patchOp({ op: "replace", path: key, value: "" });

      const { headers } = scim;
      await scim.raw({ method: "PATCH", path, headers, body: JSON.stringify(emptied) });

      expect(await scim.read(path)).toHaveText(key);
    });
  });
}
