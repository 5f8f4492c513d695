// A Playwright test and its result as a row of result.json.

import { relative, sep } from "node:path";
import type { TestCase, TestResult } from "@playwright/test/reporter";
import { requirementAnnotation } from "../requirements/covers.ts";
import { observationAnnotation, type Observation } from "../verdict/verdict.ts";
import { settledAnnotation } from "./settling.ts";
import type { ResultTest } from "../report/result.ts";

/** @param root the suites' folder: keys don't depend on where the package lies */
export function resultTest(test: TestCase, root: string): ResultTest {
  const file = relative(root, test.location.file)
    .split(sep)
    .join("/")
    .replace(/\.[jt]s$/, "");
  const result: TestResult | undefined = test.results.at(-1);
  const settled = described(result?.annotations ?? [], settledAnnotation).map(Number);
  const titles = test.titlePath().slice(3);
  return {
    key: `${file}: ${titles.join(" › ")}`,
    file,
    line: test.location.line,
    title: titles.join(" "),
    status: result?.status ?? "not-run",
    durationMs: Math.round(result?.duration ?? 0),
    ...(settled.length === 0 ? {} : { settledMs: Math.max(...settled) }),
    requirements: described(test.annotations, requirementAnnotation),
    observations: described(result?.annotations ?? [], observationAnnotation).map(
      (text) => JSON.parse(text) as Observation,
    ),
  };
}

function described(annotations: TestCase["annotations"], type: string): string[] {
  return annotations.filter((each) => each.type === type).map((each) => each.description ?? "");
}
