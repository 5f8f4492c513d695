// Configures Playwright for the suites, here as source and compiled in the package alike. Under the CLI
// the Run's file is in the environment; without it (`npx playwright test`, UI mode, an editor) the target
// is SCIM_TARGET_URL, or else the reference mock is started.

import { dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type ReporterDescription } from "@playwright/test";
import { runFromEnvironment } from "./src/run/from-environment.ts";
import { runVariable, type Run } from "./src/run/run.ts";
import { isStanding } from "./src/verdict/standing/checks.ts";
import { lastSpec, standingProject, suiteNames } from "./src/run/suites.ts";
import { standalone } from "./src/harness/standalone.ts";
import { isWaiting, workersFor } from "./src/harness/workers.ts";
import { refuseTellingDebug } from "./src/harness/refuse-debug.ts";
import { stopWhenTold } from "./src/harness/stop-when-told.ts";

refuseTellingDebug(process.env);
const here = dirname(fileURLToPath(import.meta.url));
const extension = extname(fileURLToPath(import.meta.url));
const isListing = process.env[runVariable] === "";
const isByCli = process.env[runVariable] !== undefined && !isListing;
const run: Pick<
  Run,
  | "out"
  | "timeoutMs"
  | "suites"
  | "ids"
  | "grep"
  | "workers"
  | "target"
  | "maxRate"
  | "shard"
  | "allure"
> = isByCli
  ? runFromEnvironment(process.env)
  : {
      out: resolve(process.env["SCIM_OUT"] ?? join(here, "reports", "latest")),
      timeoutMs: 60_000,
      suites: [],
      ids: [],
      allure: true,
      target: "http://127.0.0.1",
    };
// Playwright filters no teardown project: the walk belongs to one suite.
const asks = (about: (id: string) => boolean) => run.ids.length === 0 || run.ids.some(about);
const walks =
  (run.suites.length === 0 || run.suites.includes("okta")) &&
  asks((id) => id.startsWith("OKTA-import/"));
// Where rows are asked for by their ids, and none of them is judged last, that needs no worker.
const isJudgedLast = walks || asks(isStanding);
const everyExchange = new RegExp(`^${standingProject} ${standingProject}/`);
const direct = isByCli || isListing ? undefined : standalone(process.env, run.out);

if (isByCli) stopWhenTold();

const allureReporter = join(here, "src", "harness", `allure-reporter${extension}`);
// A part of a run leaves what `merge` makes both reports of.
const reports: ReporterDescription[] =
  run.shard === undefined
    ? [
        [
          "html",
          // Each step's place in compiled code says nothing to a reader, and takes long to colour.
          { outputFolder: join(run.out, "playwright"), open: "never", noSnippets: isByCli },
        ],
        ...(run.allure
          ? [[allureReporter, { resultsDir: join(run.out, "allure-results") }] as const]
          : []),
      ]
    : [["blob", { outputDir: join(run.out, "blob") }]];

export default defineConfig({
  testDir: join(here, "suites"),
  testMatch: `**/*.spec${extension}`,
  ...(direct === undefined
    ? {}
    : { globalSetup: join(here, "src", "cli", `before-all${extension}`) }),
  outputDir: join(run.out, "attachments"),
  // To hand out each test by itself takes the processor longer than a worker idles at the end of a file.
  fullyParallel: isWaiting(run),
  forbidOnly: true,
  retries: 0, // a flaky provider is a finding
  workers: workersFor(run),
  // For a test's own work and waiting for its turn; each exchange adds its own limit to it.
  timeout: 120_000 + (run.maxRate === undefined ? 0 : 500_000 / run.maxRate),
  reporter: isListing
    ? [["list"]]
    : [
        [join(here, "src", "harness", `reporter${extension}`)],
        ...reports,
        ...(isByCli ? [] : [["list"] as const]),
      ],
  projects: [
    {
      // One for all suites: a worker belongs to a project, and to start one costs most of a second.
      name: "suites",
      testMatch: suiteNames.map((name) => `${name}/**/*.spec${extension}`),
      testIgnore: `${lastSpec}${extension}`,
      ...(isJudgedLast ? { teardown: standingProject } : {}),
    },
    {
      name: standingProject,
      // In this order by one worker: what the walk sends is judged like everything else.
      workers: 1,
      // Playwright's own --grep leaves teardown projects whole.
      ...(run.grep === undefined ? {} : { grep: [new RegExp(run.grep, "i"), everyExchange] }),
      testMatch: [`standing/**/*.spec${extension}`, ...(walks ? [`${lastSpec}${extension}`] : [])],
    },
  ],
  ...(direct?.webServer === undefined ? {} : { webServer: direct.webServer }),
});
