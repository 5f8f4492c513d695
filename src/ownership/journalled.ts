// Writes down every create before it leaves, and what its answer says. A create that doesn't bear the
// run's mark is refused: nobody could find it again.

import type { Answer } from "../wire/answer.ts";
import { isRead } from "../wire/consent.ts";
import { idOf, isJsonObject, type Json, member, parseJson } from "../wire/json.ts";
import type { Ownership } from "../wire/ownership.ts";
import type { WireRequest } from "../wire/wire-request.ts";
import type { Entry, Journal, Sought } from "./journal.ts";
import type { Send } from "./send.ts";

/** A create that doesn't bear the run's mark was not sent: from a suite, a mistake of the suite's. */
export class Unmarked extends Error {}

/** @throws Unmarked from the returned function for a create of a JSON object without the mark */
export function journalled(send: Send, journal: Journal, ownership: Ownership): Send {
  return async (request) => {
    const collection = collectionOf(request);
    if (collection === undefined) {
      const answer = await send(request);
      for (const found of foundBy(request, answer, ownership)) note(journal, found);
      return answer;
    }
    const body = parseJson(request.body ?? "");
    if (request.method === "POST" && isJsonObject(body) && !ownership.bears(JSON.stringify(body))) {
      throw new Unmarked(`a create of this run doesn't contain the run's mark: ${request.label}`);
    }
    const sought = soughtIn(body, request.body ?? "", ownership);
    const entry = journal.begin({
      collection,
      state: "sent",
      ...(sought === undefined ? {} : { sought }),
    });
    try {
      const answer = await send(request);
      settle(journal, entry, answer, request.method);
      return answer;
    } catch (error) {
      // What was answered by nobody may have happened; what never left can't have.
      const isUnknown = error instanceof Error && error.name === "NoAnswer";
      if (!isUnknown) journal.settle(entry, { state: "nothing" });
      throw error;
    }
  };
}

/** A PUT can create (RFC 7644 §3.5.1 forbids it, which is what a suite looks at). */
function collectionOf({ method, path }: WireRequest): Entry["collection"] | undefined {
  if ((method !== "POST" && method !== "PUT") || isRead(method, path)) return undefined;
  const name = /^\/(users|groups)(?:[/?#]|$)/i.exec(path)?.[1]?.toLowerCase();
  return name === undefined ? undefined : name === "users" ? "/Users" : "/Groups";
}

function settle(journal: Journal, entry: Entry, answer: Answer, method: string): void {
  const { status } = answer;
  if (status >= 500) return;
  if (status >= 300) return void journal.settle(entry, { state: "nothing" });
  // A PUT that changed somebody created nobody.
  if (method === "PUT" && status !== 201) return void journal.settle(entry, { state: "nothing" });
  const id = isJsonObject(answer.json) ? idOf(answer.json) : undefined;
  if (id === undefined) return;
  journal.settle(entry, {
    path: `${entry.collection}/${encodeURIComponent(id)}`,
    state: "created",
  });
}

interface Found {
  readonly path: string;
  readonly userName: string;
}

/** A create that was refused, or not answered, can have left somebody behind, whom a lookup finds. */
function foundBy({ method, path }: WireRequest, answer: Answer, ownership: Ownership): Found[] {
  const isLookup = method === "GET" && /[?&]filter=userName(?:%20|\+)eq(?:%20|\+)/i.test(path);
  const list = isLookup && isJsonObject(answer.json) ? member(answer.json, "Resources") : undefined;
  return (Array.isArray(list) ? (list as readonly Json[]) : [])
    .filter(isJsonObject)
    .flatMap((each) => {
      const [id, userName] = [idOf(each), member(each, "userName")];
      if (id === undefined || typeof userName !== "string") return [];
      return ownership.bears(userName)
        ? [{ path: `/Users/${encodeURIComponent(id)}`, userName }]
        : [];
    });
}

function note(journal: Journal, { path, userName }: Found): void {
  if (journal.knows(path)) return;
  const begun = journal
    .entries()
    .find(
      ({ path: known, sought }) =>
        known === undefined && sought?.value.toLowerCase() === userName.toLowerCase(),
    );
  if (begun === undefined) journal.begin({ collection: "/Users", path, state: "created" });
  else journal.settle(begun, { path, state: "created" });
}

const names = ["userName", "displayName", "externalId"] as const;

/** By what it can be looked up, should no answer come. What isn't JSON is searched as text. */
function soughtIn(body: unknown, text: string, ownership: Ownership): Sought | undefined {
  for (const attribute of names) {
    const value = isJsonObject(body)
      ? member(body, attribute)
      : new RegExp(`"${attribute}"\\s*:\\s*"([^"\\\\]*)"`, "i").exec(text)?.[1];
    if (typeof value === "string" && ownership.bears(value)) return { attribute, value };
  }
  return undefined;
}
