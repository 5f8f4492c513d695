// A user is looked at after a step: by id, and by the lookup that Okta would send next. What the step was to
// change is held against the model, everything else against the look before.

import { isJsonObject, member, type JsonObject } from "../wire/json.ts";
import type { Answer } from "../wire/answer.ts";
import { lookupByUserName } from "../okta/requests/lookup.ts";
import type { Check, Finding } from "./finding.ts";
import { groupsOf, type Model, type ModelUser } from "./model.ts";
import {
  asShown,
  elementsOf,
  representation,
  valuesOf,
  withElementsOf,
  type Representation,
} from "./representation.ts";
import type { ExploredRow } from "./rows.ts";
import { userPath, type Real } from "./real.ts";

export interface ExpectedUser {
  /** What is to be seen now, by path; whatever it doesn't hold is to be as it was. */
  readonly now: Representation;
  /** Whether anything may be seen of a path: what a provider derives, defaults or is free to keep. */
  readonly isFree?: (path: string) => boolean;
  /** A provider may add elements to a list, an alias of an address for one. */
  readonly mayAdd?: boolean;
  readonly rows: {
    /** That the user is readable by id. */
    readonly read: ExploredRow;
    readonly active: ExploredRow;
    /** Of a path that was to change; `rest` where it wasn't. */
    readonly changed: (path: string) => ExploredRow;
    readonly rest: ExploredRow;
    /** Of the lookup by userName; without it none is sent. */
    readonly lookup?: ExploredRow;
  };
}

/** Looks, judges, and takes what came for true from now on. */
export async function lookAtUser(
  user: ModelUser,
  expected: ExpectedUser,
  model: Model,
  real: Real,
): Promise<void> {
  const { lookup } = expected.rows;
  const [read, looked] = await Promise.all([
    real.scim.read(userPath(user)),
    lookup === undefined ? undefined : real.okta.lookup(user.profile.userName, lookupByUserName),
  ]);
  const { judge } = real;
  if (!judge.status(read, [200], expected.rows.read)) return;
  const shown = isJsonObject(read.json) ? read.json : {};
  const before = user.seen;
  user.seen = shown;
  judge.holds(member(shown, "id") === user.id, {
    row: "RFC7643-3.1/id-stable",
    place: "id",
    ...{ expected: `id ${user.id}`, received: `id ${asShown(member(shown, "id"))}`, answer: read },
  });
  judgeActive(user, expected, read, real);
  user.active = member(shown, "active") !== false;
  judgeRest(before, expected, read, real);
  judgeGroups(user, model, read, real);
  if (lookup !== undefined && looked !== undefined) judgeLookup(user, lookup, looked, real);
}

function judgeActive(user: ModelUser, expected: ExpectedUser, read: Answer, real: Real): void {
  const active = isJsonObject(read.json) ? member(read.json, "active") : undefined;
  // Who has no active at all is active (row: OKTA-lookup/carries-what-okta-reads asks for it elsewhere).
  real.judge.holds((active !== false) === user.active, {
    row: expected.rows.active,
    place: "active",
    expected: `active ${user.active}`,
    received: `active ${asShown(active)}`,
    answer: read,
    check: { kind: "value", path: ["active"], allowed: user.active ? [true, undefined] : [false] },
  });
}

function judgeRest(
  seen: JsonObject,
  { now: wantedNow, rows, isFree = () => false, mayAdd = false }: ExpectedUser,
  read: Answer,
  { judge, offers }: Real,
): void {
  const before = representation(seen);
  const after = representation(read.json);
  const now = withElementsOf(after, wantedNow, mayAdd);
  // In a fixed order, so that one defect is found at one place.
  const paths = [...new Set([...now.keys(), ...before.keys(), ...after.keys()])].sort();
  for (const path of paths) {
    if (path === "active" || offers.ignored.has(path) || isFree(path)) continue;
    const wanted = now.has(path) ? now.get(path) : before.get(path);
    const got = after.get(path);
    const isChange = wanted !== before.get(path);
    const isMet = wanted === got;
    const rowOf = (): ExploredRow => {
      if (path === "meta.created") return "RFC7643-3.1/created";
      const isOther = got !== undefined && got !== before.get(path);
      if (isChange && isOther && !isAscii(wanted ?? "")) return "RFC7644-3.8/utf-8";
      if (!isMet && !isChange && !mayAdd && isDoubled(path, wanted, got)) {
        return "OKTA-update/no-doubles";
      }
      return isChange ? rows.changed(path) : rows.rest;
    };
    const finding = (row: ExploredRow): Finding => ({
      row,
      place: path,
      expected: described(path, wanted),
      received: described(path, got),
      answer: read,
      ...(isMet ? {} : checkOf(path, wanted)),
    });
    if (isChange && path === "phonenumbers") {
      const isFlagged = isMet || !areSameNumbers(wanted, got);
      if (!judge.holds(isFlagged, finding("OKTA-profile/primary-phone-flag"))) return;
    }
    if (!judge.holds(isMet, finding(rowOf()))) return;
  }
}

/** An update that multiplies addresses has a row of its own. */
function isDoubled(path: string, wanted: string | undefined, got: string | undefined): boolean {
  if (path !== "emails" || wanted === undefined || got === undefined) return false;
  return elementsIn(got).length > elementsIn(wanted).length;
}

/** Whatever they say of primary; without it Okta sends numbers again, which a provider may keep once. */
function areSameNumbers(wanted: string | undefined, got: string | undefined): boolean {
  const [sent = [], shown = []] = [wanted, got].map((text) => elementsIn(text ?? "[]"));
  const numbersOf = (list: readonly JsonObject[]): Set<string> =>
    new Set(list.map(({ primary: _primary, ...rest }) => JSON.stringify(rest)));
  const numbers = numbersOf(shown);
  return (
    shown.length <= sent.length &&
    numbers.size === numbersOf(sent).size &&
    [...numbersOf(sent)].every((each) => numbers.has(each))
  );
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function elementsIn(text: string): readonly JsonObject[] {
  return elementsOf({ list: JSON.parse(text) as never }, "list");
}

function described(path: string, value: string | undefined): string {
  return value === undefined ? `${path}: no value` : `${path}: ${value}`;
}

function checkOf(path: string, value: string | undefined): { check?: Check } {
  if (path.startsWith("meta.")) return {};
  const keys = keysOf(path);
  if (value === undefined) return { check: { kind: "value", path: keys, allowed: [undefined] } };
  if (!value.startsWith("[")) return { check: { kind: "value", path: keys, allowed: [value] } };
  if (path === "addresses") return {};
  const texts = elementsIn(value).flatMap((each) =>
    typeof each["value"] === "string" ? each["value"] : [],
  );
  return { check: { kind: "list", path: keys, of: "value", values: texts, how: "exactly" } };
}

/** A URN holds colons and dots of its own. */
function keysOf(path: string): string[] {
  const colon = path.startsWith("urn:") ? path.lastIndexOf(":") : -1;
  const [urn, rest] = colon < 0 ? [[], path] : [[path.slice(0, colon)], path.slice(colon + 1)];
  return [...urn, ...rest.split(".")];
}

/** A group that the user isn't in must not be among the user's groups; those that aren't ours may. */
function judgeGroups(user: ModelUser, model: Model, read: Answer, { judge }: Real): void {
  const shown = valuesOf(read.json, "groups");
  const stranger = model.groups.find((group) => {
    const isMember = !group.isDeleted && group.members.has(user);
    const isByName = group.name !== group.id && shown.includes(group.name);
    return isByName || (!isMember && shown.includes(group.id));
  });
  judge.holds(stranger === undefined, {
    row: stranger?.isDeleted === true ? "OKTA-group/deleted" : "RFC7643-4.1.2/groups-value",
    place: "groups",
    expected: `groups of ${user.label}: ${labels(groupsOf(user, model))}`,
    received: `the values ${shown.join(", ")}`,
    answer: read,
    check: {
      ...{ kind: "list", path: ["groups"], of: "value", how: "without" },
      values: stranger === undefined ? [] : [stranger.id, stranger.name],
    },
  });
}

function labels(list: readonly { readonly label: string }[]): string {
  return list.length === 0 ? "none" : list.map(({ label }) => label).join(", ");
}

/** A lookup finds the user, and nobody else; an inactive one too. */
export function judgeLookup(
  user: ModelUser,
  row: ExploredRow,
  looked: Answer,
  { judge }: Real,
): void {
  const found = elementsOf(looked.json, "Resources");
  const ids = found.map((each) => member(each, "id"));
  const isRight = looked.status === 200 && ids.length === 1 && ids[0] === user.id;
  judge.holds(isRight, {
    row: user.active || row !== "OKTA-create/found-by-lookup" ? row : "OKTA-lookup/finds-inactive",
    place: looked.status === 200 ? "lookup" : `lookup ${looked.status}`,
    expected: `the lookup of ${user.label} finds ${user.id} alone`,
    received:
      looked.status === 200
        ? `it finds ${ids.length === 0 ? "no user" : ids.map(String).join(", ")}`
        : `it is answered with ${looked.status}`,
    answer: looked,
    check: { kind: "list", path: ["Resources"], of: "id", values: [user.id], how: "exactly" },
  });
  const one = found.find((each) => member(each, "id") === user.id);
  if (!isRight || one === undefined) return;
  judge.holds((member(one, "active") !== false) === user.active, {
    row: user.active ? "OKTA-lookup/finds-exactly-one" : "OKTA-lookup/finds-inactive",
    place: "lookup active",
    expected: `the lookup of ${user.label} shows active ${user.active}`,
    received: `active ${asShown(member(one, "active"))}`,
    answer: looked,
    check: { kind: "value", path: ["Resources", 0, "active"], allowed: [user.active] },
  });
}
