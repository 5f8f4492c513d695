// What a target was seen to lack, and what that takes away. Found once, in a file that all processes of a run share.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { workersFolder } from "../run/workers-folder.ts";
import { namesAt } from "../verdict/finding.ts";

/** What a service provider need not have, or what stands in the way of a whole run. */
export type Lacking =
  /** Need not be offered: rows that need it do not apply. */
  | "groups"
  | "DELETE of users"
  | "search by POST"
  | "displayName"
  | "title"
  | "phoneNumbers"
  | "a second e-mail address"
  | "userName as sent"
  | "the enterprise extension"
  /** Told by a row of its own, or the profile's: what rests on it is unverified. */
  | "creates"
  | "creates of groups"
  | "preexisting"
  | "organisation.location"
  | "organisation.department"
  | "organisation.company";

export interface Lack {
  readonly what: Lacking;
  /** With the answer that showed it: the reason of every row that it takes away. */
  readonly sentence: string;
  /** The exchange with that answer. */
  readonly exchanges: readonly string[];
  /** What becomes of rows that need it. */
  readonly takes: "did-not-apply" | "unreached";
}

export interface Offer {
  readonly lacks: readonly Lack[];
  /** The attributes and extensions that /Schemas and /ResourceTypes describe for users, in small letters. */
  readonly described?: readonly string[];
}

/** A target of which nothing is known to be missing. */
export const wholeOffer: Offer = { lacks: [] };

/** The lack of one of these, or undefined. */
export function lackOf({ lacks }: Offer, what: Lacking): Lack | undefined {
  return lacks.find((lack) => lack.what === what);
}

/** Whether the target says itself that its users have no such attribute. @param name an extension's is its URN */
export function isUndescribed({ described }: Offer, name: string): boolean {
  if (described === undefined) return false;
  return !["id", "externalid", "meta", "schemas", ...described].includes(name.toLowerCase());
}

/**
 * The attribute of users, or the URN of their extension, that the place in the answer to this request is in; none where
 * the answer is of a group, a list itself, an error or the target.
 *
 * @param place a JSON pointer
 */
export function attributeOfUser(
  { method, url }: Readonly<Record<"method" | "url", string>>,
  place: string,
): string | undefined {
  const match = /\/Users(\/[^/]*)?$/.exec(new URL(url).pathname);
  if (match === null) return undefined;
  const isList = match[1] === "/.search" || (match[1] === undefined && method === "GET");
  if (isList && !/^\/Resources\/\d+\//.test(place)) return undefined;
  return namesAt(place)[0];
}

function fileOf(out: string): string {
  return join(workersFolder(out), "offer.json");
}

/** What was found before, by whichever process. */
export function readOffer(out: string): Offer | undefined {
  const file = fileOf(out);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Offer) : undefined;
}

/** At once, so that no process finds half of it. */
export function writeOffer(out: string, offer: Offer): void {
  const file = fileOf(out);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(offer));
  renameSync(`${file}.${process.pid}`, file);
}
