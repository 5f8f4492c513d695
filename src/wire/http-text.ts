// An exchange as a reader expects HTTP to look: start line, headers, empty line, body; JSON bodies
// indented. Pure; what it is given is redacted already. Not a replay: spacing is not that of the wire.

import { parseJson } from "./json.ts";
import type { Exchange, HeaderField, RecordedBody } from "./exchange.ts";

/** Request, an empty line, response (or why there is none). Lines end in "\n". */
export function httpText(exchange: Exchange): string {
  return `${requestText(exchange)}\n\n${responseText(exchange)}\n`;
}

/** Only the request, without a newline at its end. */
export function requestText({ request }: Exchange): string {
  const url = new URL(request.url);
  const target = request.url.slice(url.origin.length);
  return message(`${request.method} ${target} HTTP/1.1`, request.headers, request.body);
}

/** Only the response, without a newline at its end; or the sentence that stands in for it. */
export function responseText({ response, failure }: Exchange): string {
  const why = failure === undefined ? "" : `[${failure.kind}] ${failure.message}`;
  if (response === undefined) return why;
  const startLine = `HTTP/1.1 ${response.status} ${response.reason}`.trimEnd();
  const text = message(startLine, response.headers, response.body);
  return why === "" ? text : `${text}\n\n${why}`;
}

function message(
  startLine: string,
  headers: readonly HeaderField[],
  body: RecordedBody | undefined,
): string {
  const head = [startLine, ...headers.map(([name, value]) => `${name}: ${value}`)].join("\n");
  return body === undefined ? head : `${head}\n\n${bodyText(body)}`;
}

function bodyText(body: RecordedBody): string {
  if (body.cutFrom !== undefined) {
    return `${body.text}\n[cut: ${body.bytes} bytes in all, SHA-256 ${body.cutFrom}]`;
  }
  const json = parseJson(body.text);
  return json === undefined ? body.text : JSON.stringify(json, null, 2);
}
