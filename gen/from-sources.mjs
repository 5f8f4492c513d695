// What is made from sources alone, before anything is built.

import { readFileSync } from "node:fs";
import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";
import { filesIn } from "./files-in.mjs";
import { load } from "./load.mjs";

/** Each makes some files. */
export const fromSources = [
  openapiTypes,
  profileSchema,
  settingsTable,
  listOfFaults,
  frozenIds,
  peers,
];

async function openapiTypes() {
  const types = await openapiTS(new URL("../openapi/interact-scim.yaml", import.meta.url));
  return { files: { "openapi/types.d.ts": `${COMMENT_HEADER}${astToString(types)}` }, asIs: true };
}

async function profileSchema() {
  const { profileSchema: schema } = await load("src/run/profile-schema.ts");
  return { files: { "src/run/profile.schema.json": JSON.stringify(schema()) } };
}

async function settingsTable() {
  const { settingsTable: table } = await load("src/run/settings-table.ts");
  const file = "docs/configuration.md";
  const page = readFileSync(file, "utf8");
  const [before, rest = ""] = page.split("<!-- settings -->");
  const [, after] = rest.split("<!-- /settings -->");
  if (after === undefined) throw new Error(`${file} has no place for the settings`);
  const marked = `<!-- settings -->\n\n${table()}\n\n<!-- /settings -->`;
  return { files: { [file]: `${before}${marked}${after}` } };
}

export function listOfFaults() {
  const names = filesIn("mocks/faults")
    .map((file) => file.replace("mocks/", "./"))
    .filter((name) => !name.endsWith(".test.ts"))
    .toSorted();
  const lines = names.map((name) => `export * from "${name}";\n`);
  const head =
    "// Every file of faults: what it exports is found by name in faults.ts. Written by `npm run gen`.\n";
  return { files: { "mocks/all-faults.ts": `${head}${lines.join("")}` } };
}

// An id that goes, or a level that changes, changes what others have certified: say so in the change log.
export async function frozenIds() {
  const { catalogue } = await load("src/requirements/catalogue.ts");
  const frozen = Object.entries(catalogue).map(([id, row]) => `${id} ${row.level} ${row.basis}`);
  const text = `${frozen.toSorted().join("\n")}\n`;
  return { files: { "src/requirements/frozen-ids.txt": text }, asIs: true };
}

async function peers() {
  const { peersPage } = await load("test/requirements/peers-page.ts");
  return { files: { "docs/peers.md": peersPage() } };
}
