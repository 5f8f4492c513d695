// RFC 7644 §3.12, Table 8: what doesn't exist is 404 to every method, and no method makes it exist.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { patchOp } from "../fixtures/patch-op.ts";
import { resourceTypes } from "../fixtures/resources.ts";
import { endpointOf } from "../fixtures/scim.ts";
import * as assume from "../fixtures/assume.ts";

for (const type of resourceTypes) {
  test.describe(`A ${type} that doesn't exist`, () => {
    const path = `${endpointOf[type]}/00919288221115555`;

    test("isn't read", covers("RFC7644-3.12/not-found"), async ({ scim }) => {
      expect(await scim.read(path)).toBeScimError(404);
    });

    test("isn't deleted", covers("RFC7644-3.12/not-found"), async ({ scim }) => {
      assume.status(await scim.read(path), "a read of an unknown id", 404);

      expect(assume.offered(await scim.delete(path))).toBeScimError(404);
    });

    test(
      "isn't replaced or created by a PUT",
      covers("RFC7644-3.12/not-found", "RFC7644-3.5.1/never-creates"),
      async ({ scim, resources, row }) => {
        const { filter, body } = await resources.draft(type);
        assume.status(await scim.read(path), "a read of an unknown id", 404);

        const answer = await scim.write("PUT", path, body);

        await row("RFC7644-3.5.1/never-creates", async () => {
          expect(await scim.find(filter, "", type)).toFindNobody();
          expect(await scim.read(path)).toHaveStatus(404);
          expect(answer).toBeRefusedOrNotImplemented();
        });
        await row("RFC7644-3.12/not-found", () => expect(answer).toBeScimError(404));
      },
    );

    test(
      "isn't changed or created by a PATCH",
      covers("RFC7644-3.12/patch-not-found"),
      async ({ scim, resources }) => {
        const { filter, key, name } = await resources.draft(type);
        assume.status(await scim.read(path), "a read of an unknown id", 404);

        const value = { [key]: name };
        const answer = await scim.write("PATCH", path, patchOp({ op: "replace", value }));

        expect(answer).toBeScimError(404);
        expect(await scim.find(filter, "", type)).toFindNobody();
      },
    );
  });
}

for (const [what, path] of [
  ["An endpoint", "/Nothing"],
  ["A schema", "/Schemas/urn:example:nothing"],
  ["A resource type", "/ResourceTypes/Nothing"],
] as const) {
  test(
    `${what} that doesn't exist isn't read`,
    covers("RFC7644-3.12/not-found"),
    async ({ scim }) => {
      expect(await scim.read(path)).toHaveStatus(404);
    },
  );
}
