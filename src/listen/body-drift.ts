// How the body of a create or of a push differs from what our client builds, and values from the form that ours have.

import { isJsonObject, member } from "../wire/json.ts";
import { formIn } from "./placeholders.ts";
import { isPlaceholder } from "../verdict/standing/fold.ts";
import type { Json, JsonObject } from "../wire/json.ts";
import type { Step } from "./step.ts";

/** The keys of a create that five captures agree on, in their order (src/okta/create-body.ts). */
const ORDER =
  "schemas userName name emails displayName locale externalId groups password active".split(" ");
/** Those of them that no mapping takes away. */
const ALWAYS = ["schemas", "userName", "externalId", "groups", "password", "active"];
const ELEMENT = ["primary", "value", "type"];

export function bodyDrift(step: Step): string[] {
  const { body, template } = step;
  if (!isJsonObject(body)) return [];
  if (template?.name === "create the user") return [...createDrift(body), ...valueDrift(body)];
  if (template?.name === "push the profile") return [...pushDrift(body), ...valueDrift(body)];
  return template?.name === "create the group" ? memberDrift(body) : [];
}

function createDrift(body: JsonObject): string[] {
  const names = Object.keys(body);
  const known = names.filter((name) => ORDER.includes(name));
  const sorted = ORDER.filter((name) => known.includes(name));
  const groups = body["groups"];
  const isEmptyList = Array.isArray(groups) && groups.length === 0;
  const last = names.indexOf("active");
  const early = names.filter((name, at) => !ORDER.includes(name) && at < last);
  return [
    ...ALWAYS.filter((name) => !names.includes(name)).map((name) => `the body lacks ${name}`),
    ...(known.join() === sorted.join()
      ? []
      : [`the body has its members in the order ${known.join(", ")}, not ${sorted.join(", ")}`]),
    ...(early.length > 0 ? ["additional mapped attributes come before active, not after it"] : []),
    ...("groups" in body && !isEmptyList ? ["groups isn’t an empty list"] : []),
    ...("active" in body && body["active"] !== true ? ["active isn’t true"] : []),
    ...elementDrift(body),
  ];
}

function elementDrift(body: JsonObject): string[] {
  const list = member(body, "emails");
  const first = Array.isArray(list) ? (list as readonly Json[])[0] : undefined;
  if (!isJsonObject(first)) return [];
  const names = Object.keys(first).filter((name) => ELEMENT.includes(name));
  const sorted = ELEMENT.filter((name) => names.includes(name));
  return names.join() === sorted.join()
    ? []
    : [
        `an e-mail address has its members in the order ${names.join(", ")}, not as ${sorted.join(", ")}`,
      ];
}

/** A push is what the server returned with the profile laid over it. */
function pushDrift(body: JsonObject): string[] {
  return ["id", "groups"]
    .filter((name) => member(body, name) === undefined)
    .map((name) => `the body lacks ${name}`);
}

function memberDrift(body: JsonObject): string[] {
  const list = member(body, "members");
  const first = Array.isArray(list) ? (list as readonly Json[])[0] : undefined;
  if (!isJsonObject(first)) return [];
  const names = Object.keys(first).join(", ");
  return names === "value, display" ? [] : [`a member has ${names}, not value, display`];
}

function valueDrift(body: JsonObject): string[] {
  const text = (name: string): string | undefined => {
    const value = member(body, name);
    return typeof value === "string" ? value : undefined;
  };
  const externalId = text("externalId");
  const locale = text("locale");
  return [
    ...(externalId !== undefined && formOf(externalId) !== "okta-id"
      ? ["externalId isn’t an id of Okta’s (00u and 17 letters or digits)"]
      : []),
    ...(locale !== undefined && /^[a-z]{2}_/.test(locale)
      ? ["locale is written with _, not with -"]
      : []),
    ...nulls(body).map((name) => `${name} is null; our model leaves unset attributes out`),
  ];
}

function formOf(value: string): string {
  if (isPlaceholder(value)) return formIn(value);
  return /^00u[A-Za-z0-9]{17}$/.test(value) ? "okta-id" : "text";
}

function nulls(body: JsonObject): string[] {
  return Object.entries(body).flatMap(([name, value]) => (value === null ? [name] : []));
}
