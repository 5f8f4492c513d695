// Every setting of a run, once: its flag, its variable, its key in the profile. The command line, the
// resolver and the README's table are made from this list.

import { connectionSettings } from "./connection-settings.ts";

export type SettingKind = "text" | "list" | "number" | "switch";

export interface Setting {
  /** Long flag without dashes. */
  readonly flag: string;
  readonly kind: SettingKind;
  /** Shown after the flag in the help. */
  readonly value?: string;
  /** Variable of the environment; flags win over it, it wins over the profile. */
  readonly env?: string;
  /** Dotted path in target.yaml. */
  readonly key?: string;
  readonly fallback: string;
  readonly description: string;
}

export const settings = {
  target: {
    flag: "target",
    kind: "text",
    value: "url",
    env: "SCIM_TARGET_URL",
    key: "target",
    fallback: "the reference mock",
    description: "base URL of the SCIM endpoint",
  },
  tokenEnv: {
    flag: "token-env",
    kind: "text",
    value: "name",
    key: "tokenEnv",
    fallback: "SCIM_TOKEN",
    description: "variable that holds the bearer token",
  },
  ...connectionSettings,
  contract: {
    flag: "contract",
    kind: "text",
    value: "variant",
    env: "SCIM_CONTRACT",
    key: "contract",
    fallback: "guide",
    description: "guide, field-mapping or core: which attributes the target asks for",
  },
  allowWrites: {
    flag: "allow-writes",
    kind: "switch",
    env: "SCIM_ALLOW_WRITES",
    key: "writes",
    fallback: "on loopback only",
    description: "consent to create and remove users at the target",
  },
  readOnly: {
    flag: "read-only",
    kind: "switch",
    env: "SCIM_READ_ONLY",
    key: "readOnly",
    fallback: "off",
    description: "write nothing; what needs a write stays unverified",
  },
  cleanUp: {
    flag: "clean-up",
    kind: "text",
    value: "how",
    env: "SCIM_CLEAN_UP",
    key: "cleanUp",
    fallback: "delete",
    description: "delete or deactivate: what becomes of the users whom a run created",
  },
  journal: {
    flag: "journal",
    kind: "text",
    value: "dir",
    env: "SCIM_JOURNAL",
    key: "journal",
    fallback: "the user's state folder",
    description: "folder for the journals of runs that aren't cleaned up yet",
  },
  mailDomain: {
    flag: "mail-domain",
    kind: "text",
    value: "domain",
    env: "SCIM_MAIL_DOMAIN",
    key: "mailDomain",
    fallback: "example.com",
    description: "domain of the addresses that a run makes up",
  },
  location: {
    flag: "location",
    kind: "text",
    value: "name",
    env: "SCIM_LOCATION",
    key: "organisation.location",
    fallback: "none",
    description: "a location that exists at the target",
  },
  department: {
    flag: "department",
    kind: "text",
    value: "name",
    env: "SCIM_DEPARTMENT",
    key: "organisation.department",
    fallback: "none",
    description: "a department that exists at the target",
  },
  company: {
    flag: "company",
    kind: "text",
    value: "name",
    env: "SCIM_COMPANY",
    key: "organisation.company",
    fallback: "none",
    description: "a company that exists at the target",
  },
  preexisting: {
    flag: "preexisting",
    kind: "text",
    value: "userName",
    env: "SCIM_PREEXISTING",
    key: "preexisting.userName",
    fallback: "none",
    description: "a user who had an account before SCIM; only ever read",
  },
  suites: {
    flag: "suite",
    kind: "list",
    value: "name",
    key: "suites",
    fallback: "all",
    description: "run this suite only; repeatable",
  },
  grep: {
    flag: "grep",
    kind: "text",
    value: "pattern",
    key: "grep",
    fallback: "none",
    description: "run the tests whose title or tags match",
  },
  ids: {
    flag: "id",
    kind: "list",
    value: "id",
    key: "ids",
    fallback: "all",
    description: "judge this requirement only; repeatable",
  },
  shard: {
    flag: "shard",
    kind: "text",
    value: "part",
    fallback: "the whole",
    description: "run one part of several, such as 1/4; merge puts the results together",
  },
  workers: {
    flag: "workers",
    kind: "number",
    value: "n",
    env: "SCIM_WORKERS",
    key: "workers",
    fallback: "10; on loopback one per core",
    description: "tests at the same time",
  },
  timeout: {
    flag: "timeout",
    kind: "number",
    value: "seconds",
    env: "SCIM_TIMEOUT",
    key: "timeout",
    fallback: "60",
    description: "time for one exchange, in total",
  },
  maxRate: {
    flag: "max-rate",
    kind: "number",
    value: "n",
    env: "SCIM_MAX_RATE",
    key: "maxRate",
    fallback: "unlimited",
    description: "requests a second, over all workers together",
  },
  maxConcurrency: {
    flag: "max-concurrency",
    kind: "number",
    value: "n",
    env: "SCIM_MAX_CONCURRENCY",
    key: "maxConcurrency",
    fallback: "unlimited",
    description: "requests at the same time, over all workers together",
  },
  maxTime: {
    flag: "max-time",
    kind: "number",
    value: "seconds",
    env: "SCIM_MAX_TIME",
    key: "maxTime",
    fallback: "3600",
    description: "time for the run; then it stops and cleans up, and the rest is unverified",
  },
  out: {
    flag: "out",
    kind: "text",
    value: "dir",
    env: "SCIM_OUT",
    key: "out",
    fallback: "reports/latest",
    description: "folder for results",
  },
  fullImport: {
    flag: "full-import",
    kind: "switch",
    env: "SCIM_FULL_IMPORT",
    key: "fullImport",
    fallback: "five pages and the last",
    description: "walk every page of a real target's users",
  },
  transcript: {
    flag: "transcript",
    kind: "switch",
    env: "SCIM_TRANSCRIPT",
    key: "transcript",
    fallback: "off",
    description: "write each sequence as readable HTTP text too",
  },
  strict: {
    flag: "strict",
    kind: "switch",
    env: "SCIM_STRICT",
    key: "strict",
    fallback: "off",
    description: "a warn ends the run with exit code 1 too",
  },
  seed: {
    flag: "seed",
    kind: "text",
    value: "text",
    env: "SCIM_SEED",
    key: "seed",
    fallback: "random",
    description: "makes the run's names and order repeatable",
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
