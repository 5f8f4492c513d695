// RFC 7644 §3.12: a mistake of the client's is answered as one, or passed over; it is never the server's failure.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { endpointOf } from "../../fixtures/scim.ts";

/** What no provider can keep as it is. */
const creates = {
  "schemas that are a text": () => ({ schemas: "urn:ietf:params:scim:schemas:core:2.0:User" }),
  "schemas that are numbers": () => ({ schemas: [7] }),
  "U+0000 in a name": (key: string, name: string) => ({ [key]: `${name}\u0000` }),
  "half a surrogate pair in a name": (key: string, name: string) => ({ [key]: `${name}\ud800` }),
  "a name of five thousand characters": (key: string, name: string) => ({
    [key]: name.padEnd(5_000, "n"),
  }),
};

const operations = {
  "a path to a sub-attribute that there is not": (key: string) => ({
    op: "replace",
    path: `${key}.x`,
    value: "a",
  }),
  "a path to an attribute that there is not": () => ({ op: "add", path: "shoeSize", value: "43" }),
  "a path that is a number": () => ({ op: "replace", path: 7, value: "a" }),
  "a replace without a value": (key: string) => ({ op: "replace", path: key }),
  "an add without a value": (key: string) => ({ op: "add", path: key }),
  "a value without a path that is no object": () => ({ op: "replace", value: "a" }),
  "an operation that is no object": () => "replace",
  "a path that is an extension": () => ({
    op: "add",
    path: "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
    value: "a",
  }),
  "a value without a path whose key is no path": () => ({ op: "add", value: { "a..b": "a" } }),
};

for (const type of resourceTypes) {
  const key = type === "User" ? "userName" : "displayName";

  test(
    `A PATCH of a ${type} that makes no sense causes no server error, and changes nothing if it is refused`,
    covers("RFC7644-3.12/client-mistakes"),
    async ({ scim, resources }) => {
      const { path } = await resources.create(type);
      const before = await scim.read(path);
      const wrong = Object.values(operations).map((operation) => patchOp(operation(key)));
      const send = (body: unknown) =>
        scim.raw({ method: "PATCH", path, headers: scim.headers, body: JSON.stringify(body) });

      const answers = await Promise.all([...wrong, patchOp(null), [], "PATCH", null].map(send));

      expect(answers).toAllBeNoServerErrors();
      expect(await scim.read(path)).toShowTheSameAs(before, { except: [key] });
    },
  );

  test(
    `A create of a ${type} with unstorable values causes no server error`,
    covers("RFC7644-3.12/client-mistakes"),
    async ({ scim, resources }) => {
      const { key, name, body } = await resources.draft(type);
      const { headers } = scim;
      const bodies = Object.values(creates).map((change) => ({ ...body, ...change(key, name) }));

      const answers = await Promise.all(
        bodies.map((each) =>
          scim.raw({
            method: "POST",
            path: endpointOf[type],
            headers,
            body: JSON.stringify(each),
          }),
        ),
      );

      expect(answers).toAllBeNoServerErrors();
    },
  );

  test(
    `A PUT and a search of ${type}s with JSON of the wrong kind cause no server error`,
    covers("RFC7644-3.12/client-mistakes"),
    async ({ scim, resources }) => {
      const { path } = await resources.create(type);
      const before = await scim.read(path);
      const send = (method: string, to: string) => (body: unknown) =>
        scim.raw({ method, path: to, headers: scim.headers, body: JSON.stringify(body) });
      const bodies = [null, 7, "a", [], {}];

      const replaced = await Promise.all(bodies.map(send("PUT", path)));
      const found = await Promise.all(bodies.map(send("POST", `${endpointOf[type]}/.search`)));

      expect(replaced).toAllBeNoServerErrors();
      expect(found).toAllBeNoServerErrors();
      expect(await scim.read(path)).toShowTheSameAs(before);
    },
  );
}

test(
  "A PUT of a group with an unknown member causes no server error",
  covers("RFC7644-3.12/client-mistakes"),
  async ({ scim, resources }) => {
    const { path, body } = await resources.create("Group");
    const members = [{ value: "00919288221116666" }];

    const answer = await scim.write("PUT", path, { ...body, members });

    expect(answer).toBeNoServerError();
  },
);
