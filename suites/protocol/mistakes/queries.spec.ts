// RFC 7644 §3.12: a mistake of the client's is answered as one, or passed over; it is never the server's failure.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { endpointOf } from "../../fixtures/scim.ts";

const queries = {
  "a filter of an unknown sub-attribute": (key: string) => `filter=${key}.x%20eq%20%22a%22`,
  "a filter of an unknown attribute": () => "filter=shoeSize%20eq%20%2243%22",
  "a filter of a complex attribute": () => "filter=name%20eq%20%22a%22",
  "a filter of values without a value sub-attribute": () => "filter=addresses%20co%20%22a%22",
  "a filter of passwords": () => "filter=password%20eq%20%22a%22",
  "a filter of three names": (key: string) => `filter=${key}.a.b%20eq%20%22a%22`,
  "a sub-attribute after brackets": (_: string, list: string) =>
    `filter=${list}%5Btype%20eq%20%22work%22%5D.value%20eq%20%22a%22`,
  "brackets after a single-valued attribute": (key: string) =>
    `filter=${key}%5Bvalue%20eq%20%22a%22%5D`,
  "brackets around an unknown sub-attribute": (_: string, list: string) =>
    `filter=${list}%5BshoeSize%20eq%20%2243%22%5D`,
  "a filter of another type of value": (key: string) => `filter=${key}%20eq%2043`,
  "sorting by an unknown sub-attribute": (key: string) => `sortBy=${key}.x`,
  "sorting by an unknown attribute": () => "sortBy=shoeSize",
  "an unknown sort order": (key: string) => `sortBy=${key}&sortOrder=sideways`,
  "unknown attributes": (key: string) => `attributes=${key}.x,shoeSize`,
  "attributes and excludedAttributes at once": (key: string) =>
    `attributes=${key}&excludedAttributes=${key}`,
  "attributes that are an extension, or no names": () =>
    "attributes=urn:ietf:params:scim:schemas:extension:enterprise:2.0:User,..",
  "a startIndex that isn't a number": () => "startIndex=first",
  "a startIndex beyond 64 bits": () => "startIndex=99999999999999999999",
  "a filter that is empty": () => "filter=",
  "a filter in a thousand brackets": (key: string) =>
    `filter=${"(".repeat(1000)}${key}%20eq%20%22a%22${")".repeat(1000)}`,
};

const counts = ["many", "2147483648", "99999999999999999999", "1.5"];

for (const type of resourceTypes) {
  const [key, list] = type === "User" ? ["userName", "emails"] : ["displayName", "members"];

  test(
    `A query of ${type}s that makes no sense causes no server error`,
    covers("RFC7644-3.12/client-mistakes"),
    async ({ scim }) => {
      const wrong = [
        ...Object.values(queries).map((query) => `count=1&${query(key, list)}`),
        ...counts.map((count) => `startIndex=1&count=${count}`),
      ];
      const { headers } = scim;

      const answers = await Promise.all(
        wrong.map((query) =>
          scim.raw({ method: "GET", path: `${endpointOf[type]}?${query}`, headers }),
        ),
      );

      expect(answers).toAllBeNoServerErrors();
    },
  );
}

test(
  "A path that isn't percent-encoded UTF-8 causes no server error",
  covers("RFC7644-3.12/client-mistakes"),
  async ({ scim }) => {
    expect(await scim.read("/Users/%E0%A4%A")).toBeNoServerError();
    expect(await scim.read("/Users/%00")).toBeNoServerError();
  },
);

test(
  "An id with a quotation mark, or beyond 64 bits, causes no server error",
  covers("RFC7644-3.12/client-mistakes"),
  async ({ scim }) => {
    expect(await scim.read("/Users/nobody'%20or%20'1'='1")).toBeNoServerError();
    expect(await scim.read("/Users/nobody%22%5C")).toBeNoServerError();
    expect(await scim.read("/Users/99999999999999999999")).toBeNoServerError();
  },
);
