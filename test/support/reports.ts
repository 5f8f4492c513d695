// Reads back the reports of a run, each from its own file and in its own form.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { convert } from "xmlbuilder2";
import type { Result } from "../../src/report/result.ts";
import { unzipped } from "./unzipped.ts";

export function readResult(out: string): Result {
  return JSON.parse(readFileSync(join(out, "result.json"), "utf8")) as Result;
}

export type Junit = "passed" | "failure" | "error" | "skipped";

interface Testcase {
  readonly "@name": string;
  readonly failure?: unknown;
  readonly error?: unknown;
  readonly skipped?: unknown;
}

/** What junit.xml says of each requirement, by id; throws where it is not well-formed. */
export function readJunit(out: string): ReadonlyMap<string, Junit> {
  const xml = readFileSync(join(out, "junit.xml"), "utf8");
  const document = convert(xml, { format: "object" }) as unknown as {
    testsuites: { testsuite: { testcase: Testcase | Testcase[] } };
  };
  const cases = [document.testsuites.testsuite.testcase].flat();
  return new Map(cases.map((each) => [each["@name"].split(": ", 1)[0] ?? "", said(each)]));
}

function said(testcase: Testcase): Junit {
  const kinds = ["failure", "error", "skipped"] as const;
  return kinds.find((kind) => testcase[kind] !== undefined) ?? "passed";
}

export interface ReportedTest {
  readonly title: string;
  /** `expected`, `unexpected`, `skipped`, `flaky` in Playwright's words; Allure's are its own. */
  readonly outcome: string;
  /** Ids of the requirements that it is tagged with. */
  readonly tags: readonly string[];
  readonly annotations: readonly { readonly type: string; readonly description?: string }[];
}

/** The tests as Playwright's HTML report shows them. */
export function readHtml(out: string): ReportedTest[] {
  const report = JSON.parse(htmlData(out).get("report.json")?.toString("utf8") ?? "{}") as {
    files: readonly { tests: readonly ReportedTest[] }[];
  };
  return report.files
    .flatMap((file) => file.tests)
    .map((test) => ({ ...test, tags: test.tags.map((tag) => tag.replace(/^@/, "")) }));
}

/** The texts that are attached to the tests in Playwright's HTML report. */
export function htmlAttachments(out: string): string[] {
  const files = [...htmlData(out)].filter(([name]) => name !== "report.json");
  return files.flatMap(([, bytes]) => {
    const { tests } = JSON.parse(bytes.toString("utf8")) as {
      tests: readonly { results: readonly { attachments: readonly { body?: string }[] }[] }[];
    };
    const attachments = tests.flatMap((test) => test.results).flatMap((each) => each.attachments);
    return attachments.flatMap(({ body }) => (body === undefined ? [] : [body]));
  });
}

/** What lies compressed inside the HTML report: a search of the file's bytes does not see it. */
export function htmlData(out: string): ReadonlyMap<string, Buffer> {
  const html = readFileSync(join(out, "playwright", "index.html"), "utf8");
  const base64 = /data:application\/zip;base64,([A-Za-z0-9+/=]+)/.exec(html)?.[1] ?? "";
  return unzipped(Buffer.from(base64, "base64"));
}

/** The tests as Allure's results tell them. */
export function readAllure(out: string): ReportedTest[] {
  const folder = join(out, "allure-results");
  return readdirSync(folder)
    .filter((name) => name.endsWith("-result.json"))
    .map((name) => {
      const told = JSON.parse(readFileSync(join(folder, name), "utf8")) as {
        name: string;
        status: string;
        labels: readonly { name: string; value: string }[];
      };
      const tags = told.labels.filter((label) => label.name === "tag").map((label) => label.value);
      return { title: told.name, outcome: told.status, tags, annotations: [] };
    });
}
