// The documented table of settings, made from their one list.

import { settings } from "./settings.ts";
import type { Setting } from "./setting.ts";

/** A Markdown table, a row for each setting. */
export function settingsTable(): string {
  const rows = Object.values(settings).map((setting: Setting) => [
    `\`--${setting.flag}\``,
    setting.env === undefined ? "" : `\`${setting.env}\``,
    setting.key === undefined ? "" : `\`${setting.key}\``,
    setting.fallback,
    setting.description,
  ]);
  const lines = [
    ["flag", "environment", "profile", "default", "what"],
    ["---", "---", "---", "---", "---"],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
