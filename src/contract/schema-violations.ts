// Runs one compiled schema over one parsed message and says what disagrees, and which row each belongs to.
import type { SchemaError, Validator } from "#openapi/validators.generated.js";
import type { Violation } from "../wire/exchange.ts";
import { inContractSpelling, receivedPointer } from "./contract-spelling.ts";
import { schemaErrorText } from "./schema-error-text.ts";

/** Keywords that only say that another, reported beside them, has failed. */
const wrappers = new Set(["if", "allOf", "anyOf", "oneOf", "discriminator", "$ref"]);

/**
 * The violations of a message. With `projected`, required attributes that are returned by default only
 * may be absent (RFC 7644 §3.9): the client has asked for a selection.
 */
export function schemaViolations(
  validate: Validator,
  message: unknown,
  origin: Violation["origin"],
  projected = false,
): Violation[] {
  if (validate(inContractSpelling(message))) return [];
  return (validate.errors ?? [])
    .filter((error) => !wrappers.has(error.keyword) && !error.parentSchema["x-probe"])
    .filter((error) => !(projected && missing(error)?.["x-returned"] === "default"))
    .map((error) => violation(error, message, origin))
    .filter(isWorthKeeping());
}

/** Of one row, in one message: a page of thousands can break it thousands of times. */
const most = 50;

/** Leaves out what was said before, since schemas combined by `allOf` may, and what says no more of a row. */
function isWorthKeeping(): (violation: Violation) => boolean {
  const said = new Set<string>();
  const ofRow = new Map<string, number>();
  return ({ pointer, rule, message, requirement }) => {
    const count = ofRow.get(requirement) ?? 0;
    const text = JSON.stringify([pointer, rule, message]);
    if (count === most || said.has(text)) return false;
    said.add(text);
    ofRow.set(requirement, count + 1);
    return true;
  };
}

function violation(error: SchemaError, message: unknown, origin: Violation["origin"]): Violation {
  const marks = missing(error) ?? marksOf(error);
  const name = error.keyword === "required" ? `/${String(error.params["missingProperty"])}` : "";
  const pointer = receivedPointer(message, error.instancePath) + name;
  return {
    origin,
    pointer,
    rule: error.keyword,
    message: schemaErrorText(error),
    requirement: marks["x-requirement"],
    known: marks["x-confidence"] === "known",
  };
}

/** The schema of the attribute that a `required` error misses. */
function missing({ keyword, params, parentSchema }: SchemaError) {
  return keyword === "required"
    ? parentSchema.properties?.[String(params["missingProperty"])]
    : undefined;
}

/** `contains` holds a schema of its own, whose row is the narrower one. */
function marksOf(error: SchemaError): SchemaError["parentSchema"] {
  return error.keyword === "contains"
    ? (error.schema as SchemaError["parentSchema"])
    : error.parentSchema;
}
