// The Playwright reporter: gathers what the tests observed and writes result.json, nothing else.
// The verdict of the whole is the CLI's business, from that file.

import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from "@playwright/test/reporter";
import { runFromEnvironment, tokenFromEnvironment } from "../run/from-environment.ts";
import { removeWorkerOutput, readWorkerOutput } from "./worker-output.ts";
import { isNarrowed, type Run } from "../run/run.ts";
import { endedFor, whyEnded } from "./circuit-breaker.ts";
import { writeReport } from "../run/results-folder.ts";
import { switchesOf } from "../run/switches.ts";
import { tool } from "../run/tool.ts";
import { cleanUp, type CleanedUp } from "../ownership/clean-up.ts";
import { aggregate, summarise } from "../report/aggregate.ts";
import { Progress } from "./progress.ts";
import { resultTest } from "./playwright-test.ts";
import { schemaVersion, type Result } from "../report/result.ts";
import { inertJson } from "../wire/inert.ts";
import { settleStatus } from "./playwright-internals.ts";

export default class ResultReporter implements Reporter {
  #suite: Suite | undefined;
  #root = "";
  #started = new Date();
  #progress: Progress | undefined;
  readonly #problems: string[] = [];

  printsToStdio(): boolean {
    return true;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#suite = suite;
    this.#root = config.rootDir;
    this.#started = new Date();
    const { knownFailures } = runFromEnvironment(process.env);
    this.#progress = new Progress(process.stderr, process.env, knownFailures);
    this.#progress.begin(suite.allTests().length);
  }

  onError(error: TestError): void {
    const problem = error.message ?? error.value ?? "Playwright ended without saying why";
    // Nothing to run is a matter of what was asked for, and nothing that broke.
    if (!/^(?:Error: )?No tests found\.?/.test(problem)) this.#problems.push(problem);
  }

  onTestEnd(test: TestCase, ended: TestResult): void {
    settleStatus(test, ended);
    this.#progress?.ended(resultTest(test, this.#root));
  }

  async onEnd(full: FullResult): Promise<void> {
    const run = runFromEnvironment(process.env);
    const ended = whyEnded(run.out);
    if (ended !== undefined) this.#problems.push(ended);
    // What tests of a run cut short have left, and whom several tests have shared.
    const cleanedUp = await cleanUp(run, tokenFromEnvironment(process.env));
    const result = this.#result(run, full, cleanedUp);
    writeReport(run.out, "result.json", `${inertJson(result, 1)}\n`);
    removeWorkerOutput(run.out);
    this.#progress?.end();
  }

  #result(run: Run, full: FullResult, { created, remaining, exchanges }: CleanedUp): Result {
    const tests = (this.#suite?.allTests() ?? []).map((test) => resultTest(test, this.#root));
    const requirements = aggregate(tests, run.ids, run.knownFailures);
    const left = readWorkerOutput(run.out);
    return {
      schemaVersion,
      tool,
      run: {
        id: run.id,
        startedAt: this.#started.toISOString(),
        durationMs: Math.round(full.duration),
        target: run.target,
        isMock: run.isMock,
        contract: run.contract,
        seed: run.seed,
        strict: run.strict,
        switches: switchesOf(run),
        narrowed: isNarrowed(run),
        ...(run.shard === undefined ? {} : { shard: run.shard }),
        ended:
          endedFor(run.out) !== undefined
            ? "refused"
            : this.#problems.length > 0
              ? "broken"
              : full.status === "interrupted"
                ? "interrupted"
                : "complete",
        problems: this.#problems,
        created,
        remaining,
      },
      summary: summarise(requirements),
      requirements,
      tests,
      exchanges: [...left.flatMap((each) => each.exchanges), ...exchanges],
    };
  }
}
