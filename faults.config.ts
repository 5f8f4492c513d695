// Configures Playwright for the fault run: the faulty providers are divided over a few lanes that share
// workers, and no test ever fails, since each undeclared failure would cost a new worker.

import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { lanesFor, laneTag } from "./src/harness/fault-lanes.ts";
import { faultProjects } from "./src/harness/fault-projects.ts";
import { stopWhenTold } from "./src/harness/stop-when-told.ts";
import { suiteNames } from "./src/run/suites.ts";

stopWhenTold();
const here = dirname(fileURLToPath(import.meta.url));
const extension = extname(fileURLToPath(import.meta.url));
const { folder, projects } = faultProjects(process.env);
const lanes = lanesFor(Object.keys(projects).length);

export default defineConfig({
  testDir: join(here, "suites"),
  testMatch: suiteNames.map((name) => `${name}/**/*.spec${extension}`),
  outputDir: join(folder, "attachments"),
  workers: 4,
  timeout: 60_000,
  reporter: [[join(here, "src", "harness", `fault-reporter${extension}`)]],
  projects: Array.from({ length: lanes }, (_, lane) => ({
    name: `lane ${lane}`,
    grep: new RegExp(`${laneTag(lane)}(?!\\w)`),
    workers: 1,
  })),
});
