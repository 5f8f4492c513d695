// Where each fault stands, and what is said above it: file and line of its name, and the comment that belongs to it. A
// name that is made of parts is kept as a pattern.

import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

const kebab = /^[a-z]+(-[a-z]+)+$/;

/**
 * @typedef {{ name: string, file: string, line: number, says?: string }} Place
 *   `name` is a regular expression where the fault's name is made of parts
 */

/** @param {string} file @param {string} text @returns {Place[]} what can be the name of a fault */
function placesIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Place[]} */
  const places = [];
  /** @param {ts.Node} node @param {string | undefined} says what the nearest comment around it says */
  const visit = (node, says) => {
    const said = sentence(node) ?? says;
    const name = nameOf(node);
    if (name !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      places.push({ name, file, line, ...(said === undefined ? {} : { says: said }) });
    }
    ts.forEachChild(node, (child) => visit(child, said));
  };
  visit(source, undefined);
  return places;
}

/** @param {ts.Node} node @returns {string | undefined} */
function nameOf(node) {
  if (ts.isStringLiteral(node) && kebab.test(node.text)) return node.text;
  const isName = ts.isTemplateExpression(node) && ts.isPropertyAssignment(node.parent);
  if (!isName || node.parent.name.getText() !== "name") return undefined;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)]
    .map(({ text }) => text)
    .join("[a-z-]+");
}

/** @param {ts.Node} node @returns {string | undefined} */
function sentence(node) {
  if (!ts.isVariableStatement(node) && !ts.isPropertyAssignment(node)) return undefined;
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, " ");
}

/** @param {string} folder mocks/faults @returns {Place[]} of all its files */
export function places(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts"))
    .toSorted()
    .flatMap((name) => placesIn(`${folder}/${name}`, readFileSync(`${folder}/${name}`, "utf8")));
}
