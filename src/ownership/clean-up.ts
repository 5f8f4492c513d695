// The end of a run, whole or cut off: removes whatever its journal says is still there, and forgets the
// journal once nothing more can be done.

import { ownReadHeaders } from "./own-headers.ts";
import type { Remainder } from "./remainder.ts";
import type { Run } from "../run/run.ts";
import { mostUnanswered } from "../wire/no-answer.ts";
import type { Exchange } from "../wire/exchange.ts";
import { NoAnswer } from "../wire/no-answer.ts";
import { endJournal, journalFolder, openEntries, readJournal, type Entry } from "./journal.ts";
import { openTarget } from "./open-target.ts";
import { seeMark } from "./own-writes.ts";
import { heedRetryAfter } from "./heed-retry-after.ts";
import { lastLook } from "./last-look.ts";
import { removeAll, type Removing } from "./remove.ts";
import type { Send } from "./send.ts";

/** Milliseconds for one exchange: whoever pressed Ctrl-C waits for all of them. */
const mostWaiting = 10_000;

/** The most exchanges at the same time; a run by fewer workers has fewer. */
const mostTogether = 8;

export interface CleanedUp {
  /** How many the run has created in all, users and groups. */
  readonly created: number;
  readonly removed: number;
  readonly remaining: readonly Remainder[];
  /** Nothing more can be done: the journal is forgotten. */
  readonly isOver: boolean;
  readonly exchanges: readonly Exchange[];
}

/** Sends nothing where everything has been removed already. */
export async function cleanUp(run: Run, token: string): Promise<CleanedUp> {
  const folder = journalFolder(run);
  const before = readJournal(folder);
  const open = openEntries(before);
  const exchanges: Exchange[] = [];
  const looking: Step = (how) => {
    const paths = leftIn(readJournal(folder)).map(({ path = "" }) => path);
    return lastLook(how, before.length, new Set(paths));
  };
  const unseen = before.length === 0 || run.isMock ? [] : [looking];
  const steps = [...(open.length === 0 ? [] : [removing(open, run, folder)]), ...unseen];
  const remaining = steps.length === 0 ? [] : await atTarget(run, token, exchanges, steps);
  const after = readJournal(folder);
  // Those whom a test's own clean-up had to leave.
  const told = leftIn(before).map(({ path = "", reason = "" }) => ({ path, reason }));
  const isOver = openEntries(after).length === 0;
  if (isOver) endJournal(folder);
  return {
    created: after.filter(({ path }) => path !== undefined).length,
    removed: after.filter(({ state }) => state === "removed").length,
    remaining: [...told, ...remaining],
    isOver,
    exchanges,
  };
}

/** Those who stay, inactive. */
function leftIn(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ state }) => state === "left");
}

/** A part of the clean-up. @returns what stays */
type Step = (removing: Removing) => Promise<Remainder[]>;

async function atTarget(
  run: Run,
  token: string,
  exchanges: Exchange[],
  steps: readonly Step[],
): Promise<Remainder[]> {
  const target = openTarget({ ...run, timeoutMs: Math.min(run.timeoutMs, mostWaiting) }, token, {
    prefix: `${run.shard === undefined ? "" : `s${run.shard.current}`}end`,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  try {
    const { journal, ownership } = target;
    const send = heedRetryAfter(notForNothing(target.sendUnlisted));
    const removing = { send, journal, ownership, token, cleanUp: run.cleanUp };
    const remaining: Remainder[] = [];
    for (const step of steps) remaining.push(...(await step(removing)));
    return remaining;
  } finally {
    await target.close();
  }
}

function removing(open: readonly Entry[], run: Run, folder: string): Step {
  const together = Math.min(mostTogether, run.workers ?? mostTogether);
  return async (how) => {
    for (const { path } of open) if (path !== undefined) how.journal.adopt(path);
    await look(open, how, together);
    await deleteTogether(open, how, together);
    // What the target keeps, or keeps beside others, is settled alone.
    return removeAll(openEntries(readJournal(folder)), how);
  };
}

/** Deletes what goes at once, groups before the users that they name. */
async function deleteTogether(
  open: readonly Entry[],
  { send, journal, token, cleanUp }: Removing,
  together: number,
) {
  const headers = ownReadHeaders(token);
  const ofKind = (kind: Entry["collection"]) =>
    open.filter(({ collection, path }) => collection === kind && path !== undefined);
  const users = cleanUp === "delete" ? ofKind("/Users") : [];
  for (const some of [ofKind("/Groups"), users].flatMap(inTurn(together))) {
    const ended = await Promise.allSettled(
      some.map(async (entry) => {
        const { path = "" } = entry;
        const { status } = await send({ label: "delete", method: "DELETE", path, headers });
        if (status >= 300) throw new Error(`DELETE was answered with ${status}`);
        journal.settle(entry, { state: "removed" });
      }),
    );
    // A target without DELETE isn't asked for each of them twice.
    if (ended.every(({ status }) => status === "rejected")) return;
  }
}

/** The last first, so many at a time. */
function inTurn(together: number) {
  return (entries: readonly Entry[]): Entry[][] => {
    const last = entries.toReversed();
    const turns = Math.ceil(last.length / together);
    return Array.from({ length: turns }, (_, turn) =>
      last.slice(turn * together, (turn + 1) * together),
    );
  };
}

/** Reads whose they are before each removal would. */
async function look(entries: readonly Entry[], { send, token }: Removing, together: number) {
  const headers = ownReadHeaders(token);
  for (const some of inTurn(together)(entries.filter(({ path }) => path !== undefined))) {
    // What isn't learnt here is read again, and told, when its turn comes.
    await Promise.allSettled(
      some.map(({ path = "" }) =>
        send({ label: seeMark, method: "GET", path, headers, aside: true }),
      ),
    );
  }
}

function notForNothing(send: Send): Send {
  let unanswered = 0;
  let last: unknown;
  return async (request) => {
    if (unanswered >= mostUnanswered) throw last;
    try {
      const answer = await send(request);
      unanswered = 0;
      return answer;
    } catch (error) {
      if (error instanceof NoAnswer) {
        unanswered += 1;
        last = error;
      }
      throw error;
    }
  };
}
