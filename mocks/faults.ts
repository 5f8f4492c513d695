// Every fault, by name: what `interact-scim mock --fault` and the fault run choose from.
import type { Fault } from "./fault.ts";
import { absentActiveIsFalse } from "./faults/absent-active-is-false.ts";
import { activeLeftOutWhenTrue } from "./faults/active-left-out-when-true.ts";
import { addressInOneText } from "./faults/address-in-one-text.ts";
import { answersInPlainJson } from "./faults/answers-in-plain-json.ts";
import { apostropheDoubled } from "./faults/apostrophe-doubled.ts";
import { capitalLettersRefused } from "./faults/capital-letters-refused.ts";
import { caseSensitiveLookup } from "./faults/case-sensitive-lookup.ts";
import { changedNameLosesTheRest } from "./faults/changed-name-loses-the-rest.ts";
import { changedUidLeavesCopy } from "./faults/changed-uid-leaves-copy.ts";
import { clientIdTaken } from "./faults/client-id-taken.ts";
import { conflictIsBadRequest } from "./faults/conflict-is-bad-request.ts";
import { conflictWithoutScimType } from "./faults/conflict-without-scim-type.ts";
import { countIgnored } from "./faults/count-ignored.ts";
import { createAnswerOmitsName } from "./faults/create-answer-omits-name.ts";
import { createAnswersOk } from "./faults/create-answers-ok.ts";
import { createCapitalisesFamilyName } from "./faults/create-capitalises-family-name.ts";
import { createWithoutLocation } from "./faults/create-without-location.ts";
import { deactivationClearsUid } from "./faults/deactivation-clears-uid.ts";
import { deactivationDeletes } from "./faults/deactivation-deletes.ts";
import { deactivationLeavesGroups } from "./faults/deactivation-leaves-groups.ts";
import { deleteAnswersOk } from "./faults/delete-answers-ok.ts";
import { departmentNotShown } from "./faults/department-not-shown.ts";
import { displayNameFromFormatted } from "./faults/display-name-from-formatted.ts";
import { doubleWorkPhoneTaken } from "./faults/double-work-phone-taken.ts";
import { duplicatesCreated } from "./faults/duplicates-created.ts";
import { eMailSubAttributeRefused } from "./faults/e-mail-sub-attribute-refused.ts";
import { emptyElementRefused } from "./faults/empty-element-refused.ts";
import { emptyValueRefused } from "./faults/empty-value-refused.ts";
import { errorStatusAsNumber } from "./faults/error-status-as-number.ts";
import { filterDecodedTwice } from "./faults/filter-decoded-twice.ts";
import { formattedAddressDropped } from "./faults/formatted-address-dropped.ts";
import { groupAddReplaces } from "./faults/group-add-replaces.ts";
import { groupCreateAnswersOk } from "./faults/group-create-answers-ok.ts";
import { groupCreateKeepsFirstMember } from "./faults/group-create-keeps-first-member.ts";
import { groupCreateWithoutBody } from "./faults/group-create-without-body.ts";
import { groupDeleteArchives } from "./faults/group-delete-archives.ts";
import { groupDeleteDeactivatesMembers } from "./faults/group-delete-deactivates-members.ts";
import { groupIdHoldsBulkId } from "./faults/group-id-holds-bulk-id.ts";
import { groupLookupByPartOfName } from "./faults/group-lookup-by-part-of-name.ts";
import { groupLookupWithoutMatchIsNotFound } from "./faults/group-lookup-without-match-is-not-found.ts";
import { groupMemberAgainRefused } from "./faults/group-member-again-refused.ts";
import { groupNameNeverChanges } from "./faults/group-name-never-changes.ts";
import { groupNamesNotUnique } from "./faults/group-names-not-unique.ts";
import { groupPatchLimitedToFifty } from "./faults/group-patch-limited-to-fifty.ts";
import { groupPatchLosesUpdates } from "./faults/group-patch-loses-updates.ts";
import { groupPatchTakesOneOperation } from "./faults/group-patch-takes-one-operation.ts";
import { groupRemovalOfNobodyRefused } from "./faults/group-removal-of-nobody-refused.ts";
import { groupRemoveEmpties } from "./faults/group-remove-empties.ts";
import { groupRenameEmpties } from "./faults/group-rename-empties.ts";
import { groupRenameRefusesId } from "./faults/group-rename-refuses-id.ts";
import { groupShowsMemberTwice } from "./faults/group-shows-member-twice.ts";
import { groupsListedSlowly } from "./faults/groups-listed-slowly.ts";
import { groupsNotListed } from "./faults/groups-not-listed.ts";
import { homePhoneDropped } from "./faults/home-phone-dropped.ts";
import { itemsPerPageAsText } from "./faults/items-per-page-as-text.ts";
import { itemsPerPageIsCount } from "./faults/items-per-page-is-count.ts";
import { largePageRefused } from "./faults/large-page-refused.ts";
import { laterPageStartsOneFurther } from "./faults/later-page-starts-one-further.ts";
import { listLagsBehindCreates } from "./faults/list-lags-behind-creates.ts";
import { listShowsDatesAsNumbers } from "./faults/list-shows-dates-as-numbers.ts";
import { listShowsEmptyUserName } from "./faults/list-shows-empty-user-name.ts";
import { listShowsOmitFromSearchAsText } from "./faults/list-shows-omit-from-search-as-text.ts";
import { listShowsPrimaryAsText } from "./faults/list-shows-primary-as-text.ts";
import { listShowsTwoPrimaries } from "./faults/list-shows-two-primaries.ts";
import { listWithoutFilterRefused } from "./faults/list-without-filter-refused.ts";
import { locationIsHeadOffice } from "./faults/location-is-head-office.ts";
import { locationNotRequired } from "./faults/location-not-required.ts";
import { longIdIsServerError } from "./faults/long-id-is-server-error.ts";
import { lookupAddsSimilarNames } from "./faults/lookup-adds-similar-names.ts";
import { lookupHidesInactive } from "./faults/lookup-hides-inactive.ts";
import { lookupHidesUnprovisioned } from "./faults/lookup-hides-unprovisioned.ts";
import { lookupMissesAfterRead } from "./faults/lookup-misses-after-read.ts";
import { malformedBodyIsServerError } from "./faults/malformed-body-is-server-error.ts";
import { managerByIdOnly } from "./faults/manager-by-id-only.ts";
import { managerByNameRefused } from "./faults/manager-by-name-refused.ts";
import { managerByUidOnly } from "./faults/manager-by-uid-only.ts";
import { managerNeverChanges } from "./faults/manager-never-changes.ts";
import { managerReadAsNumber } from "./faults/manager-read-as-number.ts";
import { memberDisplayNullRefused } from "./faults/member-display-null-refused.ts";
import { missingAttributeReworded } from "./faults/missing-attribute-reworded.ts";
import { missingAttributeUnnamed } from "./faults/missing-attribute-unnamed.ts";
import { missingLocationIsServerError } from "./faults/missing-location-is-server-error.ts";
import { namesInLatinOne } from "./faults/names-in-latin-one.ts";
import { nicknameDropped } from "./faults/nickname-dropped.ts";
import { noMatchIsNotFound } from "./faults/no-match-is-not-found.ts";
import { nonIntranetUserUnknown } from "./faults/non-intranet-user-unknown.ts";
import { numericUidFound } from "./faults/numeric-uid-found.ts";
import { orderChangesBetweenReads } from "./faults/order-changes-between-reads.ts";
import { pageCappedAtFifty } from "./faults/page-capped-at-fifty.ts";
import { pagePastTheEndIsFirst } from "./faults/page-past-the-end-is-first.ts";
import { pageWithoutPosition } from "./faults/page-without-position.ts";
import { passwordEchoed } from "./faults/password-echoed.ts";
import { passwordPatchRefused } from "./faults/password-patch-refused.ts";
import { passwordSyncDeactivates } from "./faults/password-sync-deactivates.ts";
import { patchAnswerWithoutBody } from "./faults/patch-answer-without-body.ts";
import { patchAnswerWithoutId } from "./faults/patch-answer-without-id.ts";
import { patchAnswerWithoutSchemas } from "./faults/patch-answer-without-schemas.ts";
import { patchLosesUpdates } from "./faults/patch-loses-updates.ts";
import { patchNeedsPath } from "./faults/patch-needs-path.ts";
import { patchNotKept } from "./faults/patch-not-kept.ts";
import { pathlessMembersIgnored } from "./faults/pathless-members-ignored.ts";
import { personWithoutGroups } from "./faults/person-without-groups.ts";
import { plainJsonNotAcceptable } from "./faults/plain-json-not-acceptable.ts";
import { plainJsonRefused } from "./faults/plain-json-refused.ts";
import { plusForSpaceRefused } from "./faults/plus-for-space-refused.ts";
import { plusReadAsSpace } from "./faults/plus-read-as-space.ts";
import { primaryNotKept } from "./faults/primary-not-kept.ts";
import { primaryPhoneNotKept } from "./faults/primary-phone-not-kept.ts";
import { pronounsDropped } from "./faults/pronouns-dropped.ts";
import { pushNowAdds } from "./faults/push-now-adds.ts";
import { pushNowEmptyIgnored } from "./faults/push-now-empty-ignored.ts";
import { putActivates } from "./faults/put-activates.ts";
import { putAnswerWithoutBody } from "./faults/put-answer-without-body.ts";
import { putAnswersNoContent } from "./faults/put-answers-no-content.ts";
import { putAppendsEMails } from "./faults/put-appends-e-mails.ts";
import { putCreatesPerson } from "./faults/put-creates-person.ts";
import { putDeactivates } from "./faults/put-deactivates.ts";
import { putIgnoresOrganization } from "./faults/put-ignores-organization.ts";
import { putKeepsPhones } from "./faults/put-keeps-phones.ts";
import { putNotKept } from "./faults/put-not-kept.ts";
import { putRefusesOtherId } from "./faults/put-refuses-other-id.ts";
import { rateLimitWithoutRetryAfter } from "./faults/rate-limit-without-retry-after.ts";
import { reactivationGivesAnotherId } from "./faults/reactivation-gives-another-id.ts";
import { reactivationRefused } from "./faults/reactivation-refused.ts";
import { readAnswersNonAuthoritative } from "./faults/read-answers-non-authoritative.ts";
import { refusedCreateLeavesPerson } from "./faults/refused-create-leaves-person.ts";
import { refusedCreateOverwrites } from "./faults/refused-create-overwrites.ts";
import { retryAfterNoSeconds } from "./faults/retry-after-no-seconds.ts";
import { schemasNameCoreOnly } from "./faults/schemas-name-core-only.ts";
import { secondDeactivationRefused } from "./faults/second-deactivation-refused.ts";
import { tokenNotAskedFor } from "./faults/token-not-asked-for.ts";
import { totalCountsThePage } from "./faults/total-counts-the-page.ts";
import { uidNeverChanges } from "./faults/uid-never-changes.ts";
import { uidShownWithoutPrefix } from "./faults/uid-shown-without-prefix.ts";
import { unauthorizedWithoutBody } from "./faults/unauthorized-without-body.ts";
import { unauthorizedWithoutChallenge } from "./faults/unauthorized-without-challenge.ts";
import { uniquenessCheckedTooEarly } from "./faults/uniqueness-checked-too-early.ts";
import { uniquenessMindsLetterCase } from "./faults/uniqueness-minds-letter-case.ts";
import { unknownManagerIsFirstPerson } from "./faults/unknown-manager-is-first-person.ts";
import { unknownManagerIsServerError } from "./faults/unknown-manager-is-server-error.ts";
import { unknownManagerRefused } from "./faults/unknown-manager-refused.ts";
import { unknownMemberRefused } from "./faults/unknown-member-refused.ts";
import { unknownSchemaRefused } from "./faults/unknown-schema-refused.ts";
import { unprovisionedNotReadable } from "./faults/unprovisioned-not-readable.ts";
import { untypedPhoneDropped } from "./faults/untyped-phone-dropped.ts";
import { userNameNeverChanges } from "./faults/user-name-never-changes.ts";
import { valueFilterRefused } from "./faults/value-filter-refused.ts";
import { workEMailFilterRefused } from "./faults/work-e-mail-filter-refused.ts";
import { wrongTokenForbidden } from "./faults/wrong-token-forbidden.ts";

const all: readonly Fault[] = [
  absentActiveIsFalse,
  activeLeftOutWhenTrue,
  addressInOneText,
  answersInPlainJson,
  apostropheDoubled,
  capitalLettersRefused,
  caseSensitiveLookup,
  changedNameLosesTheRest,
  changedUidLeavesCopy,
  clientIdTaken,
  conflictIsBadRequest,
  conflictWithoutScimType,
  countIgnored,
  createAnswerOmitsName,
  createAnswersOk,
  createCapitalisesFamilyName,
  createWithoutLocation,
  deactivationClearsUid,
  deactivationDeletes,
  deactivationLeavesGroups,
  deleteAnswersOk,
  departmentNotShown,
  displayNameFromFormatted,
  doubleWorkPhoneTaken,
  duplicatesCreated,
  eMailSubAttributeRefused,
  emptyElementRefused,
  emptyValueRefused,
  errorStatusAsNumber,
  filterDecodedTwice,
  formattedAddressDropped,
  groupAddReplaces,
  groupCreateAnswersOk,
  groupCreateKeepsFirstMember,
  groupCreateWithoutBody,
  groupDeleteArchives,
  groupDeleteDeactivatesMembers,
  groupIdHoldsBulkId,
  groupLookupByPartOfName,
  groupLookupWithoutMatchIsNotFound,
  groupMemberAgainRefused,
  groupNameNeverChanges,
  groupNamesNotUnique,
  groupPatchLimitedToFifty,
  groupPatchLosesUpdates,
  groupPatchTakesOneOperation,
  groupRemovalOfNobodyRefused,
  groupRemoveEmpties,
  groupRenameEmpties,
  groupRenameRefusesId,
  groupShowsMemberTwice,
  groupsListedSlowly,
  groupsNotListed,
  homePhoneDropped,
  itemsPerPageAsText,
  itemsPerPageIsCount,
  largePageRefused,
  laterPageStartsOneFurther,
  listLagsBehindCreates,
  listShowsDatesAsNumbers,
  listShowsEmptyUserName,
  listShowsOmitFromSearchAsText,
  listShowsPrimaryAsText,
  listShowsTwoPrimaries,
  listWithoutFilterRefused,
  locationIsHeadOffice,
  locationNotRequired,
  longIdIsServerError,
  lookupAddsSimilarNames,
  lookupHidesInactive,
  lookupHidesUnprovisioned,
  lookupMissesAfterRead,
  malformedBodyIsServerError,
  managerByIdOnly,
  managerByNameRefused,
  managerByUidOnly,
  managerNeverChanges,
  managerReadAsNumber,
  memberDisplayNullRefused,
  missingAttributeReworded,
  missingAttributeUnnamed,
  missingLocationIsServerError,
  namesInLatinOne,
  nicknameDropped,
  noMatchIsNotFound,
  nonIntranetUserUnknown,
  numericUidFound,
  orderChangesBetweenReads,
  pageCappedAtFifty,
  pagePastTheEndIsFirst,
  pageWithoutPosition,
  passwordEchoed,
  passwordPatchRefused,
  passwordSyncDeactivates,
  patchAnswerWithoutBody,
  patchAnswerWithoutId,
  patchAnswerWithoutSchemas,
  patchLosesUpdates,
  patchNeedsPath,
  patchNotKept,
  pathlessMembersIgnored,
  personWithoutGroups,
  plainJsonNotAcceptable,
  plainJsonRefused,
  plusForSpaceRefused,
  plusReadAsSpace,
  primaryNotKept,
  primaryPhoneNotKept,
  pronounsDropped,
  pushNowAdds,
  pushNowEmptyIgnored,
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
  rateLimitWithoutRetryAfter,
  reactivationGivesAnotherId,
  reactivationRefused,
  readAnswersNonAuthoritative,
  refusedCreateLeavesPerson,
  refusedCreateOverwrites,
  retryAfterNoSeconds,
  schemasNameCoreOnly,
  secondDeactivationRefused,
  tokenNotAskedFor,
  totalCountsThePage,
  uidNeverChanges,
  uidShownWithoutPrefix,
  unauthorizedWithoutBody,
  unauthorizedWithoutChallenge,
  uniquenessCheckedTooEarly,
  uniquenessMindsLetterCase,
  unknownManagerIsFirstPerson,
  unknownManagerIsServerError,
  unknownManagerRefused,
  unknownMemberRefused,
  unknownSchemaRefused,
  unprovisionedNotReadable,
  untypedPhoneDropped,
  userNameNeverChanges,
  valueFilterRefused,
  workEMailFilterRefused,
  wrongTokenForbidden,
];

export const faults: Readonly<Record<string, Fault>> = Object.fromEntries(
  all.map((fault) => [fault.name, fault]),
);
