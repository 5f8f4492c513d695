// `explore --parallel`: a race that is lost, and the script that runs it again.

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { faults } from "../mocks/faults.ts";
import { serve } from "../mocks/serve.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";

const at = temporaryFolder();
const token = "c4n4ry-token";
const options = { token, contract: "guide" } as const;

it("A lost change of membership is found, and its script sends the requests at once", async () => {
  const fault = faults["group-patch-loses-updates"];
  const broken = await serve({ options, ...(fault && { fault }) });
  const sound = await serve({ options });
  const bounds = ["--parallel", "--time", "8s", "--max-findings", "1", "--seed", "3"];
  const place = ["--target", broken.baseUrl, "--location", "Manchester", "--out", at("race")];

  const { code, stdout } = await cli(["explore", ...place, ...bounds], {
    SCIM_TOKEN: token,
    SCIM_JOURNAL: at("journal"),
  });

  expect(code, stdout).toBe(0);
  expect(stdout).toMatch(/^1 {2}warn {2}OKTA-race\/memberships$/m);
  expect(stdout).toMatch(/seen in \d+ of \d+ tries/);
  const script = join(at("race"), "explore/1.sh");
  expect(existsSync(join(at("race"), "explore/1.spec.ts"))).toBe(false);
  expect(readFileSync(script, "utf8")).not.toContain(token);
  const exits = await Promise.all([run(script, broken.baseUrl), run(script, sound.baseUrl)]);
  expect(exits).toEqual([1, 0]);
  await broken.close();
  await sound.close();
});

/** Not waited for in this process, which serves what the script asks. */
function run(script: string, baseUrl: string): Promise<number | null> {
  const child = spawn("bash", [script, baseUrl], { env: { ...process.env, SCIM_TOKEN: token } });
  return new Promise((resolve) => child.once("close", resolve));
}
