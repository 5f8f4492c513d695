// RFC 7644 §3.12: a mistake in a PATCH is answered as one, or passed over; it is never the server's failure.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { resourceTypes } from "../../fixtures/resources.ts";

const operations = {
  "a path to an unknown sub-attribute": (key: string) => ({
    op: "replace",
    path: `${key}.x`,
    value: "a",
  }),
  "a path to an unknown attribute": () => ({ op: "add", path: "shoeSize", value: "43" }),
  "a path that is a number": () => ({ op: "replace", path: 7, value: "a" }),
  "an operation without an op": (key: string) => ({ path: key, value: "a" }),
  "a replace without a value": (key: string) => ({ op: "replace", path: key }),
  "an add without a value": (key: string) => ({ op: "add", path: key }),
  "a value without a path that isn't an object": () => ({ op: "replace", value: "a" }),
  "an operation that isn't an object": () => "replace",
  "a path that is an extension": () => ({
    op: "add",
    path: "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
    value: "a",
  }),
  "a value without a path whose key isn't a path": () => ({ op: "add", value: { "a..b": "a" } }),
  "brackets after a single-valued attribute": (key: string) => ({
    op: "remove",
    path: `${key}[value eq "nobody"]`,
  }),
  "brackets after a single-valued complex attribute": () => ({
    op: "remove",
    path: 'name[familyName eq "Nobody"]',
  }),
};

/** What a filter selects nothing for, and what contradicts it. */
const additions = {
  "a value of another type than the filter's": (list: string) => ({
    op: "add",
    path: `${list}[type eq "other"]`,
    value: { type: "home", value: "00919288221116666" },
  }),
  "a value by a filter that names none": (list: string) => ({
    op: "add",
    path: `${list}[not (type pr)].value`,
    value: "00919288221116666",
  }),
};

for (const type of resourceTypes) {
  const [key, list] = type === "User" ? ["userName", "emails"] : ["displayName", "members"];

  test(
    `A PATCH of a ${type} that makes no sense causes no server error, and changes nothing if it is refused`,
    covers("RFC7644-3.12/client-mistakes"),
    async ({ scim, resources }) => {
      const { path } = await resources.create(type);
      const before = await scim.read(path);
      const wrong = Object.values(operations).map((operation) => patchOp(operation(key)));
      const unlisted = { ...patchOp(), Operations: { op: "replace", path: key, value: "a" } };
      const send = (body: unknown) =>
        scim.raw({ method: "PATCH", path, headers: scim.headers, body: JSON.stringify(body) });

      const answers = await Promise.all(
        [...wrong, patchOp(null), unlisted, [], "PATCH", null].map(send),
      );

      expect(answers).toAllBeNoServerErrors();
      expect(await scim.read(path)).toShowTheSameAs(before, { except: [key] });
    },
  );

  test(
    `A PATCH of a ${type} that adds to what no filter selects causes no server error`,
    covers("RFC7644-3.12/client-mistakes"),
    async ({ scim, resources }) => {
      const { path } = await resources.create(type);
      const { headers } = scim;
      const bodies = Object.values(additions).map((operation) => patchOp(operation(list)));

      const answers = await Promise.all(
        bodies.map((body) =>
          scim.raw({ method: "PATCH", path, headers, body: JSON.stringify(body) }),
        ),
      );

      expect(answers).toAllBeNoServerErrors();
    },
  );

  test(
    `A PATCH of a ${type} without its URN, or with a condition that names no version, causes no server error`,
    covers("RFC7644-3.12/client-mistakes"),
    async ({ scim, resources }) => {
      const { path, key, name } = await resources.create(type);
      const whole = patchOp({ op: "replace", path: key, value: name });
      const patch = (body: unknown, ...more: readonly (readonly [string, string])[]) =>
        scim.raw({
          method: "PATCH",
          path,
          headers: [...scim.headers, ...more],
          body: JSON.stringify(body),
        });

      const answers = [
        await patch({ ...whole, schemas: [] }),
        await patch(whole, ["If-Match", ""]),
      ];

      expect(answers).toAllBeNoServerErrors();
    },
  );
}
