// Every command that the README and the manual show is run, or names the test that runs it.

import { execFile, type ExecFileException } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../mocks/serve.ts";
import { cliFile, environment } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";

const pages = [
  "README.md",
  ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? `docs/${name}` : [])),
];

/** What is shown, a line each; a line that ends in a backslash goes on in the next. */
const shown = pages.flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/^```(?:\w*)\n([\s\S]*?)^```/gm)]
    .flatMap(([, block = ""]) => block.replace(/\\\n\s*/g, "").split("\n"))
    .flatMap((line) => /^(?:\$ )?npx --no interact-scim (\S[^#]*)/.exec(line)?.[1]?.trim() ?? [])
    .map((command) => ({ page, command })),
);

/** Each once, wherever it is shown first. */
const distinct = shown.filter(
  ({ command }, index) => shown.findIndex((each) => each.command === command) === index,
);

/** What takes a whole run, or goes on until it is stopped, has a test of its own. */
const elsewhere: Readonly<Record<string, string>> = {
  init: "test/init.test.ts",
  show: "src/cli/commands/show.test.ts",
  "mapping export": "test/mapping-export.test.ts",
  certify: "test/certify/certify.test.ts",
  verify: "test/certify/certify.test.ts",
  compare: "test/compare.test.ts",
  mock: "test/commands.test.ts",
  explore: "test/explore.test.ts",
  listen: "test/listen.test.ts",
  judge: "test/listen.test.ts",
  drift: "test/listen.test.ts",
};

const at = temporaryFolder();
let server: Served;

beforeAll(async () => {
  server = await serve({ options: { token: "documented" } });
  cpSync("examples/okta", at(""), { recursive: true });
  writeFileSync(at("target.yaml"), `target: ${server.baseUrl}\n`);
});

afterAll(() => server.close());

function run(command: string): Promise<{ code: number; printed: string }> {
  const words = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const args = words.map((word) =>
    /^https?:\/\/\S+\/scim\/v2\/?$/.test(word) ? server.baseUrl : word,
  );
  const narrowed = args[0] === "run" ? ["--id", "OKTA-connect/test-credentials"] : [];
  const env = environment({ SCIM_TOKEN: "documented", SCIM_JOURNAL: at("journal") });
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [cliFile, ...args, ...narrowed],
      { cwd: at(""), env },
      (error: ExecFileException | null, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), printed: stdout + stderr });
      },
    );
  });
}

describe("A documented command", () => {
  const own = distinct.filter(
    ({ command }) => !Object.keys(elsewhere).some((each) => `${command} `.startsWith(`${each} `)),
  );

  it("is there", () => {
    expect(own.length).toBeGreaterThan(10);
  });

  it.each(own)("$command, in $page, is carried out", async ({ command }) => {
    expect(await run(command)).toMatchObject({ code: 0 });
  });

  it.each(Object.entries(elsewhere))("%s has its test, %s", (command, file) => {
    const isShown = shown.some((each) => each.command.startsWith(command));
    expect(existsSync(file) || !isShown).toBe(true);
  });
});
