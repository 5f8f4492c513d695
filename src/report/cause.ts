// What probably made one row red, from its reason and the last exchange that its verdict rests on. Rows
// whose causes have the same key are told as one. Pure.

import { findingOf, type Finding } from "./finding.ts";
import { operationOf } from "./operation.ts";
import { attributeNamed } from "./mismatch.ts";
import type { Exchange } from "../wire/exchange.ts";
import type { ResultRequirement } from "./result.ts";

export interface Cause {
  /** `content`: the answer came and says the wrong thing. */
  readonly kind: "refused" | "unanswered" | "prerequisite" | "standing" | "content";
  readonly key: string;
  readonly sentence: string;
}

/** @param sent the exchanges of the row, in order @param target base URL of the run */
export function causeOf(row: ResultRequirement, sent: readonly Exchange[], target: string): Cause {
  const last = sent.at(-1);
  if (last === undefined) return prerequisite(row);
  if (last.response === undefined) {
    const failure = last.failure?.kind ?? "no answer";
    const sentence = `${last.request.method} gets no answer: ${last.failure?.message ?? failure}`;
    return { kind: "unanswered", key: `unanswered ${last.request.method} ${failure}`, sentence };
  }
  const finding = findingOf(row.reason);
  if (finding?.matcher === "toHaveNoComplaints" && sent.length > 1) {
    return { kind: "standing", key: `standing ${row.id}`, sentence: row.title };
  }
  return refusalOf(last) ?? content(row, finding, operationOf(last, target));
}

/** An answer of 400 or more, by method, status and what the provider said; undefined for any other. */
export function refusalOf({ request, response }: Exchange): Cause | undefined {
  if (response === undefined || response.status < 400) return undefined;
  const detail = detailOf(response.body?.text ?? "");
  const said = detail === "" ? "" : `: “${detail}”`;
  return {
    kind: "refused",
    key: `refused ${request.method} ${response.status} ${detail.replace(/\d+/g, "0")}`,
    sentence: `${request.method} is answered with ${response.status}${said}`,
  };
}

function detailOf(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    const detail = typeof body === "object" && body !== null && "detail" in body ? body.detail : "";
    return typeof detail === "string" ? detail : "";
  } catch {
    return "";
  }
}

function prerequisite({ reason, id }: ResultRequirement): Cause {
  const sentence = reason ?? "Nothing says why.";
  return { kind: "prerequisite", key: `prerequisite ${reason ?? id}`, sentence: capital(sentence) };
}

function content(row: ResultRequirement, finding: Finding | undefined, operation: string): Cause {
  if (finding === undefined) {
    return {
      kind: "content",
      key: `reason ${row.reason ?? row.id}`,
      sentence: capital(row.reason ?? row.title),
    };
  }
  const attribute = attributeNamed(finding);
  if (attribute === undefined) {
    const key = `${finding.matcher} ${operation}`;
    return { kind: "content", key, sentence: `${operation} answers otherwise than asked` };
  }
  const key = `${attribute} ${operation}`;
  return {
    kind: "content",
    key,
    sentence: `${operation} shows another ${attribute} than it should`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
