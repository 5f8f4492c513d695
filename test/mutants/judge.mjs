// What the suites say of providers with a mutant. The rows that see another answer are asked, those first that have noticed
// most, until one is red.

import { judgedRows } from "../interop/judged-rows.mjs";
import { asked, isReached, replayed } from "./reach.mjs";
import { rowsThatDiffer } from "./replay.mjs";
import { startAlone, startWithin } from "./start.mjs";

/** @typedef {import("./instrument.mjs").Mutant} Mutant */
/** @typedef {import("./reach.mjs").Reach} Reach */
/** @typedef {import("./replay.mjs").Rows} Rows */

/**
 * @typedef {object} Outcome
 * @property {"noticed" | "silent" | "survived" | "unreached"} status silent: rows newly note or not applicable, none red
 * @property {readonly string[]} rows the rows that noticed, or that fell silent
 */

/** So many providers are judged in one invocation of Playwright, and so many more rows are asked in each round. */
const together = 300;
const alone = 24;
const rounds = [1, 3, 8, 24, 72, Infinity];
/** One for each lane of the fault run (src/harness/fault-lanes.ts), which deals providers out in turn. */
const controls = 4;
const red = ["fail", "warn", "error", "unverified"];
const quiet = ["note", "not-applicable"];

/**
 * @param {readonly Mutant[]} mutants
 * @param {Reach} reached
 * @param {(outcomes: ReadonlyMap<string, Outcome>) => void} progress called after each batch
 * @returns {Promise<Map<string, Outcome>>} by mutant
 * @throws {Error} where a provider without a mutant is red
 */
export async function judge(mutants, reached, progress) {
  const outcomes = new Map();
  const kills = new Map(asked.map((id) => [id, 0]));
  const isStatic = ({ id }) => reached.whileLoading.has(id);
  const [live, dead] = parted(mutants, (each) => isReached(reached, each));
  for (const { id } of dead) outcomes.set(id, { status: "unreached", rows: [] });
  const [single, many] = parted(live, isStatic);
  for (const [some, size, start] of [
    [many, together, startWithin],
    [single, alone, startAlone],
  ]) {
    for (let at = 0; at < some.length; at += size) {
      const batch = some.slice(at, at + size);
      const rows = await replayedRows(batch);
      const [seen, unseen] = parted(batch, ({ id }) => isSeen(rows.get(id)));
      for (const { id } of unseen) outcomes.set(id, { status: "survived", rows: [] });
      if (seen.length > 0) await judgeTogether(seen, rows, start);
      progress(outcomes);
    }
  }
  return outcomes;

  /** The rows that see another answer of each mutant. */
  function replayedRows(batch) {
    const sent = batch.map((each) => replayed(reached, each));
    const shortest = sent.map((each) => ({ ...each, rows: shortestFirst(each.rows) }));
    return rowsThatDiffer(shortest, reached.recordings);
  }

  async function judgeTogether(batch, rows, start) {
    const providers = new Map();
    for (const { id } of batch) providers.set(id, await start(id).catch(() => undefined));
    const sound = await Promise.all(Array.from({ length: controls }, () => startWithin()));
    const fallen = new Map();
    let open = batch.map(({ id }) => ({ id, left: rows.get(id) }));
    for (const { id } of open.filter((each) => providers.get(each.id) === undefined)) {
      outcomes.set(id, { status: "noticed", rows: [] });
    }
    for (const [round, size] of rounds.entries()) {
      // The same for each run of the command, and names that no round before has given to a provider.
      const settings = { seed: `${round + 1}` };
      open = open.filter(({ id, left }) => isSeen(left) && !outcomes.has(id));
      if (open.length === 0) break;
      const held = new Map();
      const next = open.map(({ id, left }) => ({ id, ...firstOf(left, size) }));
      const mostAsked = byKills(asked).slice(0, 3);
      sound.forEach((provider, at) =>
        held.set(`control ${at}`, {
          provider: kept(provider),
          ids: mostAsked,
          standing: true,
          settings,
        }),
      );
      for (const { id, ids } of next)
        held.set(id, { provider: kept(providers.get(id)), ids, standing: true, settings });
      const judged = await judgedRows(held);
      for (const [name, found] of judged) {
        const newly = (/** @type {string[]} */ verdicts) =>
          found
            .filter(
              ({ id, verdict }) =>
                verdicts.includes(verdict) && isNew(id, verdict, held.get(name).ids),
            )
            .map(({ id }) => id);
        const noticed = newly(red);
        if (name.startsWith("control")) {
          if (noticed.length > 0)
            throw new Error(`a provider without a mutant is red: ${noticed.join(", ")}`);
          continue;
        }
        fallen.set(name, [...(fallen.get(name) ?? []), ...newly(quiet)]);
        if (noticed.length === 0) continue;
        outcomes.set(name, { status: "noticed", rows: noticed });
        for (const id of noticed) if (kills.has(id)) kills.set(id, kills.get(id) + 1);
      }
      open = next;
    }
    for (const { id } of batch.filter((each) => !outcomes.has(each.id))) {
      const silent = fallen.get(id) ?? [];
      outcomes.set(id, { status: silent.length > 0 ? "silent" : "survived", rows: silent });
    }
    await Promise.all([...sound, ...providers.values()].map((provider) => provider?.close()));
  }

  /** Most mutants show in the first rows, so the longest recordings are seldom sent again. */
  function shortestFirst(/** @type {readonly string[]} */ ids) {
    const length = (/** @type {string} */ id) => reached.recordings[id]?.length ?? 0;
    return ids.toSorted((one, other) => length(one) - length(other));
  }

  /** The rows to ask now, those that see another answer before the others; and what is left of both. */
  function firstOf(/** @type {Rows} */ { different, unseen }, /** @type {number} */ size) {
    const from = different.length > 0 ? different : unseen;
    const sorted = byKills(from);
    const after = sorted.slice(size);
    const left = from === different ? { different: after, unseen } : { different, unseen: after };
    return { ids: sorted.slice(0, size), left };
  }

  function byKills(/** @type {readonly string[]} */ ids) {
    return ids.toSorted((one, other) => kills.get(other) - kills.get(one));
  }

  /** A standing row that no exchange concerned is no finding. */
  function isNew(id, verdict, ids) {
    if (!ids.includes(id)) return verdict === "fail" || verdict === "warn";
    return reached.sound.get(id) !== verdict;
  }
}

function isSeen(/** @type {Rows} */ { different, unseen }) {
  return different.length + unseen.length > 0;
}

/** @template T @param {readonly T[]} all @param {(one: T) => boolean} holds @returns {[T[], T[]]} those it holds for, and the rest */
function parted(all, holds) {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

/** Judged more than once: closed here, not by who judges. */
function kept({ baseUrl }) {
  return { baseUrl, close: () => Promise.resolve() };
}
