// Reads what a client gives an attribute: checks its type and format, brings names into the schema's
// spelling, and leaves out what carries no value. Never looks at what the resource had before.

import type { Attribute } from "./attribute.ts";
import { attributeNamed, isKeyedByValue } from "./attribute.ts";
import { assertFormat } from "./format.ts";
import { isObject, isUnassigned, memberOf } from "./resource.ts";
import type { Json, JsonObject } from "./resource.ts";
import { badRequest } from "./scim-error.ts";
import type { ScimError } from "./scim-error.ts";

export interface ReadOptions {
  /**
   * In a PATCH Entra sends booleans as `"True"` and `"False"`, a manager as a bare string, and any
   * client may give one element where several may stand (RFC 7644 §3.5.2.1). All are taken as meant.
   */
  readonly inPatch?: boolean;
}

/**
 * The value to store, or undefined where the client's is none: null, `[]`, and, of their types, `""`
 * and `{}`. Unknown and readOnly sub-attributes are dropped.
 *
 * @param name the attribute's name or dotted path, for errors
 * @throws ScimError invalidValue naming the attribute, in the words of guide L56 and L58
 */
export function readValue(
  attribute: Attribute,
  input: Json,
  name: string,
  options: ReadOptions = {},
): Json | undefined {
  if (input === null || (Array.isArray(input) && input.length === 0)) return undefined;
  if (!attribute.multiValued) return readSingle(attribute, input, name, options);
  if (!Array.isArray(input) && options.inPatch !== true) throw badType(name);

  const given = Array.isArray(input) ? input : [input];
  const read = given
    .map((element) => readElement(attribute, element, name, options))
    .filter((element) => element !== undefined);
  const elements = isKeyedByValue(attribute) ? withoutRepetition(read) : read;
  assertOnePrimary(elements, name);
  return elements.length === 0 ? undefined : elements;
}

/** One element of a multi-valued attribute; undefined where nothing but its type and rank is given. */
export function readElement(
  attribute: Attribute,
  input: Json,
  name: string,
  options: ReadOptions = {},
): Json | undefined {
  const element = isUnassigned(input) ? undefined : readSingle(attribute, input, name, options);
  return element === undefined || isHollow(element) ? undefined : element;
}

/**
 * Whether an element says only what its value would be for. Okta's default mappings produce such
 * elements for a user without the value.
 */
export function isHollow(element: Json): boolean {
  return (
    isObject(element) && Object.keys(element).every((key) => key === "type" || key === "primary")
  );
}

/** @throws ScimError invalidValue where more than one element is the primary one (RFC 7643 §2.4) */
export function assertOnePrimary(elements: readonly Json[], name: string): void {
  const primaries = elements.filter((element) => isObject(element) && element["primary"] === true);
  if (primaries.length > 1) {
    throw badRequest("invalidValue", `More than one primary value in attribute ${name}`, name);
  }
}

/** The refusal of a value of the wrong JSON type (guide L56). */
export function badType(name: string): ScimError {
  return badRequest("invalidValue", `Bad value type for attribute ${name}`, name);
}

function readSingle(
  attribute: Attribute,
  input: Json,
  name: string,
  options: ReadOptions,
): Json | undefined {
  switch (attribute.type) {
    case "complex":
      return readComplex(attribute, input, name, options);
    case "boolean":
      if (typeof input === "boolean") return input;
      if (options.inPatch && typeof input === "string" && /^(?:true|false)$/i.test(input)) {
        return input.toLowerCase() === "true";
      }
      throw badType(name);
    case "integer":
    case "decimal":
      if (typeof input !== "number") throw badType(name);
      if (attribute.type === "integer" && !Number.isInteger(input)) throw badType(name);
      return input;
    case "string":
    case "dateTime":
    case "reference":
    case "binary":
      if (typeof input !== "string") throw badType(name);
      return input === "" ? undefined : assertFormat(attribute, input, name);
  }
}

function readComplex(
  attribute: Attribute,
  input: Json,
  name: string,
  options: ReadOptions,
): JsonObject | undefined {
  const object = asComplex(attribute, input, name, options);
  const members = (attribute.subAttributes ?? []).flatMap((sub) => {
    const given = sub.mutability === "readOnly" ? undefined : memberOf(object, sub.name);
    const value =
      given === undefined ? undefined : readValue(sub, given, `${name}.${sub.name}`, options);
    return value === undefined ? [] : [[sub.name, value] as const];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/**
 * The object that a client means by its value of a complex attribute.
 *
 * @throws ScimError invalidValue where it is none
 */
export function asComplex(
  attribute: Attribute,
  input: Json,
  name: string,
  { inPatch }: ReadOptions,
): JsonObject {
  if (isObject(input)) return input;
  const hasValue = attributeNamed(attribute.subAttributes, "value") !== undefined;
  if (inPatch && typeof input === "string" && hasValue && !attribute.multiValued) {
    return { value: input };
  }
  throw badType(name);
}

function withoutRepetition(elements: readonly Json[]): Json[] {
  const seen = new Set<Json | undefined>();
  return elements.filter((element) => {
    const value = isObject(element) ? element["value"] : undefined;
    if (value !== undefined && seen.has(value)) return false;
    seen.add(value);
    return true;
  });
}
