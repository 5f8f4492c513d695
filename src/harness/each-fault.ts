// In the fault run every test is declared once for each faulty provider that it is held against. The faults
// share workers: to start one takes longer than the dozen tests that a fault needs.

import type { TestDetails, TestInfo, TestType } from "@playwright/test";
import { faultProjects, faultProjectsVariable } from "./fault-projects.ts";
import { faultAnnotation, lanesFor, laneTag } from "./fault-lanes.ts";
import { requirementAnnotation } from "../requirements/covers.ts";

/** The test function for the suites: Playwright's own, but in the fault run. */
export function eachFault<OfTest extends object, OfWorker extends object>(
  test: TestType<OfTest, OfWorker>,
): TestType<OfTest, OfWorker> {
  if (process.env[faultProjectsVariable] === undefined) return test;
  const { projects } = faultProjects(process.env);
  const entries = Object.entries(projects);
  const lanes = lanesFor(entries.length);
  const against = entries.map(([name, { ids }], index) => ({
    name,
    ids: ids === undefined ? undefined : new Set(ids),
    tag: laneTag(index % lanes),
  }));
  const declare = (title: string, details: TestDetails, body: Parameters<typeof test>[2]): void => {
    const annotations = [details.annotation ?? []].flat();
    const rows = annotations.filter(({ type }) => type === requirementAnnotation);
    for (const { name, ids, tag } of against) {
      if (ids !== undefined && !rows.some(({ description = "" }) => ids.has(description))) continue;
      const annotation = [...annotations, { type: faultAnnotation, description: name }];
      test(
        `${title} (${name})`,
        { ...details, tag: [details.tag ?? [], tag].flat(), annotation },
        body,
      );
    }
  };
  return Object.assign(declare, test);
}

/** The file of the Run that a test of the fault run belongs to; undefined in every other run. */
export function runFileOf(info: TestInfo): string | undefined {
  const fault = info.annotations.find(({ type }) => type === faultAnnotation)?.description;
  return fault === undefined ? undefined : faultProjects(process.env).projects[fault]?.runFile;
}
