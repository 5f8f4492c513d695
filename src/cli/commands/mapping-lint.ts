// `interact-scim mapping lint`: findings, the worst first. Exit code 1 where one is a fail.

import { ownReadHeaders } from "../../ownership/own-headers.ts";
import { lint, type Finding } from "../../mapping/lint.ts";
import { lintRules } from "../../mapping/lint-rules.ts";
import { schemasFrom, type KnownSchema } from "../../mapping/known-schemas.ts";
import { subjectOf, type Subject } from "../../mapping/subject.ts";
import { inert, inertJson } from "../../wire/inert.ts";
import { toRun } from "../../run/from-environment.ts";
import { readProfile } from "../../run/read-profile.ts";
import { resolve, type Resolved } from "../../run/resolve.ts";
import { tool } from "../../run/tool.ts";
import { readMappingFiles } from "../mapping-files.ts";
import type { MappingOptions } from "../mapping-files.ts";
import { whyNotToStart, type Obstacle } from "../preflight.ts";
import { signedClient } from "../signed-client.ts";
import { tokenOf } from "../token.ts";
import { wrapped } from "../wrapped.ts";

export async function lintMapping(options: MappingOptions): Promise<number> {
  const profile = options.profile ?? process.env["SCIM_PROFILE"];
  const resolved = resolve(options, process.env, profile === undefined ? {} : readProfile(profile));
  const files = readMappingFiles(options);
  // A profile alone has nobody asked, and no command run for a token.
  const isNamed = (options.target ?? process.env["SCIM_TARGET_URL"]) !== undefined;
  const asked = isNamed ? await askTarget(resolved) : {};
  if ("sentence" in asked) {
    process.stderr.write(`${tool.name}: ${asked.sentence}\n`);
    return asked.code;
  }
  const { schemas } = asked;
  const { contract } = resolved;
  const subject = subjectOf({
    ...files,
    contract,
    ...(schemas === undefined ? {} : { target: schemas }),
  });
  const findings = lint(subject);
  process.stdout.write(options.json ? asJson(findings, subject) : asText(findings, subject));
  const worst = resolved.strict ? ["fail", "warn"] : ["fail"];
  return findings.some(({ level }) => worst.includes(level)) ? 1 : 0;
}

/** The target's schemas; none where no target is named, or where it tells none. */
async function askTarget(resolved: Resolved): Promise<{ schemas?: KnownSchema[] } | Obstacle> {
  const { target } = resolved;
  if (target === undefined) return {};
  const run = toRun(resolved, { target, isMock: false });
  const token = await tokenOf(run);
  const obstacle = await whyNotToStart(run, token);
  if (obstacle !== undefined) return obstacle;
  const client = signedClient(run, token, { allowWrites: false });
  try {
    const request = { label: "read the schemas", method: "GET", path: "/Schemas" } as const;
    const answer = await client.send({ ...request, headers: ownReadHeaders(token) });
    const schemas = answer.status === 200 ? schemasFrom(answer.json) : undefined;
    if (schemas !== undefined) return { schemas };
    process.stderr.write(
      `${tool.name}: GET /Schemas was answered with ${answer.status} and no schemas: attributes are compared with the contract instead\n`,
    );
    return {};
  } finally {
    await client.close();
  }
}

function asJson(findings: readonly Finding[], { app, exportedUsers }: Subject): string {
  const counted = {
    rules: lintRules.length,
    mapped: app.mapped.length,
    exportedUsers: exportedUsers.length,
  };
  return `${inertJson({ findings, ...counted }, 2)}\n`;
}

/** Findings of one rule that are shown; `--json` has them all. */
const MOST_OF_A_RULE = 10;

function asText(findings: readonly Finding[], { app, exportedUsers }: Subject): string {
  const shown = findings.filter((finding) => placeIn(findings, finding) < MOST_OF_A_RULE);
  const left = findings.length - shown.length;
  const lines = shown.flatMap(({ level, rule, where, message, guide, remedy, instead }) => [
    `${level.padEnd(4)}  ${rule}  ${where}: ${message}`,
    `      ${inTheGuide(guide)}: ${remedy}`,
    ...(instead === undefined ? [] : [`      Instead: ${instead}`]),
  ]);
  if (left > 0) lines.push(`… and ${left} more of the same rules: --json has them all`);
  const count = (wanted: string): number => findings.filter(({ level }) => level === wanted).length;
  const summary = `${findings.length} finding${findings.length === 1 ? "" : "s"} (${count("fail")} fail, ${count("warn")} warn, ${count("note")} note) from ${lintRules.length} rules over ${app.mapped.length} mapped attributes and ${exportedUsers.length} users`;
  return `${wrapped([...lines, summary].map(inert).join("\n"), 6)}\n`;
}

/** How many findings of the same rule stand before it. */
function placeIn(findings: readonly Finding[], finding: Finding): number {
  return findings.filter(({ rule }) => rule === finding.rule).indexOf(finding);
}

function inTheGuide([first, last]: readonly [number, number]): string {
  return first === last ? `guide L${first}` : `guide L${first}-${last}`;
}
