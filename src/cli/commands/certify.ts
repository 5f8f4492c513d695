// `interact-scim certify`: a whole run, then a statement about it that others can verify, or the list of
// what stands in the way. Known failures are no excuse here.

import { createPublicKey, type KeyObject } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Command } from "commander";
import { fingerprint, privateKey } from "../../certify/ed25519-key.ts";
import { makeBundle } from "../../certify/make-bundle.ts";
import { certificationObstacles } from "../../certify/obstacles.ts";
import { runOf } from "../../certify/statement.ts";
import { verifyBundle } from "../../certify/verify-bundle.ts";
import { inert } from "../../wire/inert.ts";
import type { Result } from "../../report/result.ts";
import { toRun } from "../../run/from-environment.ts";
import { asPath } from "../../run/path.ts";
import { readProfile } from "../../run/read-profile.ts";
import { resolve, type Flags, type Resolved } from "../../run/resolve.ts";
import { isNarrowed } from "../../run/run.ts";
import { settings, type SettingName } from "../../run/settings.ts";
import { tool } from "../../run/tool.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { ExitCode } from "../../verdict/exit-code.ts";
import { knownObstacles } from "../banner.ts";
import { addSettings } from "../options.ts";
import { readKey } from "../read-key.ts";
import { finishedResult } from "../finished-result.ts";
import { run } from "./run.ts";
import { writeBundle } from "../write-bundle.ts";

interface CertifyFlags extends Flags {
  readonly profile?: string;
  readonly sign?: string;
  readonly bundle: string;
}

/** What narrows a run is taken, so that it can be refused in a sentence. */
const narrowing: readonly string[] = ["suites", "grep", "ids", "shard", "readOnly"];

export function certifyCommand(): Command {
  const names = (Object.keys(settings) as SettingName[]).filter((name) => name !== "out");
  const command = addSettings(new Command("certify"), names);
  for (const option of command.options) option.hideHelp(narrowing.includes(option.attributeName()));
  return command
    .description(
      "run everything; write a statement that others can verify, or list what prevents it",
    )
    .option("--profile <file>", "target.yaml; its knownFailures excuse nothing here")
    .option("--sign <key.pem>", "Ed25519 private key that signs the statement; keygen makes one")
    .option("--out <dir>", "folder for the bundle; it must be new or empty", "reports/certificate")
    .addHelpText(
      "after",
      "\nExit codes: 0 certified, 1 not certified, 2 usage or token or path, 3 no answer, 130 interrupted.",
    )
    .action(async (options: Flags & Omit<CertifyFlags, "bundle"> & { out: string }) => {
      const { out, ...flags } = options;
      process.exitCode = await certify({ ...flags, bundle: asPath("out", out) });
    });
}

async function certify({ bundle, sign, ...flags }: CertifyFlags): Promise<ExitCode> {
  const resolved = settingsOf(flags);
  checkBundle(bundle);
  checkObstacles(resolved);
  const key = sign === undefined ? undefined : privateKey(readKey(sign), sign);
  const known = resolved.knownFailures.length;
  if (known > 0)
    process.stderr.write(`Known failures: ${known} in the profile; certify excuses none of them\n`);
  const before = new Date().toISOString();
  const out = runFolder(resolved, bundle);
  const code = await run(flags, { knownFailures: [], out });
  const result = finishedResult(join(out, "result.json"));
  // Where the run doesn't come to a result, an earlier one's lies there.
  const isOfThisRun = result !== undefined && result.run.startedAt >= before;
  if (code === 2 || code === 130 || !isOfThisRun) return code;
  return conclude(result, bundle, key);
}

/** Throws a UsageError where anything but the whole is asked for. */
function settingsOf(flags: Flags & { profile?: string }): Resolved {
  const profile = flags.profile ?? process.env["SCIM_PROFILE"];
  const resolved = resolve(flags, process.env, profile === undefined ? {} : readProfile(profile));
  if (!isNarrowed(resolved)) return resolved;
  const names = (Object.keys(settings) as SettingName[]).filter((name) => narrowing.includes(name));
  const given = names.map((name) => `--${settings[name].flag}`).join(", ");
  throw new UsageError(
    `certify runs everything: remove what narrows a run (${given}), also from the environment and the profile`,
  );
}

/** Throws a UsageError where it is known beforehand that too little could be judged. */
function checkObstacles(resolved: Resolved): void {
  const { target } = resolved;
  if (target === undefined) return;
  const obstacles = knownObstacles(toRun(resolved, { target, isMock: false }));
  if (obstacles.length === 0) return;
  throw new UsageError(`this run can't be certified: ${obstacles.join("; ")}`);
}

/** The run's own reports lie beside the bundle, unless a folder is given: an ordinary run's stay as they are. */
function runFolder({ out }: Resolved, bundle: string): string {
  return out === asPath("out", settings.out.fallback) ? `${bundle}-run` : out;
}

/** Throws a UsageError where the bundle could not be written once the run has ended. */
function checkBundle(folder: string): void {
  const entries = listing(folder);
  if (entries === undefined) {
    throw new UsageError(`${shown(folder)} can't be written: give another folder with --out`);
  }
  if (entries.length === 0) return;
  throw new UsageError(
    `${shown(folder)} isn't empty, and certify never overwrites a statement: give another folder with --out`,
  );
}

/** What lies in the folder; undefined where it is none, or nothing can be made where it shall be. */
function listing(folder: string): readonly string[] | undefined {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    rmdirSync(mkdtempSync(`${folder}-`));
    return existsSync(folder) ? readdirSync(folder) : [];
  } catch {
    return undefined;
  }
}

function conclude(result: Result, folder: string, key: KeyObject | undefined): 0 | 1 {
  const obstacles = certificationObstacles(result);
  if (obstacles.length > 0) {
    const lines = obstacles.map(({ verdict, sentence }) => `  ${verdict}  ${inert(sentence)}`);
    process.stdout.write(
      `Not certified. What prevents it (${obstacles.length}):\n${lines.join("\n")}\n`,
    );
    return 1;
  }
  const files = makeBundle(result, key);
  const published = key === undefined ? undefined : createPublicKey(key);
  const { refusals, statement } = verifyBundle(files, published);
  if (statement === undefined) throw new Error(`the bundle doesn't verify: ${refusals.join("; ")}`);
  writeBundle(folder, files);
  const { target } = runOf(statement);
  process.stdout.write(
    [
      `Certified, ${statement.predicate.result}: ${inert(target.description)} (${inert(target.url)})`,
      ...(target.isReferenceMock ? ["It says nothing about any other service provider."] : []),
      `Bundle: ${shown(folder)}/ (${[...files.keys()].join(", ")})`,
      published === undefined
        ? "Not signed. With --sign, others can verify who made the statement."
        : `Signed by ${fingerprint(published)}; others verify it with: npx ${tool.name} verify <bundle> --key <your .pub.pem>`,
      "",
    ].join("\n"),
  );
  return 0;
}

function shown(folder: string): string {
  return relative(process.cwd(), folder) || ".";
}
