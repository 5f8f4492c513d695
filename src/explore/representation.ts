// A resource as it is held against the model: one value for each attribute, in a form in which two that mean
// the same are equal. What a provider derives, and attributes that nobody asked for, stay out.

import { isJsonObject, member, type Json, type JsonObject } from "../wire/json.ts";
import { ENTERPRISE_USER, INTERACT_USER } from "../okta/mapping.ts";
import { comparable } from "./same-text.ts";

/** By path in small letters; extensions by their URN and a colon. Lists are sorted, and stand as JSON. */
export type Representation = ReadonlyMap<string, string | undefined>;

const simple = [
  ...["userName", "displayName", "nickName", "profileUrl", "title", "userType"],
  ...["preferredLanguage", "locale", "timezone", "active", "externalId"],
];
const ofName = ["givenName", "familyName", "middleName", "honorificPrefix", "honorificSuffix"];
const lists: Readonly<Record<string, readonly string[]>> = {
  emails: ["value", "type", "primary"],
  phoneNumbers: ["value", "type", "primary"],
  // No row asks for primary of an address.
  addresses: ["type", "streetAddress", "locality", "region", "postalCode", "country"],
};
const extensions: Readonly<Record<string, readonly string[]>> = {
  [ENTERPRISE_USER]: [
    ...["employeeNumber", "costCenter", "organization", "division", "department"],
    "manager",
  ],
  [INTERACT_USER]: ["location", "loginType", "pronouns", "bio"],
};

/** Of what was read: it is held against several looks. */
const made = new WeakMap<JsonObject, Representation>();

/** Empty for what is no JSON object. */
export function representation(resource: unknown): Representation {
  if (!isJsonObject(resource)) return new Map();
  const shown = made.get(resource) ?? represented(resource);
  made.set(resource, shown);
  return shown;
}

function represented(resource: JsonObject): Representation {
  const shown = new Map<string, string>();
  const note = (path: string, value: Json | undefined): void => {
    if (value === undefined) return;
    const lower = path.toLowerCase();
    const text = asText(lower, value);
    if (text !== undefined) shown.set(lower, text);
  };
  const named = byName(resource);
  for (const name of simple) note(name, named(name));
  const name = byName(named("name"));
  for (const part of ofName) note(`name.${part}`, name(part));
  note("meta.created", byName(named("meta"))("created"));
  for (const [name, parts] of Object.entries(lists)) {
    const elements = elementsOf(resource, name).map((each) => element(name, each, parts));
    const filled = elements.filter((each) => each !== "{}").sort();
    if (filled.length > 0) shown.set(name.toLowerCase(), `[${filled.join(",")}]`);
  }
  for (const [urn, names] of Object.entries(extensions)) {
    const extension = byName(named(urn));
    for (const name of names) {
      const value = extension(name);
      const isReference = name === "manager" && isJsonObject(value);
      const path = `${urn}:${name}`;
      if (isReference) note(`${path}.value`, member(value, "value"));
      else note(path, value);
    }
  }
  return shown;
}

/** A value as text, for people to read. */
export function asShown(value: Json | undefined): string {
  if (typeof value === "string") return value;
  return value === undefined ? "no value" : JSON.stringify(value);
}

/** The elements of a multi-valued attribute; empty where it isn't one. */
export function elementsOf(resource: unknown, name: string): readonly JsonObject[] {
  const list = isJsonObject(resource) ? member(resource, name) : undefined;
  return Array.isArray(list) ? (list as readonly Json[]).filter(isJsonObject) : [];
}

/** Values of `members` or `groups`, in their order. */
export function valuesOf(resource: unknown, name: string): string[] {
  return elementsOf(resource, name).flatMap((each) => {
    const value = member(each, "value");
    return typeof value === "string" ? [value] : [];
  });
}

/** As `member`, for who asks for many: the names are folded once. */
function byName(value: Json | undefined): (name: string) => Json | undefined {
  if (!isJsonObject(value)) return () => undefined;
  const named = new Map(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]));
  return (name) => value[name] ?? named.get(name.toLowerCase());
}

function element(list: string, each: JsonObject, parts: readonly string[]): string {
  const shown = parts.flatMap((part) => {
    const text = asText(`${list}.${part}`.toLowerCase(), member(each, part));
    // A value that says nothing of primary isn't (RFC 7643 §2.4).
    return text === undefined || (part === "primary" && text === "false") ? [] : [[part, text]];
  });
  return JSON.stringify(Object.fromEntries(shown));
}

/** null, an empty text and an empty list are no value (RFC 7643 §2.5). */
function asText(path: string, value: Json | undefined): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (path === "meta.created") {
    const moment = Date.parse(asShown(value));
    return Number.isNaN(moment) ? asShown(value) : String(moment);
  }
  if (typeof value === "string") return comparable(path, value) || undefined;
  if (typeof value !== "object") return String(value);
  const text = JSON.stringify(value);
  return text === "[]" || text === "{}" ? undefined : text;
}

/** Paths whose values differ, in the order in which a resource is read. */
export function differences(expected: Representation, received: Representation): string[] {
  const paths = new Set([...expected.keys(), ...received.keys()]);
  return [...paths].filter((path) => expected.get(path) !== received.get(path));
}

/**
 * The expectation, where each element that was sent came back with all that it held: in the form in which it
 * came, for a provider may add to an element, a type for one; `mayAdd`: also elements of its own. As it was where one is missing, or one too many.
 */
export function withElementsOf(
  shown: Representation,
  expected: Representation,
  mayAdd = false,
): Representation {
  const settled = new Map(expected);
  for (const [path, text] of expected) {
    const came = shown.get(path);
    if (came === text) continue;
    if (came?.startsWith("[{") !== true || text?.startsWith("[{") !== true) continue;
    const [sent, received] = [text, came].map((each) => JSON.parse(each) as JsonObject[]);
    if (sent !== undefined && received !== undefined && areKept(sent, received, mayAdd)) {
      settled.set(path, came);
    }
  }
  return settled;
}

function areKept(
  sent: readonly JsonObject[],
  received: readonly JsonObject[],
  mayAdd: boolean,
): boolean {
  const left = [...received];
  for (const element of sent) {
    const at = left.findIndex((each) =>
      Object.entries(element).every(([name, value]) => each[name] === value),
    );
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return mayAdd || left.length === 0;
}
