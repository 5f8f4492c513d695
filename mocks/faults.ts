// Every fault, by name: what `interact-scim mock --fault` and the fault run choose from.
import type { Fault } from "./fault.ts";
import { activeLeftOutWhenTrue } from "./faults/active-left-out-when-true.ts";
import { answersInPlainJson } from "./faults/answers-in-plain-json.ts";
import { apostropheDoubled } from "./faults/apostrophe-doubled.ts";
import { caseSensitiveLookup } from "./faults/case-sensitive-lookup.ts";
import { changedUidLeavesCopy } from "./faults/changed-uid-leaves-copy.ts";
import { clientIdTaken } from "./faults/client-id-taken.ts";
import { conflictIsBadRequest } from "./faults/conflict-is-bad-request.ts";
import { conflictWithoutScimType } from "./faults/conflict-without-scim-type.ts";
import { countIgnored } from "./faults/count-ignored.ts";
import { createAnswerOmitsName } from "./faults/create-answer-omits-name.ts";
import { createAnswersOk } from "./faults/create-answers-ok.ts";
import { createForgetsFamilyName } from "./faults/create-forgets-family-name.ts";
import { createWithoutLocation } from "./faults/create-without-location.ts";
import { duplicatesCreated } from "./faults/duplicates-created.ts";
import { eMailSubAttributeRefused } from "./faults/e-mail-sub-attribute-refused.ts";
import { errorStatusAsNumber } from "./faults/error-status-as-number.ts";
import { groupsNotListed } from "./faults/groups-not-listed.ts";
import { itemsPerPageAsText } from "./faults/items-per-page-as-text.ts";
import { listWithoutFilterRefused } from "./faults/list-without-filter-refused.ts";
import { locationNotRequired } from "./faults/location-not-required.ts";
import { longIdIsServerError } from "./faults/long-id-is-server-error.ts";
import { lookupAddsSimilarNames } from "./faults/lookup-adds-similar-names.ts";
import { lookupHidesInactive } from "./faults/lookup-hides-inactive.ts";
import { lookupHidesUnprovisioned } from "./faults/lookup-hides-unprovisioned.ts";
import { lookupMissesAfterRead } from "./faults/lookup-misses-after-read.ts";
import { malformedBodyIsServerError } from "./faults/malformed-body-is-server-error.ts";
import { missingAttributeReworded } from "./faults/missing-attribute-reworded.ts";
import { missingAttributeUnnamed } from "./faults/missing-attribute-unnamed.ts";
import { missingLocationIsServerError } from "./faults/missing-location-is-server-error.ts";
import { namesInLatinOne } from "./faults/names-in-latin-one.ts";
import { noMatchIsNotFound } from "./faults/no-match-is-not-found.ts";
import { pageWithoutPosition } from "./faults/page-without-position.ts";
import { passwordEchoed } from "./faults/password-echoed.ts";
import { patchNotKept } from "./faults/patch-not-kept.ts";
import { plainJsonNotAcceptable } from "./faults/plain-json-not-acceptable.ts";
import { plainJsonRefused } from "./faults/plain-json-refused.ts";
import { plusForSpaceRefused } from "./faults/plus-for-space-refused.ts";
import { plusReadAsSpace } from "./faults/plus-read-as-space.ts";
import { primaryNotKept } from "./faults/primary-not-kept.ts";
import { refusedCreateLeavesPerson } from "./faults/refused-create-leaves-person.ts";
import { refusedCreateOverwrites } from "./faults/refused-create-overwrites.ts";
import { tokenNotAskedFor } from "./faults/token-not-asked-for.ts";
import { uidNeverChanges } from "./faults/uid-never-changes.ts";
import { unauthorizedWithoutBody } from "./faults/unauthorized-without-body.ts";
import { unauthorizedWithoutChallenge } from "./faults/unauthorized-without-challenge.ts";
import { uniquenessCheckedTooEarly } from "./faults/uniqueness-checked-too-early.ts";
import { uniquenessMindsLetterCase } from "./faults/uniqueness-minds-letter-case.ts";
import { valueFilterRefused } from "./faults/value-filter-refused.ts";
import { workEMailFilterRefused } from "./faults/work-e-mail-filter-refused.ts";
import { wrongTokenForbidden } from "./faults/wrong-token-forbidden.ts";

const all: readonly Fault[] = [
  activeLeftOutWhenTrue,
  answersInPlainJson,
  apostropheDoubled,
  caseSensitiveLookup,
  changedUidLeavesCopy,
  clientIdTaken,
  conflictIsBadRequest,
  conflictWithoutScimType,
  countIgnored,
  createAnswerOmitsName,
  createAnswersOk,
  createForgetsFamilyName,
  createWithoutLocation,
  duplicatesCreated,
  eMailSubAttributeRefused,
  errorStatusAsNumber,
  groupsNotListed,
  itemsPerPageAsText,
  listWithoutFilterRefused,
  locationNotRequired,
  longIdIsServerError,
  lookupAddsSimilarNames,
  lookupHidesInactive,
  lookupHidesUnprovisioned,
  lookupMissesAfterRead,
  malformedBodyIsServerError,
  missingAttributeReworded,
  missingAttributeUnnamed,
  missingLocationIsServerError,
  namesInLatinOne,
  noMatchIsNotFound,
  pageWithoutPosition,
  passwordEchoed,
  patchNotKept,
  plainJsonNotAcceptable,
  plainJsonRefused,
  plusForSpaceRefused,
  plusReadAsSpace,
  primaryNotKept,
  refusedCreateLeavesPerson,
  refusedCreateOverwrites,
  tokenNotAskedFor,
  uidNeverChanges,
  unauthorizedWithoutBody,
  unauthorizedWithoutChallenge,
  uniquenessCheckedTooEarly,
  uniquenessMindsLetterCase,
  valueFilterRefused,
  workEMailFilterRefused,
  wrongTokenForbidden,
];

export const faults: Readonly<Record<string, Fault>> = Object.fromEntries(
  all.map((fault) => [fault.name, fault]),
);
