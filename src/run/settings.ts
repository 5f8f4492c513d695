// Every setting of a run, once: its flag, its variable, its key in the profile. The command line, the
// resolver, the profile's schema and the documented table are made from this list.

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
  /** The values that it takes, where these are few. */
  readonly choices?: readonly string[];
  /** Of a number. */
  readonly range?: { readonly least: number; readonly most: number; readonly whole?: true };
  /** What the profile's JSON Schema says of it beside its type; the description unless given. */
  readonly schema?: Readonly<Record<string, unknown>>;
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
    schema: {
      description:
        "Base URL of the SCIM endpoint, e.g. https://intranet.example.com/api/v2/scim/v2/",
    },
  },
  tokenEnv: {
    flag: "token-env",
    kind: "text",
    value: "name",
    key: "tokenEnv",
    fallback: "SCIM_TOKEN",
    description: "variable that holds the bearer token",
    schema: {
      description:
        "Name of the environment variable that holds the bearer token. The token itself never stands in a file.",
    },
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
    choices: ["guide", "field-mapping", "core"],
    schema: {
      description:
        "guide: location is required. field-mapping: location and loginType are. core: a plain SCIM endpoint without Interact's extensions.",
    },
  },
  allowWrites: {
    flag: "allow-writes",
    kind: "switch",
    env: "SCIM_ALLOW_WRITES",
    key: "writes",
    fallback: "on loopback only",
    description: "consent to create and remove users at the target",
    schema: {
      enum: ["ask", "allow", "never"],
      description:
        "ask: off loopback only with --allow-writes. allow: consent given. never: wins over every flag, on loopback too.",
    },
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
    description: "delete or deactivate: what happens to the users that a run created",
    choices: ["delete", "deactivate"],
    schema: {
      description: "What happens to the users that a run created. Groups are always deleted.",
    },
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
    schema: { pattern: "^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$" },
  },
  location: {
    flag: "location",
    kind: "text",
    value: "name",
    env: "SCIM_LOCATION",
    key: "organisation.location",
    fallback: "none",
    description: "a location that exists at the target",
    schema: { minLength: 1 },
  },
  department: {
    flag: "department",
    kind: "text",
    value: "name",
    env: "SCIM_DEPARTMENT",
    key: "organisation.department",
    fallback: "none",
    description: "a department that exists at the target",
    schema: { minLength: 1 },
  },
  company: {
    flag: "company",
    kind: "text",
    value: "name",
    env: "SCIM_COMPANY",
    key: "organisation.company",
    fallback: "none",
    description: "a company that exists at the target",
    schema: { minLength: 1 },
  },
  preexisting: {
    flag: "preexisting",
    kind: "text",
    value: "userName",
    env: "SCIM_PREEXISTING",
    key: "preexisting.userName",
    fallback: "none",
    description: "a user who had an account before SCIM; only ever read",
    schema: { minLength: 1 },
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
    range: { least: 1, most: 64, whole: true },
  },
  timeout: {
    flag: "timeout",
    kind: "number",
    value: "seconds",
    env: "SCIM_TIMEOUT",
    key: "timeout",
    fallback: "60",
    description: "time for one exchange, in total",
    range: { least: 0.001, most: 600 },
    schema: { description: "Seconds for one exchange, in total. Okta's own limit is 60." },
  },
  maxRate: {
    flag: "max-rate",
    kind: "number",
    value: "n",
    env: "SCIM_MAX_RATE",
    key: "maxRate",
    fallback: "unlimited",
    description: "requests a second, over all workers together",
    range: { least: 0.1, most: 1000 },
  },
  maxConcurrency: {
    flag: "max-concurrency",
    kind: "number",
    value: "n",
    env: "SCIM_MAX_CONCURRENCY",
    key: "maxConcurrency",
    fallback: "unlimited",
    description: "requests at the same time, over all workers together",
    range: { least: 1, most: 64, whole: true },
  },
  maxTime: {
    flag: "max-time",
    kind: "number",
    value: "seconds",
    env: "SCIM_MAX_TIME",
    key: "maxTime",
    fallback: "3600",
    description: "time for the run; then it stops and cleans up, and the rest is unverified",
    range: { least: 1, most: 86_400 },
    schema: { description: "Seconds for the run; then it stops and cleans up." },
  },
  out: {
    flag: "out",
    kind: "text",
    value: "dir",
    env: "SCIM_OUT",
    key: "out",
    fallback: "reports/latest",
    description: "folder for results: new, empty, or of an earlier run",
  },
  force: {
    flag: "force",
    kind: "switch",
    fallback: "off",
    description: "use a folder of other things for results; what is in the way is renamed",
  },
  fullImport: {
    flag: "full-import",
    kind: "switch",
    env: "SCIM_FULL_IMPORT",
    key: "fullImport",
    fallback: "five pages and the last",
    description: "walk every page of a real target's users",
    schema: { description: "Walk every page of an import; otherwise five and the last." },
  },
  large: {
    flag: "large",
    kind: "switch",
    env: "SCIM_LARGE",
    key: "large",
    fallback: "on loopback only",
    description: "try groups of 105 and of 256 members too",
    schema: { description: "Try groups of 105 and of 256 members too; otherwise of 25." },
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
    schema: { pattern: "^[A-Za-z0-9]{1,32}$" },
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

/** The values that a setting with choices takes. */
export type ChoiceOf<Name extends SettingName> = (typeof settings)[Name] extends {
  choices: readonly (infer Choice)[];
}
  ? Choice
  : never;
