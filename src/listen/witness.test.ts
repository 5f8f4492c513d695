import { expect, it } from "vitest";
import { observedResult } from "./observed-result.ts";
import {
  barbara,
  base,
  emptyList,
  exchange,
  listOf,
  scriptedSession,
  seen,
  shownAs,
  witness,
  type Came,
} from "./testing/scripted-session.ts";
import { id, red, sound } from "./testing/sound-provider.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

function error(status: number, detail: string): Came {
  const schemas = ["urn:ietf:params:scim:api:messages:2.0:Error"];
  return { status, body: { schemas, status: String(status), detail } };
}

async function life(session: ReturnType<typeof sound>): Promise<void> {
  const { okta } = session;
  await okta.assign(barbara);
  await okta.assign(barbara);
  await okta.update({ id }, barbara);
  await okta.deactivate({ id });
  await okta.lookup(barbara.userName);
  await okta.reactivate({ profile: barbara });
  await okta.update({ id }, barbara);
}

it("recognises each request, and finds nothing wrong with a provider that does as it should", async () => {
  const session = sound();
  await life(session);
  const by = witness();
  const sightings = await seen(session.passed, by);
  expect(sightings.map(({ exchange }) => exchange.label)).toEqual([
    "look up by userName",
    "create the user",
    "look up by userName",
    "read the user",
    "push the profile",
    "read the user",
    "push the profile",
    "deactivate the user",
    "look up by userName",
    "look up by userName",
    "activate the user",
    "read the user",
    "push the profile",
    "read the user",
    "push the profile",
  ]);
  expect(red(sightings)).toEqual([]);
  expect(by.driftReport().items).toEqual([]);
});

it.each<[what: string, at: number, came: Came, row: string]>([
  ["a create answered with 200", 2, { status: 200, body: shownAs(id) }, "OKTA-create/created"],
  [
    "a lookup that forgets whom it has created",
    3,
    { status: 200, body: emptyList },
    "OKTA-create/found-by-lookup",
  ],
  [
    "a read that shows another name",
    4,
    { status: 200, body: shownAs(id, { userName: "x@example.com" }) },
    "OKTA-create/readable",
  ],
  [
    "a read that shows another text than was sent",
    4,
    { status: 200, body: shownAs(id, { [interact]: { location: "Canary Row" } }) },
    "OKTA-create/readable",
  ],
  ["a refused reactivation", 11, { status: 400, body: {} }, "OKTA-reactivate/same-id"],
  ["a push that is refused", 5, { status: 400, body: {} }, "OKTA-update/accepted"],
  [
    "a deactivation that is not implemented",
    8,
    { status: 501, body: {} },
    "OKTA-deactivate/pathless-replace",
  ],
  [
    "a lookup that shows an inactive user as active",
    9,
    { status: 200, body: listOf(shownAs(id, { active: true })) },
    "OKTA-lookup/finds-inactive",
  ],
  [
    "counts that are texts",
    1,
    { status: 200, body: { ...emptyList, totalResults: "0" } },
    "OKTA-connect/counts-are-numbers",
  ],
  [
    "a lookup that shows one twice",
    3,
    { status: 200, body: listOf(shownAs(id), shownAs(id)) },
    "OKTA-lookup/finds-exactly-one",
  ],
  [
    "a push after which a part of the name is gone",
    6,
    { status: 200, body: shownAs(id, { name: { givenName: barbara.givenName } }) },
    "OKTA-update/kept",
  ],
  [
    "a reactivation after which another name is shown",
    12,
    { status: 200, body: shownAs(id, { displayName: "Babs" }) },
    "OKTA-reactivate/same-attributes",
  ],
  [
    "a push after a reactivation that empties a list",
    14,
    { status: 200, body: shownAs(id, { emails: [] }) },
    "OKTA-reactivate/same-attributes",
  ],
  [
    "a day that no calendar has",
    4,
    { status: 200, body: shownAs(id, { [interact]: { dateOfBirth: "2023-02-29T00:00:00Z" } }) },
    "RFC7643-2.3.5/date-time",
  ],
  [
    "a create whose Location is another than meta.location",
    2,
    { status: 201, body: shownAs(id), headers: ["Location", `${base}/Users/x`] },
    "RFC7644-3.3/location",
  ],
])("sees %s", async (_what, at, came, row) => {
  const session = sound((number) => (number === at ? came : undefined));
  await life(session);
  expect(red(await seen(session.passed))).toContain(row);
});

it.each<[what: string, at: number, came: Came]>([
  ["a refused token", 8, error(401, "The token s3cr3t-t0ken is not valid")],
  ["a refused token at a create", 2, error(401, "Bearer s3cr3t-t0ken, s3cr3t-t0ken")],
  ["a token that may not", 8, error(403, "Not with this token")],
  ["a gateway that reaches nobody", 8, { status: 502, body: "<html>" }],
  ["a gateway before a lookup", 3, { status: 504, body: "<html>" }],
])("doesn't count %s against the target", async (_what, at, came) => {
  const session = sound((number) => (number === at ? came : undefined));
  await life(session);
  expect(red(await seen(session.passed))).toEqual([]);
});

it.each<[path: string, status: number, rows: string[]]>([
  ["/Users/4711", 404, []],
  ["/Users/4711", 400, ["OKTA-read/unknown-id"]],
  ["/Users/%FF", 400, []],
])("counts an answer to curl about %s, %i, against the target: %j", async (path, status, rows) => {
  const request = { method: "GET", path, headers: [["User-Agent", "curl/8.0"]] } as const;
  const [sighting] = await seen([exchange(request, error(status, "No such user"), 1)]);
  expect([sighting?.client, red(sighting === undefined ? [] : [sighting])]).toEqual(["curl", rows]);
});

it("names Entra by what it sends, and judges it by no row of Okta's", async () => {
  const path = "/Users/4711";
  const body =
    '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"Replace","path":"active","value":"False"}]}';
  const request = { method: "PATCH", path, headers: [], body };
  const [sighting] = await seen([exchange(request, error(501, "No PATCH of users here"), 1)]);
  expect(sighting).toMatchObject({ client: "Entra ID", red: [] });
});

it("sees another user that a deactivation also deactivated", async () => {
  const headers = [["User-Agent", "Okta SCIM Client 1.0.0"]] as const;
  const read = { method: "GET", path: "/Users/b", headers };
  const body =
    '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"active":false}}]}';
  const sightings = await seen([
    exchange(read, { status: 200, body: shownAs("b") }, 1, 1000),
    exchange({ method: "PATCH", path: "/Users/a", headers, body }, { status: 204 }, 2, 2000),
    exchange(read, { status: 200, body: shownAs("b", { active: false }) }, 3, 3000),
  ]);
  expect(red(sightings)).toEqual(["OKTA-deactivate/changes-nothing-else"]);
});

it.each([
  ["guide", false],
  ["core", true],
] as const)(
  "counts a refusal of a create without an extension against the target under contract %s: %j",
  async (contract, isHeld) => {
    const { interact: _location, ...without } = barbara;
    const session = sound((number) => (number === 2 ? { status: 500, body: {} } : undefined));
    await session.okta.assign(without);

    const rows = red(await seen(session.passed, witness({ contract })));
    expect(rows.includes("OKTA-create/created")).toBe(isHeld);
  },
);

it("calls a row without its trigger not applicable, and a session without any not green", () => {
  const by = witness();
  const result = observedResult(by.ledger, {
    tool: { name: "interact-scim", version: "0" },
    id: "1",
    startedAt: 0,
    endedAt: 0,
    target: "https://intranet.example.com",
    isMock: false,
    contract: "guide",
    exchanges: 0,
    stops: by.stops(),
    problems: [],
  });
  expect(new Set(result.requirements.map(({ verdict }) => verdict))).toEqual(
    new Set(["not-applicable"]),
  );
  expect(result.summary.executed).toBe(0);
});

it("says where Okta stops, and judges other clients only by the rows for every client", async () => {
  const session = scriptedSession(() => ({
    status: 500,
    body: { detail: "for barbara.canary@example.com" },
  }));
  await session.okta.lookup(barbara.userName);
  session.change((request) => ({ ...request, headers: [["User-Agent", "curl/8.0"]] }));
  await session.okta.lookup(barbara.userName);
  const sightings = await seen(session.passed);
  expect(sightings.map(({ gaveUp }) => gaveUp)).toEqual([
    "Okta stops: “look up by userName” is answered with 500: “for …”.",
    undefined,
  ]);
  expect(sightings[1]?.client).toBe("curl");
});

it("writes no value and no secret into anything it says", async () => {
  const session = sound((number) =>
    number === 5
      ? {
          status: 400,
          body: { detail: "Barbara has no 'Canary Wharf'; Bearer s3cr3t-t0ken, gl^m&qWZ" },
        }
      : undefined,
  );
  await life(session);
  const said = JSON.stringify([await seen(session.passed)]);
  for (const value of ["barbara", "canary", "wharf", "s3cr3t", "gl^m", "00use6", id]) {
    expect(said.toLowerCase()).not.toContain(value);
  }
});

it("keeps values where that was asked for, and secrets never", async () => {
  const session = sound();
  await life(session);
  const said = JSON.stringify(await seen(session.passed, witness({ keepValues: true })));
  expect(said).toContain("Canary Wharf");
  expect(said).not.toContain("s3cr3t");
  expect(said).not.toContain("gl^m");
});

it("knows a retry after 429 as the same request", async () => {
  const session = scriptedSession((_request, number) =>
    number === 1
      ? { status: 429, body: {}, headers: ["Retry-After", "10"] }
      : { status: 200, body: emptyList },
  );
  await session.okta.lookup(barbara.userName);
  const by = witness();
  const sightings = await seen(session.passed, by);
  expect(sightings.map(({ exchange }) => exchange.attempt)).toEqual([1, 2]);
  expect(by.driftReport().items).toEqual([]);
});
