// One user's life in the app, as Okta goes through it: lookup, create or link, update, deactivate,
// reactivate. Whoever may not be linked is only read.

import { createOktaClient, type OktaClient } from "../okta/client.ts";
import { isSuccess } from "../okta/outcome.ts";
import { readLookup, type LookupResult } from "../okta/lookup-result.ts";
import { otherTask, remoteError } from "../okta/task.ts";
import type { Sender } from "../okta/conversation.ts";
import type { Pushed } from "./exported-user.ts";
import type { Answer } from "../wire/answer.ts";

export interface Step {
  readonly what: "lookup" | "create" | "link" | "update" | "deactivate" | "reactivate";
  /** `unverified`: not asked, since the user isn't the run's, or an earlier step was refused. */
  readonly verdict: "pass" | "fail" | "unverified";
  /** HTTP status of the last answer. */
  readonly status?: number;
  /** What Okta's administrator would see, or why nothing was asked. */
  readonly remark?: string;
}

export interface Played {
  readonly userName: string;
  readonly steps: readonly Step[];
}

export interface Stage {
  readonly wire: Sender;
  /** The same for the first lookup: whom it finds was there before, and is no business of a journal. */
  readonly unlisted: Sender;
  readonly token: string;
  /** Whether Okta's next step with whoever has this id at the target may be played. */
  readonly mayLink: (id: string) => boolean;
  /** Why a request was held back; undefined for any other error. */
  readonly whyHeldBack: (error: unknown) => string | undefined;
  /** Waits after a 429, in milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** @throws whatever the stage's senders throw and didn't hold back */
export async function play(user: Pushed, stage: Stage): Promise<Played> {
  const steps: Step[] = [];
  const { userName } = user.profile;
  try {
    await live(user, stage, steps);
    return { userName, steps: complete(steps) };
  } catch (error) {
    const remark = stage.whyHeldBack(error);
    if (remark === undefined) throw error;
    return { userName, steps: complete(steps, remark) };
  }
}

/** Adds each step that was reached. */
async function live(user: Pushed, stage: Stage, steps: Step[]): Promise<void> {
  const { profile } = user;
  const { token, wire, unlisted, sleep } = stage;
  const client = (mapping: Pushed["mapping"], over: Sender): OktaClient =>
    createOktaClient(over, { token, mapping, ...(sleep === undefined ? {} : { sleep }) });
  const [creating, pushing] = [client(user.mapping, wire), client(user.onUpdate, wire)];

  const { result, step } = await lookUp(client(user.mapping, unlisted), profile.userName);
  steps.push(step);
  if (result.found === "stopped") return;
  const isNew = result.found === "nobody";
  if (!isNew && !stage.mayLink(result.id)) {
    const remark = "a user that this run did not create has that user name, so it was only read";
    steps[0] = { ...step, verdict: "unverified", remark };
    return;
  }
  const assigned = isNew ? await creating.create(profile) : await creating.link(profile, result.id);
  const id = assigned.user?.id;
  steps.push(stepOf(isNew ? "create" : "link", assigned.answer, assigned.task, id !== undefined));
  if (id === undefined) {
    // A create that was refused can have left somebody behind: the journal takes note of whom this finds.
    if (isNew) await creating.lookup(profile.userName);
    return;
  }

  const updated = await pushing.update({ id }, profile);
  steps.push(stepOf("update", updated.answer, updated.task, updated.outcome === "updated"));
  const deactivated = await pushing.deactivate({ id });
  steps.push(stepOf("deactivate", deactivated, otherTask("deactivate the user", deactivated)));
  steps.push(await reactivate(pushing, user, id));
}

async function lookUp(
  okta: OktaClient,
  userName: string,
): Promise<{ result: LookupResult; step: Step }> {
  const answer = await okta.lookup(userName);
  const result = readLookup(answer, "userName", userName);
  const { status } = answer;
  if (result.found !== "stopped")
    return { result, step: { what: "lookup", verdict: "pass", status } };
  const remark = result.why ?? remoteError(answer);
  return { result, step: { what: "lookup", verdict: "fail", status, remark } };
}

/** Lookup, PATCH, GET, PUT; another user found ends it. */
async function reactivate(okta: OktaClient, { profile }: Pushed, id: string): Promise<Step> {
  const answer = await okta.lookup(profile.userName);
  const found = readLookup(answer, "userName", profile.userName);
  if (found.found !== "one" || found.id !== id) {
    const remark = "the lookup doesn't find the inactive user, so Okta would create a second one";
    return { what: "reactivate", verdict: "fail", status: answer.status, remark };
  }
  const activated = await okta.activate({ id });
  if (!isSuccess(activated)) {
    return stepOf("reactivate", activated, otherTask(`reactivate ${profile.userName}`, activated));
  }
  const pushed = await okta.update({ id }, profile);
  return stepOf("reactivate", pushed.answer, pushed.task, pushed.outcome === "updated");
}

function stepOf(
  what: Step["what"],
  answer: Answer,
  task: string | undefined,
  passed = isSuccess(answer),
): Step {
  const remark = passed || task === undefined ? {} : { remark: task };
  return { what, verdict: passed ? "pass" : "fail", status: answer.status, ...remark };
}

/** The steps that were not reached are told, not left out; the first of them with the reason. */
function complete(steps: readonly Step[], remark?: string): Step[] {
  const linked = steps.some(({ what }) => what === "link");
  const all = ["lookup", linked ? "link" : "create", "update", "deactivate", "reactivate"] as const;
  return all.map((what, at): Step => {
    const reason = remark !== undefined && at === steps.length ? { remark } : {};
    return steps[at] ?? { what, verdict: "unverified", ...reason };
  });
}
