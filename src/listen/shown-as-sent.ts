// Whether a user is shown as Okta sent them.

import { isJsonObject, member } from "../wire/json.ts";
import { mismatchedAttributes } from "./same-resource.ts";
import { ENTERPRISE_USER, INTERACT_USER } from "../okta/mapping.ts";
import { folded, sameText } from "../verdict/standing/fold.ts";
import { elements, textIn } from "./step.ts";
import type { Json, JsonObject } from "../wire/json.ts";

/** userName, name and active, as far as they were sent. */
export function echo(sent: JsonObject, shown: JsonObject): string | undefined {
  const [asked, is] = [flat(sent), flat(shown)];
  const other = ["userName", "name.givenName", "name.familyName"].find((name) => {
    const value = asked[name.toLowerCase()];
    return typeof value === "string" && value !== "" && !isSame(value, is[name.toLowerCase()]);
  });
  if (other !== undefined) return `a different ${other} is shown`;
  const active = member(sent, "active");
  return active === undefined || active === member(shown, "active")
    ? undefined
    : "active isn’t shown as sent";
}

/** Made up, the server's, told in several forms, or made of others; a moment's form is judged by itself. */
const notCompared =
  /^(?:password|id|externalId|schemas|meta|groups|displayName|name\.formatted|locale|preferredLanguage|timezone|.*:.*\.(?:dateOfBirth|jobStartDate))$/i;

/** A text that differs from what was sent. One that isn't shown is not compared: the target may not keep it. */
export function otherText(sent: JsonObject, shown: JsonObject): string | undefined {
  const is = flat(shown);
  const other = Object.entries(flat(sent)).find(([name, value]) => {
    const now = is[name];
    if (notCompared.test(name) || typeof now !== "string") return false;
    return typeof value === "string" && value !== "" && !sameText(value, now);
  });
  return other && `a different ${other[0]} is shown`;
}

/** What Okta changed must be there, and what it left must be as before. */
export function lost(before: JsonObject, sent: JsonObject, read: JsonObject): string | undefined {
  const [was, asked, is] = [flat(before), flat(sent), flat(read)];
  const changed = mismatchedAttributes(was, asked);
  const missed = changed.find((name) => isIgnored(was[name], asked[name], is[name], name));
  if (missed !== undefined) return `the new ${spelt(sent, missed)} isn’t shown`;
  const list = lists.find(
    (name) => lacks(before, sent, read, name) || isDoubled(before, read, name),
  );
  if (list !== undefined) return `${list}: different from before`;
  const different = mismatchedAttributes(was, is, [
    ...changed,
    // These follow others: who is a member, and what the name is made of.
    "groups",
    "schemas",
    "name.formatted",
    ...(changed.some((name) => name.startsWith("name.")) ? ["displayName"] : []),
  ]).filter((name) => was[name] !== undefined && (isOfOkta(name) || isNone(is[name])));
  return different.length === 0 ? undefined : `${different.join(", ")}: different from before`;
}

/** A text that Okta changed, and that the target keeps: it showed one before, or shows another now. */
function isIgnored(
  was: Json | undefined,
  asked: Json | undefined,
  is: Json | undefined,
  name: string,
): boolean {
  if (typeof asked !== "string" || asked === "" || notCompared.test(name)) return false;
  return !(isNone(was) && isNone(is)) && !isSame(asked, is);
}

/** Of what the target shows beside, such as the last login, only the loss counts: it may change by itself. */
function isOfOkta(name: string): boolean {
  const extension = [ENTERPRISE_USER, INTERACT_USER].some((urn) =>
    name.startsWith(urn.toLowerCase()),
  );
  return extension || ofOkta.test(name);
}

const ofOkta =
  /^(?:userName|displayName|nickName|profileUrl|title|userType|preferredLanguage|locale|timezone|active|externalId|name\..*|emails|phoneNumbers|addresses)$/i;

/** Okta lays a value over the element that it finds, and adds one where it finds none. */
export const lists = ["emails", "phoneNumbers"] as const;

/** What was there and is sent again must stay. A new primary address must come, and of new numbers one. */
function lacks(
  before: JsonObject,
  sent: JsonObject,
  read: JsonObject,
  name: (typeof lists)[number],
): boolean {
  const [was, asked] = [valuesIn(before, name), valuesIn(sent, name)];
  const is = valuesIn(read, name);
  if (was.size === 0 && is.size === 0) return false;
  if ([...asked].some((value) => was.has(value) && !is.has(value))) return true;
  if (name === "emails") {
    const primary = elements(sent, name).find(isPrimary);
    const value = primary === undefined ? undefined : textIn(primary, "value");
    return value !== undefined && !is.has(folded(value));
  }
  // A number may come back in another form: only that nothing came is certain.
  const isAsBefore = [...is].every((value) => was.has(value));
  return asked.size > 0 && isAsBefore && [...asked].every((value) => !is.has(value));
}

/** Whether two elements have one value and type (RFC 7643 §2.4), and had not before. */
export function isDoubled(before: JsonObject, read: JsonObject, name: string): boolean {
  return hasTwice(elements(read, name)) && !hasTwice(elements(before, name));
}

function hasTwice(list: readonly JsonObject[]): boolean {
  const keys = list.flatMap((each) => {
    const value = textIn(each, "value");
    return value === undefined ? [] : [`${folded(value)} ${typeOf(each)}`];
  });
  return new Set(keys).size < keys.length;
}

/** Elements that were not sent and look like one that was, by primary or type. A target may add others, such as an alias. */
export function surplus(sent: JsonObject, read: JsonObject, name: string): readonly JsonObject[] {
  const [asked, shown] = [elements(sent, name), elements(read, name)];
  if (asked.length === 0 || shown.length <= asked.length) return [];
  const values = valuesIn(sent, name);
  const types = new Set(asked.map(typeOf));
  return shown.filter(
    (each) =>
      !values.has(folded(textIn(each, "value") ?? "")) &&
      (isPrimary(each) || types.has(typeOf(each))),
  );
}

export const isPrimary = (each: JsonObject): boolean => member(each, "primary") === true;

const typeOf = (each: JsonObject): string => (textIn(each, "type") ?? "").toLowerCase();

function valuesIn(resource: JsonObject, name: string): Set<string> {
  return new Set(
    elements(resource, name).flatMap((each) => {
      const value = textIn(each, "value");
      return value === undefined ? [] : [folded(value)];
    }),
  );
}

function isSame(sent: string, shown: Json | undefined): boolean {
  return typeof shown === "string" && sameText(sent, shown);
}

function isNone(value: Json | undefined): boolean {
  return value === undefined || value === null || value === "" || JSON.stringify(value) === "[]";
}

/** `name.familyName`: parts of an attribute beside the attributes. */
function parts(resource: JsonObject): [name: string, value: Json][] {
  const { meta: _meta, ...rest } = resource;
  return Object.entries(rest).flatMap(([name, value]): [string, Json][] =>
    isJsonObject(value)
      ? Object.entries(value).map(([part, inner]) => [`${name}.${part}`, inner])
      : [[name, value]],
  );
}

function flat(resource: JsonObject): JsonObject {
  return Object.fromEntries(parts(resource).map(([name, value]) => [name.toLowerCase(), value]));
}

function spelt(resource: JsonObject, lower: string): string {
  return parts(resource).find(([name]) => name.toLowerCase() === lower)?.[0] ?? lower;
}
