// Matchers over one resource. Paths are attribute names in any letter case, see attribute.ts.

import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../../src/wire/answer.ts";
import { attribute, has, pointer } from "../attribute.ts";
import { isSameValue } from "./same-value.ts";
import { mismatches, differences } from "./same-resource.ts";
import { found, seen, shown, where } from "./shown.ts";

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
  toHaveAttribute(answer: Answer, path: string, value: unknown) {
    const pass = answer.status < 300 && isSameValue(path, valueAt(answer, path), value);
    const expected = `${path} = ${JSON.stringify(value)}`;
    return { pass, expected, ...seen(answer, path) };
  },

  /** A string that isn't empty stands at this path. */
  toHaveText(answer: Answer, path: string) {
    const value = valueAt(answer, path);
    const pass = typeof value === "string" && value !== "";
    const expected = `${path}, a string that isn't empty`;
    return { pass, expected, ...seen(answer, path) };
  },

  /** An id that a client can put into a path: a string, not empty, and not of one or two dots alone. */
  toHaveId(answer: Answer) {
    const value = valueAt(answer, "id");
    const pass = typeof value === "string" && !/^\.{0,2}$/.test(value);
    const expected = "an id, a string that isn't empty and can be a segment of a path";
    return { pass, expected, ...seen(answer, "id") };
  },

  /** The text at this path is this one, but for its letter case, its Unicode form and spaces around it. */
  toHaveTextOf(answer: Answer, path: string, text: string) {
    const plain = (value: unknown) => String(value).normalize().trim().toLowerCase();
    const pass = plain(valueAt(answer, path)) === plain(text);
    const expected = `${path} ${JSON.stringify(text)}`;
    return { pass, expected, ...seen(answer, path) };
  },

  /** A string that matches stands at this path. */
  toHaveTextLike(answer: Answer, path: string, pattern: RegExp) {
    const value = valueAt(answer, path);
    const pass = typeof value === "string" && pattern.test(value);
    const expected = `${path}, a string like ${String(pattern)}`;
    return { pass, expected, ...seen(answer, path) };
  },

  /** The date or dateTime at this path is of the same day as this one, or the same moment in another zone. */
  toHaveDayOf(answer: Answer, path: string, dateTime: string) {
    const value = valueAt(answer, path);
    const isDay = typeof value === "string" && value.startsWith(dateTime.slice(0, 10));
    const moment = momentOf(value);
    const pass = isDay || (moment !== undefined && moment === momentOf(dateTime));
    const expected = `${path}, the day of ${dateTime}`;
    return { pass, expected, ...seen(answer, path) };
  },

  /** The list at this path holds this value. */
  toContainAt(answer: Answer, path: string, value: unknown) {
    const pass = listAt(answer, path)?.some((item) => isDeepStrictEqual(item, value)) ?? false;
    const expected = `${path} with ${JSON.stringify(value)}`;
    return { pass, expected, ...seen(answer, path) };
  },

  /** The list at this path has this many entries. */
  toHaveEntries(answer: Answer, path: string, count: number) {
    const pass = listAt(answer, path)?.length === count;
    const expected = `${path} with ${count} entries`;
    return { pass, expected, ...seen(answer, path) };
  },

  /** One of the elements of the list at this path has at least these sub-attributes. */
  toHaveElement(answer: Answer, path: string, part: Readonly<Record<string, unknown>>) {
    const pass = listAt(answer, path)?.some((element) => hasPart(element, part, path)) ?? false;
    const expected = `${path} with an element ${JSON.stringify(part)}`;
    return { pass, expected, ...seen(answer, path) };
  },

  /** The list at this path holds no type and value twice (RFC 7643 §2.4). */
  toHaveNoDuplicates(answer: Answer, path: string) {
    const pairs = (listAt(answer, path) ?? []).map((element) =>
      JSON.stringify([attribute(element, "type"), attribute(element, "value")]).toLowerCase(),
    );
    const pass = answer.status < 300 && new Set(pairs).size === pairs.length;
    const expected = `${path} without the same type and value twice`;
    return { pass, expected, ...seen(answer, path) };
  },

  /** Something other than null stands at this path. */
  toHaveValue(answer: Answer, path: string) {
    const value = valueAt(answer, path);
    const pass = value !== undefined && value !== null;
    return { pass, expected: `${path}, a value`, ...seen(answer, path) };
  },

  /** A resource without a value at this path: absent, null and an empty list are one (RFC 7643 §2.5). */
  toHaveNoValue(answer: Answer, path: string) {
    const value = valueAt(answer, path);
    const pass = isNone(value) && isResource(answer);
    return { pass, expected: `no value in ${path}`, ...seen(answer, path) };
  },

  /** No value stands at this path, or one of these. */
  toHaveNoneBut(answer: Answer, path: string, ...values: unknown[]) {
    const value = attribute(answer.json, path);
    const pass = value === undefined || values.includes(value);
    const expected = `${path} ${values.map((each) => JSON.stringify(each)).join(" or ")}, or none`;
    return { pass, expected, ...seen(answer, path) };
  },

  /** Every URN in schemas is one of these, letter case aside; there is at least one. */
  toHaveSchemasAmong(answer: Answer, ...urns: string[]) {
    const known = urns.map((urn) => urn.toLowerCase());
    const schemas = listAt(answer, "schemas") ?? [];
    const pass =
      schemas.length > 0 && schemas.every((urn) => known.includes(String(urn).toLowerCase()));
    const expected = `schemas among ${JSON.stringify(urns)}`;
    return { pass, expected, ...seen(answer, "schemas") };
  },

  /** Two dateTimes of a resource are one moment; where it lacks one of them, they are none. */
  toHaveSameMoment(answer: Answer, path: string, other: string) {
    const moment = momentOf(valueAt(answer, path));
    const pass = moment !== undefined && moment === momentOf(valueAt(answer, other));
    const received = `${found(answer, path)} and ${found(answer, other)}`;
    return {
      pass,
      expected: `the same in ${path} and ${other}`,
      received,
      at: where(answer, path, other),
    };
  },

  /** The dateTime at this path lies after the other one. */
  toHaveLater(answer: Answer, path: string, before: string) {
    const moment = momentOf(valueAt(answer, path));
    const pass = moment !== undefined && moment > (momentOf(before) ?? Infinity);
    const expected = `${path} after ${before}`;
    return { pass, expected, ...seen(answer, path) };
  },

  /**
   * The resource is the one of before: attribute by attribute, as far as a client can write them, and in its
   * memberships. Paths in `except` may differ, with all below them.
   */
  toShowTheSameAs(
    answer: Answer,
    before: Answer,
    { except = [] }: { readonly except?: readonly string[] } = {},
  ) {
    const paths = isResource(answer) ? differences(answer.json, before.json, except) : ["id"];
    return asBefore(paths, answer, (path) => shown(before, path));
  },

  /**
   * What this answer shows is what the read after it shows. It may leave memberships out, as Okta's page on groups lets
   * it, and after a create whatever it doesn't repeat (RFC 7644 §3.3: SHOULD).
   */
  toBeSeenIn(answer: Answer, read: Answer) {
    const mayMiss = (path: string) =>
      (answer.status === 201 || ["groups", "members"].includes(path)) && !has(answer.json, path);
    const paths = isResource(read) ? differences(read.json, answer.json) : ["id"];
    const others = paths.filter((path) => !mayMiss(path));
    return asBefore(others, read, (path) => shown(answer, path));
  },

  /**
   * What the resource shows is what was sent; it may leave out what it doesn't keep (RFC 7644 §3.3), but for the
   * paths in `all`.
   */
  toShowAsSent(
    answer: Answer,
    sent: unknown,
    {
      except = [],
      all = [],
    }: { readonly except?: readonly string[]; readonly all?: readonly string[] } = {},
  ) {
    const paths = isResource(answer) ? mismatches(answer.json, sent, { except, all }) : ["id"];
    return asBefore(paths, answer, (path) => JSON.stringify(attribute(sent, path)));
  },

  /** Neither a resource nor a list of any: nothing that tells of a user. */
  toTellOfNobody(answer: Answer) {
    const told = ["Resources", "id", "userName", "emails"].filter(
      (name) => attribute(answer.json, name) !== undefined,
    );
    const received = `a body with ${told.join(", ")}`;
    return {
      pass: told.length === 0,
      expected: "no resource",
      received,
      at: told.map((name) => pointer(answer.json, name)),
    };
  },
};

/** A success whose body has an id: an empty object shows nothing of a resource. */
function isResource(answer: Answer): boolean {
  return typeof valueAt(answer, "id") === "string";
}

/** RFC 7643 §2.5; a complex value of which nothing is assigned is none either. */
function isNone(value: unknown): boolean {
  const isEmpty = typeof value === "object" && Object.keys(value ?? {}).length === 0;
  return value === undefined || value === "" || isEmpty;
}

/** Milliseconds; undefined where the value is no dateTime. */
function momentOf(value: unknown): number | undefined {
  const moment = typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

/** What is as it was to be, or the first three paths that aren't, with both values. */
function asBefore(
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
  return { pass: paths.length === 0, expected, received, at: where(answer, ...paths) };
}

function hasPart(element: unknown, part: Readonly<Record<string, unknown>>, path: string): boolean {
  return Object.entries(part).every(([name, value]) =>
    isSameValue(`${path}.${name}`, attribute(element, name), value),
  );
}
