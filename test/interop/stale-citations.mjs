// Whether the installed code still says what a table cites: line numbers rot with every update.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const sources = fileURLToPath(new URL("servers/", import.meta.url));

/** @typedef {import("./explained-rows.mjs").Explained} Explained */

/**
 * @param {readonly Explained[]} explained
 * @param {readonly { name: string, version: string }[]} versions what the page was written at
 * @param {string} [folder] that the files are below, where they come from no npm package
 * @returns {string[]} one sentence for each version or line that is no longer so
 */
export function staleCitations(explained, versions, folder = packages) {
  const text = (/** @type {string} */ file) => textOf(join(folder, file));
  return [
    ...versions.flatMap(({ name, version }) => {
      const installed = installedVersion(name);
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

/** @param {string} name of a Go module, a Maven group, a package of PyPI or of npm */
function installedVersion(name) {
  const pinned = (/** @type {string} */ file, /** @type {string} */ pattern) =>
    new RegExp(pattern, "m").exec(textOf(join(sources, file)))?.[1];
  const inMaven = `${name}</groupId>.*<version>(.+?)<`;
  return (
    pinned("go/go.mod", `${name} v(\\S+)`) ??
    pinned("java/pom.xml", inMaven) ??
    pinned("ping/pom.xml", inMaven) ??
    pinned("python/requirements.txt", `^${name}==(\\S+)`) ??
    JSON.parse(textOf(join(packages, name, "package.json")) || "{}").version ??
    "nothing"
  );
}

/** @param {string} file */
function textOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
