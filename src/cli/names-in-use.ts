// Which locations, departments and companies the users at a target have, and who was there before: read with Okta's
// own import pages, told as flags to paste. Nothing is chosen.

import { setTimeout as pause } from "node:timers/promises";
import { ownReadHeaders } from "../ownership/own-headers.ts";
import { ENTERPRISE_USER, INTERACT_USER } from "../okta/mapping.ts";
import { fill } from "../okta/request-template.ts";
import { importUsersPage } from "../okta/requests/import-pages.ts";
import type { Need } from "../requirements/requirement.ts";
import { flagOf } from "../run/needs.ts";
import { isJsonObject, member, type Json, type JsonObject } from "../wire/json.ts";
import type { Send } from "../ownership/send.ts";

/** A value, and how many users have it. */
export type Counted = readonly [value: string, users: number];

export interface NamesInUse {
  /** How many users were read. */
  readonly users: number;
  /** Whether any of them has Interact's extension. */
  readonly isInteract: boolean;
  /** For each need the most frequent first; of pre-existing users those without an externalId first. */
  readonly values: Readonly<Record<Need, readonly Counted[]>>;
}

const pages = 3;
const pageSize = 100;

/** @param gapMs milliseconds between two requests */
export async function namesInUse(send: Send, token: string, gapMs = 0): Promise<NamesInUse> {
  const users: JsonObject[] = [];
  for (let page = 0; page < pages; page += 1) {
    if (page > 0) await pause(gapMs);
    const request = fill(importUsersPage, { startIndex: page * pageSize + 1 });
    const { status, json } = await send({ ...request, headers: ownReadHeaders(token) });
    const found = status === 200 && isJsonObject(json) ? member(json, "Resources") : undefined;
    const resources = Array.isArray(found) ? (found as readonly Json[]).filter(isJsonObject) : [];
    users.push(...resources);
    if (resources.length < pageSize) break;
  }
  return countNames(users);
}

export function countNames(all: readonly JsonObject[]): NamesInUse {
  const users = all.filter((user) => !isOfARun(user));
  const active = users.filter((user) => member(user, "active") !== false);
  const before = [
    ...active.filter((user) => textOf(user, "externalId") === undefined),
    ...active.filter((user) => textOf(user, "externalId") !== undefined),
  ];
  return {
    users: users.length,
    isInteract: users.some((user) => member(user, INTERACT_USER) !== undefined),
    values: {
      "organisation.location": counted(
        users.map((user) => inside(user, INTERACT_USER, "location")),
      ),
      "organisation.department": counted(
        users.map((user) => inside(user, ENTERPRISE_USER, "department")),
      ),
      "organisation.company": counted(
        users.map((user) => inside(user, ENTERPRISE_USER, "organization")),
      ),
      preexisting: counted(before.map((user) => textOf(user, "userName"))),
    },
  };
}

/** At most so many of a kind are shown. */
const most = 3;

/**
 * For the terminal, a line each; the last line is ready to paste.
 * @param needs what the run misses
 */
export function namesText({ users, values }: NamesInUse, needs: readonly Need[]): string[] {
  if (users === 0) return ["The target lists no users, so there are no names to suggest."];
  const lines = needs.flatMap((need) => {
    const found = values[need];
    if (found.length === 0) return [`  ${flagOf(need)}: no user there has one`];
    const rest = found.length > most ? [`  … and ${found.length - most} more`] : [];
    return [...found.slice(0, most).map((each) => `  ${shown(need, each)}`), ...rest];
  });
  const usual = needs.flatMap((need) => {
    const [first] = values[need];
    return first === undefined ? [] : [`${flagOf(need)} ${word(first[0])}`];
  });
  return [
    `Found at the ${users === 1 ? "user" : `${users} users`} there, most frequent first:`,
    ...lines,
    ...(usual.length === 0 ? [] : [`To use the first of each, add: ${usual.join(" ")}`]),
  ];
}

function shown(need: Need, [value, users]: Counted): string {
  const flag = `${flagOf(need)} ${word(value)}`;
  return need === "preexisting" ? flag : `${flag}  (${users})`;
}

/** As a shell reads it as one word, whatever it holds. */
export function word(text: string): string {
  if (/^[\w.:@=/-]+$/.test(text)) return text;
  if (/^[\p{L}\p{N} .,&@()+/'_-]+$/u.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function counted(found: readonly (string | undefined)[]): Counted[] {
  const counts = new Map<string, number>();
  for (const value of found) {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Text that can stand on a command line: nothing from a target moves a cursor or ends a line. */
function textOf(object: JsonObject, name: string): string | undefined {
  const value = member(object, name);
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" || text.length > 100 || /[\p{C}\p{Zl}\p{Zp}]/u.test(text) ? undefined : text;
}

function inside(user: JsonObject, urn: string, name: string): string | undefined {
  const extension = member(user, urn);
  return isJsonObject(extension) ? textOf(extension, name) : undefined;
}

/** A run of ours left it. */
function isOfARun(user: JsonObject): boolean {
  return /^barbara\.jensen\.\w{8}\./i.test(textOf(user, "userName") ?? "");
}
