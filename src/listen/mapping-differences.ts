// What Okta sent for a user against what its mapping says that it should send, attribute by attribute. Looks at the
// message before it is redacted, and quotes no value of it.

import { asText } from "./as-text.ts";
import { isJsonObject, member, parseJson } from "../wire/json.ts";
import type { Json, JsonObject } from "../wire/json.ts";
import type { Passed } from "./passed.ts";

/** The body of each user's create, by userName in small letters. */
export type Expected = Readonly<Record<string, JsonObject>>;

/** Made up by Okta for each create, or the server's. */
const notCompared = new Set(["password", "schemas", "groups", "meta", "id"]);

/** A sentence for each attribute: missing, another value, another form; empty for what is no create and no push. */
export function mappingDifferences(passed: Passed, expected: Expected): string[] {
  const isPush = passed.method === "PUT";
  if (passed.method !== "POST" && !isPush) return [];
  const sent = parseJson(Buffer.from(passed.requestBody).toString("utf8"));
  const name = isJsonObject(sent) ? member(sent, "userName") : undefined;
  if (!isJsonObject(sent) || typeof name !== "string") return [];
  const wanted = Object.hasOwn(expected, name.toLowerCase())
    ? expected[name.toLowerCase()]
    : undefined;
  if (wanted === undefined) return ["the exports have no user with this userName"];
  // A push carries what the server returned besides.
  return differences(wanted, sent, "", isPush);
}

function differences(wanted: JsonObject, sent: JsonObject, at: string, isPush: boolean): string[] {
  const names = Object.keys(wanted).filter((name) => at !== "" || !notCompared.has(name));
  const more = Object.keys(sent).filter(
    (name) => member(wanted, name) === undefined && (at !== "" || !notCompared.has(name)),
  );
  return [
    ...names.flatMap((name) =>
      difference(wanted[name] ?? null, member(sent, name), `${at}${name}`, isPush),
    ),
    ...(isPush
      ? []
      : more.map((name) => `${at}${name} is sent, but the mapping has no value for it`)),
  ];
}

function difference(wanted: Json, sent: Json | undefined, at: string, isPush: boolean): string[] {
  if (sent === undefined || sent === null) return [`${at} is missing`];
  if (isJsonObject(wanted) && isJsonObject(sent))
    return differences(wanted, sent, `${at}.`, isPush);
  if (Array.isArray(wanted) && Array.isArray(sent)) {
    return (wanted as readonly Json[]).flatMap((each, index) =>
      difference(each, like(each, sent as readonly Json[], index), `${at}[${index}]`, isPush),
    );
  }
  if (typeof wanted !== typeof sent || Array.isArray(wanted) !== Array.isArray(sent)) {
    return [`${at} has another form: ${kind(sent)}, not ${kind(wanted)}`];
  }
  if (wanted === sent) return [];
  const isSpelling = asText(wanted).trim().toLowerCase() === asText(sent).trim().toLowerCase();
  return [`${at} has another ${isSpelling ? "spelling" : "value"}`];
}

/** Okta finds its own element by primary. */
function like(wanted: Json, list: readonly Json[], index: number): Json | undefined {
  if (!isJsonObject(wanted) || !("primary" in wanted)) return list[index];
  return list.find((each) => isJsonObject(each) && each["primary"] === wanted["primary"]);
}

function kind(value: Json): string {
  return Array.isArray(value)
    ? "a list"
    : typeof value === "object"
      ? "an object"
      : `a ${typeof value}`;
}
