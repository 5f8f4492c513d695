// Grace for a target whose lists lag behind its writes: what a test has written is looked up by name until a list
// shows it as GET does, for as long as `settle` says. A GET of an id gets none.

import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { ownReadHeaders } from "../ownership/own-headers.ts";
import type { Send } from "../ownership/send.ts";
import type { Answer } from "../wire/answer.ts";
import { idOf, isJsonObject, member, parseJson, type Json, type JsonObject } from "../wire/json.ts";
import type { WireRequest } from "../wire/wire-request.ts";

/** Of a test: how many milliseconds after a write a list showed it. */
export const settledAnnotation = "settled";

/** Milliseconds between two looks. */
const between = 100;

interface Written {
  /** By which a list is asked for it. */
  readonly name: string;
  readonly isGone: boolean;
  /** When the write was answered. */
  readonly since: number;
}

export interface Settling {
  /** Milliseconds; 0 gives no grace. */
  readonly settleMs: number;
  readonly token: string;
  /** Sends the looks. */
  readonly look: Send;
  /** Is told how many milliseconds after a write a list showed it, where that took more than one look. */
  readonly note: (tookMs: number) => void;
}

export function settling(send: Send, { settleMs, token, look, note }: Settling): Send {
  if (settleMs === 0) return send;
  const names = new Map<string, string>();
  const written = new Map<string, Written>();
  const read = (label: string, path: string): Promise<Answer> =>
    look({ label, method: "GET", path, headers: ownReadHeaders(token), aside: true });

  const isShown = async (path: string, { name, isGone }: Written): Promise<boolean> => {
    const [, collection = ""] = /^(\/\w+)\//.exec(path) ?? [];
    const attribute = collection === "/Users" ? "userName" : "displayName";
    const filter = encodeURIComponent(`${attribute} eq ${JSON.stringify(name)}`);
    const list = await read("see whether lists show it yet", `${collection}?filter=${filter}`);
    const listed = entries(list.json).find((entry) => pathOf(collection, entry) === path);
    if (isGone || listed === undefined) return isGone && listed === undefined;
    const alone = (await read("see what it is", path)).json;
    return isJsonObject(alone) && isSameVersion(listed, alone);
  };
  const wait = async (path: string, write: Written): Promise<void> => {
    for (let looks = 1; ; looks += 1) {
      const took = Date.now() - write.since;
      if (await isShown(path, write)) {
        if (looks > 1) note(took);
        return;
      }
      if (took + between > settleMs) return;
      await pause(between);
    }
  };
  const learn = (request: WireRequest, answer: Answer): void => {
    if (answer.status >= 300) return;
    const resource = isJsonObject(answer.json) ? answer.json : parseJson(request.body ?? "");
    const path = changedBy(request, resource);
    if (path === undefined) return;
    const name = isJsonObject(resource) ? nameIn(resource) : undefined;
    if (name !== undefined) names.set(path, name);
    const known = names.get(path);
    const isGone = request.method === "DELETE";
    if (known !== undefined) written.set(path, { name: known, isGone, since: Date.now() });
  };
  const waitForAll = async (): Promise<void> => {
    const waiting = [...written];
    written.clear();
    for (const [path, write] of waiting) await wait(path, write);
  };
  // Of several lists at once each waits for what the first waits for.
  let settled = Promise.resolve();
  return async (request) => {
    if (isList(request)) {
      settled = settled.catch(() => undefined).then(waitForAll);
      await settled;
    }
    const answer = await send(request);
    learn(request, answer);
    return answer;
  };
}

/** By GET or by POST, of one resource type or of all (RFC 7644 §3.4.2, §3.4.3). */
function isList({ method, path }: WireRequest): boolean {
  const isQuery = method === "GET" && /^\/(?:Users|Groups)?(?:\?|$)/.test(path);
  return isQuery || (method === "POST" && /\/\.search(?:\?|$)/.test(path));
}

/** The path of what the request has created, changed or deleted. */
function changedBy({ method, path }: WireRequest, resource: unknown): string | undefined {
  const [, collection = "", id] = /^(\/(?:Users|Groups))(?:\/([^/?]+))?(?:\?|$)/.exec(path) ?? [];
  if (method === "POST") return collection === "" ? undefined : pathOf(collection, resource);
  if (id === undefined || id === ".search" || method === "GET") return undefined;
  return `${collection}/${id}`;
}

function pathOf(collection: string, resource: unknown): string | undefined {
  const id = isJsonObject(resource) ? idOf(resource) : undefined;
  return id === undefined ? undefined : `${collection}/${encodeURIComponent(id)}`;
}

function nameIn(resource: JsonObject): string | undefined {
  const name = member(resource, "userName") ?? member(resource, "displayName");
  return typeof name === "string" ? name : undefined;
}

function entries(list: unknown): JsonObject[] {
  const resources = isJsonObject(list) ? member(list, "Resources") : undefined;
  return Array.isArray(resources) ? (resources as readonly Json[]).filter(isJsonObject) : [];
}

/** In whatever both show: a list may show less of a resource. */
function isSameVersion(listed: JsonObject, alone: JsonObject): boolean {
  return Object.entries(listed).every(
    ([name, value]) =>
      member(alone, name) === undefined || isDeepStrictEqual(value, member(alone, name)),
  );
}
