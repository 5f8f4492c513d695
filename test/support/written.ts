// Every byte that a run has written, also what lies packed: archives, and Base64 in data URIs, however deep.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipped } from "./unzipped.ts";

/** Contents by path below `out`, as Latin-1; what lies inside a file as `<file>!<entry>`. */
export function written(out: string): ReadonlyMap<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.flatMap((file) => {
      const path = join(file.parentPath, file.name);
      return opened(path.slice(out.length + 1), readFileSync(path));
    }),
  );
}

const dataUri = /data:[\w/+.-]*(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=]+)/g;

function opened(name: string, bytes: Buffer): [string, string][] {
  const text = bytes.toString("latin1");
  const entries = text.startsWith("PK\u0003\u0004") ? [...unzipped(bytes)] : [];
  const embedded = [...text.matchAll(dataUri)].map(
    ([, base64 = ""], index) => [`data-uri-${index}`, Buffer.from(base64, "base64")] as const,
  );
  const inside = [...entries, ...embedded];
  return [[name, text], ...inside.flatMap(([entry, held]) => opened(`${name}!${entry}`, held))];
}

/**
 * A secret in the spellings in which it can stand: raw, in JSON, in markup, in a URL (once and twice encoded), in
 * hexadecimal, and in both alphabets of Base64 at each of its three offsets.
 */
export function spellings(secret: string): string[] {
  const url = encodeURIComponent(secret);
  const strict = url.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const base64 = [0, 1, 2].map((offset) => inBase64(Buffer.from(secret), offset));
  const hex = Buffer.from(secret).toString("hex");
  return [
    ...new Set([
      secret,
      JSON.stringify(secret).slice(1, -1),
      secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
      ...[url, strict].flatMap((text) => [text, lowerHex(text), encodeURIComponent(text)]),
      ...base64.flatMap((text) => [text, text.replaceAll("+", "-").replaceAll("/", "_")]),
      hex,
      hex.toUpperCase(),
    ]),
  ];
}

/** The characters of Base64 that hold bits of the secret alone, whatever stands around it. */
function inBase64(secret: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), secret]).toString("base64");
  return text.slice(offset === 0 ? 0 : offset + 1, Math.floor(((offset + secret.length) * 8) / 6));
}

function lowerHex(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());
}

/** Where one of the texts stands: `<file>: <text>`. */
export function findings(texts: ReadonlyMap<string, string>, sought: readonly string[]): string[] {
  // The texts are bytes.
  const bytes = sought.map((each) => Buffer.from(each, "utf8").toString("latin1"));
  return [...texts].flatMap(([file, text]) =>
    bytes.filter((each) => text.includes(each)).map((each) => `${file}: ${each}`),
  );
}
