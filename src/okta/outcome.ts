// What became of an action that takes several requests.

import type { Answer } from "../wire/answer.ts";
import type { JsonObject } from "../wire/json.ts";
import type { Conversation } from "./conversation.ts";
import type { OktaProfile } from "./profile.ts";

/** A user as Okta keeps them once assigned. */
export interface Assigned {
  /** The server's id, which Okta links on. */
  readonly id: string;
  readonly userName: string;
  readonly profile: OktaProfile;
  /** The resource as the server returned it last; empty after an answer without a body. */
  readonly resource: JsonObject;
}

export interface Outcome<How extends string> {
  readonly outcome: How | "stopped";
  /** The last answer: the one that decided. */
  readonly answer: Answer;
  /** All answers in their order, those before a retry among them. */
  readonly answers: readonly Answer[];
  /** What Okta's administrator would see; set when the action stopped. */
  readonly task?: string;
}

export interface UserOutcome<How extends string> extends Outcome<How> {
  /** Set when the user is linked to one of the server's. */
  readonly user?: Assigned;
}

/** The end of a conversation. @throws Error when nothing was asked: a mistake of the caller */
export function outcomeOf<How extends string>(
  conversation: Conversation,
  outcome: How | "stopped",
  task?: string,
): Outcome<How> {
  const answer = conversation.answers.at(-1);
  if (answer === undefined) throw new Error("an action without a request has no outcome");
  const why = [task, conversation.gaveUp].filter((part) => part !== undefined).join(". ");
  return { outcome, answer, answers: conversation.answers, ...(why === "" ? {} : { task: why }) };
}

export function isSuccess(answer: Answer): boolean {
  return answer.status >= 200 && answer.status < 300;
}
