// All exchanges of the run, for the checks that hold for every one of them.

import { relative } from "node:path";
import type { TestInfo } from "@playwright/test";
import { readWorkerOutput, type WorkerOutput } from "./worker-output.ts";
import type { Run } from "../run/run.ts";
import { standingProject } from "../run/suites.ts";
import type { Exchange } from "../wire/exchange.ts";
import {
  isOnlyLikely,
  judgeStanding,
  type StandingCheck,
  type StandingJudgement,
} from "../verdict/standing/standing-check.ts";
import { DidNotApply } from "./did-not-apply.ts";
import { Unverified } from "../ownership/unverified.ts";

/** The annotation that carries the ids of the exchanges that broke a standing requirement. */
export const brokenByAnnotation = "_broken-by";

/** The annotation that says of those exchanges that the contract itself isn't sure. */
export const likelyAnnotation = "_likely";

export interface Standing {
  /** Ends the test as unverified where no exchange concerns the requirement. */
  judge(check: StandingCheck): StandingJudgement;
}

/** Reads what the workers have left, once for each worker that judges: it is megabytes. */
export function exchangeReader(run: Run): () => readonly Exchange[] {
  let exchanges: readonly Exchange[] | undefined;
  return () => (exchanges ??= readWorkerOutput(run.out).flatMap((left) => left.exchanges));
}

/** Marks what a standing check's own test has sent: whoever judges the record again leaves it out too. */
export function forStanding(left: WorkerOutput, info: TestInfo): WorkerOutput {
  if (!relative(info.project.testDir, info.file).startsWith(standingProject)) return left;
  return { ...left, exchanges: left.exchanges.map((each) => ({ ...each, late: true as const })) };
}

export function createStanding(exchanges: () => readonly Exchange[], info: TestInfo): Standing {
  return {
    judge(check) {
      const judged = judgeStanding(check, exchanges());
      const none = "no exchange of that kind occurred";
      if (judged.concerned === 0 && check.conditional === true) throw new DidNotApply(none);
      if (judged.concerned === 0) throw new Unverified(none);
      const ids = judged.complaints.map((complaint) => complaint.exchange);
      info.annotations.push({ type: brokenByAnnotation, description: ids.join(" ") });
      if (isOnlyLikely(judged.complaints)) info.annotations.push({ type: likelyAnnotation });
      return judged;
    },
  };
}
