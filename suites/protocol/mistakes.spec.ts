// RFC 7644 §3.12: a mistake of the client's is answered as one, or passed over; it is never the server's failure.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { patchOp } from "../fixtures/patch-op.ts";
import { resourceTypes } from "../fixtures/resources.ts";
import { endpointOf } from "../fixtures/scim.ts";

const queries = {
  "a filter of a sub-attribute that there is not": (key: string) =>
    `filter=${key}.x%20eq%20%22a%22`,
  "a filter of an attribute that there is not": () => "filter=shoeSize%20eq%20%2243%22",
  "a filter of a complex attribute": () => "filter=name%20eq%20%22a%22",
  "brackets behind an attribute of one value": (key: string) =>
    `filter=${key}%5Bvalue%20eq%20%22a%22%5D`,
  "a filter of another type of value": (key: string) => `filter=${key}%20eq%2043`,
  "sorting by a sub-attribute that there is not": (key: string) => `sortBy=${key}.x`,
  "sorting by an attribute that there is not": () => "sortBy=shoeSize",
  "an order that there is not": (key: string) => `sortBy=${key}&sortOrder=sideways`,
  "attributes that there are not": (key: string) => `attributes=${key}.x,shoeSize`,
  "attributes and excludedAttributes at once": (key: string) =>
    `attributes=${key}&excludedAttributes=${key}`,
  "a count that is no number": () => "startIndex=1&count=many",
  "a startIndex that is no number": () => "startIndex=first",
  "a filter that is empty": () => "filter=",
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
};

for (const type of resourceTypes) {
  const key = type === "User" ? "userName" : "displayName";

  test(
    `A query of ${type}s that makes no sense is no server error`,
    covers("RFC7644-3.12/client-mistakes"),
    async ({ scim }) => {
      const paths = Object.values(queries).map(
        (query) => `${endpointOf[type]}?count=1&${query(key)}`,
      );
      const { headers } = scim;

      const answers = await Promise.all(
        paths.map((path) => scim.raw({ method: "GET", path, headers })),
      );

      expect(answers).toAllBeNoServerErrors();
    },
  );

  test(
    `A PATCH of a ${type} that makes no sense is no server error, and changes nothing where it is refused`,
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
    `A PUT and a search of ${type}s with JSON of another kind are no server error`,
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
  "A path that is no percent-encoded UTF-8 is answered, and not as a server error",
  covers("RFC7644-3.12/client-mistakes"),
  async ({ scim }) => {
    expect(await scim.read("/Users/%E0%A4%A")).toBeNoServerError();
    expect(await scim.read("/Users/%00")).toBeNoServerError();
  },
);
