// Reads target.yaml. Refuses unknown keys: a mistyped key would silently change what a run does.

import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { runInNewContext } from "node:vm";
import type * as Yaml from "yaml";
import { validateProfile } from "#openapi/validators.generated.js";
import { isRequirementId, requirementIds } from "../requirements/catalogue.ts";
import type { KnownFailure } from "../verdict/known-failures.ts";
import { nearest } from "./nearest.ts";
import { readOwnFile } from "./own-file.ts";
import { settings } from "./settings.ts";
import { UsageError } from "./usage-error.ts";

const require = createRequire(import.meta.url);

/** target.yaml as profile.schema.json describes it: settings by their keys. */
export interface Profile {
  /** Of the file's bytes, hex; no key of it. */
  readonly sha256?: string;
  readonly writes?: "ask" | "allow" | "never";
  readonly knownFailures?: readonly KnownFailure[];
  readonly [key: string]: unknown;
}

const keys = Object.values(settings).flatMap((setting) => ("key" in setting ? [setting.key] : []));

/** @throws UsageError that names the file, line and column, what is wrong there, and how to mend it */
export function readProfile(file: string): Profile {
  if (file.trim() === "") {
    throw new UsageError("--profile (or SCIM_PROFILE) is empty: give it a value or leave it out");
  }
  const bytes = readBytes(file);
  // Here and no earlier: every worker can read a profile, and none does.
  const { LineCounter, parseDocument } = require("yaml") as typeof Yaml;
  const lineCounter = new LineCounter();
  const text = bytes.toString("utf8");
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  if (brackets > mostBrackets) throw unreadable(file, "it is nested too deeply");
  const document = yaml(file, () => parseDocument(text, { lineCounter }));
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${file}, line ${line}, column ${col}`;
  };
  const [mistake] = document.errors;
  if (mistake !== undefined) {
    if (/call stack/.test(mistake.message)) throw unreadable(file, "it is nested too deeply");
    throw new UsageError(`${at(mistake.pos[0])}: not YAML: ${firstLine(mistake.message)}`);
  }
  const profile: unknown = yaml(file, () => document.toJS({ maxAliasCount: 100 }) as unknown);
  const place = (path: readonly string[]): string => at(offsetOf(document.contents, path));
  if (!validateProfile(profile)) {
    const { path, sentence } = explain(validateProfile.errors?.[0]);
    throw new UsageError(`${place(path)}: ${sentence}`);
  }
  checkKnownFailures(profile as Profile, place);
  return { ...(profile as Profile), sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** A known failure of a row that doesn't exist would excuse nothing, and nobody would notice. */
function checkKnownFailures(profile: Profile, place: (path: readonly string[]) => string): void {
  for (const [index, { id }] of (profile.knownFailures ?? []).entries()) {
    if (isRequirementId(id)) continue;
    throw new UsageError(
      `${place(["knownFailures", String(index), "id"])}: knownFailures names the unknown requirement "${id}"${nearest(id, requirementIds)}: delete or correct it`,
    );
  }
}

/** In milliseconds; a sound profile takes a few. */
const longest = 2000;

/** A known failure for each requirement, and some more. Who nests as deep meets the end of the stack. */
const mostBrackets = 2000;

/** What is made to be taken for a profile ends in a sentence, too, and soon. */
function yaml<T>(file: string, read: () => T): T {
  try {
    return runInNewContext("read()", { read }, { timeout: longest }) as T;
  } catch (error) {
    if (error instanceof ReferenceError) throw unreadable(file, "its aliases expand to too much");
    const isLate = (error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
    throw unreadable(file, isLate ? "it takes too long" : "it is nested too deeply");
  }
}

function unreadable(file: string, why: string): UsageError {
  return new UsageError(`${file} can't be read as a profile: ${why}`);
}

/** Far more than every key, and a known failure for each requirement. */
const mostBytes = 512 * 1024;

function readBytes(file: string): Buffer {
  try {
    return readOwnFile(file, "a profile", mostBytes);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} can't be read: name an existing profile with --profile`);
  }
}

/** Where the key at the path begins, or the element of a list; where the path ends, what is there. */
function offsetOf(node: unknown, [name, ...rest]: readonly string[]): number {
  const { range, items } = (node ?? {}) as { range?: [number]; items?: readonly unknown[] };
  const start = range?.[0] ?? 0;
  if (name === undefined || items === undefined) return start;
  const pairs = items as readonly {
    key?: { value?: unknown; range?: [number] };
    value?: unknown;
  }[];
  const pair = pairs.find(({ key }) => key?.value === name);
  if (pair === undefined) return name in items ? offsetOf(items[Number(name)], rest) : start;
  return rest.length === 0 ? (pair.key?.range?.[0] ?? start) : offsetOf(pair.value, rest);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? text;
}

type SchemaError = NonNullable<typeof validateProfile.errors>[number];

function explain(error: SchemaError | undefined): { path: string[]; sentence: string } {
  if (error === undefined) return { path: [], sentence: "doesn't match the profile's schema" };
  const path = error.instancePath.split("/").slice(1);
  const unknown = error.params["additionalProperty"];
  if (typeof unknown === "string") {
    const whole = [...path, unknown];
    const name = whole.join(".");
    return { path: whole, sentence: `unknown key "${name}"${nearest(name, keys)}` };
  }
  const allowed = error.params["allowedValues"];
  const choice = Array.isArray(allowed) ? `: ${allowed.join(", ")}` : "";
  const where = path.length === 0 ? "the profile" : path.join(".");
  return { path, sentence: `${where} ${error.message ?? "is not valid"}${choice}` };
}
