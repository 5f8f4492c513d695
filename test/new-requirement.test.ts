// `npm run new-requirement`, in a copy of the project: what it lays out compiles, and fails until it is written.

import { execFile } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "./support/folder.ts";

const at = temporaryFolder();
const copy = at("copy");
const run = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, args, { cwd: copy });
const layOut = (...args: readonly string[]) => run("gen/new-requirement.mjs", ...args);
const read = (file: string) => readFileSync(join(copy, file), "utf8");

beforeAll(() => {
  const needed = ["src", "suites", "mocks", "openapi", "gen"];
  const files = ["package.json", "tsconfig.json", "write-changed.mjs", ".prettierrc.json"];
  for (const name of [...needed, ...files]) cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
});

describe("new-requirement", () => {
  it("lays out row, test and fault in their topic's files, new ones too, so that they compile", async () => {
    const { stdout } = await layOut("RFC7644-3.6/trial");
    expect(stdout).toMatch(/^ {2}src\/requirements\/rfc7644\/delete\.ts:\d+$/m);
    expect(stdout).toMatch(/^ {2}suites\/protocol\/delete\.spec\.ts:\d+$/m);
    expect(stdout).toMatch(/^ {2}mocks\/faults\/rfc7644\/delete\.ts:\d+$/m);
    expect(read("src/requirements/rfc7644/delete.ts")).toMatch(
      /trial": \{[^}]+\},\s+basis: "prose",\s+feature: "delete",\s+\},\s+\}\);/,
    );
    await layOut("OKTA-trial/first-thing");

    expect(read("mocks/all-faults.ts")).toContain('"./faults/okta/trial.ts"');
    expect(read("src/requirements/okta.ts")).toContain("...trial,");
    expect(read("src/requirements/frozen-ids.txt")).toContain("OKTA-trial/first-thing MUST");
    writeFileSync(
      join(copy, "laid-out.json"),
      JSON.stringify({
        extends: "./tsconfig.json",
        compilerOptions: { incremental: false },
        include: ["src/requirements", "mocks/faults", "suites/protocol/delete.spec.ts"],
        files: ["suites/okta/trial.spec.ts"],
      }),
    );
    await run("node_modules/typescript/bin/tsc", "-p", "laid-out.json");
  }, 240_000);

  it("lays out what fails until it is written", () => {
    expect(read("suites/okta/trial.spec.ts")).toContain(
      'throw new Error("the test of OKTA-trial/first-thing is to be written")',
    );
    expect(read("src/requirements/okta/trial.ts")).toContain("To be written");
    expect(read("mocks/faults/okta/trial.ts")).toContain("decorate: (provider) => provider,");
  });

  it.each([
    [["pages"], /^new-requirement: "pages" isn't an id: write RFC7644-[^\n]+\n$/],
    [["RFC7644-99.9/slug"], /^new-requirement: section 99\.9 has no row yet: [^\n]+\n$/],
    [["RFC7644-99.9/slug", "no topic"], /^new-requirement: "no topic" isn't a topic: [^\n]+\n$/],
    [
      ["RFC7644-3.4.2.3/sort-by"],
      /^new-requirement: RFC7644-3\.4\.2\.3\/sort-by already exists, in src\/[^\n]+\n$/,
    ],
  ])("refuses %j in a sentence", async (args, sentence) => {
    const failed = { code: 2, stderr: expect.stringMatching(sentence) as string };
    await expect(layOut(...args)).rejects.toMatchObject(failed);
  });
});
