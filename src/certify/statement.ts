// The in-toto Statement (v1) of a run, with the predicate test-result (v0.1). A pure function of what lies
// in the bundle, so that whoever has the bundle can make it again.

import type { Result } from "../report/result.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { sha256 } from "./sha256.ts";

/** An in-toto ResourceDescriptor: something that stays as it is, by its digest. */
export interface Descriptor {
  readonly name: string;
  readonly digest: { readonly sha256: string };
}

/** The file that records the run. What the predicate has no member for annotates it. */
const record = "result.json";

/** A file of the bundle. in-toto lets a descriptor bear annotations; the predicate's own type takes no further member. */
export interface Subject extends Descriptor {
  readonly annotations?: { readonly interactScim: AboutRun };
}

export interface Statement {
  readonly _type: "https://in-toto.io/Statement/v1";
  readonly subject: readonly Subject[];
  readonly predicateType: "https://in-toto.io/attestation/test-result/v0.1";
  readonly predicate: {
    /** `WARNED`: a SHOULD isn't met, or something that is no MUST could not be judged. Never `FAILED`. */
    readonly result: "PASSED" | "WARNED";
    readonly configuration: readonly Descriptor[];
    /** Ids of requirements, as the three that follow. */
    readonly passedTests: readonly string[];
    readonly warnedTests: readonly string[];
    readonly failedTests: readonly string[];
  };
}

export interface AboutRun {
  readonly tool: Result["tool"];
  /** Described and never hashed: what answers at an address tomorrow may be something else. */
  readonly target: {
    readonly description: string;
    readonly url: string;
    readonly isReferenceMock: boolean;
  };
  readonly run: Pick<Result["run"], "id" | "startedAt" | "durationMs" | "seed">;
  readonly switches: Pick<Result["run"], "contract" | "strict"> &
    Omit<Result["run"]["switches"], "profileSha256">;
  readonly summary: Result["summary"];
  /** Ids of requirements, as the two that follow. */
  readonly notedTests: readonly string[];
  readonly notApplicableTests: readonly string[];
  /** Neither met nor broken, for all that is known: `unverified` or `error`, none of them a MUST. */
  readonly unjudgedTests: readonly string[];
}

/**
 * @param files the bundle's files but the statement, by name
 * @param configuration what the run was judged by
 */
export function statementOf(
  result: Result,
  files: ReadonlyMap<string, Uint8Array>,
  configuration: readonly Descriptor[],
): Statement {
  const withVerdict = byVerdict(result);
  const annotations = { interactScim: aboutRun(result) };
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [...files].map(([name, bytes]) => ({
      name,
      digest: { sha256: sha256(bytes) },
      ...(name === record ? { annotations } : {}),
    })),
    predicateType: "https://in-toto.io/attestation/test-result/v0.1",
    predicate: {
      result: withVerdict("warn", "unverified", "error").length === 0 ? "PASSED" : "WARNED",
      configuration,
      passedTests: withVerdict("pass"),
      warnedTests: withVerdict("warn"),
      failedTests: withVerdict("fail"),
    },
  };
}

/** What a statement that its schema accepts says of the run. */
export function runOf(statement: Statement): AboutRun {
  const found = statement.subject.find(({ name }) => name === record)?.annotations?.interactScim;
  if (found === undefined) throw new Error(`the statement doesn't annotate ${record}`);
  return found;
}

function aboutRun(result: Result): AboutRun {
  const { run, tool, summary } = result;
  const withVerdict = byVerdict(result);
  const { profileSha256: _digest, ...switches } = run.switches;
  return {
    tool,
    target: {
      description: run.isMock
        ? `the reference mock of ${tool.name} ${tool.version}, started for this run`
        : "the service provider that answered at this address at that time",
      url: run.target,
      isReferenceMock: run.isMock,
    },
    run: { id: run.id, startedAt: run.startedAt, durationMs: run.durationMs, seed: run.seed },
    switches: { contract: run.contract, strict: run.strict, ...switches },
    summary,
    notedTests: withVerdict("note"),
    notApplicableTests: withVerdict("not-applicable"),
    unjudgedTests: withVerdict("unverified", "error"),
  };
}

/** The ids of the rows that have one of these verdicts. */
function byVerdict({ requirements }: Result) {
  return (...verdicts: readonly Verdict[]) =>
    requirements.filter((row) => verdicts.includes(row.verdict)).map((row) => row.id);
}
