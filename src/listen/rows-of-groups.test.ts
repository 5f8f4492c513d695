import { expect, it } from "vitest";
import { exchange, seen, shownAs, type Came } from "./testing/scripted-session.ts";
import type { HeaderField } from "../wire/exchange.ts";

const headers: readonly HeaderField[] = [["User-Agent", "Okta SCIM Client 1.0.0"]];
const [one, other] = ["u-1", "u-2"];

function patch(...operations: readonly object[]): string {
  const schemas = ["urn:ietf:params:scim:api:messages:2.0:PatchOp"];
  return JSON.stringify({ schemas, Operations: operations });
}
const add = (value: string) => ({ op: "add", path: "members", value: [{ value, display: "x" }] });
const remove = (id: string) => ({ op: "remove", path: `members[value eq "${id}"]` });
const group = (...ids: readonly string[]) => ({
  id: "g-1",
  displayName: "Droids",
  members: ids.map((value) => ({ value })),
});

type Played = readonly [method: string, path: string, came: Came, body?: string];

async function red(...played: readonly Played[]): Promise<string[]> {
  const passed = played.map(([method, path, came, body], at) =>
    exchange(
      { method, path, headers, ...(body === undefined ? {} : { body }) },
      came,
      at + 1,
      at * 100,
    ),
  );
  const found = (await seen(passed)).flatMap((each) => each.red);
  return found.map(({ requirement }) => requirement).filter((row) => row.startsWith("OKTA-group"));
}

const sees = (id: string, more: object = {}): Played => [
  "GET",
  `/Users/${id}`,
  { status: 200, body: shownAs(id, more) },
];
const reads = (...ids: readonly string[]): Played => [
  "GET",
  "/Groups/g-1",
  { status: 200, body: group(...ids) },
];
const changes = (came: Came): Played => [
  "PATCH",
  "/Groups/g-1",
  came,
  patch(remove(one), add(other)),
];

it("finds nothing wrong with a change that was carried out", async () => {
  expect(
    await red(sees(one), sees(other), reads(one), changes({ status: 204 }), reads(other)),
  ).toEqual([]);
});

it("sees what a refused change leaves undone", async () => {
  const refused = changes({ status: 400, body: {} });
  expect(await red(sees(one), sees(other), reads(one), refused, reads(one))).toEqual([
    "OKTA-group/change-accepted",
    "OKTA-group/add-appends",
    "OKTA-group/remove-one",
  ]);
});

it("distinguishes a removal that is ignored from an addition that is", async () => {
  const done = changes({ status: 204 });
  expect(await red(sees(one), sees(other), reads(one), done, reads(one, other))).toEqual([
    "OKTA-group/remove-one",
  ]);
  expect(await red(sees(one), sees(other), reads(one), done, reads())).toEqual([
    "OKTA-group/add-appends",
  ]);
});

it("sees a new member who was inactive, and isn't any more", async () => {
  const joins: Played = ["PATCH", "/Groups/g-1", { status: 204 }, patch(add(other))];
  const inactive = sees(other, { active: false });
  expect(await red(inactive, joins, inactive)).toEqual([]);
  expect(await red(inactive, joins, sees(other))).toEqual(["OKTA-group/add-appends"]);
});
