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
  const rename = JSON.stringify({
    schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
    Operations: [{ op: "replace", value: { id: "g-1", displayName: "Droids" } }],
  });
  const path = "/Groups/g-1";
  const push = { method: "PATCH", path, headers, body: rename } as const;
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
