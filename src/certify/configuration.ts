// What a run is judged by, by digest: the contract, the catalogue, the profile.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { catalogue, requirementIds } from "../requirements/catalogue.ts";
import type { Result } from "../report/result.ts";
import { sha256 } from "./sha256.ts";
import type { Descriptor } from "./statement.ts";

const require = createRequire(import.meta.url);

/** As this version of the package has them; the profile as the result names it. */
export function configurationOf(result: Result): Descriptor[] {
  const contract = readFileSync(require.resolve("#openapi/interact-scim.yaml"));
  return [
    { name: "contract", digest: { sha256: sha256(contract) } },
    { name: "catalogue", digest: { sha256: sha256(catalogueText()) } },
    { name: "profile", digest: { sha256: result.run.switches.profileSha256 } },
  ];
}

/** Every row with all that is said of it, in the catalogue's order, a line each. */
function catalogueText(): string {
  return requirementIds.map((id) => `${JSON.stringify({ id, ...catalogue[id] })}\n`).join("");
}
