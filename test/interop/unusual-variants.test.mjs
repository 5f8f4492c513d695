import { describe, expect, it } from "vitest";
import { lagging } from "./lagging.mjs";
import { laidOver, rounds } from "./laid-over.mjs";
import { variants } from "./unusual-variants.mjs";

const core = "urn:ietf:params:scim:schemas:core:2.0:User";
const meta = {
  resourceType: "User",
  created: "2026-01-02T03:04:05.000Z",
  lastModified: "2026-01-02T03:04:05.000Z",
  location: "http://127.0.0.1:4010/scim/v2/Users/p%40/ é1001",
  version: 'W/"1"',
};
const user = {
  schemas: [core, "urn:x"],
  id: "p/ é1001",
  userName: "Babs@Example.com",
  displayName: "Babs",
  emails: [{ value: "Babs@Example.com", type: "work" }],
  phoneNumbers: [{ value: "+44 161 496 0101" }],
  name: { givenName: "Barbara", familyName: "Jensen" },
  groups: [{ value: "2001", display: "Droids", $ref: "http://127.0.0.1:4010/scim/v2/Groups/2001" }],
  meta,
};
const list = (...Resources) => ({
  schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
  totalResults: Resources.length,
  startIndex: 1,
  itemsPerPage: Resources.length,
  Resources,
});
const error = (status, more = {}) => ({
  schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
  status: String(status),
  detail: "No endpoint",
  ...more,
});
const headers = {
  "content-type": "application/scim+json",
  "www-authenticate": "Bearer",
  location: meta.location,
  etag: '"1"',
};
const config = { schemas: ["urn:x"], changePassword: { supported: true } };
const typeOf = (name) => ({
  id: name,
  name,
  endpoint: `/${name}s`,
  meta: { location: `/${name}` },
});
const types = list(typeOf("User"), typeOf("Group"));

/** Sent once, deleted, and sent again. */
const other = { userName: " Chewie", emails: [{ value: "babs@example.com" }], costume: "fur" };
const chewie = { ...user, ...other, id: "7" };
const nameless = { schemas: [core] };
const letIn = { authorization: "Bearer interop-token" };
const described = [{ name: "title", type: "string", multiValued: false, required: false }];

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const employee = {
  ...user,
  [enterprise]: { costCenter: "7" },
  phoneNumbers: [{ value: "+44 161 496 0101", primary: true }],
  photos: [{ value: "https://example.com/photos/1.jpg" }],
  addresses: [{ streetAddress: "1 Portland St", locality: "Manchester", formatted: "1 Portland" }],
};
const group = {
  schemas: [],
  id: "5",
  displayName: "Droids",
  meta: { ...meta, resourceType: "Group" },
};
const seeded = { ...user, userName: "bjensen@example.com" };

const twice = { value: "a@example.com", primary: true };
const unselected = { op: "add", path: 'emails[type eq "other"].value', value: "a@example.com" };

/** What was asked, and how the mock answers it. */
const exchanges = [
  ["POST", "/Users", 201, user, { sent: { emails: [] } }],
  ["GET", "/Users", 200, list(user)],
  ["GET", "/Users/1001", 200, user],
  ["GET", "/Users?sortBy=emails", 200, list()],
  ["PUT", "/Users/1001", 200, user, { headers: { "if-match": '"1"' } }],
  ["PATCH", "/Users/1001", 400, error(400, { scimType: "mutability" })],
  ["PATCH", "/Users/1001", 400, error(400, { scimType: "invalidValue" })],
  ["PATCH", "/Users/1001", 200, user, { count: 7, together: 3 }],
  ["POST", "/Users", 409, error(409), { together: 2 }],
  ["DELETE", "/Users/1001", 204, {}],
  ["GET", "/elsewhere", 404, error(404)],
  ["GET", "/ServiceProviderConfig", 200, config],
  ["GET", "/ResourceTypes", 200, types],
  ["GET", "/Schemas", 200, list({ id: core, attributes: described })],
  ["GET", "/Users?filter=userName%20sw%20%22a%22", 200, list()],
  ["GET", "/Users?count=0", 200, list()],
  ["GET", "/Users", 401, error(401), { headers: { authorization: "Bearer x" }, count: 5 }],
  ["POST", "/Users", 201, chewie, { sent: other }],
  ["PUT", "/Users/7", 200, chewie, { sent: other }],
  ["PUT", "/Users/7", 200, chewie, { sent: nameless }],
  ["DELETE", "/Users/7", 204, {}],
  ["POST", "/Users", 201, chewie, { sent: other }],
  ["POST", "/Groups", 201, group, { sent: { schemas: [], displayName: "Droids" } }],
  ["PATCH", "/Groups/6", 204, {}, { sent: { displayName: "droids" } }],
  ["PUT", "/Groups/6", 200, {}, { sent: { schemas: [], members: [{ value: "5" }] } }],
  ["PUT", "/Groups/6", 200, {}, { sent: { schemas: [], members: [{ value: "99" }] } }],
  ["POST", "/Users", 201, employee, { sent: { externalId: "x", password: "weak" } }],
  ["POST", "/Users", 201, user, { sent: { title: `<${"x".repeat(70)}` } }],
  ["POST", "/Users", 201, user, { sent: { emails: [{ value: "a@example.org" }] } }],
  ["GET", "/Users?attributes=name", 200, list(seeded)],
  ["GET", "/Users/K1001AB", 404, error(404)],
  ["GET", "/", 200, list()],
  ["PUT", "/Users", 405, error(405)],
  ["POST", "/Schemas", 405, error(405)],
  ["POST", "/Users", 201, user, { sent: { emails: [twice, twice] } }],
  ["PUT", "/Users/1001", 200, user, { sent: { [enterprise]: { manager: { value: "1001" } } } }],
  ["PATCH", "/Users/1001", 200, user, { sent: { Operations: [unselected] }, count: 2 }],
  ["PATCH", "/Users/7", 200, chewie, { sent: { Operations: [{ op: "remove", path: "title" }] } }],
  ["GET", "/Users/8", 200, { ...nameless, id: "8", userName: "babs@example.com", meta }],
  ["GET", `/Users?filter=${"x".repeat(2_000)}`, 400, error(400)],
].map(([method, path, status, body, more = {}]) => ({
  asked: { method, path: `/scim/v2${path}`, headers: letIn, count: 1, together: 1, ...more },
  reply: { status, headers: status === 204 ? {} : headers, body },
}));

const changing = variants.filter(({ name }) => name !== "plain");
const answerOf = ({ change = (reply) => reply, instead, lag = 0 }) => {
  const shown = lagging(lag);
  return ({ asked, reply }) => instead?.(asked) ?? change(shown(reply, asked), asked);
};

describe("a provider with", () => {
  it.each(changing)("$name answers or reads differently from the mock", (variant) => {
    const before = structuredClone(exchanges);
    const { sent = (body) => body, path = (same) => same, ids } = variant;
    const answer = answerOf(variant);
    const seen = exchanges.map((each) => [
      ids === undefined ? answer(each) : [answer(each), ids()()],
      sent(each.asked.sent, each.asked),
      path(each.asked.path.replace("Types", "Types/rt-User")),
    ]);
    expect(seen).not.toEqual(
      exchanges.map(({ asked, reply }) => [
        reply,
        asked.sent,
        asked.path.replace("Types", "Types/rt-User"),
      ]),
    );
    expect(exchanges).toEqual(before);
  });

  it("all of them at once leave out no user with a userName", () => {
    const { change } = laidOver(
      "all at once",
      // Later rounds respell dates and names a second time.
      variants.filter(({ accused, round = 1 }) => accused === undefined && round <= 10),
    );
    const { body } = change(exchanges[1].reply, exchanges[1].asked);
    expect(body.Resources).toHaveLength(1);
    expect(body.Resources[0]).toMatchObject({ Id: "p/ é1001", UserName: "BABS@EXAMPLE.COM" });
    expect(body).not.toHaveProperty("startIndex");
    expect(body.Resources[0]).not.toHaveProperty("Groups");
  });
});

describe("the rounds", () => {
  it("have each variant once, but for the proxy that changes nothing", () => {
    const names = rounds().flatMap((round) => round.map(({ name }) => name));
    expect(names.toSorted()).toEqual(changing.map(({ name }) => name).toSorted());
  });

  it("keep those together that have no settings of their own", () => {
    const together = rounds().filter((round) => round.length > 1);
    expect(together.flat().filter((one) => one.grep ?? one.settings)).toEqual([]);
    const contracts = together.map((round) => new Set(round.map(({ contract }) => contract)).size);
    expect(contracts.filter((count) => count > 1)).toEqual([]);
  });
});
