// Redaction of the JSON of a message: what says how it is built stays, every value of a person becomes a placeholder.

import { isJsonObject } from "../wire/json.ts";
import { isPasswordName, setsPassword } from "../wire/passwords.ts";
import { REDACTED } from "../wire/scrub.ts";
import type { Json, JsonObject } from "../wire/json.ts";

export interface Concealing {
  /** A person's value. */
  readonly value: (text: string) => string;
  /** Text that stays, secrets taken out. */
  readonly kept: (text: string) => string;
  /** An error's text. */
  readonly prose: (text: string) => string;
  readonly uri: (text: string) => string;
}

/** Members whose strings say how a message is built. */
const structural = new Set(["schemas", "scimtype", "op", "resourcetype", "status"]);
/** Members that are counts, also where they are no numbers. */
const counts = new Set(["totalresults", "startindex", "itemsperpage", "count", "status"]);
/** RFC 7643 §4.1.2 and §4.2: canonical values of `type`. */
const types = /^(?:work|home|other|mobile|fax|pager|user|group|direct|indirect|photo|thumbnail)?$/i;
const address = /^(?:https?:\/\/|\.{0,2}\/|(?:Users|Groups)\/)/i;
const moment = /^[\d\-:.TZ+ ]*$/;
const language = /^[a-z]{2}[-_][A-Za-z]{2}$/;
/** A name that a person made up can't be told from an attribute's; one with other characters can. */
const attributeName = /^[A-Za-z$][\w$.:-]{0,127}$/;

/** The same shape and order; numbers of people's become others of as many digits. */
export function concealJson(value: Json, by: Concealing, name = ""): Json {
  if (typeof value === "string") return concealText(value, by, name.toLowerCase());
  if (typeof value === "number") return counts.has(name.toLowerCase()) ? value : number(value, by);
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((entry) => concealJson(entry, by, name));
  }
  return isJsonObject(value) ? concealObject(value, by) : value;
}

function concealObject(object: JsonObject, by: Concealing): JsonObject {
  const bySetting = setsPassword(object);
  return Object.fromEntries(
    Object.entries(object).map(([name, entry]) => {
      const isSecret = isPasswordName(name) || (bySetting && name.toLowerCase() === "value");
      const shown = attributeName.test(name) ? by.kept(name) : by.value(name);
      return [shown, isSecret && entry !== null ? REDACTED : concealJson(entry, by, name)];
    }),
  );
}

function concealText(text: string, by: Concealing, name: string): string {
  if (text === "" || /^(?:true|false)$/i.test(text)) return text;
  if (structural.has(name) && attributeName.test(text)) return by.kept(text);
  if (counts.has(name) && /^\d{1,9}$/.test(text)) return text;
  if (name === "type" && types.test(text)) return text;
  if ((name === "created" || name === "lastmodified") && moment.test(text)) return text;
  if ((name === "locale" || name === "preferredlanguage") && language.test(text)) return text;
  if (name === "detail") return by.prose(text);
  if (name === "path") return by.kept(concealLiterals(text, by));
  // Interact's extension has a location too: a place, and no address.
  if ((name === "location" || name === "$ref") && address.test(text)) return by.uri(text);
  return structural.has(name) && /^\d{3}$/.test(text) ? text : by.value(text);
}

/** `members[value eq "‹uuid:…›"]`: what stands between quotes, and what is no path at all. */
function concealLiterals(path: string, by: Concealing): string {
  const shown = path.replace(
    /"((?:[^"\\]|\\.)*)"/g,
    (_whole, text: string) => `"${by.value(text)}"`,
  );
  return /^[\w$.:[\] "‹›+'()-]*$/.test(shown) ? shown : by.value(path);
}

/** A date of birth can be a number. */
function number(value: number, by: Concealing): number {
  const digest = /:([0-9a-f]+)/.exec(by.value(String(value)))?.[1];
  return digest === undefined ? value : parseInt(digest.slice(0, 6), 16);
}
