// Every fault in what is written, and in how resources look, in the alphabet's order.
import type { Fault } from "../fault.ts";
import { addressInOneLine } from "./address-in-one-line.ts";
import { collectionReplacedInSilence } from "./collection-replaced-in-silence.ts";
import { contentLocationIsTheRequest } from "./content-location-is-the-request.ts";
import { createReadsAnyTextAsTrue } from "./create-reads-any-text-as-true.ts";
import { createdIsModifiedToo } from "./created-is-modified-too.ts";
import { datesWithASpace } from "./dates-with-a-space.ts";
import { deletedNamesStayTaken } from "./deleted-names-stay-taken.ts";
import { deletedStayListed } from "./deleted-stay-listed.ts";
import { deletedStayMembers } from "./deleted-stay-members.ts";
import { deletedStayReadable } from "./deleted-stay-readable.ts";
import { eMailDomainAsSent } from "./e-mail-domain-as-sent.ts";
import { errorAsSuccess } from "./error-as-success.ts";
import { externalIdInvented } from "./external-id-invented.ts";
import { externalIdUnique } from "./external-id-unique.ts";
import { groupKeepsLastMember } from "./group-keeps-last-member.ts";
import { groupPatchAlwaysModifies } from "./group-patch-always-modifies.ts";
import { groupPatchByPathNotImplemented } from "./group-patch-by-path-not-implemented.ts";
import { groupRemoveIgnored } from "./group-remove-ignored.ts";
import { groupRemoveNeedsFilter } from "./group-remove-needs-filter.ts";
import { groupTypeInSmallLetters } from "./group-type-in-small-letters.ts";
import { groupsNumberedFromOne } from "./groups-numbered-from-one.ts";
import { ifMatchIgnoredByDelete } from "./if-match-ignored-by-delete.ts";
import { ifMatchIgnoredByPut } from "./if-match-ignored-by-put.ts";
import { ifNoneMatchIgnored } from "./if-none-match-ignored.ts";
import { listOfOneCreated } from "./list-of-one-created.ts";
import { locationByUserName } from "./location-by-user-name.ts";
import { malformedPathIsUnknownTarget } from "./malformed-path-is-unknown-target.ts";
import { managerNamedByClient } from "./manager-named-by-client.ts";
import { managerShownByUid } from "./manager-shown-by-uid.ts";
import { managerWithoutReference } from "./manager-without-reference.ts";
import { memberReferencesGroup } from "./member-references-group.ts";
import { memberTurnedIntoAnother } from "./member-turned-into-another.ts";
import { metaWithoutDates } from "./meta-without-dates.ts";
import { metaWithoutVersion } from "./meta-without-version.ts";
import { missingUserNameIsInvalidSyntax } from "./missing-user-name-is-invalid-syntax.ts";
import { namelessGroupCreated } from "./nameless-group-created.ts";
import { nestedGroupDropped } from "./nested-group-dropped.ts";
import { nullRefused } from "./null-refused.ts";
import { patchAddKeepsOldValue } from "./patch-add-keeps-old-value.ts";
import { patchAddNeedsOldValue } from "./patch-add-needs-old-value.ts";
import { patchAddNeedsPath } from "./patch-add-needs-path.ts";
import { patchInReverse } from "./patch-in-reverse.ts";
import { patchKeepsWhatSucceeded } from "./patch-keeps-what-succeeded.ts";
import { patchLeavesSchemasAlone } from "./patch-leaves-schemas-alone.ts";
import { patchLeavesTwoPrimaries } from "./patch-leaves-two-primaries.ts";
import { patchMakesNothingPrimary } from "./patch-makes-nothing-primary.ts";
import { patchNoMatchAcknowledged } from "./patch-no-match-acknowledged.ts";
import { patchNullIgnored } from "./patch-null-ignored.ts";
import { patchOfIdAcknowledged } from "./patch-of-id-acknowledged.ts";
import { patchOfIdForbidden } from "./patch-of-id-forbidden.ts";
import { patchOfNobodyAcknowledged } from "./patch-of-nobody-acknowledged.ts";
import { patchOverwritesComplex } from "./patch-overwrites-complex.ts";
import { patchReadsAnyTextAsFalse } from "./patch-reads-any-text-as-false.ts";
import { patchRemoveNeedsNoPath } from "./patch-remove-needs-no-path.ts";
import { patchRemoveOfAttributeIgnored } from "./patch-remove-of-attribute-ignored.ts";
import { patchRemoveTakesAllAddresses } from "./patch-remove-takes-all-addresses.ts";
import { patchReplaceAppends } from "./patch-replace-appends.ts";
import { patchReplaceKeepsOldValue } from "./patch-replace-keeps-old-value.ts";
import { patchReplaceNeedsOldValue } from "./patch-replace-needs-old-value.ts";
import { patchSelectedValueKept } from "./patch-selected-value-kept.ts";
import { patchSelectsEveryValue } from "./patch-selects-every-value.ts";
import { patchTakesAnotherName } from "./patch-takes-another-name.ts";
import { patchWithAttributesWithoutBody } from "./patch-with-attributes-without-body.ts";
import { patchWithoutOperationsAcknowledged } from "./patch-without-operations-acknowledged.ts";
import { patchWorksUndeclared } from "./patch-works-undeclared.ts";
import { pathlessReplaceIsPut } from "./pathless-replace-is-put.ts";
import { personShowsNamesOfGroups } from "./person-shows-names-of-groups.ts";
import { putAnswersWithAnotherId } from "./put-answers-with-another-id.ts";
import { putAnswersWithBefore } from "./put-answers-with-before.ts";
import { putAnswersWithoutEtag } from "./put-answers-without-etag.ts";
import { putChangesMemberships } from "./put-changes-memberships.ts";
import { putLeavesLastModified } from "./put-leaves-last-modified.ts";
import { putNullIgnored } from "./put-null-ignored.ts";
import { putTakesAnotherName } from "./put-takes-another-name.ts";
import { putWithoutUserNameTaken } from "./put-without-user-name-taken.ts";
import { requiredRemovalIsInvalidValue } from "./required-removal-is-invalid-value.ts";
import { schemasMustComeFirst } from "./schemas-must-come-first.ts";
import { schemasNameUnknownExtension } from "./schemas-name-unknown-extension.ts";
import { schemasNamedTwice } from "./schemas-named-twice.ts";
import { serverErrorSaysNothing } from "./server-error-says-nothing.ts";
import { takenNameOnPutHasNoScimType } from "./taken-name-on-put-has-no-scim-type.ts";
import { unchangedPutRefused } from "./unchanged-put-refused.ts";
import { unknownAttributeRefused } from "./unknown-attribute-refused.ts";
import { unknownEndpointIsBadRequest } from "./unknown-endpoint-is-bad-request.ts";
import { unknownOpIsReplace } from "./unknown-op-is-replace.ts";
import { userNameMadeUp } from "./user-name-made-up.ts";
import { versionIsNotTheEtag } from "./version-is-not-the-etag.ts";
import { versionNeverChanges } from "./version-never-changes.ts";
import { weakEtagsNeverMatch } from "./weak-etags-never-match.ts";

export const faultsOfProtocolWrites: readonly Fault[] = [
  addressInOneLine,
  collectionReplacedInSilence,
  contentLocationIsTheRequest,
  createReadsAnyTextAsTrue,
  createdIsModifiedToo,
  datesWithASpace,
  deletedNamesStayTaken,
  deletedStayListed,
  deletedStayMembers,
  deletedStayReadable,
  eMailDomainAsSent,
  errorAsSuccess,
  externalIdInvented,
  externalIdUnique,
  groupKeepsLastMember,
  groupPatchAlwaysModifies,
  groupPatchByPathNotImplemented,
  groupRemoveIgnored,
  groupRemoveNeedsFilter,
  groupTypeInSmallLetters,
  groupsNumberedFromOne,
  ifMatchIgnoredByDelete,
  ifMatchIgnoredByPut,
  ifNoneMatchIgnored,
  listOfOneCreated,
  locationByUserName,
  malformedPathIsUnknownTarget,
  managerNamedByClient,
  managerShownByUid,
  managerWithoutReference,
  memberReferencesGroup,
  memberTurnedIntoAnother,
  metaWithoutDates,
  metaWithoutVersion,
  missingUserNameIsInvalidSyntax,
  namelessGroupCreated,
  nestedGroupDropped,
  nullRefused,
  patchAddKeepsOldValue,
  patchAddNeedsOldValue,
  patchAddNeedsPath,
  patchInReverse,
  patchKeepsWhatSucceeded,
  patchLeavesSchemasAlone,
  patchLeavesTwoPrimaries,
  patchMakesNothingPrimary,
  patchNoMatchAcknowledged,
  patchNullIgnored,
  patchOfIdAcknowledged,
  patchOfIdForbidden,
  patchOfNobodyAcknowledged,
  patchOverwritesComplex,
  patchReadsAnyTextAsFalse,
  patchRemoveNeedsNoPath,
  patchRemoveOfAttributeIgnored,
  patchRemoveTakesAllAddresses,
  patchReplaceAppends,
  patchReplaceKeepsOldValue,
  patchReplaceNeedsOldValue,
  patchSelectedValueKept,
  patchSelectsEveryValue,
  patchTakesAnotherName,
  patchWithAttributesWithoutBody,
  patchWithoutOperationsAcknowledged,
  patchWorksUndeclared,
  pathlessReplaceIsPut,
  personShowsNamesOfGroups,
  putAnswersWithAnotherId,
  putAnswersWithBefore,
  putAnswersWithoutEtag,
  putChangesMemberships,
  putLeavesLastModified,
  putNullIgnored,
  putTakesAnotherName,
  putWithoutUserNameTaken,
  requiredRemovalIsInvalidValue,
  schemasMustComeFirst,
  schemasNameUnknownExtension,
  schemasNamedTwice,
  serverErrorSaysNothing,
  takenNameOnPutHasNoScimType,
  unchangedPutRefused,
  unknownAttributeRefused,
  unknownEndpointIsBadRequest,
  unknownOpIsReplace,
  userNameMadeUp,
  versionIsNotTheEtag,
  versionNeverChanges,
  weakEtagsNeverMatch,
];
