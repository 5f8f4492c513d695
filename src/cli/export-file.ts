// Reads one export of Okta's from a file. Whatever is wrong with it becomes one sentence that names the file.

import { ExportError } from "../mapping/exports/export-error.ts";
import { readWithin } from "../run/read-within.ts";
import { UsageError } from "../run/usage-error.ts";

/** The users of a large organisation. */
const mostBytes = 64 * 1024 ** 2;

/** @throws UsageError that says what is wrong, and where */
export function readExport<T>(file: string, read: (json: unknown) => T): T {
  const json = parsed(file, textOf(file));
  try {
    return read(json);
  } catch (error) {
    if (error instanceof ExportError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}

function textOf(file: string): string {
  try {
    // Okta puts an endless loop before some of the JSON that it hands to a browser.
    const text = readWithin(file, mostBytes).toString("utf8");
    return text.replace(/^\uFEFF?(?:while\(1\);)?/, "");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} can't be read: name an existing file`);
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text, refuseProto);
  } catch (error) {
    if (error instanceof ForbiddenName) {
      throw new UsageError(`${file}: "__proto__" can't be the name of an attribute: rename it`);
    }
    if (error instanceof RangeError) throw new UsageError(`${file}: it is nested too deeply`);
    throw new UsageError(`${file} is not JSON: ${whyNoJson(error, text)}`);
  }
}

/** V8's own message quotes what stands there, and doesn't always say where. */
function whyNoJson(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : "";
  const position = /position (\d+)/.exec(message)?.[1];
  const isCut =
    /unexpected end|unterminated/i.test(message) || Number(position) >= text.trimEnd().length;
  if (isCut) return "it is cut off; save the whole page";
  const line = text.slice(0, Number(position ?? 0)).split("\n").length;
  return `${position === undefined ? "it" : `line ${line}`} can't be read; save the page as it is`;
}

class ForbiddenName extends Error {}

/** A name that means something to JavaScript itself, and nothing to SCIM (RFC 7643 §2.1). */
function refuseProto(name: string, value: unknown): unknown {
  if (name === "__proto__") throw new ForbiddenName();
  return value;
}
