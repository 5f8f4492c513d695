// Every fault in how people are created, read, changed and shown, in the alphabet's order.
import type { Fault } from "../fault.ts";
import { absentActiveIsFalse } from "./absent-active-is-false.ts";
import { addressInOneText } from "./address-in-one-text.ts";
import { changedNameLosesTheRest } from "./changed-name-loses-the-rest.ts";
import { changedUidLeavesCopy } from "./changed-uid-leaves-copy.ts";
import { clientIdTaken } from "./client-id-taken.ts";
import { conflictIsBadRequest } from "./conflict-is-bad-request.ts";
import { conflictWithoutScimType } from "./conflict-without-scim-type.ts";
import { createAbbreviatesFamilyName } from "./create-abbreviates-family-name.ts";
import { createAnswerOmitsName } from "./create-answer-omits-name.ts";
import { createAnswersOk } from "./create-answers-ok.ts";
import { createWithoutLocation } from "./create-without-location.ts";
import { deactivationClearsUid } from "./deactivation-clears-uid.ts";
import { deactivationDeletes } from "./deactivation-deletes.ts";
import { deleteAnswersOk } from "./delete-answers-ok.ts";
import { departmentNotShown } from "./department-not-shown.ts";
import { displayNameFromFormatted } from "./display-name-from-formatted.ts";
import { doubleWorkPhoneRefused } from "./double-work-phone-refused.ts";
import { duplicatesCreated } from "./duplicates-created.ts";
import { emptyElementRefused } from "./empty-element-refused.ts";
import { emptyValueRefused } from "./empty-value-refused.ts";
import { formattedAddressDropped } from "./formatted-address-dropped.ts";
import { homePhoneDropped } from "./home-phone-dropped.ts";
import { laterManagerNotAttached } from "./later-manager-not-attached.ts";
import { locationIsHeadOffice } from "./location-is-head-office.ts";
import { locationNotRequired } from "./location-not-required.ts";
import { longIdIsServerError } from "./long-id-is-server-error.ts";
import { managerByIdOnly } from "./manager-by-id-only.ts";
import { managerByNameRefused } from "./manager-by-name-refused.ts";
import { managerByUidOnly } from "./manager-by-uid-only.ts";
import { managerNeverChanges } from "./manager-never-changes.ts";
import { managerReadAsNumber } from "./manager-read-as-number.ts";
import { missingLocationIsServerError } from "./missing-location-is-server-error.ts";
import { nicknameDropped } from "./nickname-dropped.ts";
import { nonIntranetUserUnknown } from "./non-intranet-user-unknown.ts";
import { numericUidNotFound } from "./numeric-uid-not-found.ts";
import { passwordEchoed } from "./password-echoed.ts";
import { passwordPatchRefused } from "./password-patch-refused.ts";
import { passwordSyncDeactivates } from "./password-sync-deactivates.ts";
import { patchAnswerWithoutBody } from "./patch-answer-without-body.ts";
import { patchAnswerWithoutId } from "./patch-answer-without-id.ts";
import { patchAnswerWithoutSchemas } from "./patch-answer-without-schemas.ts";
import { patchLosesUpdates } from "./patch-loses-updates.ts";
import { patchNeedsPath } from "./patch-needs-path.ts";
import { patchNotKept } from "./patch-not-kept.ts";
import { plainJsonRefused } from "./plain-json-refused.ts";
import { primaryNotKept } from "./primary-not-kept.ts";
import { primaryPhoneNotKept } from "./primary-phone-not-kept.ts";
import { pronounsDropped } from "./pronouns-dropped.ts";
import { putActivates } from "./put-activates.ts";
import { putAnswerWithoutBody } from "./put-answer-without-body.ts";
import { putAnswersNoContent } from "./put-answers-no-content.ts";
import { putAppendsEMails } from "./put-appends-e-mails.ts";
import { putCreatesPerson } from "./put-creates-person.ts";
import { putDeactivates } from "./put-deactivates.ts";
import { putIgnoresOrganization } from "./put-ignores-organization.ts";
import { putKeepsPhones } from "./put-keeps-phones.ts";
import { putNotKept } from "./put-not-kept.ts";
import { putRefusesOtherId } from "./put-refuses-other-id.ts";
import { reactivationGivesAnotherId } from "./reactivation-gives-another-id.ts";
import { reactivationRefused } from "./reactivation-refused.ts";
import { readAnswersNonAuthoritative } from "./read-answers-non-authoritative.ts";
import { refusedCreateLeavesPerson } from "./refused-create-leaves-person.ts";
import { refusedCreateOverwrites } from "./refused-create-overwrites.ts";
import { schemasNameCoreOnly } from "./schemas-name-core-only.ts";
import { secondDeactivationRefused } from "./second-deactivation-refused.ts";
import { uidNeverChanges } from "./uid-never-changes.ts";
import { uidShownWithoutPrefix } from "./uid-shown-without-prefix.ts";
import { uniquenessCheckedTooEarly } from "./uniqueness-checked-too-early.ts";
import { uniquenessMindsLetterCase } from "./uniqueness-minds-letter-case.ts";
import { unknownManagerIsFirstPerson } from "./unknown-manager-is-first-person.ts";
import { unknownManagerIsServerError } from "./unknown-manager-is-server-error.ts";
import { unknownManagerRefused } from "./unknown-manager-refused.ts";
import { unknownSchemaRefused } from "./unknown-schema-refused.ts";
import { unprovisionedNotReadable } from "./unprovisioned-not-readable.ts";
import { untypedPhoneDropped } from "./untyped-phone-dropped.ts";
import { updateResetsUserType } from "./update-resets-user-type.ts";
import { userNameNeverChanges } from "./user-name-never-changes.ts";

export const faultsOfPeople: readonly Fault[] = [
  absentActiveIsFalse,
  addressInOneText,
  changedNameLosesTheRest,
  changedUidLeavesCopy,
  clientIdTaken,
  conflictIsBadRequest,
  conflictWithoutScimType,
  createAbbreviatesFamilyName,
  createAnswerOmitsName,
  createAnswersOk,
  createWithoutLocation,
  deactivationClearsUid,
  deactivationDeletes,
  deleteAnswersOk,
  departmentNotShown,
  displayNameFromFormatted,
  doubleWorkPhoneRefused,
  duplicatesCreated,
  emptyElementRefused,
  emptyValueRefused,
  formattedAddressDropped,
  homePhoneDropped,
  laterManagerNotAttached,
  locationIsHeadOffice,
  locationNotRequired,
  longIdIsServerError,
  managerByIdOnly,
  managerByNameRefused,
  managerByUidOnly,
  managerNeverChanges,
  managerReadAsNumber,
  missingLocationIsServerError,
  nicknameDropped,
  nonIntranetUserUnknown,
  numericUidNotFound,
  passwordEchoed,
  passwordPatchRefused,
  passwordSyncDeactivates,
  patchAnswerWithoutBody,
  patchAnswerWithoutId,
  patchAnswerWithoutSchemas,
  patchLosesUpdates,
  patchNeedsPath,
  patchNotKept,
  plainJsonRefused,
  primaryNotKept,
  primaryPhoneNotKept,
  pronounsDropped,
  putActivates,
  putAnswerWithoutBody,
  putAnswersNoContent,
  putAppendsEMails,
  putCreatesPerson,
  putDeactivates,
  putIgnoresOrganization,
  putKeepsPhones,
  putNotKept,
  putRefusesOtherId,
  reactivationGivesAnotherId,
  reactivationRefused,
  readAnswersNonAuthoritative,
  refusedCreateLeavesPerson,
  refusedCreateOverwrites,
  schemasNameCoreOnly,
  secondDeactivationRefused,
  uidNeverChanges,
  uidShownWithoutPrefix,
  uniquenessCheckedTooEarly,
  uniquenessMindsLetterCase,
  unknownManagerIsFirstPerson,
  unknownManagerIsServerError,
  unknownManagerRefused,
  unknownSchemaRefused,
  unprovisionedNotReadable,
  untypedPhoneDropped,
  updateResetsUserType,
  userNameNeverChanges,
];
