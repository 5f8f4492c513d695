// Every fault, by name: what `interact-scim mock --fault` and the fault run choose from.
import type { Fault } from "./fault.ts";
import { answersInPlainJson } from "./faults/answers-in-plain-json.ts";
import { caseSensitiveLookup } from "./faults/case-sensitive-lookup.ts";
import { countIgnored } from "./faults/count-ignored.ts";
import { createWithoutLocation } from "./faults/create-without-location.ts";
import { errorStatusAsNumber } from "./faults/error-status-as-number.ts";
import { groupsNotListed } from "./faults/groups-not-listed.ts";
import { itemsPerPageAsText } from "./faults/items-per-page-as-text.ts";
import { listWithoutFilterRefused } from "./faults/list-without-filter-refused.ts";
import { locationNotRequired } from "./faults/location-not-required.ts";
import { longIdIsServerError } from "./faults/long-id-is-server-error.ts";
import { malformedBodyIsServerError } from "./faults/malformed-body-is-server-error.ts";
import { missingAttributeReworded } from "./faults/missing-attribute-reworded.ts";
import { missingAttributeUnnamed } from "./faults/missing-attribute-unnamed.ts";
import { missingLocationIsServerError } from "./faults/missing-location-is-server-error.ts";
import { pageWithoutPosition } from "./faults/page-without-position.ts";
import { passwordEchoed } from "./faults/password-echoed.ts";
import { patchNotKept } from "./faults/patch-not-kept.ts";
import { plainJsonNotAcceptable } from "./faults/plain-json-not-acceptable.ts";
import { refusedCreateLeavesPerson } from "./faults/refused-create-leaves-person.ts";
import { tokenNotAskedFor } from "./faults/token-not-asked-for.ts";
import { unauthorizedWithoutBody } from "./faults/unauthorized-without-body.ts";
import { unauthorizedWithoutChallenge } from "./faults/unauthorized-without-challenge.ts";
import { wrongTokenForbidden } from "./faults/wrong-token-forbidden.ts";

const all: readonly Fault[] = [
  answersInPlainJson,
  caseSensitiveLookup,
  countIgnored,
  createWithoutLocation,
  errorStatusAsNumber,
  groupsNotListed,
  itemsPerPageAsText,
  listWithoutFilterRefused,
  locationNotRequired,
  longIdIsServerError,
  malformedBodyIsServerError,
  missingAttributeReworded,
  missingAttributeUnnamed,
  missingLocationIsServerError,
  pageWithoutPosition,
  passwordEchoed,
  patchNotKept,
  plainJsonNotAcceptable,
  refusedCreateLeavesPerson,
  tokenNotAskedFor,
  unauthorizedWithoutBody,
  unauthorizedWithoutChallenge,
  wrongTokenForbidden,
];

export const faults: Readonly<Record<string, Fault>> = Object.fromEntries(
  all.map((fault) => [fault.name, fault]),
);
