// in-toto's own library reads our statements: its types refuse each member that in-toto doesn't define.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { statementOf, type Statement } from "../../src/certify/statement.ts";
import { requirement, result } from "../../src/report/testing/result.ts";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const python = file("../../.venv/bin/python");
const isMissing = !existsSync(python);
const whySkipped = isMissing ? " (skipped: no in-toto-attestation in .venv)" : "";

const files = new Map([["result.json", Buffer.from("{}")]]);
const configuration = [{ name: "contract", digest: { sha256: "0".repeat(64) } }];
const statement = statementOf(result([requirement("A-b/c", "pass")]), files, configuration);

/** @throws Error with what in-toto's library says */
function read(given: Statement): string {
  const options = { input: JSON.stringify(given), encoding: "utf8", stdio: "pipe" } as const;
  return execFileSync(python, [file("in-toto.py")], options);
}

describe.skipIf(isMissing)(`in-toto's library${whySkipped}`, () => {
  it("reads a statement and its predicate", () => {
    const type = "https://in-toto.io/attestation/test-result/v0.1";
    expect(read(statement)).toBe(`${type} PASSED A-b/c\n`);
  });

  it("refuses a member that the predicate doesn't have", () => {
    const predicate = { ...statement.predicate, interactScim: {} };
    expect(() => read({ ...statement, predicate })).toThrow("interactScim");
  });
});
