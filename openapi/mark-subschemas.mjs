// Hands a schema's marks down to every schema inside it that has none of its own, so that whatever error
// Ajv reports, the schema beside it says which catalogue row it belongs to. Doesn't follow $ref.
// `x-probe` is set inside `contains` and `not`: there, what doesn't match is no error. What is returned by default
// becomes required: who asked for a selection is told apart where errors are read (src/contract).

/**
 * @typedef {object} JsonSchema
 * @property {Record<string, JsonSchema>} [properties]
 * @property {JsonSchema} [items]
 * @property {JsonSchema} [contains]
 * @property {JsonSchema} [if]
 * @property {JsonSchema} [then]
 * @property {JsonSchema} [not]
 * @property {JsonSchema[]} [allOf]
 * @property {JsonSchema[]} [oneOf]
 * @property {string[]} [required]
 * @property {unknown} [const]
 * @property {string} [x-requirement]
 * @property {string} [x-confidence]
 * @property {"default"} [x-returned]
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
  for (const probe of [schema.contains, schema.not]) if (probe) probe["x-probe"] = true;
  const returned = Object.entries(schema.properties ?? {})
    .filter(([, property]) => property["x-returned"] === "default")
    .map(([property]) => property);
  if (returned.length > 0) schema.required = [...(schema.required ?? []), ...returned];
  const inside = [schema.items, schema.contains, schema.not, schema.if, schema.then]
    .concat(schema.allOf)
    .concat(schema.oneOf);
  for (const inner of [...inside, ...Object.values(schema.properties ?? {})])
    if (inner) markEverySubschema(inner, name, schema);
}
