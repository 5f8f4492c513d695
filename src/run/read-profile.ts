// Reads target.yaml. Refuses unknown keys: a mistyped key would silently change what a run does.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Yaml from "yaml";
import { validateProfile } from "#openapi/validators.generated.js";
import { isRequirementId, requirementIds } from "../requirements/catalogue.ts";
import type { KnownFailure } from "../verdict/known-failures.ts";
import type { ContractVariant } from "./run.ts";
import { nearest } from "./nearest.ts";
import { settings } from "./settings.ts";
import { UsageError } from "./usage-error.ts";

const require = createRequire(import.meta.url);

/** target.yaml as described by profile.schema.json. */
export interface Profile {
  /** Of the file's bytes, hex; no key of it. */
  readonly sha256?: string;
  readonly target?: string;
  readonly tokenEnv?: string;
  readonly auth?: "bearer" | "basic" | "raw";
  readonly tokenCommand?: string;
  readonly oauth?: {
    readonly url?: string;
    readonly client?: string;
    readonly secretEnv?: string;
    readonly scope?: string;
  };
  readonly headers?: readonly string[];
  readonly proxy?: string;
  readonly ca?: string;
  readonly clientCert?: string;
  readonly clientKey?: string;
  readonly contract?: ContractVariant;
  readonly writes?: "ask" | "allow" | "never";
  readonly readOnly?: boolean;
  readonly cleanUp?: "delete" | "deactivate";
  readonly journal?: string;
  readonly mailDomain?: string;
  readonly organisation?: {
    readonly location?: string;
    readonly department?: string;
    readonly company?: string;
  };
  readonly preexisting?: { readonly userName: string };
  readonly knownFailures?: readonly KnownFailure[];
  readonly suites?: readonly string[];
  readonly grep?: string;
  readonly ids?: readonly string[];
  readonly workers?: number;
  readonly timeout?: number;
  readonly maxRate?: number;
  readonly maxConcurrency?: number;
  readonly maxTime?: number;
  readonly out?: string;
  readonly fullImport?: boolean;
  readonly transcript?: boolean;
  readonly strict?: boolean;
  readonly seed?: string;
}

const keys = Object.values(settings).flatMap((setting) => ("key" in setting ? [setting.key] : []));

/** Throws a UsageError that names file, place and remedy. */
export function readProfile(file: string): Profile {
  if (file.trim() === "") {
    throw new UsageError("--profile (or SCIM_PROFILE) is empty: give it a value or leave it out");
  }
  const bytes = readBytes(file);
  // Here and no earlier: every worker can read a profile, and none does.
  const { parseDocument } = require("yaml") as typeof Yaml;
  const document = parseDocument(bytes.toString("utf8"));
  const [mistake] = document.errors;
  if (mistake !== undefined) {
    const line = mistake.linePos?.[0].line;
    throw new UsageError(
      `${file}${line ? `, line ${line}` : ""}: not YAML: ${firstLine(mistake.message)}`,
    );
  }
  const profile: unknown = document.toJS();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (validateProfile(profile)) return { ...checked(profile as Profile, file), sha256 };
  throw new UsageError(`${file}: ${explain(validateProfile.errors?.[0])}`);
}

/** A known failure of a row that doesn't exist would excuse nothing, and nobody would notice. */
function checked(profile: Profile, file: string): Profile {
  for (const { id } of profile.knownFailures ?? []) {
    if (isRequirementId(id)) continue;
    throw new UsageError(
      `${file}: knownFailures names the unknown requirement "${id}"${nearest(id, requirementIds)}: delete or correct it`,
    );
  }
  return profile;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`${file} can't be read: name an existing profile with --profile`);
  }
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}

type SchemaError = NonNullable<typeof validateProfile.errors>[number];

function explain(error: SchemaError | undefined): string {
  if (error === undefined) return "doesn't match the profile's schema";
  const place = error.instancePath.slice(1).replaceAll("/", ".");
  const unknown = error.params["additionalProperty"];
  if (typeof unknown === "string") {
    const path = place === "" ? unknown : `${place}.${unknown}`;
    return `unknown key "${path}"${nearest(path, keys)}`;
  }
  const allowed = error.params["allowedValues"];
  const choice = Array.isArray(allowed) ? `: ${allowed.join(", ")}` : "";
  return `${place === "" ? "the profile" : place} ${error.message ?? "is not valid"}${choice}`;
}
