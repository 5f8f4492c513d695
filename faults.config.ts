// Configures Playwright for the fault run: a project for each faulty provider, none of which ever fails a
// test, since each undeclared failure would cost a new worker.

import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { faultProjects } from "./src/run/fault-projects.ts";
import { suiteNames } from "./src/run/suites.ts";

const here = dirname(fileURLToPath(import.meta.url));
const extension = extname(fileURLToPath(import.meta.url));
const { folder, projects } = faultProjects(process.env);

export default defineConfig<object, { runFile: string }>({
  testDir: join(here, "suites"),
  testMatch: suiteNames.map((name) => `${name}/**/*.spec${extension}`),
  outputDir: join(folder, "attachments"),
  workers: 2,
  timeout: 60_000,
  reporter: [[join(here, "src", "report", `fault-reporter${extension}`)]],
  // One worker for each project: the import is judged only where nobody writes meanwhile.
  projects: Object.entries(projects).map(([name, { runFile, grep }]) => ({
    name,
    ...(grep === undefined ? {} : { grep: new RegExp(grep) }),
    workers: 1,
    use: { runFile },
  })),
});
