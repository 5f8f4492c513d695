// Matchers over meta (RFC 7643 §3.1), primary values (§2.4) and what has no value (§2.5).

import type { Answer } from "../../src/wire/answer.ts";
import { attribute, listAt } from "../attribute.ts";
import { isSameValue } from "./same-value.ts";
import { seen } from "./shown.ts";

/** Milliseconds; undefined where the value is no dateTime. */
function momentOf(value: unknown): number | undefined {
  const moment = typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

function isSame(path: string, received: unknown, expected: unknown): boolean {
  const moment = momentOf(expected);
  if (/^\d{4}-\d\d-\d\dT/.test(String(expected)) && moment === momentOf(received)) return true;
  return isSameValue(path, received, expected);
}

/** Milliseconds. */
const hour = 3_600_000;

export const metaMatchers = {
  /** The dateTime at this path is this moment, in whatever zone it is written. */
  toHaveMoment(answer: Answer, path: string, moment: string) {
    const value = answer.status < 300 ? momentOf(attribute(answer.json, path)) : undefined;
    const pass = value !== undefined && value === momentOf(moment);
    const expected = `${path}, the moment ${moment}`;
    return { pass, expected, ...seen(answer, path) };
  },

  /**
   * The dateTime at this path lies within a day and a half of the answer, by the clock of whoever is nearer: a zone
   * that isn't written moves it by half a day at the most.
   */
  toHaveMomentOfLate(answer: Answer, path: string) {
    const value = answer.status < 300 ? momentOf(attribute(answer.json, path)) : undefined;
    const clocks = [momentOf(answer.exchange.startedAt), momentOf(answer.headers.get("date"))];
    const pass =
      value !== undefined &&
      clocks.some((clock) => clock !== undefined && Math.abs(clock - value) < 36 * hour);
    return { pass, expected: `${path}, about the moment of the answer`, ...seen(answer, path) };
  },

  /** A resource of which no sub-attribute at this path has the value that was sent for it. */
  toShowNothingOf(answer: Answer, path: string, sent: Readonly<Record<string, unknown>>) {
    const taken = Object.entries(sent)
      .filter(([name, value]) => isSame(name, attribute(answer.json, `${path}.${name}`), value))
      .map(([name]) => `${path}.${name}`);
    const isResource = answer.status < 300 && attribute(answer.json, "id") !== undefined;
    const pass = isResource && taken.length === 0;
    const expected = `nothing of what was sent in ${path}`;
    return { pass, expected, ...seen(answer, taken[0] ?? path) };
  },

  /** Refused with 400 as a SCIM error, or a success that has a text at this path. */
  toBeRefusedOrShow(answer: Answer, path: string) {
    const value = attribute(answer.json, path);
    const isRefused = answer.status === 400 && Array.isArray(attribute(answer.json, "schemas"));
    const isShown = answer.status < 300 && typeof value === "string" && value !== "";
    const expected = `400 and a SCIM error, or ${path} from the provider`;
    return { pass: isRefused || isShown, expected, ...seen(answer, path) };
  },

  /** Of the values at this path one at most is primary; there may be none, and the resource may not be there. */
  toHaveOnePrimaryAtMost(answer: Answer, path: string) {
    const values = listAt(answer.json, path);
    const primaries = values.filter((each) => attribute(each, "primary") === true);
    const pass = answer.status < 300 && primaries.length <= 1;
    const expected = `${path} with at most one primary value`;
    return { pass, expected, ...seen(answer, path) };
  },

  /** A resource that has a value at each of these paths where another resource has one, and none where it has none. */
  toShowWhat(answer: Answer, other: Answer, ...paths: string[]) {
    const mismatch = paths.find((path) => isAssigned(answer, path) !== isAssigned(other, path));
    const isResource = answer.status < 300 && attribute(answer.json, "id") !== undefined;
    const pass = isResource && mismatch === undefined;
    const expected = `${mismatch ?? "everything"} as in a resource without it`;
    return { pass, expected, ...seen(answer, mismatch ?? "id") };
  },

  /** The schemas of the resource, or of the first one of a list, are those of the other, in whatever order. */
  toNameSchemasOf(answer: Answer, other: Answer) {
    const [received, expected] = [answer, other].map((each) => JSON.stringify(schemasOf(each)));
    const pass = received === expected;
    return { pass, expected: `schemas ${expected}`, received: received ?? "", at: ["/schemas"] };
  },

  /** No URN stands in schemas twice. */
  toNameSchemasOnce(answer: Answer) {
    const urns = schemasOf(answer);
    const pass = new Set(urns).size === urns.length;
    return { pass, expected: "each URN in schemas once", ...seen(answer, "schemas") };
  },
};

/** RFC 7643 §2.5. */
function isAssigned(answer: Answer, path: string): boolean {
  const value = attribute(answer.json, path) ?? "";
  return value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** In the alphabet's order: they have none (RFC 7643 §3). */
function schemasOf(answer: Answer): string[] {
  const resource = attribute(answer.json, "Resources.0") ?? answer.json;
  return listAt(resource, "schemas").map(String).toSorted();
}
