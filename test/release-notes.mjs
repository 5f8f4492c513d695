// Prints the changelog's part about a version, and fails where the version is not that of both packages.
import { readFileSync } from "node:fs";

const [version] = process.argv.slice(2);
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
for (const manifest of ["package.json", "packages/mock/package.json"]) {
  const own = JSON.parse(read(manifest)).version;
  if (own !== version) throw new Error(`${manifest} has version ${own}, not ${version}`);
}
const parts = read("CHANGELOG.md").split(/^## /m);
const part = parts.find((text) => new RegExp(`^\\[?${version}\\]?\\b`).test(text));
if (part === undefined) throw new Error(`CHANGELOG.md has no heading for ${version}`);
console.log(part.slice(part.indexOf("\n") + 1).trim());
