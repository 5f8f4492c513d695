// Makes one result of the parts of a run that several machines shared. Pure: the rows' verdicts are computed
// anew from all that was observed.

import type { Observation } from "../verdict/verdict.ts";
import { UsageError } from "../run/usage-error.ts";
import { aggregate, summarise } from "./aggregate.ts";
import type { Result, ResultTest } from "./result.ts";

/** @throws UsageError where parts are missing, doubled or not of one run, with the one that is wrong */
export function merge(parts: readonly Result[]): Result {
  const sorted = checked(parts);
  const [first] = sorted;
  if (first === undefined) throw new UsageError("name the folders of the parts to merge");
  const tests = mergedTests(sorted.flatMap((part) => part.tests));
  const rows = sorted.flatMap((part) => part.requirements);
  const asked = [...new Set(rows.map((row) => row.id))];
  const known = rows.flatMap((row) => (row.known === undefined ? [] : [row.known]));
  const requirements = aggregate(tests, asked, known);
  const { shard: _, ...run } = first.run;
  const starts = sorted.map((part) => Date.parse(part.run.startedAt));
  const ends = sorted.map((part, index) => (starts[index] ?? 0) + part.run.durationMs);
  const start = Math.min(...starts);
  return {
    ...first,
    run: {
      ...run,
      id: sorted.map((part) => part.run.id).join("+"),
      startedAt: new Date(start).toISOString(),
      durationMs: Math.max(...ends) - start,
      // A part is a narrowed run by being one; the whole is so only where it was asked for less.
      narrowed: summarise(requirements).declared > requirements.length,
      ended: worstEnd(sorted),
      problems: sorted.flatMap((part) => part.run.problems),
      created: sorted.reduce((sum, part) => sum + part.run.created, 0),
      remaining: sorted.flatMap((part) => part.run.remaining),
    },
    summary: summarise(requirements),
    requirements,
    tests,
    exchanges: sorted.flatMap((part) => part.exchanges),
  };
}

function checked(parts: readonly Result[]): Result[] {
  const numbered = parts.map((part) => {
    const { shard } = part.run;
    if (shard === undefined)
      throw new UsageError(
        `run ${part.run.id} is a whole run: merge joins the parts of one (--shard)`,
      );
    return { part, shard };
  });
  const [first] = numbered;
  for (const { part, shard } of numbered) {
    const same = ["target", "contract", "strict"] as const;
    const other = same.find((key) => part.run[key] !== first?.part.run[key]);
    if (other !== undefined || part.tool.version !== first?.part.tool.version) {
      throw new UsageError(
        `part ${shard.current} isn't of the same run: another ${other ?? "version of the tool"}`,
      );
    }
    if (shard.total !== first.shard.total) {
      throw new UsageError(`one part is of ${first.shard.total}, another of ${shard.total}`);
    }
  }
  return Array.from({ length: first?.shard.total ?? 0 }, (_, index) => {
    const found = numbered.filter(({ shard }) => shard.current === index + 1);
    const [only] = found;
    if (only !== undefined && found.length === 1) return only.part;
    const which = `part ${index + 1}/${first?.shard.total ?? 0}`;
    throw new UsageError(`${which} ${only === undefined ? "is missing" : "is there twice"}`);
  });
}

/** What holds for every exchange is judged in each part; everything else in one. */
function mergedTests(tests: readonly ResultTest[]): ResultTest[] {
  const keys = [...new Set(tests.map((test) => test.key))];
  return keys.flatMap((key) => oneOf(tests.filter((test) => test.key === key)));
}

function oneOf(same: readonly ResultTest[]): readonly ResultTest[] {
  const [first] = same;
  if (first === undefined || same.length === 1) return same;
  const observed = same.flatMap((test) => test.observations);
  const ids = [...new Set(observed.map(({ requirement }) => requirement))];
  const has = (...statuses: ResultTest["status"][]) =>
    same.map((test) => test.status).find((status) => statuses.includes(status));
  return [
    {
      ...first,
      status: has("failed", "timedOut", "interrupted", "not-run") ?? has("passed") ?? first.status,
      durationMs: same.reduce((sum, test) => sum + test.durationMs, 0),
      observations: ids.map((id) => union(observed.filter((each) => each.requirement === id))),
    },
  ];
}

/** Broken in one part is broken; what one part couldn't judge, another may have. */
const tellingFirst: readonly Observation["outcome"][] = [
  "broken",
  "error",
  "met",
  "unreached",
  "did-not-apply",
];

function union(same: readonly Observation[]): Observation {
  const outcome = tellingFirst.find((each) => same.some((one) => one.outcome === each));
  const telling = same.filter((one) => one.outcome === outcome);
  const best = telling.find((one) => one.likely !== true) ?? telling[0];
  if (best === undefined) throw new TypeError("an observation of nothing");
  return { ...best, exchanges: telling.flatMap((one) => one.exchanges) };
}

function worstEnd(parts: readonly Result[]): Result["run"]["ended"] {
  const has = (ended: Result["run"]["ended"]) => parts.some((part) => part.run.ended === ended);
  return has("broken") ? "broken" : has("interrupted") ? "interrupted" : "complete";
}
