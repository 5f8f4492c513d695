// For tests: a result of which a test says what matters to it.

import type { Finding } from "../../verdict/finding.ts";
import { broken, type Verdict } from "../../verdict/verdict.ts";
import type { Result, ResultRequirement } from "../result.ts";
import { summarise } from "../aggregate.ts";

export function requirement(
  id: string,
  verdict: Verdict,
  more: Partial<ResultRequirement> = {},
): ResultRequirement {
  return {
    id,
    level: "MUST",
    basis: "keyword",
    feature: "create",
    title: "It holds.",
    source: "RFC 7644 §3.3, lines 604-607",
    verdict,
    tests: [],
    exchanges: [],
    ...more,
  };
}

/** Reason and finding of a row that a matcher made red. */
export function finding(
  matcher: string,
  expected: string,
  received: string,
  more: Partial<Finding> = {},
): Pick<ResultRequirement, "reason" | "finding"> {
  return broken({ matcher, expected, received, at: [], ...more });
}

export function result(
  requirements: readonly ResultRequirement[],
  run: Partial<Result["run"]> = {},
  exchanges: Result["exchanges"] = [],
): Result {
  return {
    schemaVersion: 1,
    tool: { name: "interact-scim", version: "0.0.0" },
    run: {
      id: "abcd1234",
      startedAt: "2026-01-01T00:00:00.000Z",
      durationMs: 8250,
      target: "http://127.0.0.1:4010/api/v2/scim/v2",
      isMock: false,
      contract: "guide",
      seed: "abcd1234",
      strict: false,
      switches: {
        profileSha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        writes: "allow",
        mailDomain: "example.com",
        organisation: { location: "Manchester" },
        preexisting: true,
        timeoutMs: 60_000,
        fullImport: false,
      },
      narrowed: false,
      ended: "complete",
      problems: [],
      created: 4,
      remaining: [],
      ...run,
    },
    summary: { ...summarise(requirements), declared: 90 },
    requirements,
    tests: [],
    exchanges,
  };
}
