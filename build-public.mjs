// Makes what other projects import, in dist/public: the mock's handlers in one file without a single import, the
// contract as a module and as JSON, and their types. The same handlers are the package in packages/mock (ADR 0030).
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { rolldown } from "rolldown";
import { parse } from "yaml";
import { licences } from "./licences.mjs";
import { writeChanged } from "./write-changed.mjs";

const folder = "dist/public";
mkdirSync(folder, { recursive: true });

const bundle = await rolldown({ input: "mocks/msw.ts", platform: "browser" });
const { output } = await bundle.generate({ format: "esm" });
const [{ code, imports, modules }, ...more] = output;
if (imports.length > 0 || more.length > 0)
  throw new Error(`the handlers load more than themselves: ${imports.join(", ")}`);
writeChanged(`${folder}/msw.js`, code);
writeChanged(`${folder}/licences.txt`, licences(Object.keys(modules)));
copyFileSync("build/mocks/msw.d.ts", `${folder}/msw.d.ts`);

const contract = JSON.stringify(parse(readFileSync("openapi/interact-scim.yaml", "utf8")));
writeChanged(`${folder}/openapi.json`, contract);
writeChanged(`${folder}/openapi.js`, `export default ${contract};\n`);
writeChanged(
  `${folder}/openapi.d.ts`,
  `/** The contract, OpenAPI 3.1: every $ref is internal. */
declare const contract: {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};
export default contract;
`,
);

const schemas = ["User", "GuideUserSubmission", "Group", "GroupSubmission", "PatchOp", "Error"]
  .concat(["ListResponse", "UserListResponse", "GroupListResponse", "SearchRequest"])
  .concat(["ServiceProviderConfig", "ResourceType", "Schema"]);
const named = schemas.map((name) => `export type ${name} = components["schemas"]["${name}"];\n`);
writeChanged(
  `${folder}/types.d.ts`,
  readFileSync("openapi/types.d.ts", "utf8") + "\n" + named.join(""),
);

for (const file of ["msw.js", "msw.d.ts", "types.d.ts", "licences.txt"])
  copyFileSync(`${folder}/${file}`, `packages/mock/${file}`);
copyFileSync("LICENSE", "packages/mock/LICENSE");
