// `npm run interop`: Okta's suites against service providers that nobody here wrote, one after the other:
// every red row must be explained in the provider's page, and every row explained there must be red.
// Then all suites against the reference mock made unusual in one legal way after the other: nothing is red.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startBetterAuth } from "./better-auth.mjs";
import { disagreements, isRed } from "./disagreements.mjs";
import { accusations } from "./accusations.mjs";
import { explainedRows, versionsRead } from "./explained-rows.mjs";
import { runAgainst, token } from "./run-against.mjs";
import { startScimmy } from "./scimmy.mjs";
import { staleCitations } from "./stale-citations.mjs";
import { variants } from "./unusual-variants.mjs";

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
const flags = ["--suite", "okta", "--contract", "core", "--mail-domain", "example.com"];
const names = ["--department", "Sales", "--company", "Example"];

for (const provider of providers) await tell(provider.name, (out) => compare(provider, out));
for (const variant of variants) {
  await tell(`A provider with ${variant.name}`, async (out) => {
    const { complaints, passed } = await accusations(variant, out);
    process.stdout.write(`A provider with ${variant.name}: ${passed} pass\n`);
    return complaints;
  });
}

/**
 * Prints what is wrong, and keeps the reports where something is.
 *
 * @param {string} name
 * @param {(out: string) => Promise<string[]>} judge
 */
async function tell(name, judge) {
  const out = mkdtempSync(join(tmpdir(), "interop-"));
  const complaints = await judge(out).catch((error) => [`${error.message}.`]);
  if (complaints.length === 0) {
    rmSync(out, { recursive: true, force: true });
    return;
  }
  for (const complaint of complaints) process.stderr.write(`${name}: ${complaint}\n`);
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
  const result = await runAgainst(await start(token), out, [...flags, ...names]);
  const { run: ran, requirements, summary } = result;
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
