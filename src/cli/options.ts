// The settings as options of a command; commander refuses unknown ones and names the nearest.

import { Option, type Command } from "commander";
import { settings, type SettingName } from "../run/settings.ts";
import type { Setting } from "../run/setting.ts";

/** Adds each named setting, or all, as an option stored under the setting's own name. */
export function addSettings(
  command: Command,
  names = Object.keys(settings) as SettingName[],
): Command {
  for (const name of names) command.addOption(optionOf(name));
  return command;
}

function optionOf(name: SettingName): Option {
  const setting: Setting = settings[name];
  const argument = setting.kind === "switch" ? "" : ` <${setting.value ?? "value"}>`;
  const option = new Option(
    `--${setting.flag}${argument}`,
    `${setting.description} (default: ${setting.fallback})`,
  );
  option.attributeName = () => name;
  // A flag that begins with no- is a switch like any other: commander would turn it on by default.
  option.negate = false;
  if (setting.kind === "list") {
    option.argParser((value: string, previous: string[] | undefined) => [
      ...(previous ?? []),
      value,
    ]);
  }
  return option;
}
