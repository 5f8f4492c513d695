// `interact-scim mapping try`: each person's assignment, played against the reference mock or a target. Off the
// mock, what identifies people is marked, nobody else is written to, and whom it created is removed again.

import { markedAll } from "../../mapping/marked.ts";
import { pushed, type Pushed } from "../../mapping/exported-user.ts";
import { toRun } from "../../run/from-environment.ts";
import { readProfile } from "../../run/read-profile.ts";
import { resolve, type Resolved } from "../../run/resolve.ts";
import type { Run } from "../../run/run.ts";
import { tool } from "../../run/tool.ts";
import { UsageError } from "../../run/usage-error.ts";
import { inert } from "../../wire/inert.ts";
import { whyRefused } from "../../wire/consent.ts";
import { intentions } from "../intentions.ts";
import { keepingPace } from "../with-rate-limit.ts";
import { readSubject } from "../mapping-users.ts";
import type { MappingOptions } from "./mapping.ts";
import { playAtTarget } from "../play-at-target.ts";
import { playInTurn } from "../play-in-turn.ts";
import { whyNotToStart } from "../preflight.ts";
import { signedClient } from "../signed-client.ts";
import { startJournal } from "../start-journal.ts";
import { startMock } from "../start-mock.ts";
import { tokenOf } from "../token.ts";
import { exitCodeOf, tell, type Tried } from "../tried.ts";

export async function tryMapping(options: MappingOptions): Promise<number> {
  const profile = options.profile ?? process.env["SCIM_PROFILE"];
  const resolved = resolve(options, process.env, profile === undefined ? {} : readProfile(profile));
  const subject = readSubject(options, resolved.contract);
  const people = subject.people.map((person) => pushed(subject.app, person));
  const { target } = resolved;
  const tried =
    target === undefined
      ? await atMock(people, resolved)
      : await atTarget(people, resolved, target);
  if (typeof tried === "number") return tried;
  tell(tried, options);
  return exitCodeOf(tried);
}

/** The mock ends with this command, and forgets everybody: they go out as preview prints them. */
async function atMock(people: readonly Pushed[], resolved: Resolved): Promise<Tried> {
  const mock = await startMock(resolved.contract);
  const run = toRun(resolved, { target: mock.baseUrl, isMock: true });
  const client = signedClient(run, mock.token);
  const stage = {
    wire: client,
    unlisted: client,
    token: mock.token,
    mayLink: () => true,
    whyHeldBack: () => undefined,
  };
  try {
    const played = await untilCtrlC((stop) => playInTurn(people, stage, stop));
    const none = { created: 0, removed: 0, remaining: [], isOver: true };
    return {
      target: "the reference mock",
      runId: run.id,
      planned: people.length,
      ...played,
      ...none,
    };
  } finally {
    await client.close();
    await mock.close();
  }
}

/** @returns the exit code where it doesn't come to a try */
async function atTarget(
  people: readonly Pushed[],
  resolved: Resolved,
  target: string,
): Promise<Tried | number> {
  const run = toRun(resolved, { target, isMock: false });
  const token = await tokenOf(run);
  checkConsent(resolved, target);
  const obstacle = await whyNotToStart(run, token);
  if (obstacle !== undefined) {
    process.stderr.write(`${tool.name}: ${obstacle.sentence}\n`);
    return obstacle.code;
  }
  startJournal(run);
  const ours = markedAll(people, { runId: run.id, mailDomain: run.mailDomain });
  process.stderr.write(foreword(run, ours));
  const played = await keepingPace(run, () =>
    untilCtrlC((stop) => playAtTarget(ours, { run, token, stop })),
  );
  return { target, runId: run.id, planned: people.length, ...played };
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

function foreword(run: Run, people: readonly Pushed[]): string {
  const name = people[0]?.profile.userName ?? "";
  const lines = intentions(run, { people: people.length, groups: 0 }, name);
  return `${[`Target: ${run.target}, contract ${run.contract}`, ...lines].map(inert).join("\n")}\n`;
}

async function untilCtrlC<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    const done = await work(interruption.signal);
    // Also where it came after the last person, while all were being removed.
    return interruption.signal.aborted ? { ...done, ended: "interrupted" } : done;
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}
