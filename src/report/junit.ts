// junit.xml for CI servers: one testcase for each requirement. Pure.

import { create } from "xmlbuilder2";
import { isExcused } from "../verdict/known-failures.ts";
import { adviceOf } from "./advice.ts";
import { inert } from "../wire/inert.ts";
import type { Result, ResultRequirement } from "./result.ts";

/** Only `fail` is a failure and `error` an error; `unverified` and `not-applicable` are skipped. */
export function junit(result: Result): string {
  const { summary, run } = result;
  const skipped = summary.unverified + summary.notApplicable + summary.known;
  const counts = {
    tests: result.requirements.length,
    failures: summary.fail,
    errors: summary.error,
    skipped,
    time: (run.durationMs / 1000).toFixed(3),
  };
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("testsuites", {
    name: result.tool.name,
    ...counts,
  });
  const suite = root.ele("testsuite", {
    name: inert(run.target),
    timestamp: run.startedAt,
    ...counts,
  });
  for (const row of result.requirements) testcase(suite, row);
  return `${root.end({ prettyPrint: true })}\n`;
}

type Element = ReturnType<typeof create>;

function testcase(suite: Element, row: ResultRequirement): void {
  const element = suite.ele("testcase", {
    classname: row.id.split("/")[0],
    name: `${row.id}: ${inert(row.title)}`,
  });
  const properties = element.ele("properties");
  for (const name of ["level", "source", "verdict"] as const) {
    properties.ele("property", { name, value: inert(row[name]) });
  }
  const reason = inert([row.reason ?? "", ...adviceOf(row)].join("\n"));
  const message = reason
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join(" ");
  if (isExcused(row.verdict, row.known)) {
    element.ele("skipped", { message: `known failure: ${inert(row.known?.reason ?? "")}` });
    return;
  }
  if (row.verdict === "fail") element.ele("failure", { message, type: row.level }).txt(reason);
  if (row.verdict === "error")
    element.ele("error", { message, type: "harness or network" }).txt(reason);
  if (row.verdict === "unverified" || row.verdict === "not-applicable") {
    element.ele("skipped", { message: `${row.verdict}: ${message}` });
  }
  if (row.verdict === "warn" || row.verdict === "note") {
    element.ele("system-out").txt(`${row.verdict}: ${reason}`);
  }
}
