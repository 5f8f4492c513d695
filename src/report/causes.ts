// Red rows grouped by what the target did, Okta's own sequences first. A guess for a reader, and no verdict: each
// row keeps its own. Pure.

import { isExcused } from "../verdict/known-failures.ts";
import { gatewayReason } from "../verdict/gateway-reason.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { Exchange } from "../wire/exchange.ts";
import { causeOf, plain, refused, type Cause } from "./cause.ts";
import type { Result, ResultRequirement } from "./result.ts";

export interface CauseGroup {
  /** What the target did, in one sentence. */
  readonly sentence: string;
  /** The worst first, and among equals Okta's and Interact's. */
  readonly rows: readonly ResultRequirement[];
  /** The answer that shows it. */
  readonly exchange?: Exchange;
  /** The target refuses what it is to take. */
  readonly isRefusal: boolean;
}

const worstFirst: readonly Verdict[] = ["fail", "error", "unverified", "warn"];

/** How many parts a sentence names. */
const mostParts = 4;

interface Case {
  readonly row: ResultRequirement;
  readonly sent: readonly Exchange[];
  readonly cause: Cause;
}

/** Every `fail`, `error`, `unverified` and `warn` that no known failure excuses, each in one group. */
export function causes({ requirements, exchanges, run }: Result): CauseGroup[] {
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  const cases = requirements
    .filter((row) => worstFirst.includes(row.verdict) && !isExcused(row.verdict, row.known))
    .map((row): Case => {
      const sent = row.exchanges.flatMap((id) => byId.get(id) ?? []);
      // What ended the run is the cause of all that it left.
      const isLeft = row.verdict === "unverified" && run.problems.includes(row.reason ?? "");
      return { row, sent, cause: causeOf(row, isLeft ? [] : sent, run.target) };
    });
  // What a read shows can be the work of a write that was refused before it. Only a refusal that is itself what
  // another row complains of counts: some tests are about being refused.
  const refusals = new Set(
    cases.flatMap(({ row, cause }) =>
      cause.isRefusal === true && row.verdict !== "unverified" ? cause.key : [],
    ),
  );
  const traced = cases.map((each): Case => {
    const { row, cause } = each;
    if (row.verdict === "unverified" && cause.isRefusal === true && !refusals.has(cause.key)) {
      return { ...each, cause: { ...cause, ...plain(row) } };
    }
    if (cause.isShown !== true) return each;
    const earlier = each.sent
      .map((one) => refused(one, run.target))
      .find((one) => one !== undefined && refusals.has(one.key));
    return earlier === undefined ? each : { ...each, cause: earlier };
  });
  return grouped(traced)
    .map(groupOf)
    .map((group) => withGateway(group, exchanges))
    .sort(byGravity);
}

/** What hits rows at random is told with how often, and when. */
function withGateway(group: CauseGroup, exchanges: readonly Exchange[]): CauseGroup {
  const hits = exchanges.filter(({ gateway }) => gateway === true);
  const [first, last] = [hits[0], hits.at(-1)];
  const isGateway = group.rows[0]?.reason?.startsWith(gatewayReason) === true;
  if (!isGateway || first === undefined || last === undefined) return group;
  const statuses = [...new Set(hits.map(({ response }) => response?.status ?? 0))].join(", ");
  const [from, to] = [first, last].map(({ startedAt }) => startedAt.slice(11, 19));
  const sentence = `A gateway answered ${hits.length} of ${exchanges.length} requests in the target's place, with ${statuses}, from ${from} to ${to} UTC`;
  return { ...group, sentence, exchange: first };
}

/** By key; what is alone then by what it has in common with a group, or with others that are alone. */
function grouped(cases: readonly Case[]): Case[][] {
  const groups = byKey(cases, ({ cause }) => cause.key);
  const together = groups.filter((group) => group.length > 1);
  const alone = groups.filter((group) => group.length === 1).flat();
  const wider = byKey(alone, ({ cause }) => (cause.wider ?? cause).key);
  const ofKey = (key: string) => wider.find(([first]) => first?.cause.wider?.key === key) ?? [];
  const joined = together.map((group) => [
    ...group,
    ...ofKey(group[0]?.cause.key ?? "").map(widened),
  ]);
  const met = new Set(joined.flat().map(({ row }) => row));
  const others = wider.filter(([first]) => first !== undefined && !met.has(first.row));
  const isSingle = ([first, ...more]: Case[]) => first?.cause.isShown === true && more.length === 0;
  const singles = others.filter(isSingle).flat();
  return [
    ...joined,
    ...others.filter((group) => !isSingle(group)).map((group) => told(group)),
    ...(singles.length === 0 ? [] : [told(singles, "Answers show other values than required: …")]),
  ];
}

/** Those of a group under what they have in common; one that is alone under its own. */
function told(group: Case[], sentence?: string): Case[] {
  if (group.length === 1) return group;
  const common = sentence === undefined ? {} : { sentence };
  return group.map(widened).map((each) => ({ ...each, cause: { ...each.cause, ...common } }));
}

function widened(each: Case): Case {
  return { ...each, cause: { ...each.cause, ...each.cause.wider } };
}

function byKey(cases: readonly Case[], keyOf: (each: Case) => string): Case[][] {
  const groups = new Map<string, Case[]>();
  for (const each of cases) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups.values()];
}

function groupOf(cases: readonly Case[]): CauseGroup {
  const sorted = [...cases].sort((a, b) => gravity(a.row) - gravity(b.row));
  const [first] = sorted;
  const parts = [...new Set(sorted.flatMap(({ cause }) => cause.part ?? []))];
  const more = parts.length > mostParts ? ` and ${parts.length - mostParts} more` : "";
  const told = parts.slice(0, mostParts).join(", ") + more;
  const sentence = first?.cause.sentence ?? "";
  const exchange = first?.cause.exchange;
  return {
    sentence: (parts.length > 1 ? sentence.replace(/^… is /, "… are ") : sentence).replace(
      "…",
      () => told,
    ),
    rows: sorted.map(({ row }) => row),
    ...(exchange === undefined ? {} : { exchange }),
    isRefusal: first?.cause.isRefusal === true,
  };
}

function byGravity(a: CauseGroup, b: CauseGroup): number {
  return best(a) - best(b) || b.rows.length - a.rows.length;
}

function best({ rows: [first] }: CauseGroup): number {
  return first === undefined ? 99 : gravity(first);
}

/** By verdict; Okta's sequences and Interact's before the RFC's corners. */
function gravity({ verdict, id }: ResultRequirement): number {
  return worstFirst.indexOf(verdict) * 2 + (/^(?:OKTA|INTERACT)-/.test(id) ? 0 : 1);
}
