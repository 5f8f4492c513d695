// Matchers over which attributes an answer shows (RFC 7644 §3.4.2.5, §3.9).

import type { Answer } from "../../src/wire/answer.ts";
import { attribute } from "../attribute.ts";
import { outcome, where } from "./shown.ts";

/** null and an empty array are unassigned, as what isn't there is (RFC 7643 §2.5). */
function shows(answer: Answer, path: string): boolean {
  const value = attribute(answer.json, path);
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

export const projectionMatchers = {
  /** A success that has a value at each of these paths. */
  toShow(answer: Answer, ...paths: string[]) {
    const missing = paths.filter((path) => !shows(answer, path));
    const pass = answer.status < 300 && missing.length === 0;
    const received = answer.status < 300 ? `nothing at ${missing.join(", ")}` : outcome(answer);
    return {
      pass,
      expected: `values at ${paths.join(", ")}`,
      received,
      at: where(answer, ...missing),
    };
  },

  /** A success with a body that has no value at any of these paths. */
  toHide(answer: Answer, ...paths: string[]) {
    const shown = paths.filter((path) => shows(answer, path));
    const hasBody = typeof answer.json === "object" && answer.json !== null;
    const pass = answer.status < 300 && hasBody && shown.length === 0;
    const received =
      answer.status < 300 && hasBody ? `values at ${shown.join(", ")}` : outcome(answer);
    return {
      pass,
      expected: `nothing at ${paths.join(", ")}`,
      received,
      at: where(answer, ...shown),
    };
  },
};
