// A recorded request as a line for a POSIX shell that sends it again, the token as $SCIM_TOKEN. What a
// target said may stand in it: every word is quoted, so that none of it is the shell's. Pure.

import { inert } from "../../wire/inert.ts";
import type { RecordedRequest } from "../../wire/exchange.ts";

/** Written by the HTTP library and by curl itself. */
const own = /^(host|connection|content-length|accept-encoding)$/i;

/** Long, so that several lines, each but the last with a backslash at its end. */
export function curl({ method, url, headers, body }: RecordedRequest): string {
  const words = [
    `curl --include --globoff --path-as-is --request ${quoted(method)} ${quoted(url)}`,
    ...headers
      .filter(([name]) => !own.test(name))
      .map(([name, value]) =>
        /^authorization$/i.test(name)
          ? `--header "Authorization: Bearer $SCIM_TOKEN"`
          : `--header ${quoted(`${name}: ${value}`)}`,
      ),
    ...(body === undefined ? [] : [`--data-raw ${quoted(body.text)}`]),
  ];
  return words.join(" \\\n  ");
}

/** Why the line doesn't send the very same request; undefined where it does, but for the token. */
export function unlikeTheRequest({ url, body }: RecordedRequest): string | undefined {
  const text = `${url}${body?.text ?? ""}`;
  if (body?.cutFrom !== undefined) return "The record holds only the beginning of the body.";
  if (/‹redacted›|•/.test(text)) return "Put in again what was redacted in the record.";
  return undefined;
}

/** Inside single quotes a POSIX shell reads nothing but the next single quote. */
function quoted(text: string): string {
  return `'${inert(text).replaceAll("'", String.raw`'\''`)}'`;
}
