// What a schema error says to users. Names types and attributes only: a value may be somebody's.
import type { SchemaError } from "#openapi/validators.generated.js";

/** Half a sentence, to stand behind the pointer: "must be boolean or null, is string". */
export function schemaErrorText({
  keyword,
  params,
  data,
  parentSchema,
  message,
}: SchemaError): string {
  switch (keyword) {
    case "type":
      return `must be ${alternatives(params["type"])}, is ${typeName(data)}`;
    case "required":
      return `is absent`;
    case "pattern":
      return `is not ${parentSchema.title ?? "as the contract's pattern"}`;
    case "contains":
      return containsText(params, parentSchema);
    case "minLength":
    case "minItems":
      return "must not be empty";
    default:
      return message ?? `breaks ${keyword}`;
  }
}

function containsText(params: SchemaError["params"], schema: object): string {
  if (params["maxContains"] === 1) return "has more than one primary value";
  const wanted = "contains" in schema ? (schema.contains as { const?: unknown }).const : undefined;
  return `lacks ${String(wanted)}`;
}

function alternatives(type: unknown): string {
  return Array.isArray(type) ? type.join(" or ") : String(type).replaceAll(",", " or ");
}

function typeName(data: unknown): string {
  if (data === null) return "null";
  return Array.isArray(data) ? "array" : typeof data;
}
