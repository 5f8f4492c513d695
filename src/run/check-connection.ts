// Checks of the settings that say how a target is reached. A secret among them is refused: it belongs in a
// variable.

import { asPath } from "./path.ts";
import type { RunSettings } from "./run.ts";
import { settings, type SettingName } from "./settings.ts";
import { UsageError } from "./usage-error.ts";

/** @throws UsageError unless it is an http or https address */
export function checkAddress(name: SettingName, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return text;
  throw new UsageError(`--${settings[name].flag} takes an http or https address`);
}

/** The proxy without user name and password, which only its variable may hold. */
export function withoutCredentials(
  text: string | undefined,
  env: NodeJS.ProcessEnv,
): string | undefined {
  if (text === undefined) return undefined;
  const url = new URL(text);
  const hasCredentials = url.username !== "" || url.password !== "";
  if (hasCredentials && env["SCIM_PROXY"]?.trim() !== text) {
    throw new UsageError("--proxy must not carry a user name or password: use SCIM_PROXY");
  }
  return url.origin;
}

/** The value could be a secret, so the sentence doesn't repeat it. */
export function checkHeader(text: string): RunSettings["headers"][number] {
  const [, name, variable] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(\w+)$/.exec(text) ?? [];
  if (name !== undefined && variable !== undefined) return { name, variable };
  throw new UsageError(
    "--header takes name=variable, such as X-Api-Key=GATEWAY_KEY: the value is in the variable",
  );
}

export function asFile(name: SettingName, text: string | undefined): string | undefined {
  return text === undefined ? undefined : asPath(settings[name].flag, text);
}
