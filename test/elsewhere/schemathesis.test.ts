// Schemathesis makes requests from the contract, right and wrong ones, and holds the reference mock's answers against it.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { serve } from "../../mocks/serve.ts";
import { temporaryFolder } from "../support/folder.ts";

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folders = [file(".venv/bin"), ...(process.env["PATH"] ?? "").split(delimiter)];
const schemathesis = folders.map((folder) => join(folder, "schemathesis")).find(existsSync);
const whySkipped = schemathesis === undefined ? " (skipped: no Schemathesis in .venv)" : "";
const at = temporaryFolder();
const execute = promisify(execFile);

it.skipIf(schemathesis === undefined)(
  `Schemathesis finds nothing that docs/contract.md does not explain${whySkipped}`,
  async () => {
    const { baseUrl, close } = await serve({ options: { token: "secret" } });
    const arguments_ = [
      ...["--config-file", file("test/schemathesis/schemathesis.toml"), "run"],
      ...[file("openapi/interact-scim.yaml"), "--url", baseUrl, "--no-color"],
      ...["--header", "Authorization: Bearer secret", "--checks", "all"],
    ];
    const run = execute(schemathesis ?? "", arguments_, {
      cwd: at(""),
      env: { ...process.env, PYTHONPATH: file("test/schemathesis"), PYTHONDONTWRITEBYTECODE: "1" },
      maxBuffer: 16 * 1024 * 1024,
      timeout: 300_000,
    });
    const { stdout } = await run.finally(close);

    expect(stdout).toMatch(/[0-9]{4} generated, [0-9]{4} passed/);
  },
  320_000,
);
