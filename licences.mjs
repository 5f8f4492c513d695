// The licences of packages whose code a bundle holds: they ask that their notice stays with it.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const ofPackage = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/**
 * @param {Iterable<string>} modules paths of what was bundled
 * @returns {string}
 */
export function licences(modules) {
  const folders = new Map();
  for (const path of modules) {
    const [, folder, name] = ofPackage.exec(path.replaceAll("\\", "/")) ?? [];
    if (name !== undefined) folders.set(name, folder);
  }
  return [...folders]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, folder]) => {
      const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const heading = `${name} ${manifest.version}`;
      return `${heading}\n${"=".repeat(heading.length)}\n\n${noticeIn(folder, manifest)}\n`;
    })
    .join("\n");
}

function noticeIn(folder, { license, author }) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file !== undefined) return readFileSync(join(folder, file), "utf8").trim();
  return `${license}, by ${author?.name ?? author ?? "its authors"}`;
}
