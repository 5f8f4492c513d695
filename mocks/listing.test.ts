// Filter, sort, page, project.
import { describe, expect, it } from "vitest";
import { connect, interactUrn, minimalGroup, minimalUser } from "./fixtures/connect.ts";
import type { Received } from "./fixtures/connect.ts";

function idsOf({ body }: Received): unknown[] {
  return (body["Resources"] as { id: string }[]).map(({ id }) => id);
}

const filtered = (filter: string): string => `/Users?filter=${encodeURIComponent(filter)}`;

describe("a filter", () => {
  it.each([
    'userName eq "USER2@example.com"',
    'urn:ietf:params:scim:schemas:core:2.0:User:userName eq "user2@example.com"',
    'externalId eq "seed2"',
    'id eq "1003"',
    'emails.value eq "User2@example.com"',
    'emails eq "user2@example.com"',
    'emails[value eq "user2@example.com"]',
    'emails[type eq "work" and value eq "user2@example.com"]',
    'emails[type eq "work"].value eq "user2@example.com"',
    'userName eq "user2@example.com" and active eq true',
    'active eq true and (emails.value sw "user2@" and not (id eq "1002"))',
    'userName eq "nobody" or userName eq "user2@example.com"',
    'userName sw "user2@"',
  ])("%s finds that user", async (filter) => {
    const { send } = await connect({ seed: { users: 3 } });
    const answer = await send("GET", filtered(filter));
    expect(answer.body).toMatchObject({ totalResults: 1, itemsPerPage: 1, startIndex: 1 });
    expect(idsOf(answer)).toEqual(["1003"]);
  });

  it.each([
    'userName eq "nobody"',
    'externalId eq "SEED2"',
    'emails[type eq "home" and value eq "user2@example.com"]',
    'userName eq "user2@example.com" and active eq false',
    'id eq "__proto__"',
  ])("%s finds no user, which is a 200", async (filter) => {
    const { send } = await connect({ seed: { users: 3 } });
    const answer = await send("GET", filtered(filter));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ totalResults: 0, itemsPerPage: 0, Resources: [] });
  });

  it.each(["userName eq", 'userName zz "x"', 'nonsense eq "x"', 'id eq "0" and nonsense pr', ""])(
    "%j is refused, whether or not a user could match",
    async (filter) => {
      const { send } = await connect();
      const answer = await send("GET", filtered(filter));
      expect(answer).toMatchObject({ status: 400, body: { scimType: "invalidFilter" } });
    },
  );

  it("finds each of 200,000 users by userName", async () => {
    const { send } = await connect({ seed: { users: 200_000 } });
    for (let number = 1; number <= 20; number += 1) {
      const answer = await send("GET", filtered(`userName eq "user${number}@example.com"`));
      expect(answer.body).toMatchObject({ totalResults: 1 });
    }
  });
});

describe("a page", () => {
  it.each([
    ["", 1, 3],
    ["?startIndex=1&count=2", 1, 2],
    ["?startIndex=3&count=2", 3, 1],
    ["?startIndex=4", 4, 0],
    ["?startIndex=999&count=5", 999, 0],
    ["?startIndex=0", 1, 3],
    ["?startIndex=-5&count=1", 1, 1],
    ["?count=0", 1, 0],
    ["?count=-1", 1, 0],
    ["?count=100000", 1, 3],
  ])("%j starts at %i and holds %i of 3", async (query, startIndex, itemsPerPage) => {
    const { send } = await connect({ seed: { users: 2 } });
    const answer = await send("GET", `/Users${query}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ totalResults: 3, startIndex, itemsPerPage });
    expect(idsOf(answer)).toHaveLength(itemsPerPage);
  });

  it.each(["startIndex=x", "count=ten", "count=1.5", "sortBy=userName&sortOrder=up"])(
    "?%s is refused by name",
    async (query) => {
      const { send } = await connect();
      const answer = await send("GET", `/Users?${query}`);
      expect(answer).toMatchObject({ status: 400, body: { scimType: "invalidValue" } });
      expect(answer.body["detail"]).toMatch(/startIndex|count|sortOrder/);
    },
  );

  it("after page shows every user once, in order of creation, a hundred at a time", async () => {
    const { send } = await connect({ seed: { users: 249 } });
    const pages = [
      await send("GET", "/Users"),
      await send("GET", "/Users?startIndex=101"),
      await send("GET", "/Users?startIndex=201"),
    ];
    expect(pages.map((page) => page.body["itemsPerPage"])).toEqual([100, 100, 50]);
    const expected = Array.from({ length: 250 }, (_, index) => String(1001 + index));
    expect(pages.flatMap(idsOf)).toEqual(expected);
    expect((await send("GET", "/Users?count=250")).body["itemsPerPage"]).toBe(200);
  });

  it("keeps its order when a user changes", async () => {
    const { send } = await connect({ seed: { users: 2 } });
    const operation = { op: "replace", path: "title", value: "x" };
    const schemas = ["urn:ietf:params:scim:api:messages:2.0:PatchOp"];
    await send("PATCH", "/Users/1001", { schemas, Operations: [operation] });
    expect(idsOf(await send("GET", "/Users"))).toEqual(["1001", "1002", "1003"]);
  });
});

describe("a sorted list", () => {
  it("is sorted before it is cut", async () => {
    const { send } = await connect({ seed: { users: 2 } });
    const by = (query: string) => send("GET", `/Users?sortBy=userName&${query}`);
    expect(idsOf(await by("count=2"))).toEqual(["1001", "1002"]);
    expect(idsOf(await by("sortOrder=descending&count=2"))).toEqual(["1003", "1002"]);
  });
});

describe("a projection", () => {
  it("holds in lists, single reads and answers to writes", async () => {
    const { send } = await connect();
    const kept = ["schemas", "id", "userName"].sort();
    const list = await send("GET", "/Users?attributes=userName");
    const [first] = list.body["Resources"] as object[];
    expect(Object.keys(first ?? {}).sort()).toEqual(kept);
    const one = await send("GET", "/Users/1001?attributes=USERNAME");
    expect(Object.keys(one.body).sort()).toEqual(kept);
    const without = await send(
      "GET",
      `/Users/1001?excludedAttributes=${interactUrn}:location,meta`,
    );
    expect(without.body).toMatchObject({ [interactUrn]: { loginType: "SAML" } });
    expect(without.text).not.toMatch(/Manchester|lastModified/);
  });
});

describe("attributes and excludedAttributes together", () => {
  it("are refused, and nothing is written", async () => {
    const { send } = await connect();
    const both = "?attributes=userName&excludedAttributes=meta";
    const refused = [
      await send("GET", `/Users${both}`),
      await send("GET", `/Users/1001${both}`),
      await send("POST", `/Users${both}`, minimalUser()),
      await send("POST", `/Groups${both}`, minimalGroup("Team")),
      await send("PUT", `/Users/1001${both}`, minimalUser()),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    const { body } = await send("GET", "/Users");
    expect(body).toMatchObject({
      totalResults: 1,
      Resources: [{ userName: "bjensen@example.com" }],
    });
    expect((await send("GET", "/Groups")).body["totalResults"]).toBe(0);
  });
});

describe("a search", () => {
  const schemas = ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"];

  it("by POST means what the query means", async () => {
    const { send } = await connect({ seed: { users: 5 } });
    const body = { schemas, filter: "active eq true", startIndex: 2, count: 2, attributes: ["id"] };
    const answer = await send("POST", "/Users/.search", body);
    expect(answer.body).toMatchObject({ totalResults: 6, startIndex: 2, itemsPerPage: 2 });
    expect(idsOf(answer)).toEqual(["1002", "1003"]);
    expect(answer.text).not.toContain("userName");
  });

  it("at the root covers users, then groups", async () => {
    const { send, createGroup } = await connect();
    const group = await createGroup("Barbara Jensen");
    const search = (more: object) => send("POST", "/.search", { schemas, ...more });
    expect(idsOf(await search({}))).toEqual(["1001", group]);
    expect(idsOf(await search({ startIndex: 2 }))).toEqual([group]);
    const both = await search({ filter: 'displayName eq "Barbara Jensen"' });
    expect(idsOf(both)).toEqual(["1001", group]);
    expect(idsOf(await search({ filter: "userName pr" }))).toEqual(["1001"]);
    expect((await search({ filter: "nonsense pr" })).status).toBe(400);
  });

  it.each([{}, { schemas: ["urn:x"] }, [], { schemas, count: "ten" }, { schemas, filter: 1 }])(
    "%j is refused",
    async (body) => {
      const { send } = await connect();
      expect((await send("POST", "/Groups/.search", body)).status).toBe(400);
    },
  );
});
