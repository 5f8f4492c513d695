// Puts all mutants into the provider's code at once, and bundles it: which one is active is decided while it runs.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parse } from "@babel/parser";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { rolldown } from "rolldown";
import { root } from "../interop/run-against.mjs";
import { bundle, isProse, mutatedFiles } from "./population.mjs";

/**
 * @typedef {object} Mutant
 * @property {string} id within one instrumentation
 * @property {string} file
 * @property {number} line
 * @property {object} location as mutation-testing-report-schema has it
 * @property {string} mutator
 * @property {string} function the named functions and constants around it, outermost first
 * @property {string} from the code
 * @property {string} to what stands in its place
 * @property {number} nth how many mutants of the same file, function, from and to come before it
 */

const silent = () => undefined;
const logger = { debug: silent, info: silent, isDebugEnabled: () => false };
/** @returns {Promise<Mutant[]>} of whole the population */
export async function instrument() {
  const files = mutatedFiles().map((name) => ({
    name,
    mutate: true,
    content: readFileSync(join(root, name), "utf8"),
  }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { files: instrumented, mutants } = await new Instrumenter(logger).instrument(
    files,
    options,
  );
  await write(new Map(instrumented.map(({ name, content }) => [name, content])));
  const texts = new Map(files.map(({ name, content }) => [name, content]));
  return described(mutants, texts).filter((mutant) => !isProse(mutant));
}

/** @param {ReadonlyMap<string, string>} code by file */
async function write(code) {
  const bundled = await rolldown({
    input: join(root, "test", "mutants", "provider.ts"),
    platform: "node",
    external: (id, importer = "") =>
      /^[^./]/.test(id) && id !== "msw" && !importer.includes("node_modules"),
    plugins: [
      {
        name: "mutants",
        load: (id) => {
          const found = code.get(relative(root, id).replaceAll("\\", "/"));
          return found === undefined
            ? undefined
            : { code: onlyWhereAsked(found), moduleType: "ts" };
        },
      },
    ],
  });
  const { output } = await bundled.generate({ format: "esm", codeSplitting: false });
  mkdirSync(dirname(bundle), { recursive: true });
  writeFileSync(bundle, output[0].code);
}

/** Coverage is written down in one of the runs; in all others it would cost more than the provider itself. */
function onlyWhereAsked(/** @type {string} */ code) {
  return code.replace(
    "function stryCov_9fa48() {",
    "$& if (!globalThis.__stryker__.covers) return;",
  );
}

/** @param {readonly any[]} mutants @param {ReadonlyMap<string, string>} texts @returns {Mutant[]} */
function described(mutants, texts) {
  const around = new Map([...texts].map(([file, text]) => [file, namedRanges(text)]));
  const lines = new Map([...texts].map(([file, text]) => [file, lineStarts(text)]));
  const seen = new Map();
  return mutants.map(({ id, fileName: file, location, mutatorName, replacement }) => {
    const text = texts.get(file) ?? "";
    const [start, end] = [location.start, location.end].map(
      ({ line, column }) => lines.get(file)[line] + column,
    );
    const names = (around.get(file) ?? []).filter((each) => each.start <= start && end <= each.end);
    const mutant = {
      id,
      file,
      line: location.start.line + 1,
      location: { start: oneBased(location.start), end: oneBased(location.end) },
      mutator: mutatorName,
      function: names.map(({ name }) => name).join(" › "),
      from: plain(text.slice(start, end)),
      to: plain(replacement),
    };
    const key = JSON.stringify([file, mutant.function, mutant.from, mutant.to]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { ...mutant, nth };
  });
}

const oneBased = ({ line, column }) => ({ line: line + 1, column: column + 1 });
const plain = (/** @type {string} */ code) => code.replaceAll(/\s+/g, " ").trim();

/** Where each line begins. */
function lineStarts(/** @type {string} */ text) {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** Every function, method, class and constant that has a name, and where it stands, outermost first. */
function namedRanges(/** @type {string} */ text) {
  const found = [];
  const visit = (node) => {
    if (typeof node?.type !== "string") return;
    const name =
      node.id?.name ??
      (node.type === "ClassMethod" || node.type === "ObjectMethod" ? node.key?.name : undefined);
    const isNamed = /^(?:Function|Class)Declaration$|Method$|^VariableDeclarator$/.test(node.type);
    if (isNamed && name !== undefined) found.push({ name, start: node.start, end: node.end });
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) value.forEach(visit);
      else if (typeof value === "object") visit(value);
    }
  };
  visit(parse(text, { sourceType: "module", plugins: ["typescript"] }).program);
  return found.toSorted((one, other) => one.start - other.start || other.end - one.end);
}
