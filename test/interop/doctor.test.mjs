// A server that nobody here wrote raises no false alarm, and what is wrong with it is named.

import { afterAll, beforeAll, expect, it } from "vitest";
import { diagnose } from "../../src/doctor/diagnose.ts";
import { observe } from "../../src/doctor/observe.ts";
import { startScimmy } from "./scimmy.mjs";

const token = "interop-token";
let server;
beforeAll(async () => {
  server = await startScimmy(token);
});
afterAll(() => server.close());

const examine = async (asked = {}) => {
  const subject = { target: server.baseUrl, tokenEnv: "SCIM_TOKEN", token, limitMs: 20_000 };
  return diagnose(await observe({ ...subject, contract: "core", ...asked }));
};

it("finds nothing wrong with SCIMMY", async () => {
  const { findings, exitCode, looked } = await examine();
  expect(findings).toEqual([]);
  expect(exitCode).toBe(0);
  expect(looked.map(({ check }) => check)).toEqual(
    expect.arrayContaining(["token", "credentials", "groups", "discovery"]),
  );
});

it("warns that SCIMMY has no /health where the guide's contract was asked for", async () => {
  const { findings, exitCode } = await examine({ contract: "guide" });
  expect(findings.map(({ check, verdict }) => `${check} ${verdict}`)).toEqual(["health warn"]);
  expect(exitCode).toBe(0);
});

it("names a token that SCIMMY refuses", async () => {
  const { findings } = await examine({ token: "wrong" });
  expect(findings.map(({ check }) => check)).toEqual(["token"]);
});
