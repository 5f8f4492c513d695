// Red rows gathered by what probably causes them, worst first. A guess for a reader, and no verdict: each
// row keeps its own. Pure.

import { isExcused } from "../verdict/known-failures.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { Exchange } from "../wire/exchange.ts";
import { causeOf, refusalOf, type Cause } from "./cause.ts";
import type { Result, ResultRequirement } from "./result.ts";

export interface CauseGroup {
  /** One sentence, from what the rows have in common; of a lone row its requirement. */
  readonly sentence: string;
  /** The worst first. */
  readonly rows: readonly ResultRequirement[];
}

const worstFirst: readonly Verdict[] = ["fail", "error", "unverified", "warn"];

/** Every `fail`, `error`, `unverified` and `warn` that no known failure excuses, each in one group. */
export function causes({ requirements, exchanges, run }: Result): CauseGroup[] {
  const red = requirements.filter(
    (row) => worstFirst.includes(row.verdict) && !isExcused(row.verdict, row.known),
  );
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  const cases = red.map((row) => {
    const sent = row.exchanges.flatMap((id) => byId.get(id) ?? []);
    return { row, sent, cause: causeOf(row, sent, run.target) };
  });
  const refusals = new Set(
    cases.flatMap(({ cause }) => (cause.kind === "refused" ? cause.key : [])),
  );
  const groups = new Map<string, { cause: Cause; rows: ResultRequirement[] }>();
  for (const { row, sent, cause } of cases) {
    const final = earlierRefusal(cause, sent, refusals) ?? cause;
    const group = groups.get(final.key) ?? { cause: final, rows: [] };
    group.rows.push(row);
    groups.set(final.key, group);
  }
  return [...groups.values()].map(toGroup).sort(byGravity);
}

/**
 * What a read shows can be the work of a write that was refused before it. Only a refusal that is itself
 * what another row complains of counts: some tests are about being refused.
 */
function earlierRefusal(
  cause: Cause,
  sent: readonly Exchange[],
  refusals: ReadonlySet<string>,
): Cause | undefined {
  if (cause.kind !== "content") return undefined;
  return sent.map(refusalOf).find((each) => each !== undefined && refusals.has(each.key));
}

function toGroup({ cause, rows }: { cause: Cause; rows: ResultRequirement[] }): CauseGroup {
  const [first] = rows;
  const sentence = rows.length === 1 && first !== undefined ? first.title : cause.sentence;
  return { sentence, rows: rows.sort((a, b) => gravity(a) - gravity(b)) };
}

function byGravity(a: CauseGroup, b: CauseGroup): number {
  const [worstOfA, worstOfB] = [a, b].map(({ rows: [first] }) => (first ? gravity(first) : 9));
  return (worstOfA ?? 9) - (worstOfB ?? 9) || b.rows.length - a.rows.length;
}

function gravity({ verdict }: ResultRequirement): number {
  return worstFirst.indexOf(verdict);
}
