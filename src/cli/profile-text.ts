// target.yaml as `init` writes it: what was given, each with a line that says what it is. Pure.

import { settingOf } from "../run/needs.ts";
import { settings, type SettingName } from "../run/settings.ts";
import type { Setting } from "../run/setting.ts";
import { tool } from "../run/tool.ts";

export interface ProfileDraft {
  readonly target: string;
  readonly contract: string;
  readonly writes: keyof typeof writesComment;
  /** How the target is reached, as it was given. */
  readonly connection: Partial<Record<SettingName, string | readonly string[]>>;
  readonly names: Partial<Record<NameSetting, string>>;
}

export const nameSettings = Object.values(settingOf);
export type NameSetting = (typeof nameSettings)[number];

const writesComment = {
  allow: "A run may create users and groups here, and removes them again.",
  ask: "A run writes here only with --allow-writes, or on loopback. allow consents, never forbids.",
  never:
    "A run only reads here, whatever its flags say. allow consents to creating users and groups.",
} as const;

export function profileText({ target, contract, writes, connection, names }: ProfileDraft): string {
  return `# yaml-language-server: $schema=node_modules/interact-scim/src/run/profile.schema.json
# One SCIM endpoint, for: npx --no ${tool.name} run --profile target.yaml

target: ${scalar(target)}

# How it is reached. Secrets are in variables, never here.
${connectionLines(connection).join("\n")}

# guide: location is required. field-mapping: loginType too. core: a plain SCIM endpoint.
contract: ${contract}

# ${writesComment[writes]}
writes: ${writes}

# Names that exist there. A run sends no other names: Interact may create what it doesn't know.
${group("organisation", [
  ["location", names.location],
  ["department", names.department],
  ["company", names.company],
])}

# A user who had an account before SCIM. A run only reads this user.
${group("preexisting", [["userName", names.preexisting]])}
`;
}

/** A key that has no value stays as a comment, to be filled in. */
function group(key: string, entries: readonly (readonly [string, string | undefined])[]): string {
  const isEmpty = entries.every(([, value]) => value === undefined);
  return [
    `${isEmpty ? "# " : ""}${key}:`,
    ...entries.map(([name, value]) =>
      value === undefined ? `#   ${name}: none is known` : `  ${name}: ${scalar(value)}`,
    ),
  ].join("\n");
}

function connectionLines(connection: ProfileDraft["connection"]): string[] {
  const lines: string[] = [];
  for (const [name, value] of Object.entries(connection)) {
    const { key = "" }: Setting = settings[name as SettingName];
    const [first, second] = key.split(".");
    const head = `${first ?? ""}:`;
    if (second !== undefined && !lines.includes(head)) lines.push(head);
    const shown = typeof value === "string" ? scalar(value) : `[${value.map(quoted).join(", ")}]`;
    lines.push(second === undefined ? `${head} ${shown}` : `  ${second}: ${shown}`);
  }
  return lines;
}

const quoted = (text: string): string => JSON.stringify(text);

/** Bare where YAML reads it as the text that it is. */
function scalar(text: string): string {
  const isBare = /^(?!(?:true|false|null|yes|no|on|off|y|n|~)$)[A-Za-z][\w .@/-]*$/i.test(text);
  return isBare || /^https?:\/\/[\w.:/-]+$/.test(text) ? text : quoted(text);
}
