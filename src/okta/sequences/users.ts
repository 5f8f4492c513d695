// A user's life in the app: test, lookup, assign, link, update, deactivate, reactivate, password; each
// in Okta's order and with its reactions. The order of reactivation's last steps is inferred.

import { createBody } from "../create-body.ts";
import { converse } from "../conversation.ts";
import { mergeForReplace } from "../merge-for-replace.ts";
import { isSuccess, outcomeOf } from "../outcome.ts";
import { readLookup } from "../lookup-result.ts";
import {
  authenticationTask,
  createTask,
  lookupTask,
  otherTask,
  pushTask,
  remoteError,
} from "../task.ts";
import { activate } from "../requests/activate.ts";
import { createUser } from "../requests/create.ts";
import { deactivate } from "../requests/deactivate.ts";
import { lookupByUserName } from "../requests/lookup.ts";
import { readUser } from "../requests/read.ts";
import { replaceUser } from "../requests/replace.ts";
import { syncPassword } from "../requests/sync-password.ts";
import { testCredentials, testGroups } from "../requests/test-credentials.ts";
import { idOf, isJsonObject, member } from "../../wire/json.ts";
import type { Answer } from "../../wire/answer.ts";
import type { Conversation, ConversationOptions, Sender } from "../conversation.ts";
import type { LookupResult } from "../lookup-result.ts";
import type { Mapping } from "../mapping.ts";
import type { Outcome, UserOutcome } from "../outcome.ts";
import type { OktaProfile } from "../profile.ts";
import type { RequestTemplate } from "../request-template.ts";

/** Anyone with an id at the server: all that Okta needs to address a user. */
export interface Linked {
  readonly id: string;
}

export interface OktaUsers {
  /** "Test API Credentials"; with `importGroups` also what follows a save. */
  testCredentials(options?: { readonly importGroups?: boolean }): Promise<Outcome<"accepted">>;
  /** The lookup alone; `template` for the other forms of it. */
  lookup(userName: string, template?: RequestTemplate): Promise<Answer>;
  /** Lookup; then create, or link whoever was found, activated first when inactive. */
  assign(profile: OktaProfile): Promise<UserOutcome<"created" | "linked" | "reactivated">>;
  /** The POST alone, as after a lookup that found nobody. */
  create(profile: OktaProfile): Promise<UserOutcome<"created">>;
  /** GET and PUT of someone who was found. */
  link(profile: OktaProfile, id: string): Promise<UserOutcome<"linked">>;
  /** GET, PUT of the merged resource. */
  update(user: Linked, changed: OktaProfile): Promise<UserOutcome<"updated">>;
  /** PATCH of active, without a GET before it. */
  deactivate(user: Linked): Promise<Answer>;
  /** The PATCH of active alone: what reactivation does in its middle. */
  activate(user: Linked): Promise<Answer>;
  /** Lookup, PATCH of active, GET, PUT; creates when the lookup hides the user. */
  reactivate(user: {
    readonly profile: OktaProfile;
  }): Promise<UserOutcome<"created" | "linked" | "reactivated">>;
  syncPassword(user: Linked, password: string): Promise<Answer>;
}

export interface OktaOptions extends ConversationOptions {
  readonly mapping: Mapping;
}

export function oktaUsers(wire: Sender, options: OktaOptions): OktaUsers {
  const { mapping } = options;
  const begin = (): Conversation => converse(wire, options);

  const create = async (talk: Conversation, profile: OktaProfile) => {
    const answer = await talk.ask(createUser, { user: createBody(profile, mapping) });
    const stopped = (why: string): UserOutcome<"created"> =>
      outcomeOf(talk, "stopped", createTask(profile.userName, why));
    if (!isSuccess(answer)) return stopped(remoteError(answer));
    const resource = answer.json;
    const id = isJsonObject(resource) ? idOf(resource) : undefined;
    if (!isJsonObject(resource) || id === undefined) {
      return stopped("Create new user returned empty user.");
    }
    const user = { id, userName: profile.userName, profile, resource };
    return { ...outcomeOf(talk, "created" as const), user };
  };

  const push = async <How extends string>(
    talk: Conversation,
    profile: OktaProfile,
    id: string,
    how: How,
  ): Promise<UserOutcome<How>> => {
    const { userName } = profile;
    const read = await talk.ask(readUser, { id });
    const current = read.json;
    if (!isSuccess(read) || !isJsonObject(current)) {
      return outcomeOf(talk, "stopped", pushTask(userName, read));
    }
    const body = mergeForReplace(current, profile, mapping);
    const answer = await talk.ask(replaceUser, { id, user: body });
    if (!isSuccess(answer)) return outcomeOf(talk, "stopped", pushTask(userName, answer));
    const resource = isJsonObject(answer.json) ? answer.json : {};
    return { ...outcomeOf(talk, how), user: { id, userName, profile, resource } };
  };

  const activateAndPush = async (talk: Conversation, profile: OktaProfile, id: string) => {
    const answer = await talk.ask(activate, { id });
    if (isSuccess(answer)) return push(talk, profile, id, "reactivated");
    return outcomeOf<"reactivated">(
      talk,
      "stopped",
      otherTask(`reactivate ${profile.userName}`, answer),
    );
  };

  const lookup = async (talk: Conversation, userName: string): Promise<LookupResult> =>
    readLookup(await talk.ask(lookupByUserName, { userName }), "userName", userName);

  /** @param activating whoever is found gets the PATCH, also when the answer says active */
  const assign = async (profile: OktaProfile, activating: boolean) => {
    const talk = begin();
    const result = await lookup(talk, profile.userName);
    if (result.found === "nobody") return create(talk, profile);
    if (result.found === "stopped") {
      const { answer } = outcomeOf(talk, "stopped");
      const task = lookupTask(profile.userName, answer);
      return outcomeOf<"created">(
        talk,
        "stopped",
        result.why === undefined ? task : `${task}: ${result.why}`,
      );
    }
    const inactive = member(result.resource, "active") === false;
    return inactive || activating
      ? activateAndPush(talk, profile, result.id)
      : push(talk, profile, result.id, "linked");
  };

  return {
    async testCredentials({ importGroups = false } = {}) {
      const talk = begin();
      const refused = (answer: Answer): Outcome<"accepted"> =>
        outcomeOf<"accepted">(talk, "stopped", authenticationTask(answer));
      const users = await talk.ask(testCredentials);
      if (users.status !== 200) return refused(users);
      const groups = importGroups ? await talk.ask(testGroups) : users;
      if (groups.status !== 200) return refused(groups);
      return outcomeOf(talk, "accepted");
    },
    lookup: (userName, template = lookupByUserName) =>
      begin().ask(template, { userName, email: userName }),
    assign: (profile) => assign(profile, false),
    create: (profile) => create(begin(), profile),
    link: (profile, id) => push(begin(), profile, id, "linked"),
    update: (user, changed) => push(begin(), changed, user.id, "updated"),
    deactivate: (user) => begin().ask(deactivate, { id: user.id }),
    activate: (user) => begin().ask(activate, { id: user.id }),
    reactivate: (user) => assign(user.profile, true),
    syncPassword: (user, password) => begin().ask(syncPassword, { id: user.id, password }),
  };
}
