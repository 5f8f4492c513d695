// Every byte that a run has written, also what lies compressed inside Playwright's report.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { htmlData } from "./reports.ts";

/** Contents by path below `out`; entries of the report's archive as `playwright/index.html!<entry>`. */
export function written(out: string): ReadonlyMap<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const texts = files.map((file): [string, string] => {
    const path = join(file.parentPath, file.name);
    return [path.slice(out.length + 1), readFileSync(path, "latin1")];
  });
  const inside = [...htmlData(out)].map(([name, bytes]): [string, string] => [
    `playwright/index.html!${name}`,
    bytes.toString("latin1"),
  ]);
  return new Map([...texts, ...inside]);
}

/** A secret in the spellings in which it can stand: raw, in a URL, in JSON, in Base64 at each of its three offsets. */
export function spellings(secret: string): string[] {
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.from(`${"\0".repeat(offset)}${secret}`).toString("base64");
    // The outermost characters carry bits of the neighbours.
    return text.slice(offset === 0 ? 0 : offset + 1, -4);
  });
  const url = encodeURIComponent(secret);
  return [
    ...new Set([secret, url, url.toLowerCase(), JSON.stringify(secret).slice(1, -1), ...base64]),
  ].flatMap((text) => [text, text.replaceAll("+", "-").replaceAll("/", "_")]);
}

/** Where one of the texts stands: `<file>: <text>`. */
export function findings(texts: ReadonlyMap<string, string>, sought: readonly string[]): string[] {
  return [...texts].flatMap(([file, text]) =>
    sought.filter((each) => text.includes(each)).map((each) => `${file}: ${each}`),
  );
}
