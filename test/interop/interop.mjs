// `npm run interop`: Okta's suites against service providers that nobody here wrote, one after the other.
// Every red row must be explained in the provider's page, and every row explained there must be red.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startBetterAuth } from "./better-auth.mjs";
import { disagreements, isRed } from "./disagreements.mjs";
import { explainedRows, versionsRead } from "./explained-rows.mjs";
import { startScimmy } from "./scimmy.mjs";
import { staleCitations } from "./stale-citations.mjs";

/**
 * @typedef {{ baseUrl: string, close: () => Promise<void> }} Running
 * @typedef {object} Provider
 * @property {string} name
 * @property {string} page its table
 * @property {(token: string) => Promise<Running>} start
 * @property {Readonly<Record<string, string>>} defects what it is known to get wrong: a harness that
 *   doesn't see it sees too little
 */

/** @type {readonly Provider[]} */
const providers = [
  {
    name: "SCIMMY",
    page: "docs/implementations/scimmy.md",
    start: startScimmy,
    defects: {
      "OKTA-lookup/any-letter-case": "a filter on userName that minds letter case",
      "RFC7644-3.3/location": "a create without a Location header",
      "OKTA-group/no-member-twice": "a member added again is in the group twice",
      "OKTA-import/past-the-end": "a start index past the end returns everything",
    },
  },
  {
    name: "Better Auth",
    page: "docs/implementations/better-auth.md",
    start: startBetterAuth,
    defects: {
      "OKTA-empty/accepted": "an empty string refuses the whole update",
      "OKTA-group/unknown-member": "one unknown member refuses the others",
    },
  },
];

const root = fileURLToPath(new URL("../../", import.meta.url));
const token = "interop-token";

for (const provider of providers) {
  const out = mkdtempSync(join(tmpdir(), "interop-"));
  const complaints = await compare(provider, out).catch((error) => [`${error.message}.`]);
  if (complaints.length === 0) {
    rmSync(out, { recursive: true, force: true });
    continue;
  }
  for (const complaint of complaints) process.stderr.write(`${provider.name}: ${complaint}\n`);
  if (existsSync(join(out, "result.json"))) process.stderr.write(`The run's reports: ${out}\n`);
  process.exitCode = 1;
}

/**
 * @param {Provider} provider
 * @param {string} out folder for the run's reports
 * @returns {Promise<string[]>} what is wrong, one sentence each
 */
async function compare({ name, page, start, defects }, out) {
  const markdown = readFileSync(join(root, page), "utf8");
  const explained = explainedRows(markdown);
  const code = await run(start, out);
  const file = join(out, "result.json");
  if (!existsSync(file)) return [`The run ended with exit code ${code} and left no result.json.`];
  const { run: ran, requirements, summary } = JSON.parse(readFileSync(file, "utf8"));
  const red = requirements.filter(isRed).length;
  process.stdout.write(
    `${name}: ${summary.pass} pass, ${red} red, ${explained.length} explained in ${page}\n`,
  );
  return [
    ...(ran.ended === "complete" ? [] : [`The run is ${ran.ended}: ${ran.problems.join("; ")}.`]),
    ...disagreements(requirements, explained, defects),
    ...staleCitations(explained, versionsRead(markdown)),
  ];
}

/**
 * Runs the suites in a process of their own, as a user would.
 *
 * @param {Provider["start"]} start
 * @param {string} out
 * @returns {Promise<number | null>} the exit code
 */
async function run(start, out) {
  const provider = await start(token);
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
        timeout: 180_000,
      },
    );
    const [code] = await once(child, "exit");
    return code;
  } finally {
    await provider.close();
  }
}
