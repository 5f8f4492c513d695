// RFC 7644 §3.5.1, of users and of groups alike.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { changed, withValue } from "../../fixtures/changed.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { endpointOf } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

for (const type of resourceTypes) {
  test.describe(`A PUT of a ${type}`, () => {
    test(
      "as it was read is accepted and changes nothing",
      covers("RFC7644-3.5/put", "RFC7644-3.1/read-modify-write"),
      async ({ scim, resources, row }) => {
        const { path } = await resources.create(type);
        const before = await scim.read(path);

        const answer = await scim.write("PUT", path, assume.resource(before));

        await row("RFC7644-3.5/put", () => expect(answer).not.toHaveStatus(404, 405, 501));
        await row("RFC7644-3.1/read-modify-write", async () => {
          expect(assume.offered(answer)).toHaveStatus(200, 204);
          expect(await scim.read(path)).toShowTheSameAs(before);
        });
      },
    );

    test(
      "sets the value that it names, and shows the result",
      covers("RFC7644-3.5.1/replaces-values", "RFC7644-3.1/reflects-state"),
      async ({ scim, resources, row }) => {
        const { path, attribute, values, following } = await resources.create(type);
        const before = await scim.read(path);

        const replacement = withValue(assume.resource(before), attribute, values[0]);
        const answer = assume.offered(await scim.write("PUT", path, replacement));

        const read = await scim.read(path);
        await row("RFC7644-3.5.1/replaces-values", () => {
          expect(answer).toHaveStatus(200, 204);
          expect(read).toHaveAttribute(attribute, values[0]);
          expect(read).toShowTheSameAs(before, { except: following });
        });
        await row("RFC7644-3.1/reflects-state", () => {
          assume.shown(answer);
          expect(answer).toBeSeenIn(read);
        });
      },
    );

    test(
      "may send its own name in other letter case",
      covers("RFC7644-3.5.1/own-name"),
      async ({ scim, resources }) => {
        const { path, key, name } = await resources.create(type);
        const before = await scim.read(path);

        const spelt = withValue(assume.resource(before), key, name.toUpperCase());
        const answer = assume.offered(await scim.write("PUT", path, spelt));

        expect(answer).toHaveStatus(200, 204);
        expect(await scim.read(path)).toHaveAttribute(key, name);
      },
    );

    test(
      "doesn't change id or meta",
      covers("RFC7644-3.5.1/read-only-ignored"),
      async ({ scim, resources }) => {
        const { id, path } = await resources.create(type);
        const before = await scim.read(path);
        const meta = { resourceType: "Thing", created: "2001-01-01T00:00:00Z", location: "/x" };

        const body = changed(assume.resource(before), { id: "another-0001", meta });
        const answer = assume.offered(await scim.write("PUT", path, body));

        expect(answer).toHaveStatus(200, 204);
        const read = await scim.read(path);
        expect(read).toHaveAttribute("id", id);
        expect(read).toHaveAttribute("meta.resourceType", type);
        expect(await scim.read(`${endpointOf[type]}/another-0001`)).toHaveStatus(404);
      },
    );
  });
}
