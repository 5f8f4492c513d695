// One person's life in the app, as Okta goes through it: lookup, create or link, update, deactivate,
// reactivate. Off the mock, whoever the run didn't create is only read.

import { createOktaClient, type OktaClient } from "../okta/client.ts";
import { isSuccess } from "../okta/outcome.ts";
import { readLookup, type LookupResult } from "../okta/lookup-result.ts";
import { otherTask, remoteError } from "../okta/task.ts";
import type { Sender } from "../okta/conversation.ts";
import type { Pushed } from "../okta/exported-person.ts";
import type { Answer } from "../wire/answer.ts";

export interface Step {
  readonly what: "lookup" | "create" | "link" | "update" | "deactivate" | "reactivate";
  /** `unverified`: not asked, since the person isn't the run's, or an earlier step was refused. */
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
  readonly token: string;
  /** The reference mock: whoever is found there may be linked. */
  readonly isMock: boolean;
  /** Called at once for each person that is created, to be removed afterwards whatever happens. */
  readonly onCreate: (id: string) => void;
}

export async function play(person: Pushed, stage: Stage): Promise<Played> {
  const { profile } = person;
  const client = (mapping: Pushed["mapping"]): OktaClient =>
    createOktaClient(stage.wire, { token: stage.token, mapping });
  const [creating, pushing] = [client(person.mapping), client(person.onUpdate)];
  const steps: Step[] = [];
  const done = (): Played => ({ userName: profile.userName, steps: complete(steps) });

  const { result, step } = await lookUp(creating, profile.userName);
  steps.push(step);
  if (result.found === "stopped") return done();
  const isNew = result.found === "nobody";
  if (!isNew && !stage.isMock) {
    const remark = "somebody whom this run didn't create has that user name: only read";
    steps[0] = { ...step, verdict: "unverified", remark };
    return done();
  }
  const assigned = isNew ? await creating.create(profile) : await creating.link(profile, result.id);
  const id = assigned.user?.id;
  steps.push(stepOf(isNew ? "create" : "link", assigned.answer, assigned.task, id !== undefined));
  if (id === undefined) {
    // A create that was refused can have left somebody behind.
    if (isNew) (await leftBehind(creating, profile.userName)).forEach(stage.onCreate);
    return done();
  }
  if (isNew) stage.onCreate(id);

  const updated = await pushing.update({ id }, profile);
  steps.push(stepOf("update", updated.answer, updated.task, updated.outcome === "updated"));
  const deactivated = await pushing.deactivate({ id });
  steps.push(stepOf("deactivate", deactivated, otherTask("deactivate the user", deactivated)));
  steps.push(await reactivate(pushing, person, id));
  return done();
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

async function leftBehind(okta: OktaClient, userName: string): Promise<string[]> {
  const result = readLookup(await okta.lookup(userName), "userName", userName);
  return result.found === "one" ? [result.id] : [];
}

/** Lookup, PATCH, GET, PUT; another person found ends it. */
async function reactivate(okta: OktaClient, { profile }: Pushed, id: string): Promise<Step> {
  const answer = await okta.lookup(profile.userName);
  const found = readLookup(answer, "userName", profile.userName);
  if (found.found !== "one" || found.id !== id) {
    const remark = "the lookup doesn't find the inactive person, so Okta would create them anew";
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

/** The steps that were not reached are told, not left out. */
function complete(steps: readonly Step[]): Step[] {
  const linked = steps.some(({ what }) => what === "link");
  const all = ["lookup", linked ? "link" : "create", "update", "deactivate", "reactivate"] as const;
  return all.map(
    (what) => steps.find((step) => step.what === what) ?? { what, verdict: "unverified" },
  );
}
