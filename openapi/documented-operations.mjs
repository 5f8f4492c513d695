// Reads the contract's paths into a flat table: what each operation takes and answers.
// Refuses inline schemas: each body's schema is a named component.

const methods = ["get", "post", "put", "patch", "delete"];

/** @typedef {Record<string, any>} Node a part of the OpenAPI document */

/** The name of the compiled schema that a request or response body has. */
function documentedBody(/** @type {Node} */ content) {
  if (Object.keys(content).join() === "*/*") return {};
  const [schema] = Object.values(content).map((media) => media.schema);
  return { validate: validatorOf(schema.$ref ?? JSON.stringify(schema)) };
}

function validatorOf(/** @type {string} */ reference) {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(reference)?.[1];
  if (name === undefined) throw new Error(`an inline schema: ${reference}`);
  return `validate${name}`;
}

/** The schema of a request body under each contract; most are the same under all. */
function validatorsOf(/** @type {Node} */ body) {
  const { validate } = documentedBody(body.content);
  const [guide, fieldMapping, core] = ["guide", "field-mapping", "core"].map((contract) =>
    body["x-contract"] === undefined ? validate : validatorOf(body["x-contract"][contract]),
  );
  return literal({ guide, "field-mapping": fieldMapping, core });
}

/** Query parameters as an object of strings, for that is what a URL holds. */
function queryOf(/** @type {Node[]} */ parameters, /** @type {Node} */ marks) {
  const named = parameters
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema }) => [
      name,
      schema.type === "integer"
        ? { ...marks, type: "string", pattern: "^-?\\d+$" }
        : { ...marks, ...schema },
    ]);
  return named.length === 0
    ? undefined
    : { ...marks, type: "object", properties: Object.fromEntries(named) };
}

/** An object literal whose values are code. */
function literal(/** @type {Record<string, string | undefined>} */ members) {
  const parts = Object.entries(members).filter(([, code]) => code !== undefined);
  return `{ ${parts.map(([name, code]) => `${JSON.stringify(name)}: ${code}`).join(", ")} }`;
}

/**
 * One entry for each operation: its id, the JSON Schema of its query, and its row of the generated table as code.
 * @param {Node} document the OpenAPI document
 * @returns {{ operationId: string, query: object | undefined, code: string }[]}
 * @throws when an operation lacks a mark, or a body's schema is inline
 */
export function documentedOperations(document) {
  const resolve = (/** @type {Node} */ node) =>
    node.$ref === undefined
      ? node
      : node.$ref
          .slice(2)
          .split("/")
          .reduce((/** @type {Node} */ at, /** @type {string} */ key) => at[key], document);

  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method] !== undefined)
      .map((method) => {
        const operation = item[method];
        const { operationId, "x-requirement": requirement, "x-confidence": confidence } = operation;
        if (!operationId || !requirement || !confidence)
          throw new Error(`no mark: ${method} ${path}`);
        const marks = { "x-requirement": requirement, "x-confidence": confidence };
        const query = queryOf(
          [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve),
          marks,
        );
        const answers = Object.entries(operation.responses).map(([status, reference]) => {
          const response = resolve(reference);
          const body = response.content === undefined ? {} : documentedBody(response.content);
          return [
            status,
            literal({
              ...body,
              requirement: JSON.stringify(response["x-requirement"] ?? requirement),
            }),
          ];
        });
        const code = literal({
          operationId: JSON.stringify(operationId),
          method: JSON.stringify(method.toUpperCase()),
          segments: JSON.stringify(path.slice(1).split("/")),
          requirement: JSON.stringify(requirement),
          known: String(confidence === "known"),
          validateQuery: query && `validate_${operationId}_query`,
          validateRequest: operation.requestBody && validatorsOf(resolve(operation.requestBody)),
          responses: literal(Object.fromEntries(answers)),
        });
        return { operationId, query, code };
      }),
  );
}
