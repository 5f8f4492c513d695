// A stranger's project: strict TypeScript without skipLibCheck, vitest and MSW, and of ours the mock's tarball alone.
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { publint } from "publint";
import { beforeAll, describe, expect, it } from "vitest";
import { environment } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";

const mock = fileURLToPath(new URL("../../packages/mock", import.meta.url));
const readme = readFileSync(join(mock, "README.md"), "utf8");
const at = temporaryFolder();
const project = at("project");
const execute = promisify(execFile);

/** Rejects, with all that was printed, unless it exits 0. */
const run = (command: string, args: readonly string[], cwd = project) =>
  execute(command, args, { cwd, env: environment(), maxBuffer: 16 * 1024 * 1024 });

const write = (name: string, text: string) => {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
};

let tarball = "";

beforeAll(async () => {
  const { stdout } = await run(
    "npm",
    ["pack", "--ignore-scripts", "--json", "--pack-destination", at("")],
    mock,
  );
  tarball = at((JSON.parse(stdout) as { filename: string }[])[0]?.filename ?? "");
  write("package.json", '{ "name": "elsewhere", "private": true, "type": "module" }');
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    module: "nodenext",
    target: "es2023",
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
  };
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? "";
  write("readme.test.ts", example);
  await run("npm", [
    "install",
    ...["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"],
    ...[tarball, "msw@2.15.0", "typescript@5.9.3", "vitest@4.1.12"],
  ]);
});

describe("The mock's package", () => {
  it("has a manifest that resolves", async () => {
    const pack = { tarball: new Uint8Array(readFileSync(tarball)).buffer };

    expect((await publint({ strict: true, pack })).messages).toEqual([]);
  });

  it("brings nothing with it: no Playwright, no Allure", () => {
    const installed = readdirSync(join(project, "node_modules"));

    expect(installed).toContain("interact-scim-mock");
    expect(installed.filter((name) => /playwright|allure|ajv|undici$/.test(name))).toEqual([]);
  });

  it("has an example in its README that passes", async () => {
    const { stdout } = await run("npx", ["--no", "vitest", "run", "--no-color", "readme.test.ts"]);

    expect(stdout).toMatch(/Tests +1 passed/);
  });

  it("resets, limits, and is wrong on purpose", async () => {
    cpSync(new URL("uses.ts.txt", import.meta.url), join(project, "uses.test.ts"));

    const { stdout } = await run("npx", ["--no", "vitest", "run", "--no-color", "uses.test.ts"]);

    expect(stdout).toMatch(/Tests +4 passed/);
  });

  it("has types for a strict project that checks its libraries too", async () => {
    cpSync(new URL("uses.ts.txt", import.meta.url), join(project, "uses.test.ts"));

    await run("npx", ["--no", "tsc", "--", "-p", "."]);
  });
});
