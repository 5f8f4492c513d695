// Matchers over meta (RFC 7643 §3.1), and over references compared as URIs (§2.3.7).

import type { ExpectMatcherState } from "@playwright/test";
import type { Answer } from "../../src/wire/answer.ts";
import { rootOf, sameURI } from "../../src/wire/same-uri.ts";
import { attribute } from "../attribute.ts";
import { isSameValue } from "./same-value.ts";
import { found, judged } from "./shown.ts";

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

export const metaMatchers = {
  /** The dateTime at this path is this moment, in whatever zone it is written. */
  toHaveMoment(this: ExpectMatcherState, answer: Answer, path: string, moment: string) {
    const value = answer.status < 300 ? momentOf(attribute(answer.json, path)) : undefined;
    const pass = value !== undefined && value === momentOf(moment);
    const expected = `${path}, the moment ${moment}`;
    return judged(pass, "toHaveMoment", expected, found(answer, path), this.isNot);
  },

  /** A resource of which no sub-attribute at this path has the value that was sent for it. */
  toShowNothingOf(
    this: ExpectMatcherState,
    answer: Answer,
    path: string,
    sent: Readonly<Record<string, unknown>>,
  ) {
    const taken = Object.entries(sent)
      .filter(([name, value]) => isSame(name, attribute(answer.json, `${path}.${name}`), value))
      .map(([name]) => `${path}.${name}`);
    const isResource = answer.status < 300 && attribute(answer.json, "id") !== undefined;
    const pass = isResource && taken.length === 0;
    const expected = `nothing of what was sent in ${path}`;
    return judged(pass, "toShowNothingOf", expected, found(answer, taken[0] ?? path), this.isNot);
  },

  /** The URI at this path is that of the path below the base URL, or there is none there. */
  toLeadTo(this: ExpectMatcherState, answer: Answer, path: string, target: string) {
    const reference = attribute(answer.json, path) ?? undefined;
    const root = rootOf(answer.exchange.request.url);
    const leadsThere = sameURI(reference, root) === sameURI(root.replace(/\/$/, target), root);
    const pass = answer.status < 300 && (reference === undefined || leadsThere);
    const expected = `${path}, the URI of ${target}`;
    return judged(pass, "toLeadTo", expected, found(answer, path), this.isNot);
  },
};
