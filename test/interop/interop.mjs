// `npm run interop`: Okta's suites against SCIMMY, a service provider that nobody here wrote. Every red
// row must be explained in docs/implementations/scimmy.md, and every row explained there must be red.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { disagreements, isRed } from "./disagreements.mjs";
import { explainedRows, versionsRead } from "./explained-rows.mjs";
import { startScimmy } from "./scimmy.mjs";
import { staleCitations } from "./stale-citations.mjs";

/** What SCIMMY is known to get wrong: a harness that doesn't see it sees too little. */
const defects = {
  "OKTA-lookup/any-letter-case": "a filter on userName that minds letter case",
  "RFC7644-3.3/location": "a create without a Location header",
};

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = "docs/implementations/scimmy.md";
const token = "interop-token";

const out = mkdtempSync(join(tmpdir(), "interop-"));
const complaints = await compare().catch((error) => [`${error.message}.`]);
if (complaints.length === 0) rmSync(out, { recursive: true, force: true });
else {
  for (const complaint of complaints) process.stderr.write(`interop: ${complaint}\n`);
  if (existsSync(join(out, "result.json"))) process.stderr.write(`The run's reports: ${out}\n`);
  process.exitCode = 1;
}

/** @returns {Promise<string[]>} what is wrong, one sentence each */
async function compare() {
  const markdown = readFileSync(join(root, page), "utf8");
  const explained = explainedRows(markdown);
  const code = await run();
  const file = join(out, "result.json");
  if (!existsSync(file)) return [`The run ended with exit code ${code} and left no result.json.`];
  const { run: ran, requirements, summary } = JSON.parse(readFileSync(file, "utf8"));
  const red = requirements.filter(isRed).length;
  process.stdout.write(
    `SCIMMY: ${summary.pass} pass, ${red} red, ${explained.length} explained in ${page}\n`,
  );
  return [
    ...(ran.ended === "complete" ? [] : [`The run is ${ran.ended}: ${ran.problems.join("; ")}.`]),
    ...disagreements(requirements, explained, defects),
    ...staleCitations(explained, versionsRead(markdown)),
  ];
}

/** Runs the suites in a process of their own, as a user would. @returns {Promise<number | null>} */
async function run() {
  const provider = await startScimmy(token);
  try {
    const target = ["--target", provider.baseUrl, "--token-env", "INTEROP_TOKEN"];
    const selection = ["--suite", "okta", "--contract", "core", "--out", out];
    const names = ["--mail-domain", "example.com", "--department", "Sales", "--company", "Example"];
    const child = spawn(
      process.execPath,
      ["dist/src/cli/main.js", "run", ...target, ...selection, ...names],
      {
        cwd: root,
        env: { ...process.env, INTEROP_TOKEN: token },
        stdio: ["ignore", "ignore", "inherit"],
        timeout: 120_000,
      },
    );
    const [code] = await once(child, "exit");
    return code;
  } finally {
    await provider.close();
  }
}
