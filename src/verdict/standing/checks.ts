// All standing checks, one for each row.

import { contractChecks } from "./contract.ts";
import { errorBody, errorStatus } from "./error-body.ts";
import {
  errorDetail,
  errorExplains,
  internalErrorDetail,
  noErrorUnderSuccess,
} from "./error-text.ts";
import {
  contentLocation,
  dateTime,
  extensionInSchemas,
  noDuplicates,
  schemasUnique,
  versionIsETag,
} from "./resource-form.ts";
import { booleansAreBooleans, countsAreNumbers } from "./json-types.ts";
import { mediaType } from "./media-type.ts";
import { passwordNeverReturned } from "./password.ts";
import { itemsPerPage, noBulkId } from "./identifiers.ts";
import { retryAfter } from "./retry-after.ts";
import { scimTypeKeyword } from "./scim-type.ts";
import { sixtySeconds } from "./sixty-seconds.ts";
import type { StandingCheck } from "./standing-check.ts";

export const standingChecks: readonly StandingCheck[] = [
  mediaType,
  errorBody,
  errorStatus,
  scimTypeKeyword,
  errorDetail,
  errorExplains,
  internalErrorDetail,
  noErrorUnderSuccess,
  dateTime,
  schemasUnique,
  noDuplicates,
  contentLocation,
  versionIsETag,
  extensionInSchemas,
  passwordNeverReturned,
  countsAreNumbers,
  booleansAreBooleans,
  noBulkId,
  itemsPerPage,
  retryAfter,
  sixtySeconds,
  ...contractChecks,
];

const ids = new Set<string>(standingChecks.map(({ requirement }) => requirement));

/** Whether a standing check judges the row. */
export function isStanding(id: string): boolean {
  return ids.has(id);
}
