// The result of a session: the same document that a run writes, which says that nothing was sent.

import { aggregate, summarise } from "../report/aggregate.ts";
import { schemaVersion, type Result, type ResultTest } from "../report/result.ts";
import { observableRows } from "./observable.ts";
import type { Ledger } from "./ledger.ts";

export interface Session {
  readonly tool: Result["tool"];
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Base URL of the target. */
  readonly target: string;
  readonly isMock: boolean;
  readonly contract: Result["run"]["contract"];
  /** How many exchanges passed. */
  readonly exchanges: number;
  /** Where Okta went no further, a sentence each. */
  readonly stops: readonly string[];
  /** What went wrong with listening, a sentence each. */
  readonly problems: readonly string[];
}

/** One test stands for all: what was seen. */
export const seen = "listen: what was seen";

export function observedResult(ledger: Ledger, session: Session): Result {
  const { tool, id, startedAt, endedAt, target, isMock, contract, problems } = session;
  const test: ResultTest = {
    key: seen,
    file: "listen",
    line: 0,
    title: "what was seen",
    status: "passed",
    durationMs: endedAt - startedAt,
    requirements: observableRows,
    observations: ledger.observations(observableRows),
  };
  const requirements = aggregate([test]);
  return {
    schemaVersion,
    tool,
    run: {
      id,
      startedAt: new Date(startedAt).toISOString(),
      durationMs: endedAt - startedAt,
      target,
      isMock,
      contract,
      seed: "none",
      strict: false,
      switches: {
        profileSha256: NO_PROFILE,
        writes: "never",
        mailDomain: "none",
        organisation: {},
        preexisting: false,
        timeoutMs: 0,
        fullImport: false,
      },
      narrowed: true,
      observed: { exchanges: session.exchanges, stops: session.stops },
      ended: problems.length === 0 ? "complete" : "broken",
      problems,
      created: 0,
      remaining: [],
    },
    summary: {
      ...summarise(requirements),
      executed: requirements.filter(({ verdict }) => verdict !== "not-applicable").length,
    },
    requirements,
    tests: [test],
    exchanges: ledger.exchanges(),
  };
}

/** SHA-256 of no bytes. */
const NO_PROFILE = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
