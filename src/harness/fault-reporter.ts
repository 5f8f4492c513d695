// The reporter of the fault run: the verdict of every row, for every faulty provider.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FullConfig, Reporter, Suite, TestCase } from "@playwright/test/reporter";
import { faultAnnotation } from "./fault-lanes.ts";
import { faultProjects } from "./fault-projects.ts";
import { readWorkerOutput } from "./worker-output.ts";
import { standingChecks } from "../verdict/standing/checks.ts";
import { standingObservation } from "../verdict/standing/standing-observation.ts";
import type { Exchange } from "../wire/exchange.ts";
import { aggregate } from "../report/aggregate.ts";
import { resultTest } from "./playwright-test.ts";
import type { ResultRequirement, ResultTest } from "../report/result.ts";

/** Rows by the fault's name; `sound` for the provider without one. */
export type RowsByProject = Readonly<Record<string, readonly ResultRequirement[]>>;

export default class FaultReporter implements Reporter {
  #suite: Suite | undefined;
  #root = "";
  #done = 0;

  printsToStdio(): boolean {
    return true;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#suite = suite;
    this.#root = config.rootDir;
  }

  onTestEnd(): void {
    this.#done += 1;
    if (this.#done % 50 === 0) process.stderr.write(".");
  }

  onEnd(): void {
    const { folder, projects } = faultProjects(process.env);
    const tests = byFault(this.#suite?.allTests() ?? []);
    const rows = Object.keys(projects).map((name) => {
      const exchanges = readWorkerOutput(join(folder, name)).flatMap((left) => left.exchanges);
      const results = (tests.get(name) ?? []).map((test) => resultTest(test, this.#root));
      return [name, aggregate([...results, ...standing(exchanges)])] as const;
    });
    writeFileSync(join(folder, "rows.json"), JSON.stringify(Object.fromEntries(rows)));
    process.stderr.write("\n");
  }
}

function byFault(tests: readonly TestCase[]): ReadonlyMap<string, readonly TestCase[]> {
  const found = new Map<string, TestCase[]>();
  for (const test of tests) {
    const fault = test.annotations.find(({ type }) => type === faultAnnotation)?.description ?? "";
    const against = found.get(fault) ?? [];
    against.push(test);
    found.set(fault, against);
  }
  return found;
}

/** The standing checks as tests that ended: here they need no project of their own. */
function standing(exchanges: readonly Exchange[]): ResultTest[] {
  return standingChecks.map((check) => {
    const { requirement } = check;
    return {
      key: `standing: ${requirement}`,
      file: "standing/standing.spec",
      line: 0,
      title: requirement,
      status: "passed",
      durationMs: 0,
      requirements: [requirement],
      observations: [standingObservation(check, exchanges)],
    };
  });
}
