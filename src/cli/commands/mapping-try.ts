// `interact-scim mapping try`: each user's assignment, played against the reference mock or a target. Off the
// mock, what identifies users is marked, nobody else is written to, and whom it created is removed again.

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
import { targetLines } from "../target-lines.ts";
import { writesBanner } from "../writes-banner.ts";
import { withRateLimit } from "../with-rate-limit.ts";
import { readSubject } from "../mapping-users.ts";
import type { MappingOptions } from "../mapping-files.ts";
import { playAtTarget } from "../play-at-target.ts";
import { playInTurn } from "../play-in-turn.ts";
import { whyNotToStart } from "../preflight.ts";
import { signedClient } from "../signed-client.ts";
import { startJournal } from "../start-journal.ts";
import { startMock } from "../start-mock.ts";
import { tokenOf } from "../token.ts";
import { untilCtrlC } from "../until-ctrl-c.ts";
import { exitCodeOf, tell, type Tried } from "../tried.ts";

export async function tryMapping(options: MappingOptions): Promise<number> {
  const profile = options.profile ?? process.env["SCIM_PROFILE"];
  const resolved = resolve(options, process.env, profile === undefined ? {} : readProfile(profile));
  const subject = readSubject(options, resolved.contract);
  const users = subject.exportedUsers.map((user) => pushed(subject.app, user));
  const { target } = resolved;
  const tried =
    target === undefined ? await atMock(users, resolved) : await atTarget(users, resolved, target);
  if (typeof tried === "number") return tried;
  tell(tried, options);
  return exitCodeOf(tried);
}

/** The mock ends with this command, and forgets everybody: they go out as preview prints them. */
async function atMock(users: readonly Pushed[], resolved: Resolved): Promise<Tried> {
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
    const played = await interruptible((stop) => playInTurn(users, stage, stop));
    const none = { created: 0, removed: 0, remaining: [], isOver: true };
    return {
      target: "the reference mock",
      runId: run.id,
      planned: users.length,
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
  users: readonly Pushed[],
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
  const ours = markedAll(users, { runId: run.id, mailDomain: run.mailDomain });
  process.stderr.write(banner(run, ours));
  const played = await withRateLimit(run, () =>
    interruptible((stop) => playAtTarget(ours, { run, token, stop })),
  );
  return { target, runId: run.id, planned: users.length, ...played };
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
    `try creates users and removes them again. ${refused} Give --allow-writes, or writes: allow in the profile; preview sends nothing`,
  );
}

function banner(run: Run, users: readonly Pushed[]): string {
  const name = users[0]?.profile.userName ?? "";
  const lines = writesBanner(run, { users: users.length, groups: 0 }, name);
  return `${[...targetLines(run), ...lines].map(inert).join("\n")}\n`;
}

/** Also where Ctrl-C came after the last user, while all were being removed. */
function interruptible<T extends object>(play: (stop: AbortSignal) => Promise<T>) {
  return untilCtrlC(async (stop) => {
    const played = await play(stop);
    return stop.aborted ? { ...played, ended: "interrupted" as const } : played;
  });
}
