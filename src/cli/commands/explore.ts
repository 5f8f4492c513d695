// `interact-scim explore`: lives of users and groups made up at random, held against a model of what must be
// true, and for each thing that is wrong the shortest sequence that shows it.

import { Command } from "commander";
import { explore, type ExploreOptions, type Explored } from "../../explore/explore.ts";
import { readReplay } from "../../explore/replay.ts";
import { cleanUp } from "../../ownership/clean-up.ts";
import { toRun } from "../../run/from-environment.ts";
import { hash } from "../../run/hash.ts";
import { passwordsOf } from "../../run/passwords.ts";
import { readProfile } from "../../run/read-profile.ts";
import { resolve, type Flags, type Resolved } from "../../run/resolve.ts";
import { checkFolder, reports, takeFolder } from "../../run/results-folder.ts";
import type { Run } from "../../run/run.ts";
import { settings, type SettingName } from "../../run/settings.ts";
import { tool } from "../../run/tool.ts";
import { UsageError } from "../../run/usage-error.ts";
import { isLoopback, whyRefused } from "../../wire/consent.ts";
import { inert } from "../../wire/inert.ts";
import { NoAnswer } from "../../wire/no-answer.ts";
import { concludeExploration } from "../explore-conclude.ts";
import { openSessions } from "../explore-sessions.ts";
import { targetLines } from "../target-lines.ts";
import { writesBanner } from "../writes-banner.ts";
import { addSettings } from "../options.ts";
import { whyNotToStart } from "../preflight.ts";
import { startJournal } from "../start-journal.ts";
import { startMock } from "../start-mock.ts";
import { tokenOf } from "../token.ts";
import { untilCtrlC } from "../until-ctrl-c.ts";
import { withRateLimit } from "../with-rate-limit.ts";

interface Options extends Flags {
  readonly profile?: string;
  readonly time: string;
  readonly users: string;
  readonly exploreSeed?: string;
  readonly replay?: string;
  readonly parallel?: true;
  readonly maxFindings: string;
}

/** Of a run's settings those that say what to run: the explorer has its own. */
const notOurs: readonly string[] = [
  ...["suites", "grep", "ids", "shard", "seed", "preexisting", "readOnly"],
  ...["fullImport", "transcript", "maxTime", "noAllure", "large"],
];

export function exploreCommand(): Command {
  const names = (Object.keys(settings) as SettingName[]).filter((name) => !notOurs.includes(name));
  return addSettings(new Command("explore"), names)
    .description(
      "send random sequences of requests; find the shortest one that a target gets wrong",
    )
    .option("--profile <file>", "file with the settings of a target, such as target.yaml")
    .option("--time <duration>", "how long to search: 90s, 5m, 1h", "60s")
    .option("--users <number>", "the most users that exist at a time", "24")
    .option(
      "--seed <number>",
      "number from which all sequences are made (default: a new one each time)",
    )
    .option("--replay <seed:path>", "play only the sequence of one finding again")
    .option("--parallel", "send two to four requests at once, and look for races")
    .option("--max-findings <number>", "end the search after this many findings", "20")
    .addHelpText(
      "after",
      "\nExit codes: 0 no fail, 1 a fail, 2 usage or token or path, 3 error or no answer, 130 interrupted.",
    )
    .action(async ({ seed, ...options }: Options & { seed?: string }) => {
      process.exitCode = await exploreAt({
        ...options,
        ...(seed === undefined ? {} : { exploreSeed: seed }),
      });
    });
}

async function exploreAt(options: Options): Promise<number> {
  const wanted = read(options);
  const profile = options.profile ?? process.env["SCIM_PROFILE"];
  const resolved = resolve(options, process.env, profile === undefined ? {} : readProfile(profile));
  checkFolder(resolved.out, takingOf(resolved));
  if (resolved.target !== undefined) return atTarget(resolved, resolved.target, wanted);
  const mock = await startMock(resolved.contract, {});
  try {
    const known = { ...resolved, organisation: mock.organisation };
    const run = toRun(known, { target: mock.baseUrl, isMock: true });
    return await search(run, mock.token, wanted);
  } finally {
    await mock.close();
  }
}

const takingOf = ({ force }: Pick<Run, "force">) => ({ makes: [...reports, "explore"], force });

async function atTarget(resolved: Resolved, target: string, wanted: Wanted): Promise<number> {
  const run = toRun(resolved, { target, isMock: false });
  const token = await tokenOf(run);
  const refused = whyRefused(
    { method: "POST", path: "/Users" },
    new URL(target).hostname,
    resolved,
  );
  if (refused !== undefined) {
    throw new UsageError(
      `explore creates users and removes them again. ${refused} Give --allow-writes, or writes: allow in the profile`,
    );
  }
  if (run.contract !== "core" && run.organisation.location === undefined) {
    throw new UsageError(
      "no location of the target is known, so no user can be created: give --location, or organisation.location in the profile",
    );
  }
  const obstacle = await whyNotToStart(run, token);
  if (obstacle !== undefined) {
    process.stderr.write(`${tool.name}: ${obstacle.sentence}\n`);
    return obstacle.code;
  }
  return withRateLimit(run, () => search(run, token, wanted));
}

interface Wanted extends Pick<ExploreOptions, "seed" | "timeMs" | "mostFindings" | "parallel"> {
  readonly mostUsers: number;
  readonly replay?: NonNullable<ExploreOptions["replay"]>;
}

/** @throws UsageError for a value that is none of its kind */
function read(options: Options): Wanted {
  const [, number, unit = "s"] = /^(\d{1,6})(s|m|h)?$/.exec(options.time) ?? [];
  const seconds = Number(number) * { s: 1, m: 60, h: 3600 }[unit as "s"];
  if (!(seconds >= 1))
    throw new UsageError(`--time takes a duration such as 90s, 5m or 1h, not "${options.time}"`);
  const replay = options.replay === undefined ? undefined : readReplay(options.replay);
  if (options.replay !== undefined && replay === undefined) {
    throw new UsageError(
      `--replay takes what a finding names, such as 42:3:1@AB:C, not "${options.replay}"`,
    );
  }
  return {
    timeMs: seconds * 1000,
    mostUsers: whole("users", options.users, 2, 1000),
    mostFindings: whole("max-findings", options.maxFindings, 1, 1000),
    seed:
      options.exploreSeed === undefined
        ? Math.floor(Math.random() * 2 ** 31)
        : seedOf(options.exploreSeed),
    parallel: options.parallel === true,
    ...(replay === undefined ? {} : { replay }),
  };
}

function whole(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new UsageError(`--${flag} takes a whole number from ${least} to ${most}, not "${text}"`);
}

function seedOf(text: string): number {
  if (/^-?\d{1,10}$/.test(text)) return Number(text) | 0;
  if (/^[A-Za-z0-9]{1,32}$/.test(text)) return hash(text) | 0;
  throw new UsageError("--seed takes a number, or 1 to 32 letters and digits");
}

/** Users of one sequence: as many as make a group of more than two. */
const usersOfOne = 3;

async function search(run: Run, token: string, wanted: Wanted): Promise<number> {
  const { mostUsers, replay, ...bounds } = wanted;
  const count = replay === undefined ? Math.max(1, Math.floor(mostUsers / usersOfOne)) : 1;
  takeFolder(run.out, takingOf(run));
  startJournal(run);
  process.stderr.write(banner(run, wanted));
  const startedAt = new Date();
  const sessions = openSessions(run, token, Math.min(run.workers ?? 8, count));
  const isOurs = run.isMock || isLoopback(new URL(run.target).hostname);
  const target = {
    token,
    mark: run.id,
    mailDomain: run.mailDomain,
    interact: interactOf(run),
    anyOrganisation: isOurs || run.contract === "core",
    passwords: passwordsOf(run),
    sessions,
    mostUsers,
    ...(isOurs || run.cleanUp === "delete" ? {} : { leavesUsers: true }),
    isShared: !isOurs,
  };
  let explored: Explored;
  let cleaned;
  try {
    explored = await untilCtrlC(async (stop) => {
      const options = { ...bounds, ...(replay === undefined ? {} : { replay }), stop };
      return explore(target, { ...options, onProgress });
    });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    process.stderr.write(`${tool.name}: no answer from ${run.target}: ${error.message}\n`);
    return 3;
  } finally {
    clearProgress();
    for (const session of sessions) await session.close();
    cleaned = await cleanUp(run, token);
  }
  return concludeExploration({ run, explored, cleaned, startedAt, seed: wanted.seed });
}

function interactOf({ contract, organisation }: Run) {
  if (contract === "core" || organisation.location === undefined) return undefined;
  const { location } = organisation;
  return contract === "field-mapping" ? { location, loginType: "SAML" } : { location };
}

function banner(run: Run, { timeMs, mostUsers, seed }: Wanted): string {
  const lines = [
    ...targetLines(run),
    `Names: each contains ${run.id}`,
    `Searches for ${timeMs / 1000} s from seed ${seed}, with at most ${mostUsers} users at a time`,
    ...(run.isMock
      ? []
      : writesBanner(
          run,
          { users: mostUsers, groups: mostUsers },
          `ada.${run.id}.…@${run.mailDomain}`,
        )),
  ];
  return `${lines.map(inert).join("\n")}\n`;
}

function onProgress({
  sequences,
  requests,
  findings,
}: {
  sequences: number;
  requests: number;
  findings: number;
}): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${sequences} sequences, ${requests} requests, ${findings} findings `);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
