// What was observed of each row so far: how often it was met, and what broke it. Keeps the exchanges that a reader of
// the report will want to see, and no others.

import { KeptExchange, shown } from "./kept-exchange.ts";
import type { RequirementId } from "../requirements/catalogue.ts";
import type { Exchange } from "../wire/exchange.ts";
import type { Observation } from "../verdict/verdict.ts";

export interface Finding {
  readonly requirement: RequirementId;
  /** What was broken, in one sentence; undefined where the row was met. */
  readonly reason?: string;
  readonly likely?: boolean;
  /** In the order in which they were sent. */
  readonly exchanges: readonly (Exchange | KeptExchange)[];
}

/** A row that breaks with every exchange needs no more examples. */
const MOST_BROKEN = 25;
const MOST_MET = 2;

interface Entry {
  met: number;
  broken: number;
  /** Those of the broken that are only likely: they take no place from the others. */
  likely: number;
  readonly findings: (Omit<Finding, "exchanges"> & { readonly exchanges: readonly Exchange[] })[];
}

export class Ledger {
  readonly #entries = new Map<RequirementId, Entry>();

  add(finding: Finding): void {
    const entry = this.#entries.get(finding.requirement) ?? {
      met: 0,
      broken: 0,
      likely: 0,
      findings: [],
    };
    this.#entries.set(finding.requirement, entry);
    const isBroken = finding.reason !== undefined;
    const isLikely = finding.likely === true;
    const certain = entry.broken - entry.likely;
    const kept = isBroken ? (isLikely ? entry.likely : certain) : entry.met;
    if (isLikely) entry.likely += 1;
    if (isBroken) entry.broken += 1;
    else entry.met += 1;
    if (kept >= (isBroken ? MOST_BROKEN : MOST_MET)) return;
    entry.findings.push({ ...finding, exchanges: finding.exchanges.map(whole) });
  }

  /** One for each row: what broke it, else that it was met, else that nothing of the kind occurred. */
  observations(rows: readonly RequirementId[]): Observation[] {
    return rows.map((requirement) => {
      const entry = this.#entries.get(requirement);
      const broken = entry?.findings.filter(({ reason }) => reason !== undefined) ?? [];
      // What is known to be wrong speaks before what is only likely to be.
      broken.sort((one, other) => Number(one.likely ?? false) - Number(other.likely ?? false));
      const [first] = broken;
      if (entry === undefined) {
        const reason = "It did not occur in the traffic.";
        return { requirement, outcome: "did-not-apply", reason, exchanges: [] };
      }
      const telling = first === undefined ? entry.findings : broken;
      const exchanges = [...new Set(telling.flatMap((each) => each.exchanges.map(({ id }) => id)))];
      if (first === undefined) return { requirement, outcome: "met", exchanges };
      const times = entry.broken === 1 ? "" : ` (${entry.broken} times)`;
      return {
        requirement,
        outcome: "broken",
        reason: `${first.reason ?? ""}${times}`,
        ...(first.likely === true ? { likely: true as const } : {}),
        exchanges,
      };
    });
  }

  /** Each once, in the order in which they were sent. */
  exchanges(): Exchange[] {
    const all = [...this.#entries.values()].flatMap(({ findings }) =>
      findings.flatMap(({ exchanges }) => exchanges),
    );
    const byId = new Map(all.map((exchange) => [exchange.id, exchange]));
    return [...byId.values()].sort((one, other) => one.startedAt.localeCompare(other.startedAt));
  }
}

function whole(exchange: Exchange | KeptExchange): Exchange {
  return exchange instanceof KeptExchange ? exchange.whole() : shown(exchange);
}
