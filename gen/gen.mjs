// `npm run gen` writes everything that is made from something else; with `--check` it writes nothing, and fails where it
// would. Sources come first, then the build, then what is made from what is built: one pass makes all of it.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { keep } from "./keep.mjs";
import { fromBuild } from "./from-build.mjs";
import { fromSources } from "./from-sources.mjs";

const isCheck = process.argv.includes("--check");
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

let stale = [];
for (const make of fromSources) stale.push(...(await keep(await make(), isCheck)));
const { status } = spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
if (status !== 0) process.exit(1);
for (const make of await fromBuild()) stale.push(...(await keep(await make(), isCheck)));

for (const file of stale) {
  process.stdout.write(isCheck ? `${file} is stale: run npm run gen\n` : `${file} written\n`);
}
if (isCheck && stale.length > 0) process.exitCode = 1;
