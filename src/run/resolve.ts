// Flags over environment over profile: one validated set of settings.

import { createHash } from "node:crypto";
import type { Profile } from "./read-profile.ts";
import type { RunSettings, Shard } from "./run.ts";
import { asPath } from "./path.ts";
import { asFile, checkAddress, checkHeader, withoutCredentials } from "./check-connection.ts";
import { settings, type ChoiceOf, type SettingName } from "./settings.ts";
import type { Setting } from "./setting.ts";
import { stateFolder } from "./state-folder.ts";
import { UsageError } from "./usage-error.ts";

/** What commander hands over: one entry for each flag that was given. */
export type Flags = Partial<Record<SettingName, string | boolean | readonly string[]>>;

/** Everything of a Run that doesn't depend on the mock being started. */
export interface Resolved extends RunSettings {
  readonly target?: string;
  readonly seed?: string;
}

/** Throws a UsageError for a value that is empty or no value of its kind. */
export function resolve(flags: Flags, env: NodeJS.ProcessEnv, profile: Profile = {}): Resolved {
  const value = (name: SettingName) => lookUp(name, flags, env, profile);
  const text = (name: SettingName) => asText(name, value(name));
  const number = (name: SettingName) => asNumber(name, value(name));
  const choice = <Name extends SettingName>(name: Name) =>
    asChoice(name, text(name) ?? settings[name].fallback);
  const target = text("target");
  const contract = choice("contract");
  // A plain SCIM target takes any name; Interact may create what it doesn't know.
  const isPlain = contract === "core";
  const organisation = {
    ...optional("location", text("location")),
    ...optional("department", text("department") ?? (isPlain ? "Sales" : undefined)),
    ...optional("company", text("company") ?? (isPlain ? "Example Ltd" : undefined)),
  };
  const preexisting = text("preexisting");
  const seed = text("seed");
  if (seed !== undefined && !/^[A-Za-z0-9]{1,32}$/.test(seed)) {
    throw new UsageError("--seed takes 1 to 32 letters and digits");
  }
  return {
    ...optional("target", target === undefined ? undefined : checkTarget(target)),
    profileSha256: profile.sha256 ?? createHash("sha256").digest("hex"),
    tokenEnv: checkVariable(text("tokenEnv") ?? settings.tokenEnv.fallback),
    ...optional("tokenCommand", text("tokenCommand")),
    ...optional("oauthUrl", checkAddress("oauthUrl", text("oauthUrl"))),
    ...optional("oauthClient", text("oauthClient")),
    oauthAuth: choice("oauthAuth"),
    oauthSecretEnv: text("oauthSecretEnv") ?? settings.oauthSecretEnv.fallback,
    ...optional("oauthScope", text("oauthScope")),
    auth: choice("auth"),
    headers: asList("headers", value("headers")).map(checkHeader),
    ...optional("proxy", withoutCredentials(checkAddress("proxy", text("proxy")), env)),
    ...optional("ca", asFile("ca", text("ca"))),
    ...optional("clientCert", asFile("clientCert", text("clientCert"))),
    ...optional("clientKey", asFile("clientKey", text("clientKey"))),
    contract,
    allowWrites: profile.writes !== "never" && asSwitch(value("allowWrites")),
    forbidWrites: profile.writes === "never",
    mailDomain: text("mailDomain") ?? settings.mailDomain.fallback,
    organisation,
    ...optional("preexisting", preexisting === undefined ? undefined : { userName: preexisting }),
    suites: asList("suites", value("suites")),
    ...optional("grep", text("grep")),
    ids: asList("ids", value("ids")),
    knownFailures: profile.knownFailures ?? [],
    ...optional("shard", asShard(text("shard"))),
    ...optional("workers", number("workers")),
    ...optional("maxRate", number("maxRate")),
    ...optional("maxConcurrency", number("maxConcurrency")),
    maxTimeMs: 1000 * (number("maxTime") ?? 3600),
    timeoutMs: 1000 * (number("timeout") ?? 60),
    settleMs: 1000 * (number("settle") ?? 0),
    out: asPath("out", text("out") ?? settings.out.fallback),
    force: asSwitch(value("force")),
    fullImport: asSwitch(value("fullImport")),
    ...optional("large", value("large") === undefined ? undefined : asSwitch(value("large"))),
    transcript: asSwitch(value("transcript")),
    allure: !asSwitch(value("noAllure")),
    strict: asSwitch(value("strict")),
    cleanUp: choice("cleanUp"),
    journal: asPath("journal", text("journal") ?? stateFolder(env)),
    readOnly: asSwitch(value("readOnly")),
    ...optional("seed", seed),
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [k in K]?: V });
}

function lookUp(
  name: SettingName,
  flags: Flags,
  env: NodeJS.ProcessEnv,
  profile: Profile,
): unknown {
  const setting: Setting = settings[name];
  const flag = flags[name];
  if (flag !== undefined) return flag;
  const variable = setting.env === undefined ? undefined : env[setting.env];
  if (variable !== undefined) return variable;
  if (setting.key === undefined) return undefined;
  const stored = setting.key
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], profile);
  return name === "allowWrites" ? stored === "allow" : stored;
}

function asText(name: SettingName, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = (typeof value === "string" ? value : JSON.stringify(value)).trim();
  if (text !== "") return text;
  const setting: Setting = settings[name];
  const variable = setting.env === undefined ? "" : ` (or ${setting.env})`;
  throw new UsageError(
    `--${setting.flag}${variable} is empty: give it a value or leave it out (a variable that didn't expand?)`,
  );
}

function asNumber(name: SettingName, value: unknown): number | undefined {
  const text = asText(name, value);
  if (text === undefined) return undefined;
  const number = Number(text);
  const { flag, range }: Setting = settings[name];
  const { least = -Infinity, most = Infinity, whole = false } = range ?? {};
  if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number;
  const what = whole ? `a whole number from ${least} to ${most}` : `a number up to ${most}`;
  throw new UsageError(`--${flag} takes ${what}, not "${text}"`);
}

function asChoice<Name extends SettingName>(name: Name, text: string): ChoiceOf<Name> {
  const { flag, choices = [] }: Setting = settings[name];
  if (choices.includes(text)) return text as ChoiceOf<Name>;
  throw new UsageError(`--${flag} takes ${listed(choices)}, not "${text}"`);
}

/** `a, b or c`. */
function listed(choices: readonly string[]): string {
  return choices.join(", ").replace(/, (?=[^,]*$)/, " or ");
}

function asShard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, current, total] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (current !== undefined && total !== undefined && current >= 1 && current <= total) {
    return { current, total };
  }
  throw new UsageError(`--shard takes a part and how many there are, such as 1/4, not "${text}"`);
}

function asSwitch(value: unknown): boolean {
  if (typeof value === "string")
    return !["", "0", "false", "no", "off"].includes(value.toLowerCase());
  return value === true;
}

function asList(name: SettingName, value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : value === undefined
      ? []
      : [value];
  return list.map((item) => asText(name, item) ?? "");
}

/** The token itself is easily put there; the sentence doesn't repeat it. */
function checkVariable(name: string): string {
  if (/^[A-Za-z_]\w{0,39}$/.test(name)) return name;
  throw new UsageError("--token-env takes the name of a variable, never the token itself");
}

function checkTarget(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `the target must be an http or https address such as https://intranet.example.com/api/v2/scim/v2/, not "${withoutSecrets(text)}"`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new UsageError("the target must not carry a user name or password: use --token-env");
  }
  if (url.search !== "" || url.hash !== "") {
    throw new UsageError(
      "the target must end with its path: a base URL has no query (RFC 7644 §1.3)",
    );
  }
  return url.href.replace(/\/+$/, "");
}

/** For a text that is no URL: whatever could be user name, password or a token in a query is left out. */
function withoutSecrets(text: string): string {
  return text
    .replace(/[?#].*$/s, "")
    .replace(/^([a-z]+:\/\/)?.*@/is, (_whole, scheme: string | undefined) => scheme ?? "");
}
