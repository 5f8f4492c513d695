// Removes what a run created, the last first: by DELETE, or by making users inactive where the profile
// says so or the target has no DELETE. Changes nobody who isn't the run's.

import { ownReadHeaders, ownWriteHeaders } from "./own-headers.ts";
import { fill } from "../okta/request-template.ts";
import { deactivate } from "../okta/requests/deactivate.ts";
import type { Remainder } from "./remainder.ts";
import type { Run } from "../run/run.ts";
import { idOf, isJsonObject, member, type Json } from "../wire/json.ts";
import type { Ownership } from "../wire/ownership.ts";
import type { Entry, Journal } from "./journal.ts";
import { NotOurs } from "./own-writes.ts";
import type { Send } from "./send.ts";

/** A create can have made a few; a lookup that shows more of them makes them up. */
const mostOfOne = 5;

export interface Removing {
  /** Through the layer that writes to the run's own alone. */
  readonly send: Send;
  readonly journal: Journal;
  readonly ownership: Ownership;
  readonly token: string;
  readonly cleanUp: Run["cleanUp"];
}

/** Settles the entries in reverse. @returns what stays at the target, with the reason */
export async function removeAll(
  entries: readonly Entry[],
  removing: Removing,
): Promise<Remainder[]> {
  const remaining: Remainder[] = [];
  for (const entry of entries.toReversed()) remaining.push(...(await removeOne(entry, removing)));
  return remaining;
}

async function removeOne(entry: Entry, removing: Removing): Promise<Remainder[]> {
  const { journal } = removing;
  if (entry.path !== undefined) {
    const { state, remainder, isElsewhere = false } = await removePath(entry.path, removing);
    const reason = remainder === undefined ? {} : { reason: remainder.reason };
    if (state !== undefined) journal.settle(entry, { state, ...reason });
    const found = isElsewhere ? await findAndRemove(entry, removing) : [];
    return [...(remainder === undefined ? [] : [remainder]), ...found];
  }
  const remaining = await findAndRemove(entry, removing);
  if (remaining.length === 0) journal.settle(entry, { state: "nothing" });
  return remaining;
}

interface Ended {
  /** Undefined where another attempt may do better. */
  readonly state?: Entry["state"];
  readonly remainder?: Remainder;
  /** Nobody, or somebody else, has the id that was given: ours may have another. */
  readonly isElsewhere?: boolean;
}

async function removePath(path: string, { send, token, cleanUp }: Removing): Promise<Ended> {
  const isUser = path.startsWith("/Users/");
  try {
    const isDeleting = cleanUp === "delete" || !isUser;
    const status = isDeleting ? await statusOfDelete(send, path, token) : undefined;
    if (status === 404) return { state: "removed", isElsewhere: true };
    if (status !== undefined && status < 300) return { state: "removed" };
    const why =
      status === undefined
        ? "the profile says cleanUp: deactivate"
        : `DELETE was answered with ${status}`;
    const reason = why;
    if (!isUser)
      return { ...(isForGood(status) ? { state: "left" } : {}), remainder: { path, reason } };
    const { body = "" } = fill(deactivate, { id: "" });
    const headers = ownWriteHeaders(token);
    const label = "leave inactive";
    const { status: second } = await send({ label, method: "PATCH", path, headers, body });
    if (second === 404) return { state: "removed", isElsewhere: true };
    return second < 300
      ? { state: "left", remainder: { path, reason: `${why}; left inactive` } }
      : {
          // What is refused for good isn't tried again.
          ...(isForGood(status) && isForGood(second) ? { state: "left" as const } : {}),
          remainder: { path, reason: `${why}, PATCH with ${second}; still active` },
        };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!(error instanceof NotOurs)) return { remainder: { path, reason } };
    return { state: "left", remainder: { path, reason }, isElsewhere: true };
  }
}

function isForGood(status: number | undefined): boolean {
  return (
    status !== undefined && status >= 400 && (status < 500 || status === 501) && status !== 429
  );
}

/** What a GET shows as 404 is gone, whatever DELETE was answered with. */
async function statusOfDelete(send: Send, path: string, token: string): Promise<number> {
  const headers = ownReadHeaders(token);
  const { status } = await send({ label: "delete", method: "DELETE", path, headers });
  if (status < 300 || status === 404) return status;
  const { status: shown } = await send({
    label: "see whether it is gone",
    method: "GET",
    path,
    headers,
  });
  return shown === 404 || shown === 410 ? 404 : status;
}

/** Looks up what was created without our seeing the answer, and removes whatever bears the run's mark. */
async function findAndRemove(entry: Entry, removing: Removing): Promise<Remainder[]> {
  const { collection, sought } = entry;
  if (sought === undefined) return [];
  const { send, journal, ownership, token } = removing;
  const filter = `${sought.attribute} eq ${JSON.stringify(sought.value)}`;
  const path = `${collection}?filter=${encodeURIComponent(filter)}`;
  const unknown = (reason: string) => [{ path, reason: `${reason}, so its state is not known` }];
  try {
    const label = "look for what may have been created";
    const answer = await send({ label, method: "GET", path, headers: ownReadHeaders(token) });
    if (answer.status === 404) return [];
    const list = isJsonObject(answer.json) ? member(answer.json, "Resources") : undefined;
    if (answer.status !== 200) return unknown(`the lookup was answered with ${answer.status}`);
    const ours = (Array.isArray(list) ? (list as readonly Json[]) : [])
      .filter(isJsonObject)
      .filter((resource) => ownership.isMarked(resource))
      .flatMap((resource) => idOf(resource) ?? [])
      .map((id) => `${collection}/${encodeURIComponent(id)}`);
    const fresh = ours.filter((each) => !journal.knows(each)).slice(0, mostOfOne);
    const begun = fresh.map((each) => journal.begin({ collection, path: each, state: "created" }));
    return await removeAll(begun, removing);
  } catch (error) {
    return unknown(error instanceof Error ? error.message : String(error));
  }
}
