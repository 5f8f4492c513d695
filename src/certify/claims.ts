// claims.md: what a statement claims and what it doesn't, for users. Pure; text of the target is inert.

import { capital } from "../run/capital.ts";
import { inert } from "../wire/inert.ts";
import { lackedBy } from "../report/lacked.ts";
import type { Result } from "../report/result.ts";
import type { Verdict } from "../verdict/verdict.ts";

/** @param signer fingerprint of the key that signs the statement */
export function claims(result: Result, signer?: string): string {
  return [
    `# What is claimed\n\n${claimed(result)}`,
    ...listed("Notes", result, "note"),
    ...listed("What doesn't apply", result, "not-applicable"),
    `# What isn't\n\n${notClaimed(result)}`,
    `# Signer\n\n${signerOf(signer)}\n`,
  ].join("\n\n");
}

/** A section with the rows of this verdict, each with its reason; none where there is no such row. */
function listed(heading: string, { requirements }: Result, verdict: Verdict): string[] {
  const rows = requirements.filter((row) => row.verdict === verdict);
  if (rows.length === 0) return [];
  const lines = rows.map(({ id, title, reason }) => `- \`${id}\`: ${told(reason ?? title)}`);
  return [`# ${heading}\n\n${lines.join("\n")}`];
}

/** On one line: a reason holds text of the target. */
function told(reason: string): string {
  return inert(reason).replaceAll("\n", ", ");
}

function signerOf(signer: string | undefined): string {
  if (signer === undefined) return "This statement is not signed.";
  return `The key with the fingerprint ${signer} signs this statement (SHA-256 of its DER).`;
}

function claimed(result: Result): string {
  const { run, summary, tool, exchanges } = result;
  const whom = run.isMock
    ? `its own reference mock, started for this run at ${inert(run.target)}`
    : `the service provider that answered at ${inert(run.target)}`;
  const left =
    run.remaining.length === 0
      ? "removed them all"
      : `could not remove ${run.remaining.length} of them`;
  return [
    `On ${run.startedAt.slice(0, 10)}, run ${run.id} of ${tool.name} ${tool.version} sent ${exchanges.length} requests, in the form that Okta's provisioning client and the RFCs use, to ${whom}.`,
    `Of ${summary.declared} requirements ${summary.pass} are met, ${summary.warn} are warnings, ${summary.note} are noted, ${summary.notApplicable} don't apply, and ${summary.unverified + summary.error} could not be judged, none of these a MUST.`,
    "None failed; known failures were not excused.",
    ...lackedBy(result).map(
      ({ sentence, rows }) =>
        `${capital(inert(sentence))}: ${rows.length} requirements don't apply for this reason.`,
    ),
    `The run created ${run.created} users and groups, and ${left}.`,
  ].join(" ");
}

function notClaimed({ run }: Result): string {
  return [
    ...(run.isMock
      ? ["The statement is about the mock only, not about any other service provider."]
      : []),
    "It is about those answers, on that day, over that network, under the settings that it lists.",
    "A service provider can't be hashed. The statement says nothing about that address at any other time, users that the run didn't create, a mapping in Okta, load, or anything that no requirement of the catalogue asks for.",
    "Values in the record are redacted. Only the signer vouches that the record shows what was really sent and received.",
    "To know who the signer is, use a public key that comes from the signer, not from this folder.",
  ].join(" ");
}
