// A finding as requests that can be sent again by hand: what the steps wrote, and the answer to look at. Ids,
// names and passwords are placeholders, so that each time others are made.

import { isJsonObject, member } from "../../wire/json.ts";
import type { Sent } from "../create-real.ts";
import type { Check } from "../finding.ts";
import type { FoundSequence } from "../hunt.ts";

export interface ScriptRequest {
  /** Of the step that sends it; absent where that was said already. */
  readonly step?: string;
  readonly method: string;
  /** With placeholders such as `@USER_1@`. */
  readonly path: string;
  readonly body?: string;
  /** The placeholder that gets the id of the answer. */
  readonly captures?: string;
  /** The answer to look at. */
  readonly isLast: boolean;
}

export interface Script {
  readonly requests: readonly ScriptRequest[];
  /** Names of the placeholders for ids. */
  readonly ids: readonly string[];
  readonly check?: Check;
}

export interface Secrets {
  readonly mark: string;
  readonly passwords: readonly string[];
}

export function scriptOf({ finding, sent }: FoundSequence, secrets: Secrets): Script {
  const end = sent.findIndex(({ answer }) => answer === finding.answer);
  const until = end < 0 ? sent : sent.slice(0, end + 1);
  const needed = until.filter((one, at) => isWrite(one) || at === until.length - 1);
  return scriptFor(needed, finding.check, secrets);
}

/** @param needed what is sent again, in this order */
export function scriptFor(
  needed: readonly Sent[],
  wanted: Check | undefined,
  { mark, passwords }: Secrets,
): Script {
  const ids = new Map<string, string>();
  const counts = { USER: 0, GROUP: 0 };
  const replaced = (text: string): string => {
    let result = text;
    for (const [id, name] of ids) result = withPlaceholder(result, id, name);
    for (const password of passwords) {
      result = result.replaceAll(JSON.stringify(password), '"@PASSWORD@"');
    }
    return result.replaceAll(mark, "@MARK@");
  };
  let said: string | undefined;
  const requests = needed.map((one, at): ScriptRequest => {
    const { method, path, body } = one.request;
    const request = {
      ...(one.step === said ? {} : { step: one.step }),
      method,
      path: replaced(path),
      ...(body === undefined ? {} : { body: replaced(body) }),
      isLast: at === needed.length - 1,
    };
    said = one.step;
    const id = createdId(one);
    if (id === undefined || ids.has(id)) return request;
    const type = path.startsWith("/Groups") ? "GROUP" : "USER";
    const name = `${type}_${++counts[type]}`;
    ids.set(id, name);
    return { ...request, captures: name };
  });
  const check = wanted === undefined ? {} : { check: withIds(wanted, replaced) };
  return { requests, ids: [...ids.values()], ...check };
}

function isWrite({ request }: Sent): boolean {
  return request.method !== "GET";
}

function createdId({ request, answer }: Sent): string | undefined {
  if (request.method !== "POST" || answer.status >= 300) return undefined;
  const id = isJsonObject(answer.json) ? member(answer.json, "id") : undefined;
  return typeof id === "string" && id !== "" ? id : undefined;
}

/** Where it stands as a whole: in quotes, or between slashes. */
function withPlaceholder(text: string, id: string, name: string): string {
  const forms = [id, encodeURIComponent(id), JSON.stringify(id).slice(1, -1)];
  let result = text;
  for (const form of new Set(forms)) {
    const literal = form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    result = result.replace(
      new RegExp(String.raw`(?<=["/\\]|%22)${literal}(?=["/\\?]|%22|$)`, "g"),
      `@${name}@`,
    );
  }
  return result;
}

function withIds(check: Check, replaced: (text: string) => string): Check {
  const inQuotes = (text: string): string =>
    JSON.parse(replaced(JSON.stringify(text))) as string satisfies string;
  if (check.kind === "list") return { ...check, values: check.values.map(inQuotes) };
  if (check.kind === "status") return check;
  const allowed = check.allowed.map((each) => (typeof each === "string" ? inQuotes(each) : each));
  return { ...check, allowed };
}
