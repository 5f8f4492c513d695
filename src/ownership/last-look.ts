// The last look of a clean-up: what bears the run's mark in the target's lists was created without an id that anyone
// saw, or has survived a DELETE that was believed.

import { ownReadHeaders } from "./own-headers.ts";
import { idOf, isJsonObject, member, type Json, type JsonObject } from "../wire/json.ts";
import { removeAll, type Removing } from "./remove.ts";
import type { Remainder } from "./remainder.ts";

/** Pages of a hundred that are read of each list, from its end: what is new stands there. */
const mostPages = 5;

/**
 * Removes what it finds, at most twice as many as were created.
 * @param most how many creates the journal knows of
 * @param told paths of those of whom it is known that they stay, inactive
 * @returns what stays; nothing where the lists can't be read
 */
export async function lastLook(
  removing: Removing,
  most: number,
  told: ReadonlySet<string>,
): Promise<Remainder[]> {
  const remaining: Remainder[] = [];
  for (const collection of ["/Users", "/Groups"] as const) {
    const found = await marked(collection, removing).catch(() => []);
    const inactive = new Set(found.filter(({ isInactive }) => isInactive).map(({ path }) => path));
    const { cleanUp, journal } = removing;
    // Who was to be left inactive is.
    const isMeant = (path: string) => cleanUp !== "delete" || told.has(path);
    const left = found.filter(({ path }) => !inactive.has(path) || !isMeant(path));
    // A create can have made two; a target that shows more of them makes them up.
    const some = left.slice(0, 2 * most);
    const begun = some.map(({ path }) => journal.begin({ collection, path, state: "created" }));
    await removeAll(begun, removing);
    const still = await marked(collection, removing).catch(() => []);
    const paths = still.filter(({ isInactive }) => !isInactive).map(({ path }) => path);
    remaining.push(...paths.map((path) => ({ path, reason: "lists show it after DELETE" })));
  }
  return remaining;
}

interface Found {
  readonly path: string;
  readonly isInactive: boolean;
}

async function marked(collection: string, { send, ownership, token }: Removing): Promise<Found[]> {
  const headers = ownReadHeaders(token);
  const page = async (startIndex: number): Promise<{ total: number; entries: JsonObject[] }> => {
    const path = `${collection}?startIndex=${startIndex}&count=100`;
    const label = "look for resources with the run's mark";
    const { json } = await send({ label, method: "GET", path, headers });
    const list = isJsonObject(json) ? member(json, "Resources") : undefined;
    const total = isJsonObject(json) ? member(json, "totalResults") : undefined;
    return {
      total: Number.isSafeInteger(total) ? (total as number) : 0,
      entries: Array.isArray(list) ? (list as readonly Json[]).filter(isJsonObject) : [],
    };
  };
  const first = await page(1);
  const entries = [...first.entries];
  const pages = Math.ceil(first.total / 100);
  for (let at = Math.max(2, pages - mostPages + 2); at <= pages; at += 1) {
    entries.push(...(await page((at - 1) * 100 + 1)).entries);
  }
  return entries
    .filter((entry) => ownership.isMarked(entry))
    .flatMap((entry) => {
      const id = idOf(entry);
      const isInactive = member(entry, "active") === false;
      return id === undefined
        ? []
        : [{ path: `${collection}/${encodeURIComponent(id)}`, isInactive }];
    });
}
