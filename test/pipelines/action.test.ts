// The action's own steps, from the tarball in the place of the registry: what they install is all that a job has.

import { execFile } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import actionValidator from "@action-validator/core";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { environment } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const text = readFileSync(join(root, "action.yml"), "utf8");
const { runs } = parse(text) as { runs: { steps: { name?: string; run?: string }[] } };
const at = temporaryFolder();
const into = at("interact-scim");
const execute = promisify(execFile);

const scriptOf = (step: string) => runs.steps.find(({ name }) => name === step)?.run?.trim() ?? "";
const bash = (script: string, env: NodeJS.ProcessEnv) =>
  execute("bash", ["-euo", "pipefail", "-c", script], { env: environment(env), cwd: at("") });

beforeAll(async () => {
  const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", at("")];
  const { stdout } = await execute("npm", pack, { cwd: root });
  const install = scriptOf("Install").replace('"interact-scim@$version"', at(stdout.trim()));
  await bash(install, {
    INTO: into,
    VERSION_OF: join(root, "package.json"),
    npm_config_prefer_offline: "true",
  });
});

describe("The action", () => {
  it("is one that GitHub takes", () => {
    expect(actionValidator.validateAction(text).errors).toEqual([]);
  });

  it("installs what the package runs on, and nothing that its makers need", () => {
    const installed = readdirSync(join(into, "node_modules"));

    expect(installed).toContain("interact-scim");
    expect(installed.filter((name) => /^(?:typescript|vitest|eslint|msw)$/.test(name))).toEqual([]);
  });

  it("judges the mock where no target is named", async () => {
    const summary = at("summary.md");
    const { stdout } = await bash(`${scriptOf("Judge")} --id OKTA-create/created`, {
      GITHUB_ACTIONS: "true",
      GITHUB_STEP_SUMMARY: summary,
      OUT: at("out"),
      TARGET: "",
      PROFILE: "",
      ALLOW_WRITES: "false",
      CLI: join(into, "node_modules/interact-scim/dist/src/cli/main.js"),
    });

    expect(stdout).toContain("1 pass");
    expect(readFileSync(summary, "utf8")).toContain("Judged 1 of");
    expect(existsSync(at("out/index.html"))).toBe(true);
  });
});
