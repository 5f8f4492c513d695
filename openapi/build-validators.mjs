// Compiles the contract's schemas, and the other JSON Schemas of this package, to plain functions, so that
// no worker pays for it at its start. Runs on a fresh clone with Node alone; writes only when something
// has changed. Refuses to fetch, and refuses a contract whose marks are missing.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";
import { parse } from "yaml";
import { documentedOperations } from "./documented-operations.mjs";
import { markEverySubschema } from "./mark-subschemas.mjs";

/** @typedef {import("./mark-subschemas.mjs").JsonSchema} JsonSchema */

const here = new URL(".", import.meta.url);
const output = new URL("validators.generated.js", here);
const typings = new URL("validators.generated.d.ts", here);
const contract = new URL("interact-scim.yaml", here);

/** JSON Schemas outside the contract, by the name under which their validator is exported. */
const otherSchemas = Object.entries({
  validateResult: new URL("../src/report/result.schema.json", here),
  validateProfile: new URL("../src/run/profile.schema.json", here),
  validateStatement: new URL("../src/certify/statement.schema.json", here),
  validateEnvelope: new URL("../src/certify/envelope.schema.json", here),
}).filter(([, file]) => existsSync(file));

/** The names of attributes and schema URIs as the contract spells them, by their lower-case form. */
function spellings(/** @type {Record<string, JsonSchema>} */ schemas) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const note = (/** @type {string} */ name) => {
    const known = found.get(name.toLowerCase());
    if (known !== undefined && known !== name) throw new Error(`spelt two ways: ${known}, ${name}`);
    found.set(name.toLowerCase(), name);
  };
  const visit = (/** @type {unknown} */ node) => {
    if (typeof node !== "object" || node === null) return;
    const schema = /** @type {JsonSchema} */ (node);
    Object.keys(schema.properties ?? {}).forEach(note);
    if (typeof schema.const === "string") note(schema.const);
    Object.values(node).forEach(visit);
  };
  visit(schemas);
  return [...found];
}

/**
 * Descriptions would be carried along in each error: an attribute that is called so has a schema, not a text.
 * Ajv reads a discriminator's mapping off the schemas themselves.
 */
function withoutProse(/** @type {string} */ key, /** @type {unknown} */ value) {
  return (key === "description" && typeof value === "string") || key === "mapping"
    ? undefined
    : value;
}

/** Node's ESM has no `require`: what Ajv's code asks for at run time becomes an import. */
function requiresToImports(/** @type {string} */ code) {
  /** @type {string[]} */
  const modules = [];
  const body = code.replace(/require\("([^"]+)"\)(\.default\b)?/g, (_all, path, isDefault) => {
    if (!modules.includes(path)) modules.push(path);
    const name = `module${modules.indexOf(path)}`;
    // A loader that unwraps a CommonJS default hands over the function itself.
    return isDefault ? `(${name}.default ?? ${name})` : name;
  });
  return modules.map((path, i) => `import module${i} from "${path}.js";\n`).join("") + body;
}

/**
 * The text of `validators.generated.js`.
 * @returns {string}
 */
export function compile() {
  const document = parse(readFileSync(contract, "utf8"));
  // A round trip, because YAML aliases share objects, and marks are not to be shared.
  const schemas = JSON.parse(
    JSON.stringify(document.components.schemas, withoutProse).replaceAll(
      "#/components/schemas/",
      "",
    ),
  );
  const operations = documentedOperations(document);

  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    inlineRefs: false,
    discriminator: true,
    code: { source: true, esm: true, lines: true },
  });
  formats.default(ajv);
  // What no regular expression describes: these formats only give it a name.
  for (const grammar of ["filter", "path", "attribute-path", "attribute-paths"])
    ajv.addFormat(`scim-${grammar}`, true);
  ajv.addFormat("xsd-date-time", true);
  ajv.addVocabulary(["x-confidence", "x-requirement", "x-returned", "x-probe"]);
  /** @type {Record<string, string>} */
  const exported = {};
  for (const [name, schema] of Object.entries(schemas)) {
    markEverySubschema(schema, name);
    ajv.addSchema({ ...schema, $id: name });
    exported[`validate${name}`] = name;
  }
  for (const { operationId, query } of operations) {
    if (query === undefined) continue;
    ajv.addSchema({ ...query, $id: `query/${operationId}` });
    exported[`validate_${operationId}_query`] = `query/${operationId}`;
  }
  for (const [name, file] of otherSchemas) {
    ajv.addSchema({ ...JSON.parse(readFileSync(file, "utf8")), $id: name });
    exported[name] = name;
  }
  const code = requiresToImports(standalone.default(ajv, exported));
  const table = operations.map((operation) => operation.code).join(",\n");
  const names = JSON.stringify(spellings(schemas));
  return `${code}\nexport const operations = [\n${table}\n];\nexport const spellings = new Map(${names});\n`;
}

/** Changes whenever the output could. */
function fingerprint() {
  const inputs = ["build-validators.mjs", "documented-operations.mjs", "mark-subschemas.mjs"]
    .map((name) => new URL(name, here))
    .concat(contract, new URL("../package.json", here), ...otherSchemas.map(([, file]) => file));
  const hash = createHash("sha256");
  for (const file of inputs)
    hash.update(file.pathname.slice(here.pathname.length)).update(readFileSync(file));
  return `// Generated from the contract; ${hash.digest("hex")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stamp = fingerprint();
  const fresh =
    existsSync(typings) && existsSync(output) && readFileSync(output, "utf8").startsWith(stamp);
  if (!fresh) {
    writeFileSync(output, stamp + compile());
    writeFileSync(typings, `${stamp}export * from "./compiled-contract.d.ts";\n`);
  }
}
