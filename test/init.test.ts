// `init`: from nothing to target.yaml, at a terminal and without one.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { serve, type Served } from "../mocks/serve.ts";
import { asker, type Ask } from "../src/cli/ask.ts";
import { init } from "../src/cli/commands/init.ts";
import { readProfile } from "../src/run/read-profile.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";

const at = temporaryFolder();
let server: Served;

beforeAll(async () => {
  server = await serve({ options: { token: "token-of-init", seed: { users: 12 } } });
  vi.stubEnv("SCIM_TOKEN", "token-of-init");
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

/** Answers in turn; an empty one takes what the question offers. */
function answering(...answers: string[]): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  const ask: Ask = (question, fallback = "") => {
    asked.push(question);
    const answer = answers.shift() ?? "";
    return Promise.resolve(answer === "" ? fallback : answer);
  };
  return { ask, asked };
}

describe("init at a terminal", () => {
  it("asks for the address, the token's variable, the names and consent, and writes a profile", async () => {
    const printed = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const { ask, asked } = answering(server.baseUrl, "", "", "1", "1", "Own Ltd", "1", "yes");
    await init({}, at("asked.yaml"), ask);
    expect(asked.map((question) => question.split(" [")[0])).toEqual([
      "Base URL of the SCIM endpoint",
      "Variable that holds the token",
      "Contract: guide, field-mapping, or core for plain SCIM",
      "A location that exists at the target",
      "A department that exists at the target",
      "A company that exists at the target",
      "A user who had an account before SCIM; only read",
      "May a run create users and groups there, and remove them (yes or no)",
    ]);
    expect(readProfile(at("asked.yaml"))).toMatchObject({
      target: server.baseUrl,
      tokenEnv: "SCIM_TOKEN",
      contract: "guide",
      writes: "allow",
      organisation: {
        location: "Manchester",
        department: "Customer Success",
        company: "Own Ltd",
      },
      preexisting: { userName: "bjensen@example.com" },
    });
    expect(readFileSync(at("asked.yaml"), "utf8")).not.toContain("token-of-init");
    expect(printed.mock.calls.join("")).toContain("  1  Manchester (13)\n");
    expect(printed.mock.calls.join("")).toMatch(/Next: +npx --no interact-scim run --profile /);
  });

  it("takes no for an answer: nothing is ever written there, and no name is chosen", async () => {
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await init({ target: server.baseUrl, tokenEnv: "SCIM_TOKEN" }, at("no.yaml"), answering().ask);
    const profile = readProfile(at("no.yaml"));
    expect(profile).toMatchObject({ writes: "never", contract: "guide" });
    expect(profile).not.toHaveProperty("organisation");
    expect(profile).not.toHaveProperty("preexisting");
  });

  it("reads answers that were pasted ahead, and says that it was left", async () => {
    const input = new PassThrough();
    const { ask, close } = asker(input, new PassThrough());
    input.end("first\n\n second \n");
    expect([await ask("One"), await ask("Two", "usual"), await ask("Three")]).toEqual([
      "first",
      "usual",
      "second",
    ]);
    await expect(ask("Four")).rejects.toThrow("init was ended early: nothing is written");
    close();
  });
});

describe("init without a terminal", () => {
  const pass = (...args: string[]) => cli(["init", ...args], { SCIM_TOKEN: "token-of-init" });

  it("says what to pass", async () => {
    const { code, stderr } = await pass("--profile", at("never.yaml"));
    expect(code).toBe(2);
    expect(stderr).toContain("pass --target <url>, --token-env <name>, and --allow-writes");
    expect(existsSync(at("never.yaml"))).toBe(false);
  });

  it("says which names users there have, and takes them as flags", async () => {
    const file = at("flags.yaml");
    const args = ["--target", server.baseUrl, "--profile", file];
    const wanting = await pass(...args);
    expect(wanting.code).toBe(2);
    const flags = /^To use the first of each, add: (.+)$/m.exec(wanting.stderr)?.[1] ?? "";
    expect(flags).toBe(
      '--preexisting bjensen@example.com --location Manchester --department "Customer Success" --company "Example Ltd"',
    );
    const words = [...flags.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
    expect((await pass(...args, ...words)).code).toBe(0);
    expect(readProfile(file)).toMatchObject({
      writes: "ask",
      organisation: { location: "Manchester" },
      preexisting: { userName: "bjensen@example.com" },
    });
  });

  it("never writes over a file", async () => {
    writeFileSync(at("mine.yaml"), "target: https://mine.example.com/\n");
    const { code, stderr } = await pass("--profile", at("mine.yaml"));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `interact-scim: ${at("mine.yaml")} exists: name another file with --profile, or remove it\n`,
    });
    expect(readFileSync(at("mine.yaml"), "utf8")).toBe("target: https://mine.example.com/\n");
  });
});

describe("A run without any names", () => {
  it("says which ones users there have, ready to paste", async () => {
    const args = ["run", "--target", server.baseUrl, "--id", "OKTA-connect/test-credentials"];
    const { stderr } = await cli([...args, "--out", at("out")], { SCIM_TOKEN: "token-of-init" });
    expect(stderr).toContain("  --location Manchester  (13)\n");
    expect(stderr).toMatch(/^To use the first of each, add: --preexisting bjensen@example.com /m);
  });
});
