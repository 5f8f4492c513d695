// Hands a schema's marks down to every schema inside it that has none of its own, so that whatever error
// Ajv reports, the schema beside it says which catalogue row it belongs to. Doesn't follow $ref.
// `x-probe` is set inside `contains`: there, what doesn't match is no error.

/**
 * @typedef {object} JsonSchema
 * @property {Record<string, JsonSchema>} [properties]
 * @property {JsonSchema} [items]
 * @property {JsonSchema} [contains]
 * @property {JsonSchema} [if]
 * @property {JsonSchema} [then]
 * @property {JsonSchema[]} [allOf]
 * @property {unknown} [const]
 * @property {string} [x-requirement]
 * @property {string} [x-confidence]
 * @property {boolean} [x-probe]
 */

/**
 * @param {JsonSchema} schema changed in place
 * @param {string} name for the message
 * @param {JsonSchema} [above] whose marks hold where `schema` has none
 * @throws when neither has both marks, or `x-confidence` is neither `known` nor `likely`
 */
export function markEverySubschema(schema, name, above = {}) {
  schema["x-requirement"] ??= above["x-requirement"];
  schema["x-confidence"] ??= above["x-confidence"];
  if (!schema["x-requirement"] || !/^(known|likely)$/.test(schema["x-confidence"] ?? ""))
    throw new Error(`no x-requirement or x-confidence: ${name}`);
  if (above["x-probe"]) schema["x-probe"] = true;
  if (schema.contains) schema.contains["x-probe"] = true;
  const inside = [schema.items, schema.contains, schema.if, schema.then, ...(schema.allOf ?? [])];
  for (const inner of [...inside, ...Object.values(schema.properties ?? {})])
    if (inner) markEverySubschema(inner, name, schema);
}
