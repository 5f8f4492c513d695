import { expect, it } from "vitest";
import {
  barbara,
  base,
  exchange,
  scriptedSession,
  seen,
  shownAs,
  type Came,
} from "./testing/scripted-session.ts";
import { id, red } from "./testing/sound-provider.ts";

const headers = [["User-Agent", "Okta SCIM Client 1.0.0"]] as const;
const work = { value: barbara.email, type: "work" };
const primary = { ...work, primary: true };
const group = (...ids: readonly string[]) => ({
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
  id: "g-1",
  displayName: "Droids",
  members: ids.map((value) => ({ value })),
});
const get = (path: string, body: unknown): readonly [string, Came] => [path, { status: 200, body }];

/** Okta pushes a new first name to a user who is shown so before; then come the reads. */
async function pushed(before: object, ...reads: readonly (readonly [string, Came])[]) {
  const session = scriptedSession(() => ({ status: 200, body: shownAs(id, before) }));
  await session.okta.update({ id }, { ...barbara, givenName: "Babs" });
  const start = Date.parse("2026-11-28T09:00:01Z");
  const looked = reads.map(([path, came], at) =>
    exchange({ method: "GET", path, headers }, came, 3 + at, start + 100 * at),
  );
  return red(await seen([...session.passed, ...looked]));
}

const name = { givenName: "Babs", familyName: barbara.familyName };

it.each([
  ["kept", [primary], [primary], []],
  ["kept without primary", [work], [work], []],
  [
    "twice",
    [work],
    [work, work],
    ["OKTA-update/no-doubles", "OKTA-update/kept", "RFC7643-2.4/no-doubles"],
  ],
  [
    "twice, once in capitals",
    [primary],
    [primary, { ...work, value: barbara.email.toUpperCase() }],
    ["OKTA-update/no-doubles", "OKTA-update/kept", "RFC7643-2.4/no-doubles"],
  ],
])("judges an address that a push leaves %s", async (_how, before, after, rows) => {
  const read = get(`/Users/${id}`, shownAs(id, { name, emails: after }));
  expect((await pushed({ emails: before }, read)).sort()).toEqual([...rows].sort());
});

it("sees an address of a new user that isn't primary any more", async () => {
  const session = scriptedSession(() => ({
    status: 201,
    body: shownAs(id),
    headers: ["Location", `${base}/Users/${id}`],
  }));
  await session.okta.create(barbara);
  const shown = (...emails: readonly object[]) =>
    exchange(
      { method: "GET", path: `/Users/${id}`, headers },
      { status: 200, body: shownAs(id, { emails }) },
      2,
      Date.parse("2026-11-28T09:00:01Z"),
    );

  expect(red(await seen([...session.passed, shown(primary)]))).toEqual([]);
  expect(red(await seen([...session.passed, shown(work)]))).toEqual(["OKTA-create/readable"]);
});

it.each([
  ["is still in", true, [id, "other"], []],
  ["left", true, ["other"], ["OKTA-update/kept"]],
  ["left, which nobody pushed", false, ["other"], []],
])("judges a group that a pushed user %s", async (_how, isPushed, after, rows) => {
  const add = JSON.stringify({
    schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
    Operations: [{ op: "add", path: "members", value: [{ value: id, display: "x" }] }],
  });
  const path = "/Groups/g-1";
  const push = { method: "PATCH", path, headers, body: add } as const;
  const session = scriptedSession(() => ({
    status: 200,
    body: shownAs(id, { groups: [{ value: "g-1" }] }),
  }));
  session.wait(1000);
  await session.okta.update({ id }, { ...barbara, givenName: "Babs" });
  const start = Date.parse("2026-11-28T09:00:00Z");
  const read = (at: number, ...ids: readonly string[]) =>
    exchange({ method: "GET", path, headers }, get(path, group(...ids))[1], at, start + at * 100);

  const played = [
    ...(isPushed ? [exchange(push, { status: 204 }, 1, start)] : []),
    read(2, id, "other"),
    ...session.passed,
    read(50, ...after),
  ];
  expect(red(await seen(played))).toEqual(rows);
});

it("asks for a SCIM error where a user doesn't exist", async () => {
  const answered = async (body: unknown) =>
    red(
      await seen([
        exchange({ method: "GET", path: "/Users/4711", headers }, { status: 404, body }, 1),
      ]),
    );
  const schemas = ["urn:ietf:params:scim:api:messages:2.0:Error"];
  expect(await answered({ schemas, status: "404", detail: "No such user" })).toEqual([]);
  expect(await answered({ status: "404" })).toContain("OKTA-read/unknown-id");
});

const home = { value: "b@home.example", type: "home" };
const phone = (value: string, type = "work") => ({ value, type, primary: true });
const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/** Okta reads a user, puts them back with changes, and reads again. */
async function put(before: object, change: object, after: object): Promise<string[]> {
  const path = `/Users/${id}`;
  const start = Date.parse("2026-11-28T09:00:00Z");
  const body = JSON.stringify(shownAs(id, { ...before, ...change }));
  const answer = { status: 200, body: shownAs(id, { ...before, ...change }) };
  const played = [
    exchange({ method: "GET", path, headers }, get(path, shownAs(id, before))[1], 1, start),
    exchange({ method: "PUT", path, headers, body }, answer, 2, start + 100),
    exchange({ method: "GET", path, headers }, get(path, shownAs(id, after))[1], 3, start + 200),
  ];
  return red(await seen(played)).filter((row) => row.startsWith("OKTA-update/"));
}

it.each<[what: string, before: object, change: object, after: object, rows: string[]]>([
  ["a name", {}, { name }, {}, ["kept"]],
  ["an address", {}, { emails: [{ ...primary, value: "new@example.com" }] }, {}, ["kept"]],
  [
    "a number",
    { phoneNumbers: [phone("1111")] },
    { phoneNumbers: [phone("2222")] },
    { phoneNumbers: [phone("1111")] },
    ["kept"],
  ],
  [
    "a department",
    { [enterprise]: { department: "Sales" } },
    { [enterprise]: { department: "Support" } },
    { [enterprise]: { department: "Sales" } },
    ["kept"],
  ],
])("sees that a target ignores a push of %s", async (_what, before, change, after, rows) => {
  expect(await put(before, change, { ...before, ...change })).toEqual([]);
  expect(await put(before, change, after)).toEqual(rows.map((row) => `OKTA-update/${row}`));
});

it("sees a second address that a push of the first removes", async () => {
  const next = { ...primary, value: "new@example.com" };
  const pushedTo = { emails: [next, home] };
  expect(await put({ emails: [primary, home] }, pushedTo, { emails: [next] })).toEqual([
    "OKTA-update/kept",
  ]);
});

it.each<[what: string, before: object, change: object, after: object]>([
  ["keeps no nickname", {}, { nickName: "Babs" }, {}],
  ["trims what it keeps", { title: "Tour Guide" }, { title: "Boss " }, { title: "Boss" }],
  ["spells a locale in its own way", { locale: "en-US" }, { locale: "en_GB" }, {}],
  [
    "shows a userName in small letters",
    {},
    { userName: "BARBARA.NEW@example.com" },
    { userName: "barbara.new@example.com" },
  ],
  ["makes the display name of the names", {}, { name }, { name, displayName: "Babs Canary" }],
  [
    "has one number with two types",
    { phoneNumbers: [phone("1111")] },
    { phoneNumbers: [phone("1111"), { value: "1111", type: "mobile" }] },
    { phoneNumbers: [phone("1111"), { value: "1111", type: "mobile" }] },
  ],
  [
    "keeps the former address as an alias",
    {},
    { emails: [{ ...primary, value: "new@example.com" }] },
    {
      emails: [
        { ...primary, value: "new@example.com" },
        { ...work, type: "other" },
      ],
    },
  ],
  ["shows the last login", { lastLogin: "yesterday" }, { name }, { name, lastLogin: "today" }],
])("accuses no target that %s", async (_what, before, change, after) => {
  expect(await put(before, change, after)).toEqual([]);
});

it("doesn't hold a push against a target where the user has left since", async () => {
  const path = `/Users/${id}`;
  const start = Date.parse("2026-11-28T09:00:00Z");
  const body = JSON.stringify({
    schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
    Operations: [{ op: "add", path: "members", value: [{ value: id, display: "x" }] }],
  });
  const add = { method: "PATCH", path: "/Groups/g-1", headers, body } as const;
  const pushes = (user: string, at: number) => {
    const shown = shownAs(user, { groups: [{ value: "g-1" }] });
    const own = `/Users/${user}`;
    return [
      exchange(
        { method: "GET", path: own, headers },
        { status: 200, body: shown },
        at,
        start + at * 100,
      ),
      exchange(
        { method: "PUT", path: own, headers, body: JSON.stringify(shown) },
        { status: 200, body: shown },
        at + 1,
        start + at * 100 + 50,
      ),
    ];
  };
  const reads = (at: number, ...ids: readonly string[]) =>
    exchange(
      { method: "GET", path: "/Groups/g-1", headers },
      { status: 200, body: group(...ids) },
      at,
      start + at * 100,
    );
  const begun = [exchange(add, { status: 204 }, 1, start), reads(2, id, "u-2")];
  const pushedBoth = [...begun, ...pushes(id, 3), ...pushes("u-2", 5)];
  const deleted = exchange({ method: "DELETE", path, headers }, { status: 204 }, 7, start + 700);

  expect(red(await seen([...pushedBoth, reads(8, "u-2")]))).toEqual(["OKTA-update/kept"]);
  expect(red(await seen([...pushedBoth, deleted, reads(8, "u-2")]))).toEqual([]);
});
