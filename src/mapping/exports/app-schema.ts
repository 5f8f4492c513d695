// The profile of an app's users, as GET /api/v1/meta/schemas/apps/{id}/default returns it (Okta Schemas API).
// What isn't read here is left alone.

import { isJsonObject, type Json, type JsonObject } from "../../wire/json.ts";
import { CORE_USER } from "../../okta/mapping.ts";
import { ExportError } from "./export-error.ts";
import { expectExport, objectAt, textAt } from "./which-export.ts";

/** One attribute of the profile, as the Profile Editor shows it. */
export interface AppAttribute {
  /** Variable name: never sent, and free to be anything (guide L34). */
  readonly variable: string;
  readonly title: string;
  readonly description: string;
  /** `string`, `boolean`, `number`, `integer`, `array`, … */
  readonly type: string;
  readonly externalName: string | undefined;
  readonly externalNamespace: string | undefined;
  readonly required: boolean;
  /** Assigned on create where nothing else is (guide L78). */
  readonly default: Json | undefined;
  /** Names of settings that are not the Profile Editor's own: enum, minLength, scope, master, … */
  readonly otherSettings: readonly string[];
}

/** In the order of the export. @throws ExportError for anything else */
export function readAppSchema(json: unknown): AppAttribute[] {
  expectExport(json, "schema");
  const definitions = objectAt(json as JsonObject, "definitions");
  const parts = ["base", "custom"].filter((name) => Object.hasOwn(definitions, name));
  if (parts.length === 0) throw new ExportError("definitions holds neither base nor custom");
  return parts.flatMap((part) => {
    const place = `definitions.${part}`;
    const definition = objectAt(definitions, part, place);
    const properties = objectAt(definition, "properties", `${place}.properties`);
    const required = definition["required"];
    const names = Array.isArray(required) ? (required as readonly Json[]) : [];
    return Object.entries(properties).map(([variable, property]) =>
      attributeOf(variable, property, `${place}.properties.${variable}`, names.includes(variable)),
    );
  });
}

function attributeOf(
  variable: string,
  property: Json,
  place: string,
  listed: boolean,
): AppAttribute {
  if (!isJsonObject(property)) throw new ExportError(`${place} is not an object`);
  // Okta's base userName is userName by itself; of the others, what has no namespace is never sent.
  const isUserName = variable === "userName" && textAt(property, "externalName") === undefined;
  const empty = (name: string): string | undefined => textAt(property, name)?.trim() || undefined;
  return {
    variable,
    title: textAt(property, "title") ?? variable,
    description: textAt(property, "description") ?? "",
    type: textAt(property, "type") ?? "string",
    externalName: isUserName ? "userName" : empty("externalName"),
    externalNamespace: isUserName ? CORE_USER : empty("externalNamespace"),
    required: listed || property["required"] === true,
    default: Object.hasOwn(property, "default") ? (property["default"] ?? undefined) : undefined,
    otherSettings: otherSettings(property),
  };
}

/** What a property of the default settings doesn't have (guide L31). */
function otherSettings(property: JsonObject): string[] {
  const limits = ["enum", "oneOf", "minLength", "maxLength", "pattern", "unique"];
  const set = limits.filter((name) => isSet(property[name]));
  const scope = textAt(property, "scope") ?? "NONE";
  const { master } = property;
  const type = isJsonObject(master) ? textAt(master, "type") : undefined;
  return [
    ...set,
    ...(scope === "NONE" ? [] : ["scope"]),
    ...(type === undefined || type === "PROFILE_MASTER" ? [] : ["master"]),
  ];
}

function isSet(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== "NOT_UNIQUE";
}
