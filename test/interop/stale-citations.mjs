// Whether the installed code still says what a table cites: line numbers rot with every update.

import { existsSync, readFileSync } from "node:fs";

const packages = new URL("../../node_modules/", import.meta.url);

/** @typedef {import("./explained-rows.mjs").Explained} Explained */

/**
 * @param {readonly Explained[]} explained
 * @param {readonly { name: string, version: string }[]} versions what the page was written at
 * @returns {string[]} one sentence for each version or line that is no longer so
 */
export function staleCitations(explained, versions) {
  return [
    ...versions.flatMap(({ name, version }) => {
      const installed = JSON.parse(text(`${name}/package.json`) || "{}").version ?? "nothing";
      if (installed === version) return [];
      return [`The page was written at ${name} ${version}, but ${installed} is installed.`];
    }),
    ...explained.flatMap(({ id, citations }) =>
      citations
        .filter(({ file, line, code }) => !text(file).split("\n")[line - 1]?.includes(code))
        .map(({ file, line, code }) => `${id} cites ${file}:${line}, which isn't \`${code}\`.`),
    ),
  ];
}

/** @param {string} file below node_modules */
function text(file) {
  const url = new URL(file, packages);
  return existsSync(url) ? readFileSync(url, "utf8") : "";
}
