// RFC 7644 §3.9: attributes and excludedAttributes exclude each other. A write that is refused for them isn't done.

import { covers } from "../../../src/requirements/covers.ts";
import type { Answer } from "../../../src/wire/answer.ts";
import { expect, test } from "../../fixtures.ts";
import { withValue } from "../../fixtures/changed.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { endpointOf } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const both = (name: string) => `?attributes=${name}&excludedAttributes=${name}`;

/** A target may answer such a request as it likes. */
function assumeRefused({ status }: Answer): void {
  assume.occurred(status >= 400 && status < 500, "the target doesn't refuse the two together");
}

const bodies = {
  PUT: (read: Answer, path: string, value: string) => withValue(assume.resource(read), path, value),
  PATCH: (_: Answer, path: string, value: string) => patchOp({ op: "replace", path, value }),
};

for (const type of resourceTypes) {
  test(
    `A create of a ${type} that is refused for what it asks to see creates nothing`,
    covers("RFC7644-3.9/on-write"),
    async ({ scim, resources }) => {
      const { body, key, name, filter } = await resources.draft(type);

      assumeRefused(await scim.write("POST", `${endpointOf[type]}${both(key)}`, body));

      const found = await scim.find(filter, "", type);
      expect(found).not.toHaveElement("Resources", { [key]: name });
    },
  );

  for (const method of ["PUT", "PATCH"] as const) {
    test(
      `A ${method} of a ${type} that is refused for what it asks to see changes nothing`,
      covers("RFC7644-3.9/on-write"),
      async ({ scim, resources }) => {
        const { path, key, attribute, values } = await resources.create(type);
        const before = await scim.read(path);
        const body = bodies[method](before, attribute, values[0]);

        assumeRefused(assume.offered(await scim.write(method, `${path}${both(key)}`, body)));

        expect(await scim.read(path)).toShowTheSameAs(before);
      },
    );
  }
}
