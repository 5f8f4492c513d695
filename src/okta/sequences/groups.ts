// Group push of the template app: lookup, create, membership, rename, overwrite, link, delete. Which
// requests a link takes is inferred; whether a GET precedes a PATCH is not established: none is sent.

import { converse } from "../conversation.ts";
import { readLookup } from "../lookup-result.ts";
import { isSuccess, outcomeOf } from "../outcome.ts";
import { otherTask } from "../task.ts";
import { fillMembershipChange } from "../requests/change-membership.ts";
import { deleteGroup } from "../requests/delete-group.ts";
import { lookupGroup, readGroup } from "../requests/group-lookup.ts";
import { addMembers, createGroup } from "../requests/push-group.ts";
import { renameGroup } from "../requests/rename-group.ts";
import { replaceMembers, replaceMembersPathless } from "../requests/replace-members.ts";
import { idOf, isJsonObject } from "../../wire/json.ts";
import type { Answer } from "../../wire/answer.ts";
import type { Json } from "../../wire/json.ts";
import type { Conversation, ConversationOptions, Sender } from "../conversation.ts";
import type { Outcome } from "../outcome.ts";
import type { Member } from "../requests/change-membership.ts";

/** A group as Okta keeps it once pushed. */
export interface PushedGroup {
  readonly id: string;
  readonly displayName: string;
}

export interface GroupOutcome<How extends string> extends Outcome<How> {
  readonly group?: PushedGroup;
}

export interface MembershipChange {
  /** Ids of those who left. */
  readonly remove?: readonly string[];
  readonly add?: readonly Member[];
}

export interface OktaGroups {
  lookupGroup(displayName: string): Promise<Answer>;
  /** Lookup; POST with the members, PATCH that adds them again; or the PATCH to the group found. */
  pushGroup(
    displayName: string,
    members: readonly Member[],
  ): Promise<GroupOutcome<"created" | "linked">>;
  /** PATCHes of at most `batchSize` changes (100, up to 1000 by configuration), removals first. */
  changeMembership(
    group: PushedGroup,
    change: MembershipChange,
    batchSize?: number,
  ): Promise<GroupOutcome<"changed">>;
  renameGroup(group: PushedGroup, displayName: string): Promise<Answer>;
  /** "Push Now": overwrites the membership; `pathless` for the form reported in 2024. */
  pushNow(
    group: PushedGroup,
    members: readonly Member[],
    form?: "path" | "pathless",
  ): Promise<Answer>;
  /** GET, rename, add: members who were there before stay. */
  linkGroup(group: PushedGroup, members: readonly Member[]): Promise<GroupOutcome<"linked">>;
  deleteGroup(group: PushedGroup): Promise<Answer>;
}

const BATCH = 100;

export function oktaGroups(wire: Sender, options: ConversationOptions): OktaGroups {
  const begin = (): Conversation => converse(wire, options);

  const stop = (talk: Conversation, doing: string, answer: Answer) =>
    outcomeOf<never>(talk, "stopped", otherTask(doing, answer));

  const add = async <How extends string>(
    talk: Conversation,
    group: PushedGroup,
    members: readonly Member[],
    how: How,
  ): Promise<GroupOutcome<How>> => {
    for (let at = 0; at < members.length; at += BATCH) {
      const batch = asJson(members.slice(at, at + BATCH));
      const answer = await talk.ask(addMembers, { id: group.id, members: batch });
      if (!isSuccess(answer)) {
        return { ...stop(talk, `add members to ${group.displayName}`, answer), group };
      }
    }
    return { ...outcomeOf(talk, how), group };
  };

  return {
    lookupGroup: (displayName) => begin().ask(lookupGroup, { displayName }),

    async pushGroup(displayName, members) {
      const talk = begin();
      const looked = await talk.ask(lookupGroup, { displayName });
      const result = readLookup(looked, "displayName", displayName);
      if (result.found === "stopped") return stop(talk, `find group ${displayName}`, looked);
      if (result.found === "one") {
        return add(talk, { id: result.id, displayName }, members, "linked");
      }
      const created = await talk.ask(createGroup, { displayName, members: asJson(members) });
      const id = isJsonObject(created.json) ? idOf(created.json) : undefined;
      if (!isSuccess(created) || id === undefined) {
        return stop(talk, `create group ${displayName}`, created);
      }
      return add(talk, { id, displayName }, members, "created");
    },

    async changeMembership(group, { remove = [], add: added = [] }, batchSize = BATCH) {
      const talk = begin();
      const changes = remove.length + added.length;
      for (let at = 0; at < changes; at += batchSize) {
        const leaving = remove.slice(at, at + batchSize);
        const from = Math.max(0, at - remove.length);
        const joining = added.slice(from, Math.max(0, at + batchSize - remove.length));
        const answer = await talk.send(fillMembershipChange(group.id, leaving, joining));
        if (!isSuccess(answer))
          return { ...stop(talk, `change ${group.displayName}`, answer), group };
      }
      return { ...outcomeOf(talk, "changed"), group };
    },

    renameGroup: (group, displayName) => begin().ask(renameGroup, { id: group.id, displayName }),

    pushNow: ({ id, displayName }, members, form = "path") =>
      form === "path"
        ? begin().ask(replaceMembers, { id, members: asJson(members) })
        : begin().ask(replaceMembersPathless, { id, displayName, members: asJson(members) }),

    async linkGroup(group, members) {
      const talk = begin();
      const { id, displayName } = group;
      const read = await talk.ask(readGroup, { id });
      if (!isSuccess(read)) return stop(talk, `link group ${displayName}`, read);
      const renamed = await talk.ask(renameGroup, { id, displayName });
      if (!isSuccess(renamed)) return stop(talk, `rename group ${displayName}`, renamed);
      return add(talk, group, members, "linked");
    },

    deleteGroup: (group) => begin().ask(deleteGroup, { id: group.id }),
  };
}

/** Exactly `value` and `display`, in this order: what the captures show. */
function asJson(members: readonly Member[]): Json {
  return members.map(({ value, display }) => ({ value, display }));
}
