// `interact-scim mapping try`: each person's assignment, played against the reference mock or a target, and
// removed again. Off the mock, what identifies people is marked, and nobody else is written to.

import { marked, uidIn } from "../mapping/marked.ts";
import { play, type Played } from "../mapping/play.ts";
import { removeCreated, type Remaining } from "../mapping/remove-created.ts";
import type { Subject } from "../mapping/subject.ts";
import { pushed } from "../okta/exported-person.ts";
import { inert } from "../report/inert.ts";
import { toRun } from "../run/from-environment.ts";
import { readProfile } from "../run/read-profile.ts";
import { resolve, type Resolved } from "../run/resolve.ts";
import type { Run } from "../run/run.ts";
import { tool } from "../run/tool.ts";
import { UsageError } from "../run/usage-error.ts";
import { whyRefused } from "../wire/consent.ts";
import { NoAnswer } from "../wire/no-answer.ts";
import { createOwnership } from "../wire/ownership.ts";
import { readSubject } from "./mapping-people.ts";
import type { MappingOptions } from "./mapping.ts";
import { whyNotToStart } from "./preliminary.ts";
import { signedClient } from "./signed-client.ts";
import { startMock } from "./start-mock.ts";
import { table } from "./table.ts";
import { tokenOf } from "./token.ts";

interface Tried {
  readonly people: readonly Played[];
  readonly remaining: readonly Remaining[];
  /** How many people were to be played. */
  readonly planned: number;
  readonly ended: "complete" | "interrupted" | "no answer";
}

export async function tryMapping(options: MappingOptions): Promise<number> {
  const profile = options.profile ?? process.env["SCIM_PROFILE"];
  const resolved = resolve(options, process.env, profile === undefined ? {} : readProfile(profile));
  const subject = readSubject(options, resolved.contract);
  const { target } = resolved;
  if (target === undefined) {
    const mock = await startMock(resolved.contract);
    try {
      const run = toRun(resolved, { target: mock.baseUrl, isMock: true });
      return conclude(await perform(subject, run, mock.token), run, options);
    } finally {
      await mock.close();
    }
  }
  const run = toRun(resolved, { target, isMock: false });
  const token = await tokenOf(run);
  checkConsent(resolved, target);
  const obstacle = await whyNotToStart(run, token);
  if (obstacle !== undefined) {
    process.stderr.write(`${tool.name}: ${obstacle.sentence}\n`);
    return obstacle.code;
  }
  return conclude(await perform(subject, run, token), run, options);
}

/** The wire client refuses as well, whoever calls it; this says so before anything is sent. */
function checkConsent(resolved: Resolved, target: string): void {
  const refused = whyRefused(
    { method: "POST", path: "/Users" },
    new URL(target).hostname,
    resolved,
  );
  if (refused === undefined) return;
  throw new UsageError(
    `try creates people and removes them again. ${refused} Give --allow-writes, or writes: allow in the profile; preview sends nothing`,
  );
}

async function perform(subject: Subject, run: Run, token: string): Promise<Tried> {
  const { target, isMock, id: runId, mailDomain } = run;
  const client = signedClient(run, token, { ownership: createOwnership(isMock ? "" : runId) });
  const plain = subject.people.map((person) => pushed(subject.app, person));
  const uids = new Set(plain.map(uidIn));
  const people: Played[] = [];
  let ended: Tried["ended"] = "complete";
  const interrupt = (): void => {
    ended = "interrupted";
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  const created: string[] = [];
  const remaining: Remaining[] = [];
  const isInterrupted = (): boolean => ended === "interrupted";
  try {
    for (const each of plain) {
      if (isInterrupted()) break;
      const person = isMock ? each : marked(each, uids, { runId, mailDomain });
      const stage = { wire: client, token, isMock, onCreate: (id: string) => created.push(id) };
      people.push(await play(person, stage));
    }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    process.stderr.write(`${tool.name}: no answer from ${target}: ${error.message}\n`);
    ended = "no answer";
  } finally {
    // Whatever happened: nobody whom the run created stays.
    remaining.push(...(await removeCreated(client, token, created)));
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    await client.close();
  }
  return { people, remaining, planned: plain.length, ended };
}

function conclude(tried: Tried, run: Run, options: MappingOptions): number {
  const { people, remaining, ended } = tried;
  const target = run.isMock ? "the reference mock" : run.target;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ target, runId: run.id, ...tried }, null, 2)}\n`
      : `${inert(asText(tried, target))}\n`,
  );
  if (ended === "interrupted") return 130;
  if (ended === "no answer") return 3;
  const isGood = people.every(({ steps }) => steps.every(({ verdict }) => verdict === "pass"));
  return isGood && remaining.length === 0 ? 0 : 1;
}

function asText({ people, remaining, planned, ended }: Tried, target: string): string {
  const rows = people.flatMap(({ userName, steps }) =>
    steps.map(({ what, verdict, status, remark }, at) => [
      at === 0 ? userName : "",
      what,
      verdict,
      status === undefined ? "" : String(status),
      remark ?? "",
    ]),
  );
  const passed = people.filter(({ steps }) => steps.every(({ verdict }) => verdict === "pass"));
  return [
    `Target: ${target}`,
    ...table(
      ["user name", "step", "verdict", "status", "what Okta's administrator would see"],
      rows,
    ),
    `${passed.length} of ${planned} people went through${ended === "complete" ? "" : ` (${ended})`}.`,
    ...remaining.map(({ id, reason }) => `Left at the target: /Users/${id} (${reason})`),
  ].join("\n");
}
