// The doctor's first line names the cause of each breakage, and a sound target raises no alarm.

import { afterEach, describe, expect, it } from "vitest";
import { diagnose } from "../src/doctor/diagnose.ts";
import { observe, type Subject } from "../src/doctor/observe.ts";
import { print } from "../src/doctor/print.ts";
import { tellsTheToken } from "./support/providers.ts";
import { breakages, scim } from "./support/breakages.ts";
import { goodToken, mock, mockWith } from "./support/broken-targets.ts";
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
