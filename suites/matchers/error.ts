// Matchers over SCIM errors (RFC 7644 §3.12), and over what standing checks found.

import type { ExpectMatcherState } from "@playwright/test";
import type { StandingFinding } from "../../src/verdict/standing/standing-check.ts";
import type { Answer } from "../../src/wire/answer.ts";
import { attribute } from "../attribute.ts";
import { judged, outcome, shown } from "./shown.ts";

const errorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";

export const errorMatchers = {
  /** A SCIM error with this status and, where one is given, this scimType. */
  toBeScimError(this: ExpectMatcherState, answer: Answer, status: number, scimType?: string) {
    const schemas = attribute(answer.json, "schemas");
    const pass =
      answer.status === status &&
      Array.isArray(schemas) &&
      schemas.includes(errorSchema) &&
      (scimType === undefined || attribute(answer.json, "scimType") === scimType);
    const expected = `${status}${scimType === undefined ? "" : ` ${scimType}`}, a SCIM error`;
    const received = `${answer.status}, schemas ${shown(answer, "schemas")}, scimType ${shown(answer, "scimType")}`;
    return judged(pass, "toBeScimError", expected, received, this.isNot);
  },

  /** A SCIM error with this status and, where it has a scimType at all (RFC 7644 §3.12), one of these. */
  toBeRefusedWith(
    this: ExpectMatcherState,
    answer: Answer,
    status: number | readonly number[],
    ...scimTypes: [string, ...string[]]
  ) {
    const schemas = attribute(answer.json, "schemas");
    const scimType = attribute(answer.json, "scimType") ?? undefined;
    const statuses = [status].flat();
    const pass =
      statuses.includes(answer.status) &&
      Array.isArray(schemas) &&
      schemas.includes(errorSchema) &&
      (scimType === undefined || (typeof scimType === "string" && scimTypes.includes(scimType)));
    const expected = `${statuses.join(" or ")}, a SCIM error of no scimType or ${scimTypes.join(" or ")}`;
    const received = `${answer.status}, schemas ${shown(answer, "schemas")}, scimType ${shown(answer, "scimType")}`;
    return judged(pass, "toBeRefusedWith", expected, received, this.isNot);
  },

  /** A SCIM error from 400 to 499, whichever, with one of these scimTypes. */
  toBeRefusedAs(this: ExpectMatcherState, answer: Answer, ...scimTypes: [string, ...string[]]) {
    const scimType = attribute(answer.json, "scimType");
    const isRefused = answer.status >= 400 && answer.status < 500;
    const pass = isRefused && typeof scimType === "string" && scimTypes.includes(scimType);
    const expected = `a refusal with the scimType ${scimTypes.join(" or ")}`;
    const received = `${outcome(answer)}, scimType ${shown(answer, "scimType")}`;
    return judged(pass, "toBeRefusedAs", expected, received, this.isNot);
  },

  /** The error says something in its detail. */
  toHaveErrorDetail(this: ExpectMatcherState, answer: Answer) {
    const detail = attribute(answer.json, "detail");
    const pass = typeof detail === "string" && detail.trim() !== "";
    return judged(pass, "toHaveErrorDetail", "a detail", outcome(answer), this.isNot);
  },

  /** The detail of the error holds these words, in any letter case. */
  toMention(this: ExpectMatcherState, answer: Answer, words: string) {
    const detail = attribute(answer.json, "detail");
    const pass =
      answer.status >= 400 &&
      typeof detail === "string" &&
      detail.toLowerCase().includes(words.toLowerCase());
    return judged(
      pass,
      "toMention",
      `an error whose detail says "${words}"`,
      outcome(answer),
      this.isNot,
    );
  },

  /** The detail of the error names this attribute, alone or at the end of a path, in any letter case. */
  toName(this: ExpectMatcherState, answer: Answer, name: string) {
    const pass = answer.status >= 400 && namedIn(answer, [name]).length > 0;
    const expected = `an error whose detail names ${name}`;
    return judged(pass, "toName", expected, outcome(answer), this.isNot);
  },

  /** An error that names none of these attributes, but for the one at fault. */
  toBlameOnly(this: ExpectMatcherState, answer: Answer, atFault: string, among: readonly string[]) {
    const others = namedIn(answer, among).filter((name) => name !== atFault);
    const pass = answer.status >= 400 && others.length === 0;
    const expected = `an error that doesn't name ${others.join(", ") || "others"}`;
    return judged(pass, "toBlameOnly", expected, outcome(answer), this.isNot);
  },

  /** No exchange broke the standing requirement. */
  toHaveNoComplaints(this: ExpectMatcherState, finding: StandingFinding) {
    const { complaints, concerned } = finding;
    const [first] = complaints;
    const received =
      first === undefined
        ? "none"
        : `${complaints.length} of ${concerned}; in ${first.exchange} ${first.sentence}`;
    return judged(
      complaints.length === 0,
      "toHaveNoComplaints",
      "no exchange that breaks it",
      received,
      this.isNot,
    );
  },
};

/** Those of the names that the detail holds as whole words: userName holds no name. */
function namedIn(answer: Answer, names: readonly string[]): string[] {
  const detail = attribute(answer.json, "detail");
  if (typeof detail !== "string") return [];
  return names.filter((name) => new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`, "i").test(detail));
}
