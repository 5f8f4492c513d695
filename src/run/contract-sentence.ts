// What each contract asks of a target, for those who read the first lines of a run or of a page.

import type { ContractVariant } from "./run.ts";

export const contractSentence: Readonly<Record<ContractVariant, string>> = {
  guide: "The vendor’s guide (guide): each user must have a location.",
  "field-mapping":
    "The vendor’s field mapping (field-mapping): each user must have a location and a login type.",
  core: "A plain SCIM endpoint (core): no attribute of Interact’s is required.",
};
