// Redaction of JSON bodies. A resource of the run is shown but for passwords; in any other resource
// every string but attribute names, the URNs in `schemas` and what RFC 7643 knows of `meta` becomes a placeholder of the
// same length, and every number 0.

import { isJsonObject, member } from "./json.ts";
import { isPasswordName, setsPassword } from "./passwords.ts";
import { mask, REDACTED } from "./scrub.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Ownership } from "./ownership.ts";

type Change = (text: string) => string;

export interface JsonRedaction {
  /** Applied to every string that stays, and to every name. */
  readonly scrub: Change;
  readonly ownership: Ownership;
}

const MESSAGES = "urn:ietf:params:scim:api:messages:2.0:";

/**
 * Every string rewritten, passwords replaced; keeps order and shape.
 * @param name also applied to numbers: a token can be one
 */
export function rewrite(value: Json, change: Change, name: Change): Json {
  if (typeof value === "string") return change(value);
  if (typeof value === "number") return rewriteNumber(value, name);
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((entry) => rewrite(entry, change, name));
  }
  if (!isJsonObject(value)) return value;
  const bySetting = setsPassword(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const secret = isPasswordName(key) || (bySetting && key.toLowerCase() === "value");
      const kept = secret && entry !== null ? REDACTED : rewrite(entry, change, name);
      return [name(key), kept];
    }),
  );
}

/** A number as it was, unless something had to be taken out of it. */
function rewriteNumber(value: number, change: Change): Json {
  const text = String(value);
  const changed = change(text);
  return changed === text ? value : changed;
}

/**
 * A response or request body, each resource in it judged alone.
 * @param ours the request names a resource of the run, so its PatchOp and resource are the run's
 */
export function redactJson(value: Json, ours: boolean, redaction: JsonRedaction): Json {
  const { scrub } = redaction;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((entry) => redactJson(entry, ours, redaction));
  }
  if (!isJsonObject(value)) return rewrite(value, ours ? scrub : mask, scrub);
  if (isMessage(value, "SearchRequest")) return rewrite(value, scrub, scrub);
  if (isMessage(value, "PatchOp"))
    return ours ? rewrite(value, scrub, scrub) : maskPatch(value, scrub);
  if (Array.isArray(member(value, "Resources"))) return redactList(value, redaction);
  if (ours || redaction.ownership.isOurs(value)) {
    return maskRelated(rewrite(value, scrub, scrub), redaction.ownership);
  }
  return maskResource(value, scrub);
}

function isMessage(value: JsonObject, kind: string): boolean {
  const schemas = member(value, "schemas");
  const urns = Array.isArray(schemas) ? (schemas as readonly Json[]) : [];
  const wanted = `${MESSAGES}${kind}`.toLowerCase();
  return urns.some((urn) => typeof urn === "string" && urn.toLowerCase() === wanted);
}

function redactList(list: JsonObject, redaction: JsonRedaction): JsonObject {
  return Object.fromEntries(
    Object.entries(list).map(([key, entry]) => {
      const isMembers = key.toLowerCase() === "resources";
      const kept = isMembers
        ? redactJson(entry, false, redaction)
        : rewrite(entry, redaction.scrub, redaction.scrub);
      return [redaction.scrub(key), kept];
    }),
  );
}

function maskResource(resource: JsonObject, scrub: Change): JsonObject {
  return Object.fromEntries(
    Object.entries(resource).map(([key, entry]) => {
      if (isPasswordName(key) && entry !== null) return [scrub(key), REDACTED];
      if (/^schemas$/i.test(key))
        return [scrub(key), maskValue(entry, (urn) => shownUrn(urn, scrub), scrub)];
      if (/^meta$/i.test(key) && isJsonObject(entry)) return [scrub(key), maskMeta(entry, scrub)];
      return [scrub(key), maskValue(entry, mask, scrub)];
    }),
  );
}

function maskValue(value: Json, change: Change, scrub: Change): Json {
  return maskNumbers(rewrite(value, change, scrub));
}

function shownUrn(urn: string, scrub: Change): string {
  return /^urn:[\w:.-]+$/i.test(urn) ? scrub(urn) : mask(urn);
}

/** Of `meta` what RFC 7643 §3.1 knows stays: a provider can say there who made it. */
function maskMeta(meta: JsonObject, scrub: Change): JsonObject {
  return Object.fromEntries(
    Object.entries(meta).map(([key, entry]) => {
      const isKnown = /^(?:resourceType|created|lastModified|location|version)$/i.test(key);
      if (isKnown && typeof entry === "string") return [scrub(key), scrub(entry)];
      return [scrub(key), maskValue(entry, mask, scrub)];
    }),
  );
}

/** A date of birth can be a number. */
function maskNumbers(value: Json): Json {
  if (typeof value === "number") return 0;
  if (Array.isArray(value)) return (value as readonly Json[]).map(maskNumbers);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, maskNumbers(entry)]));
}

/** A resource of the run can name others: the manager and members that the run did not create. */
function maskRelated(value: Json, ownership: Ownership, related = false): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((entry) => maskRelated(entry, ownership, related));
  }
  if (!isJsonObject(value)) return value;
  const id = member(value, "value");
  const stranger = related && !(typeof id === "string" && ownership.knows(id));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      // The RFC knows no other member that names somebody; providers do.
      const names = stranger && !/^(?:value|\$ref|type)$/i.test(key) && typeof entry === "string";
      if (names) return [key, ownership.bears(entry) ? entry : mask(entry)];
      return [key, maskRelated(entry, ownership, /^(?:manager|members)$/i.test(key))];
    }),
  );
}

/** `op` and attribute names stay; the values, and the literals inside a path's filter, do not. */
function maskPatch(patch: JsonObject, scrub: Change): Json {
  const operations = member(patch, "Operations");
  if (!Array.isArray(operations)) return maskResource(patch, scrub);
  const masked = (operations as readonly Json[]).map((operation) => {
    if (!isJsonObject(operation)) return rewrite(operation, mask, scrub);
    return Object.fromEntries(
      Object.entries(operation).map(([key, entry]) => {
        if (key.toLowerCase() === "op") return [key, rewrite(entry, scrub, scrub)];
        if (key.toLowerCase() === "path") return [key, rewrite(entry, maskLiterals, scrub)];
        const secret = isPasswordName(key) || (key === "value" && setsPassword(operation));
        return [scrub(key), secret ? REDACTED : rewrite(entry, mask, scrub)];
      }),
    );
  });
  return Object.fromEntries(
    Object.entries(patch).map(([key, entry]) =>
      key.toLowerCase() === "operations"
        ? [key, masked]
        : [scrub(key), rewrite(entry, scrub, scrub)],
    ),
  );
}

function maskLiterals(path: string): string {
  return path.replace(/"(?:[^"\\]|\\.)*"/g, (literal) => `"${mask(literal.slice(1, -1))}"`);
}
