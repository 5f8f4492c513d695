// RFC 7644 §3.12: a mistake of the client's is answered as one, or passed over; it is never the server's failure.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
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
  "a name that is a number": (key: string) => ({ [key]: 7 }),
  "lists that are texts": () => ({ emails: "a", members: "a" }),
  "lists of null and of texts": () => ({ emails: [null, "a"], members: [null, "a"] }),
  "values without a value": () => ({ emails: [{ type: "work" }], members: [{ type: "User" }] }),
  "an object that is a text, and a text that is an object": () => ({
    name: "a",
    displayName: { value: "a" },
  }),
  "an extension that is a text": () => ({ [enterprise]: "a" }),
  "a manager that is a list": () => ({ [enterprise]: { manager: ["a"] } }),
};

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

for (const type of resourceTypes) {
  const key = type === "User" ? "userName" : "displayName";

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
      const schemas = ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"];
      const wrong = [
        { filter: `${key} eq "${"n".repeat(9_000)}"` },
        { filter: 7 },
        { sortBy: 7, sortOrder: 7 },
        { attributes: key },
        { excludedAttributes: [7] },
        { count: {} },
      ].map((search) => ({ schemas, ...search }));

      const replaced = await Promise.all(bodies.map(send("PUT", path)));
      const found = await Promise.all(
        [...bodies, ...wrong].map(send("POST", `${endpointOf[type]}/.search`)),
      );

      expect(replaced).toAllBeNoServerErrors();
      expect(found).toAllBeNoServerErrors();
      expect(await scim.read(path)).toShowTheSameAs(before);
    },
  );
}

for (const type of resourceTypes) {
  test(
    `A write of a ${type} without a body, or with another than an object, causes no server error`,
    covers("RFC7644-3.12/client-mistakes"),
    async ({ scim, resources }) => {
      const { path } = await resources.create(type);
      const { headers } = scim;
      const send = (method: string, to: string) => (body: string) =>
        scim.raw({ method, path: to, headers, body });
      const bodies = ["", "null", "7", '"a"'];

      const created = await Promise.all(bodies.map(send("POST", endpointOf[type])));
      const changed = await Promise.all([send("PUT", path)(""), send("PATCH", path)("")]);

      expect([...created, ...changed]).toAllBeNoServerErrors();
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
