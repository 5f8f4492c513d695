// Writes profile.schema.json from the list of settings; with --check it writes nothing, and fails where the file
// is stale. Needs `npm run build`.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { profileSchema } from "../../dist/src/run/profile-schema.js";

const file = fileURLToPath(new URL("profile.schema.json", import.meta.url));
const text = await format(JSON.stringify(profileSchema()), { parser: "json", printWidth: 100 });
if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") === text) process.exit();
  process.stderr.write("src/run/profile.schema.json is stale: run npm run gen\n");
  process.exitCode = 1;
} else {
  writeFileSync(file, text);
}
