// Matchers over one resource. Paths are attribute names in any letter case, see attribute.ts.

import { isDeepStrictEqual } from "node:util";
import type { ExpectMatcherState } from "@playwright/test";
import type { Answer } from "../../src/wire/answer.ts";
import { attribute } from "../attribute.ts";
import { isSameValue } from "./same-value.ts";
import { alteredFrom, differences } from "./same-resource.ts";
import { found, judged, shown } from "./shown.ts";

const manager =
  "Resources.0.urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value";

/** The value in an answer that is a success; undefined in any other. */
function valueAt(answer: Answer, path: string): unknown {
  return answer.status < 300 ? attribute(answer.json, path) : undefined;
}

function listAt(answer: Answer, path: string): readonly unknown[] | undefined {
  const value = valueAt(answer, path);
  return Array.isArray(value) ? value : undefined;
}

export const resourceMatchers = {
  /** A success whose resource has this value at this path, in any letter case unless that counts there. */
  toHaveAttribute(this: ExpectMatcherState, answer: Answer, path: string, value: unknown) {
    const pass = answer.status < 300 && isSameValue(path, valueAt(answer, path), value);
    const expected = `${path} = ${JSON.stringify(value)}`;
    return judged(pass, "toHaveAttribute", expected, found(answer, path), this.isNot);
  },

  /** A string that isn't empty stands at this path. */
  toHaveText(this: ExpectMatcherState, answer: Answer, path: string) {
    const value = valueAt(answer, path);
    const pass = typeof value === "string" && value !== "";
    const expected = `${path}, a string that isn't empty`;
    return judged(pass, "toHaveText", expected, found(answer, path), this.isNot);
  },

  /** The text at this path is this one, but for its letter case, its Unicode form and blanks around it. */
  toHaveTextOf(this: ExpectMatcherState, answer: Answer, path: string, text: string) {
    const plain = (value: unknown) => String(value).normalize().trim().toLowerCase();
    const pass = plain(valueAt(answer, path)) === plain(text);
    const expected = `${path} ${JSON.stringify(text)}`;
    return judged(pass, "toHaveTextOf", expected, found(answer, path), this.isNot);
  },

  /** A string that matches stands at this path. */
  toHaveTextLike(this: ExpectMatcherState, answer: Answer, path: string, pattern: RegExp) {
    const value = valueAt(answer, path);
    const pass = typeof value === "string" && pattern.test(value);
    const expected = `${path}, a string like ${String(pattern)}`;
    return judged(pass, "toHaveTextLike", expected, found(answer, path), this.isNot);
  },

  /** The date or dateTime at this path is of the same day as this one, or the same moment in another zone. */
  toHaveDayOf(this: ExpectMatcherState, answer: Answer, path: string, dateTime: string) {
    const value = valueAt(answer, path);
    const isDay = typeof value === "string" && value.startsWith(dateTime.slice(0, 10));
    const moment = momentOf(value);
    const pass = isDay || (moment !== undefined && moment === momentOf(dateTime));
    const expected = `${path}, the day of ${dateTime}`;
    return judged(pass, "toHaveDayOf", expected, found(answer, path), this.isNot);
  },

  /** The list at this path holds this value. */
  toContainAt(this: ExpectMatcherState, answer: Answer, path: string, value: unknown) {
    const pass = listAt(answer, path)?.some((item) => isDeepStrictEqual(item, value)) ?? false;
    const expected = `${path} with ${JSON.stringify(value)}`;
    return judged(pass, "toContainAt", expected, found(answer, path), this.isNot);
  },

  /** The list at this path has this many entries. */
  toHaveEntries(this: ExpectMatcherState, answer: Answer, path: string, count: number) {
    const pass = listAt(answer, path)?.length === count;
    const expected = `${path} with ${count} entries`;
    return judged(pass, "toHaveEntries", expected, found(answer, path), this.isNot);
  },

  /** One of the elements of the list at this path has at least these sub-attributes. */
  toHaveElement(
    this: ExpectMatcherState,
    answer: Answer,
    path: string,
    part: Readonly<Record<string, unknown>>,
  ) {
    const pass = listAt(answer, path)?.some((element) => hasPart(element, part, path)) ?? false;
    const expected = `${path} with an element ${JSON.stringify(part)}`;
    return judged(pass, "toHaveElement", expected, found(answer, path), this.isNot);
  },

  /** The list at this path holds no type and value twice (RFC 7643 §2.4). */
  toHaveNoDuplicates(this: ExpectMatcherState, answer: Answer, path: string) {
    const pairs = (listAt(answer, path) ?? []).map((element) =>
      JSON.stringify([attribute(element, "type"), attribute(element, "value")]).toLowerCase(),
    );
    const pass = answer.status < 300 && new Set(pairs).size === pairs.length;
    const expected = `${path} without the same type and value twice`;
    return judged(pass, "toHaveNoDuplicates", expected, found(answer, path), this.isNot);
  },

  /** Something other than null stands at this path. */
  toHaveValue(this: ExpectMatcherState, answer: Answer, path: string) {
    const value = valueAt(answer, path);
    const pass = value !== undefined && value !== null;
    return judged(pass, "toHaveValue", `${path}, a value`, found(answer, path), this.isNot);
  },

  /** A resource without a value at this path: absent, null and an empty list are one (RFC 7643 §2.5). */
  toHaveNoValue(this: ExpectMatcherState, answer: Answer, path: string) {
    const value = valueAt(answer, path);
    const isNone = value === undefined || value === null || value === "" || isEmptyList(value);
    const pass = isNone && isResource(answer);
    return judged(pass, "toHaveNoValue", `no value in ${path}`, found(answer, path), this.isNot);
  },

  /** Every URN in schemas is one of these, letter case aside; there is at least one. */
  toHaveSchemasAmong(this: ExpectMatcherState, answer: Answer, ...urns: string[]) {
    const known = urns.map((urn) => urn.toLowerCase());
    const schemas = listAt(answer, "schemas") ?? [];
    const pass =
      schemas.length > 0 && schemas.every((urn) => known.includes(String(urn).toLowerCase()));
    const expected = `schemas among ${JSON.stringify(urns)}`;
    return judged(pass, "toHaveSchemasAmong", expected, found(answer, "schemas"), this.isNot);
  },

  /** Two dateTimes of a resource are one moment; where it lacks one of them, they are none. */
  toHaveSameMoment(this: ExpectMatcherState, answer: Answer, path: string, other: string) {
    const moment = momentOf(valueAt(answer, path));
    const pass = moment !== undefined && moment === momentOf(valueAt(answer, other));
    const received = `${found(answer, path)} and ${found(answer, other)}`;
    return judged(
      pass,
      "toHaveSameMoment",
      `the same in ${path} and ${other}`,
      received,
      this.isNot,
    );
  },

  /** The dateTime at this path lies after the other one. */
  toHaveLater(this: ExpectMatcherState, answer: Answer, path: string, before: string) {
    const moment = momentOf(valueAt(answer, path));
    const pass = moment !== undefined && moment > (momentOf(before) ?? Infinity);
    const expected = `${path} after ${before}`;
    return judged(pass, "toHaveLater", expected, found(answer, path), this.isNot);
  },

  /**
   * The resource is the one of before: attribute by attribute, as far as a client can write them, and in its
   * memberships. Paths in `except` may differ, with all below them.
   */
  toShowTheSameAs(
    this: ExpectMatcherState,
    answer: Answer,
    before: Answer,
    { except = [] }: { readonly except?: readonly string[] } = {},
  ) {
    const paths = isResource(answer) ? differences(answer.json, before.json, except) : ["id"];
    return asBefore(this, "toShowTheSameAs", paths, answer, (path) => shown(before, path));
  },

  /**
   * What the resource shows is what was sent; it may leave out what it doesn't keep (RFC 7644 §3.3), but for the
   * paths in `all`.
   */
  toShowAsSent(
    this: ExpectMatcherState,
    answer: Answer,
    sent: unknown,
    {
      except = [],
      all = [],
    }: { readonly except?: readonly string[]; readonly all?: readonly string[] } = {},
  ) {
    const paths = isResource(answer) ? alteredFrom(answer.json, sent, { except, all }) : ["id"];
    return asBefore(this, "toShowAsSent", paths, answer, (path) =>
      JSON.stringify(attribute(sent, path)),
    );
  },

  /** Neither a resource nor a list of any: nothing that tells of a person. */
  toTellOfNobody(this: ExpectMatcherState, answer: Answer) {
    const told = ["Resources", "id", "userName", "emails"].filter(
      (name) => attribute(answer.json, name) !== undefined,
    );
    const received = `a body with ${told.join(", ")}`;
    return judged(told.length === 0, "toTellOfNobody", "no resource", received, this.isNot);
  },

  /** The user's groups name the group with this id. */
  toBeInGroup(this: ExpectMatcherState, answer: Answer, id: string) {
    const pass =
      listAt(answer, "groups")?.some((group) => hasPart(group, { value: id }, "groups")) ?? false;
    return judged(pass, "toBeInGroup", `groups with ${id}`, found(answer, "groups"), this.isNot);
  },

  /** The group was read, and has the user with this id as a member. */
  toContainMember(this: ExpectMatcherState, answer: Answer, id: string) {
    const member =
      listAt(answer, "members")?.some((each) => hasPart(each, { value: id }, "members")) ?? false;
    // An unreadable group shows neither that somebody is in it nor that somebody isn't.
    const pass = answer.status < 300 ? member : this.isNot;
    const expected = `members ${this.isNot ? "without" : "with"} ${id}`;
    return { ...judged(pass, "toContainMember", expected, found(answer, "members"), false) };
  },

  /** A group whose members are those with these ids, each once. */
  toHaveMembers(this: ExpectMatcherState, answer: Answer, ...ids: string[]) {
    const members = (listAt(answer, "members") ?? []).map((member) => attribute(member, "value"));
    const pass =
      answer.status < 300 &&
      members.length === ids.length &&
      isDeepStrictEqual(new Set(members), new Set(ids));
    const [expected, received] =
      Math.max(ids.length, members.length) <= few
        ? [`members ${JSON.stringify(ids)}`, found(answer, "members")]
        : [`${ids.length} members, each once`, counted(members, ids)];
    return judged(pass, "toHaveMembers", expected, received, this.isNot);
  },

  /** The user that a lookup found has one of these as manager, by id or UID. */
  toHaveManager(this: ExpectMatcherState, answer: Answer, ...names: string[]) {
    const value = valueAt(answer, manager);
    const pass = typeof value === "string" && names.includes(value);
    const expected = `manager.value ${names.join(" or ")}`;
    return judged(pass, "toHaveManager", expected, found(answer, manager), this.isNot);
  },

  /** The user that a lookup found, if it found one, has no manager, or one of these. */
  toHaveNoManagerBut(this: ExpectMatcherState, answer: Answer, ...names: string[]) {
    const value = valueAt(answer, manager) ?? "";
    const pass = answer.status === 200 && ["", ...names].some((name) => name === value);
    const expected = `no manager, or ${names.join(" or ")}`;
    return judged(pass, "toHaveNoManagerBut", expected, found(answer, manager), this.isNot);
  },
};

/** How many members are shown one by one. */
const few = 10;

function counted(members: readonly unknown[], ids: readonly string[]): string {
  const distinct = new Set(members);
  const missing = ids.filter((id) => !distinct.has(id)).length;
  const others = [...distinct].filter((id) => !ids.some((each) => each === id)).length;
  const twice = members.length - distinct.size;
  return `${members.length} members: ${missing} missing, ${others} that are others', ${twice} doubles`;
}

/** A success whose body has an id: an empty object shows nothing of a resource. */
function isResource(answer: Answer): boolean {
  return typeof valueAt(answer, "id") === "string";
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Milliseconds; undefined where the value is no dateTime. */
function momentOf(value: unknown): number | undefined {
  const moment = typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

/** What is as it was to be, or the first three paths that aren't, with both values. */
function asBefore(
  state: ExpectMatcherState,
  matcher: string,
  paths: readonly string[],
  answer: Answer,
  wanted: (path: string) => string | undefined,
) {
  const some = paths.slice(0, 3);
  const more = paths.length > 3 ? `; and ${paths.slice(3).join(", ")}` : "";
  const told = (value: (path: string) => string | undefined) =>
    some.map((path) => `${path} = ${value(path) ?? "nothing"}`).join("; ") + more;
  const [expected, received] =
    paths.length === 0
      ? ["another resource", "the same"]
      : [told(wanted), told((path) => found(answer, path))];
  return judged(paths.length === 0, matcher, expected, received, state.isNot);
}

function hasPart(element: unknown, part: Readonly<Record<string, unknown>>, path: string): boolean {
  return Object.entries(part).every(([name, value]) =>
    isSameValue(`${path}.${name}`, attribute(element, name), value),
  );
}
