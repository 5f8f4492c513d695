// Matchers over SCIM errors (RFC 7644 §3.12), and over what standing checks found.

import {
  standingFinding,
  type StandingJudgement,
} from "../../src/verdict/standing/standing-check.ts";
import type { Answer } from "../../src/wire/answer.ts";
import { attribute, listAt } from "../attribute.ts";
import { ended, outcome, shown } from "./shown.ts";

const errorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";

const asks = "refusal" as const;
/** What makes an error another one. */
const errorParts = ["status", "/schemas", "/scimType", "/status"];

export const errorMatchers = {
  /** A SCIM error with this status and, where one is given, this scimType. */
  toBeScimError(answer: Answer, status: number, scimType?: string) {
    const pass =
      answer.status === status &&
      listAt(answer.json, "schemas").includes(errorSchema) &&
      (scimType === undefined || attribute(answer.json, "scimType") === scimType);
    const expected = `${status}${scimType === undefined ? "" : ` ${scimType}`}, a SCIM error`;
    const received = `${answer.status}, schemas ${shown(answer, "schemas")}, scimType ${shown(answer, "scimType")}`;
    return { pass, expected, received, at: errorParts, asks };
  },

  /** A SCIM error with this status and, where it has a scimType at all (RFC 7644 §3.12), one of these. */
  toBeRefusedWith(
    answer: Answer,
    status: number | readonly number[],
    ...scimTypes: [string, ...string[]]
  ) {
    const scimType = attribute(answer.json, "scimType") ?? undefined;
    const statuses = [status].flat();
    const pass =
      statuses.includes(answer.status) &&
      listAt(answer.json, "schemas").includes(errorSchema) &&
      (scimType === undefined || (typeof scimType === "string" && scimTypes.includes(scimType)));
    const expected = `${statuses.join(" or ")}, a SCIM error without a scimType, or with ${scimTypes.join(" or ")}`;
    const received = `${answer.status}, schemas ${shown(answer, "schemas")}, scimType ${shown(answer, "scimType")}`;
    return { pass, expected, received, at: errorParts, asks };
  },

  /** A SCIM error from 400 to 499, whichever, with one of these scimTypes. */
  toBeRefusedAs(answer: Answer, ...scimTypes: [string, ...string[]]) {
    const scimType = attribute(answer.json, "scimType");
    const isRefused = answer.status >= 400 && answer.status < 500;
    const pass = isRefused && typeof scimType === "string" && scimTypes.includes(scimType);
    const expected = `a refusal with the scimType ${scimTypes.join(" or ")}`;
    const received = `${outcome(answer)}, scimType ${shown(answer, "scimType")}`;
    return { pass, expected, received, at: errorParts, asks };
  },

  /** The error says something in its detail. */
  toHaveErrorDetail(answer: Answer) {
    const detail = attribute(answer.json, "detail");
    const pass = typeof detail === "string" && detail.trim() !== "";
    return { pass, expected: "a detail", received: outcome(answer), at: ["/detail"] };
  },

  /** The detail of the error holds these words, in any letter case. */
  toMention(answer: Answer, words: string) {
    const detail = attribute(answer.json, "detail");
    const pass =
      answer.status >= 400 &&
      typeof detail === "string" &&
      detail.toLowerCase().includes(words.toLowerCase());
    return { pass, expected: `an error whose detail says "${words}"`, ...ended(answer), asks };
  },

  /** The detail of the error names this attribute, alone or at the end of a path, in any letter case. */
  toName(answer: Answer, name: string) {
    const pass = answer.status >= 400 && namedIn(answer, [name]).length > 0;
    const expected = `an error whose detail names ${name}`;
    return { pass, expected, ...ended(answer), asks };
  },

  /** An error that names none of these attributes, but for the one at fault. */
  toBlameOnly(answer: Answer, atFault: string, among: readonly string[]) {
    const others = namedIn(answer, among).filter((name) => name !== atFault);
    const pass = answer.status >= 400 && others.length === 0;
    const expected = `an error that doesn't name ${others.join(", ") || "others"}`;
    return { pass, expected, ...ended(answer), asks };
  },

  /** No exchange broke the standing requirement. */
  toHaveNoComplaints(judged: StandingJudgement) {
    const { complaints } = judged;
    return { pass: complaints.length === 0, ...standingFinding(judged) };
  },
};

/** Those of the names that the detail holds as whole words: userName holds no name. */
function namedIn(answer: Answer, names: readonly string[]): string[] {
  const detail = attribute(answer.json, "detail");
  if (typeof detail !== "string") return [];
  return names.filter((name) => new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`, "i").test(detail));
}
