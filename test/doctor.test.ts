// The doctor's first line names the cause of each breakage, and a sound target raises no alarm.

import { afterEach, describe, expect, it } from "vitest";
import { diagnose } from "../src/doctor/diagnose.ts";
import { observe, type Subject } from "../src/doctor/observe.ts";
import { print } from "../src/doctor/print.ts";
import { tellsTheToken } from "./support/providers.ts";
import { breakages, scim } from "./support/breakages.ts";
import {
  answering,
  goodToken,
  mock,
  mockOfCompany,
  mockWith,
  nobody,
} from "./support/broken-targets.ts";
import type { Broken } from "./support/broken-targets.ts";

let running: Broken | undefined;
afterEach(() => running?.close());

async function examine(broken: Broken, asked: Partial<Subject> = {}) {
  running = broken;
  const subject = { contract: "guide", tokenEnv: "SCIM_TOKEN", token: goodToken } as const;
  const found = { ...subject, limitMs: 20_000, target: broken.target, ...asked };
  const diagnosis = diagnose(await observe(found));
  return { diagnosis, printed: print(diagnosis) };
}

describe("The doctor's first line names", () => {
  it.each(breakages)("$what", async ({ broken, asked, says, code }) => {
    const { diagnosis, printed } = await examine(await broken(), asked);
    expect(printed.split("\n", 1)[0]).toMatch(says);
    expect(diagnosis.exitCode).toBe(code);
    expect(printed).not.toContain("w1cket");
  });
});

describe("The doctor finds nothing wrong", () => {
  it.each(["guide", "field-mapping", "core"] as const)(
    "with the mock, contract %s",
    async (contract) => {
      const { diagnosis, printed } = await examine(await mock({ contract }), { contract });
      expect(diagnosis.findings).toEqual([]);
      expect(printed).toMatch(/^Healthy: nothing keeps Okta from http:/);
    },
  );

  it("with an empty target", async () => {
    const empty = { totalResults: 0, schemas: [] };
    const { diagnosis } = await examine(
      await mockWith("/Users", { status: 200, headers: scim, body: empty }),
    );
    expect(diagnosis.findings).toEqual([]);
  });
});

describe("Behind a company's own authority", () => {
  it("the doctor goes on with --ca, and says what Okta trusts", async () => {
    const company = await mockOfCompany(true);
    const { diagnosis, printed } = await examine(company, { connection: { ca: company.root } });
    expect(diagnosis).toMatchObject({
      exitCode: 0,
      findings: [{ check: "tls", verdict: "warn" }],
      notReached: [],
    });
    expect(printed).toContain("leads to an authority from --ca, not to a public one.");
    expect(printed).toMatch(/^ {2}token +accepted$/m);
  });
});

describe("A closed port", () => {
  it("is never called open", async () => {
    const gone = await mock();
    await gone.close();
    const { printed } = await examine(await nobody(gone.target));
    expect(printed).toMatch(/^ {2}connection +refused$/m);
  });
});

describe("Other credentials than a pasted token", () => {
  it("are sent as the settings say, and nothing is said of white space in them", async () => {
    const seen: string[] = [];
    const basic = await answering((path) => {
      seen.push(path);
      return { status: 200, headers: scim, body: '{"schemas":[],"totalResults":0}' };
    });
    const { printed } = await examine(basic, {
      token: "okta:two words",
      isVerbatim: true,
      sign: (request) => ({ ...request, path: `${request.path}&signed=1` }),
    });
    expect(seen.some((path) => path.includes("/Users") && path.endsWith("&signed=1"))).toBe(true);
    expect(printed).not.toContain("white space");
  });
});

describe("The doctor shows no token", () => {
  it.each([goodToken, `Bearer ${goodToken}`, "opensesame-\nw1cket", "other-token-gr4vel"])(
    "though the target repeats it: %j",
    async (token) => {
      const { diagnosis, printed } = await examine(await mock({}, tellsTheToken), { token });
      for (const text of [printed, JSON.stringify(diagnosis)]) {
        expect(text).not.toMatch(/opensesame|w1cket|other-token|gr4vel/);
      }
    },
  );
});
