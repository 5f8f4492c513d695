// The reporter of the fault run: the verdict of every row, for every faulty provider.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FullConfig, Reporter, Suite } from "@playwright/test/reporter";
import { faultProjects } from "../run/fault-projects.ts";
import { gatherLeft } from "../run/left.ts";
import { standingChecks } from "../verdict/standing/checks.ts";
import { isOnlyLikely, judgeStanding } from "../verdict/standing/standing-check.ts";
import type { Exchange } from "../wire/exchange.ts";
import { gather } from "./gather.ts";
import { resultTest } from "./playwright-test.ts";
import type { ResultRequirement, ResultTest } from "./result.ts";

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
    const { folder } = faultProjects(process.env);
    const rows = (this.#suite?.suites ?? []).map((project) => {
      const exchanges = gatherLeft(join(folder, project.title)).flatMap((left) => left.exchanges);
      const tests = project.allTests().map((test) => resultTest(test, this.#root));
      return [project.title, gather([...tests, ...standing(exchanges)])] as const;
    });
    writeFileSync(join(folder, "rows.json"), JSON.stringify(Object.fromEntries(rows)));
    process.stderr.write("\n");
  }
}

/** The standing checks as tests that ended: here they need no project of their own. */
function standing(exchanges: readonly Exchange[]): ResultTest[] {
  return standingChecks.map((check) => {
    const { concerned, complaints } = judgeStanding(check, exchanges);
    const { requirement } = check;
    const untold = check.conditional === true ? "did-not-apply" : "unreached";
    const outcome = concerned === 0 ? untold : complaints.length === 0 ? "met" : "broken";
    const [first] = complaints;
    const reason = first === undefined ? {} : { reason: first.sentence };
    const likely = isOnlyLikely(complaints) ? { likely: true as const } : {};
    const ids = complaints.map((complaint) => complaint.exchange);
    return {
      key: `standing: ${requirement}`,
      file: "standing/standing.spec",
      line: 0,
      title: requirement,
      status: "passed",
      durationMs: 0,
      requirements: [requirement],
      observations: [{ requirement, outcome, ...reason, ...likely, exchanges: ids }],
    };
  });
}
