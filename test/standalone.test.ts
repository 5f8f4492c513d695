// `npx playwright test` against a target: refused as `run` refuses it, before any test.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { environment } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { served } from "./support/providers.ts";

const at = temporaryFolder();
const config = fileURLToPath(new URL("../dist/playwright.config.js", import.meta.url));
const require = createRequire(import.meta.url);
const playwright = join(dirname(require.resolve("@playwright/test/package.json")), "cli.js");

function playwrightTest(
  out: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; said: string }> {
  const args = [playwright, "test", "--config", config, "--grep", "a page of users"];
  const options = { env: environment({ ...env, SCIM_OUT: out }) };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, said: `${stdout}${stderr}` }),
    );
  });
}

it("Playwright's own command refuses a wrong token, and runs no test", async () => {
  const server = await served({ token: "c4n4ry" });
  const env = { SCIM_TARGET_URL: server.baseUrl, SCIM_TOKEN: "wr0ng" };

  const { code, said } = await playwrightTest(at("refused"), env);

  await server.close();
  expect(said).toContain(`the token was refused with 401 by ${server.baseUrl}`);
  expect(said).not.toMatch(/\d+ (?:passed|skipped|failed)/);
  expect(code).toBe(1);
  expect(server.requests.map((line) => line.split(" ")[0])).toEqual(["GET"]);
});

it("Playwright's own command runs the tests where the token is taken", async () => {
  const server = await served({ token: "c4n4ry", seed: { users: 3 } });
  const env = { SCIM_TARGET_URL: server.baseUrl, SCIM_TOKEN: "c4n4ry", SCIM_LOCATION: "Leeds" };

  const { code, said } = await playwrightTest(at("taken"), env);

  await server.close();
  expect(said).toMatch(/\d+ passed/);
  expect(code, said).toBe(0);
});
