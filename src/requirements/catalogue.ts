// Every requirement, by id. Ids are frozen: never renamed, never reused (a snapshot test pins them).

import { interact } from "./interact.ts";
import { okta } from "./okta.ts";
import type { Requirement } from "./requirement.ts";
import { rfc7643 } from "./rfc7643.ts";
import { rfc7644 } from "./rfc7644.ts";

const all = {
  ...okta,
  ...interact,
  ...rfc7643,
  ...rfc7644,
};

export type RequirementId = keyof typeof all;

export const catalogue: Readonly<Record<RequirementId, Requirement>> = all;

export const requirementIds = Object.keys(all) as RequirementId[];

/** Whether a string from outside (a flag, a file) is the id of a row. */
export function isRequirementId(id: string): id is RequirementId {
  return Object.hasOwn(all, id);
}
