// One run, resolved: what flags, environment and profile came to. The token isn't part of it, since
// this is written to a file; it travels in the environment under `tokenVariable`.

import type { KnownFailure } from "../verdict/known-failures.ts";
import type { ChoiceOf } from "./settings.ts";

/** Which attributes the target asks for, where the vendor's pages disagree. */
export type ContractVariant = ChoiceOf<"contract">;

/** Names that exist at the target already: Interact may create what it doesn't know. */
export interface Organisation {
  readonly location?: string;
  readonly department?: string;
  readonly company?: string;
}

/** A user who had an account before SCIM, and who is only ever read. */
export interface Preexisting {
  readonly userName: string;
}

/** One part of a run that several machines share, as Playwright's `--shard` counts. */
export interface Shard {
  readonly current: number;
  readonly total: number;
}

/** Where the token comes from: never a value, always the way to it. */
export interface TokenSource {
  /** The variable that holds the token. */
  readonly tokenEnv: string;
  /** A command that prints it. */
  readonly tokenCommand?: string;
  /** An authorization server's token endpoint (RFC 6749 §4.4). */
  readonly oauthUrl?: string;
  readonly oauthClient?: string;
  readonly oauthAuth: ChoiceOf<"oauthAuth">;
  /** The variable that holds the client's secret, or its private key in PEM (PKCS #8). */
  readonly oauthSecretEnv: string;
  readonly oauthScope?: string;
}

/** What flags, environment and profile say of a run, whatever it runs against. */
export interface RunSettings extends TokenSource {
  /** How the token stands in Authorization: `basic` takes it as `user:password`, `raw` as it is. */
  readonly auth: ChoiceOf<"auth">;
  /** Fields that every request carries; the values stand in these variables. */
  readonly headers: readonly { readonly name: string; readonly variable: string }[];
  /** URL without user name and password. */
  readonly proxy?: string;
  /** Absolute paths of PEM files. */
  readonly ca?: string;
  readonly clientCert?: string;
  readonly clientKey?: string;
  /** SHA-256 of the profile's bytes, hex; of no bytes where there is no profile. */
  readonly profileSha256: string;
  readonly contract: ContractVariant;
  readonly mailDomain: string;
  readonly organisation: Organisation;
  readonly preexisting?: Preexisting;
  readonly allowWrites: boolean;
  /** `writes: never` in the profile: wins over every flag, on loopback too. */
  readonly forbidWrites: boolean;
  readonly suites: readonly string[];
  readonly grep?: string;
  readonly ids: readonly string[];
  /** Rows that are known to fail here: still run, and must still fail. */
  readonly knownFailures: readonly KnownFailure[];
  readonly shard?: Shard;
  readonly workers?: number;
  /** Milliseconds for one exchange, in total. */
  readonly timeoutMs: number;
  /** Milliseconds that lists and lookups may lag behind a write. */
  readonly settleMs: number;
  /** Requests a second, over all workers; unlimited when absent. */
  readonly maxRate?: number;
  /** Requests under way at the same time, over all workers. */
  readonly maxConcurrency?: number;
  /** Milliseconds after which the run is stopped, and cleans up. */
  readonly maxTimeMs: number;
  /** Absolute path of the folder for results. */
  readonly out: string;
  /** Also where that is somebody's own. */
  readonly force: boolean;
  /** Walk every page of an import, not five and the last. */
  readonly fullImport: boolean;
  /** Try groups of more than a hundred members; on loopback unless said otherwise. */
  readonly large?: boolean;
  /** Write each sequence as readable HTTP text too. */
  readonly transcript: boolean;
  /** Write Allure's results. */
  readonly allure: boolean;
  readonly strict: boolean;
  /** What becomes of the users whom the run created; groups are always deleted. */
  readonly cleanUp: ChoiceOf<"cleanUp">;
  /** Absolute path of the folder for the journals of runs that aren't over. */
  readonly journal: string;
  /** Nothing is written; what needs a write stays unverified. */
  readonly readOnly: boolean;
}

export interface Run extends RunSettings {
  /** Eight letters and digits; every name that the run creates carries it. */
  readonly id: string;
  /** What the run's names and passwords are derived from; the same seed gives the same requests. */
  readonly seed: string;
  /** Without a trailing slash. */
  readonly target: string;
  /** The reference mock, started by this run. */
  readonly isMock: boolean;
  /** In the fault run: the deliberate defect of the provider under test. */
  readonly fault?: string;
}

/** The environment variable that holds the folder for what `merge` joins. */
export const mergedVariable = "INTERACT_SCIM_MERGED";

/** The environment variable that tells `merge`'s Playwright to leave Allure's results out. */
export const withoutAllureVariable = "INTERACT_SCIM_WITHOUT_ALLURE";

/** The environment variable that names the file which holds the Run. */
export const runVariable = "INTERACT_SCIM_RUN";

/** The environment variable in which the CLI hands the token to the suites. */
export const tokenVariable = "INTERACT_SCIM_TOKEN";

/** Whether anything but the whole was asked for. */
export function isNarrowed(run: RunSettings): boolean {
  const { readOnly, suites, grep, ids, shard } = run;
  const isPart = grep !== undefined || ids.length > 0 || shard !== undefined;
  return readOnly || suites.length > 0 || isPart;
}
