// The functions of the protocol engine that the operations use, as one object: the seam at which a fault
// puts a wrong one in.
import { validateResource } from "../src/scim/validate-resource.ts";
import { compileFilter } from "../src/scim/filter/evaluate.ts";
import { parseFilter } from "../src/scim/filter/parse.ts";
import { applyPatch } from "../src/scim/patch/apply.ts";
import { project } from "../src/scim/projection.ts";
import { sortResources } from "../src/scim/sort.ts";

export const engine = {
  validateResource,
  applyPatch,
  compileFilter,
  parseFilter,
  project,
  sortResources,
};

export type Engine = Readonly<typeof engine>;
