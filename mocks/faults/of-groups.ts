// Every fault in how groups are created, shown, changed and looked up, in the alphabet's order.
import type { Fault } from "../fault.ts";
import { deactivationLeavesGroups } from "./deactivation-leaves-groups.ts";
import { groupAddReplaces } from "./group-add-replaces.ts";
import { groupCreateAnswersOk } from "./group-create-answers-ok.ts";
import { groupCreateKeepsFirstMember } from "./group-create-keeps-first-member.ts";
import { groupCreateWithoutBody } from "./group-create-without-body.ts";
import { groupDeleteArchives } from "./group-delete-archives.ts";
import { groupDeleteDeactivatesMembers } from "./group-delete-deactivates-members.ts";
import { groupIdHoldsBulkId } from "./group-id-holds-bulk-id.ts";
import { groupLookupByPartOfName } from "./group-lookup-by-part-of-name.ts";
import { groupLookupWithoutMatchIsNotFound } from "./group-lookup-without-match-is-not-found.ts";
import { groupMemberAgainRefused } from "./group-member-again-refused.ts";
import { groupNameNeverChanges } from "./group-name-never-changes.ts";
import { groupNamesNotUnique } from "./group-names-not-unique.ts";
import { groupPatchLimitedToFifty } from "./group-patch-limited-to-fifty.ts";
import { groupPatchLosesUpdates } from "./group-patch-loses-updates.ts";
import { groupPatchTakesOneOperation } from "./group-patch-takes-one-operation.ts";
import { groupRemovalOfNobodyRefused } from "./group-removal-of-nobody-refused.ts";
import { groupRemoveEmpties } from "./group-remove-empties.ts";
import { groupRenameEmpties } from "./group-rename-empties.ts";
import { groupRenameRefusesId } from "./group-rename-refuses-id.ts";
import { groupShowsMemberTwice } from "./group-shows-member-twice.ts";
import { groupsListedSlowly } from "./groups-listed-slowly.ts";
import { groupsNotListed } from "./groups-not-listed.ts";
import { memberDisplayNullRefused } from "./member-display-null-refused.ts";
import { pathlessMembersIgnored } from "./pathless-members-ignored.ts";
import { personWithoutGroups } from "./person-without-groups.ts";
import { pushNowAdds } from "./push-now-adds.ts";
import { pushNowEmptyIgnored } from "./push-now-empty-ignored.ts";
import { unknownMemberRefused } from "./unknown-member-refused.ts";

export const faultsOfGroups: readonly Fault[] = [
  deactivationLeavesGroups,
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
  memberDisplayNullRefused,
  pathlessMembersIgnored,
  personWithoutGroups,
  pushNowAdds,
  pushNowEmptyIgnored,
  unknownMemberRefused,
];
