// Tells the exports of Okta's API apart, so that the wrong file is named for what it is.

import { isJsonObject, type JsonObject } from "../../wire/json.ts";
import { ExportError } from "./export-error.ts";

const KINDS = {
  schema: "the schema of an app's users (GET /api/v1/meta/schemas/apps/{id}/default)",
  mapping: "a profile mapping (GET /api/v1/mappings/{id})",
  mappings: "the list of mappings (GET /api/v1/mappings); ask for one of them by its id",
  users: "a list of users (GET /api/v1/users)",
  groups: "a list of groups (GET /api/v1/groups)",
  error: "an error of Okta's API; sign in again and repeat the request",
} as const;

export type ExportKind = keyof typeof KINDS;

/** What the JSON looks like; undefined where it is not one of Okta's exports. */
function kindOf(json: unknown): ExportKind | undefined {
  const first: unknown = Array.isArray(json) ? json[0] : json;
  if (!isJsonObject(first)) return undefined;
  if ("errorCode" in first) return "error";
  if ("source" in first && "target" in first) {
    return "properties" in first && !Array.isArray(json) ? "mapping" : "mappings";
  }
  if ("definitions" in first) return "schema";
  if (!isJsonObject(first["profile"])) return undefined;
  return "status" in first ? "users" : "groups";
}

/** @throws ExportError unless the JSON is, or may be, of that kind */
export function expectExport(json: unknown, wanted: ExportKind): void {
  if (Array.isArray(json) && json.length === 0 && (wanted === "users" || wanted === "groups"))
    return;
  const kind = kindOf(json);
  if (kind === wanted) return;
  const is = kind === undefined ? "not one of Okta's exports" : KINDS[kind];
  throw new ExportError(`this is ${is}, but this must be ${KINDS[wanted]}`);
}

/** @throws ExportError that names the place */
export function objectAt(parent: JsonObject, name: string, place = name): JsonObject {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  if (isJsonObject(value)) return value;
  throw new ExportError(`${place} is missing, or not an object`);
}

export function textAt(parent: JsonObject, name: string): string | undefined {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  return typeof value === "string" ? value : undefined;
}

/** @throws ExportError where it is absent or no text */
export function neededText(parent: JsonObject, name: string, place: string): string {
  const value = textAt(parent, name);
  if (value === undefined) throw new ExportError(`${place}.${name} is missing, or not a string`);
  return value;
}
