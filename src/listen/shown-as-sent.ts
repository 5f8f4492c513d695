// Whether a user is shown as Okta sent them.

import { isJsonObject, member } from "../wire/json.ts";
import { mismatchedAttributes } from "./same-resource.ts";
import { fold } from "../verdict/standing/fold.ts";
import { textIn } from "./step.ts";
import type { Json, JsonObject } from "../wire/json.ts";

/** userName, name and active, as far as they were sent. */
export function echo(sent: JsonObject, shown: JsonObject): string | undefined {
  const name = (object: JsonObject, part: string): Json | undefined => {
    const whole = member(object, "name");
    return isJsonObject(whole) ? member(whole, part) : undefined;
  };
  if (textIn(sent, "userName") !== textIn(shown, "userName"))
    return "a different userName is shown";
  for (const part of ["givenName", "familyName"]) {
    const value = name(sent, part);
    if (value !== undefined && value !== "" && value !== name(shown, part))
      return `a different name.${part} is shown`;
  }
  const active = member(sent, "active");
  return active === undefined || active === member(shown, "active")
    ? undefined
    : "active isn’t shown as sent";
}

/** Made up, the server's, told in several forms, or made of others. */
const notCompared =
  /^(?:password|id|externalId|schemas|meta|groups|userName|name\..*|locale|preferredLanguage|timezone)$/i;

/** A text that differs from what was sent. One that isn't shown is not compared: the target may not keep it. */
export function otherText(sent: JsonObject, shown: JsonObject): string | undefined {
  const is = flat(shown);
  const other = Object.entries(flat(sent)).find(([name, value]) => {
    const now = is[name];
    if (notCompared.test(name) || typeof value !== "string" || typeof now !== "string")
      return false;
    return value !== "" && fold(value.trim()) !== fold(now.trim());
  });
  return other && `a different ${other[0]} is shown`;
}

/** What Okta changed must be there, and what it left must be as before. */
export function lost(before: JsonObject, sent: JsonObject, read: JsonObject): string | undefined {
  const plain = Object.entries(sent).filter(
    ([name, value]) => typeof value === "string" && !/^(?:id|password|externalId)$/i.test(name),
  );
  const changed = plain.find(
    ([name, value]) => member(before, name) !== value && member(read, name) !== value,
  );
  if (changed !== undefined) return `the new ${changed[0]} isn’t shown`;
  const doubled = lists.find(
    (name) =>
      says(sent, name) === says(before, name) &&
      elements(read, name).length > elements(before, name).length,
  );
  if (doubled !== undefined) return `${doubled}: different from before`;
  const [was, asked, is] = [flat(before), flat(sent), flat(read)];
  const different = mismatchedAttributes(was, is, [
    ...mismatchedAttributes(was, asked),
    // These follow others: who is a member, and what the name is made of.
    "groups",
    "schemas",
    "name.formatted",
  ]).filter((name) => was[name] !== undefined);
  return different.length === 0 ? undefined : `${different.join(", ")}: different from before`;
}

/** Okta lays a value over the element that it finds, and adds one where it finds none. */
const lists = ["emails", "phoneNumbers"];

/** Which values it holds, each once. */
function says(resource: JsonObject, name: string): string {
  const values = elements(resource, name).flatMap((each) => textIn(each, "value") ?? []);
  return [...new Set(values.map(fold))].sort().join(" ");
}

export function elements(resource: JsonObject, name: string): readonly JsonObject[] {
  const list = member(resource, name);
  return Array.isArray(list) ? (list as readonly Json[]).filter(isJsonObject) : [];
}

/** `name.familyName`: parts of an attribute beside the attributes. */
function flat(resource: JsonObject): JsonObject {
  const { meta: _meta, ...rest } = resource;
  const parts = Object.entries(rest).flatMap(([name, value]): [string, Json][] =>
    isJsonObject(value)
      ? Object.entries(value).map(([part, inner]) => [`${name}.${part}`, inner])
      : [[name, value]],
  );
  return Object.fromEntries(parts.map(([name, value]) => [name.toLowerCase(), value]));
}
