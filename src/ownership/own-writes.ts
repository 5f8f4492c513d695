// Nothing is written to an id before a read of it has shown the run's mark, not even to the id that a 201
// gave: a target can name somebody else's. Reads for itself where nobody has read before.

import { isRead } from "../wire/consent.ts";
import type { HeaderField } from "../wire/exchange.ts";
import { idOf, isJsonObject, type Json, member, parseJson } from "../wire/json.ts";
import type { Ownership } from "../wire/ownership.ts";
import { whyNoPath } from "../wire/unsendable.ts";
import type { WireRequest } from "../wire/wire-request.ts";
import type { Answer } from "../wire/answer.ts";
import type { Send } from "./send.ts";
import { heedRetryAfter } from "./heed-retry-after.ts";
import { Unverified } from "./unverified.ts";

/** What such a read is called. */
export const seeMark = "check that it shows the run's mark";

/** A write was held back: what stands at the path is not the run's, or nobody knows. */
export class NotOurs extends Unverified {}

/**
 * @param headers of the reads
 * @throws NotOurs from the returned function, before anything is written
 */
export function ownWritesOnly(
  send: Send,
  ownership: Ownership,
  headers: readonly HeaderField[],
): Send {
  const shown = new Set<string>();
  const learn = (answer: Answer, path: string): void => {
    const resource = answer.status === 200 ? answer.json : undefined;
    if (!isJsonObject(resource) || !ownership.isMarked(resource)) return;
    if (idOf(resource) === idIn(path)) shown.add(key(path));
  };
  const look = async (path: string): Promise<void> => {
    const answer = await heedRetryAfter(send)({
      label: seeMark,
      method: "GET",
      path,
      headers,
      aside: true,
    });
    learn(answer, path);
    // Where nobody is, nobody is changed.
    const isNobody = answer.status === 404 || answer.status === 410;
    if (isNobody || shown.has(key(path))) return;
    const why =
      answer.status === 200 ? "shows no mark of this run" : `was answered with ${answer.status}`;
    throw new NotOurs(
      `nothing was written to ${path}: a read of it ${why}, so it may belong to someone else`,
    );
  };
  return async (request) => {
    const [noPath] = [request.path, ...touchedBy(request)].flatMap((path) => whyNoPath(path) ?? []);
    if (noPath !== undefined) throw new NotOurs(noPath);
    if (isRead(request.method, request.path)) {
      const answer = await send(request);
      if (request.method === "GET") learn(answer, request.path);
      return answer;
    }
    for (const path of touchedBy(request)) if (!shown.has(key(path))) await look(path);
    return send(request);
  };
}

/** What a write changes: whoever its path names, and whoever becomes or ceases to be a member. */
function touchedBy({ path, body }: WireRequest): string[] {
  const own = /^\/(?:users|groups)\/[^/?#]+/i.exec(path)?.[0];
  const members = /^\/groups(?:[/?#]|$)/i.test(path) ? membersIn(parseJson(body ?? "")) : [];
  return [...(own === undefined ? [] : [own]), ...members];
}

function membersIn(value: Json | undefined, within = false): string[] {
  if (Array.isArray(value)) {
    return [...new Set((value as readonly Json[]).flatMap((each) => membersIn(each, within)))];
  }
  if (!isJsonObject(value)) return [];
  const id = within ? member(value, "value") : undefined;
  const path = member(value, "path");
  const isMembership = typeof path === "string" && /^members/i.test(path);
  return [
    ...(typeof id === "string" && id !== "" ? [`/Users/${encodeURIComponent(id)}`] : []),
    ...Object.entries(value).flatMap(([name, entry]) => {
      const lower = name.toLowerCase();
      return membersIn(entry, lower === "members" || (isMembership && lower === "value"));
    }),
  ];
}

function idIn(path: string): string {
  const segment = /^\/[^/?#]+\/([^/?#]+)/.exec(path)?.[1] ?? "";
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function key(path: string): string {
  return `${/^\/groups\//i.test(path) ? "group" : "user"} ${idIn(path)}`;
}
