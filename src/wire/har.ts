// Exchanges as an HTTP Archive 1.2, for browsers and proxies that open one. Pure; what it is given
// is redacted already.

import type { Content, Creator, Entry, Har, Header, QueryString } from "har-format";
import type { Exchange, HeaderField, RecordedBody } from "./exchange.ts";

/** @param creator name and version of the tool that made the file */
export function toHar(exchanges: readonly Exchange[], creator: Creator): Har {
  return { log: { version: "1.2", creator, entries: exchanges.map(toEntry) } };
}

function toEntry(exchange: Exchange): Entry {
  const { request, response, failure, durationMs } = exchange;
  return {
    startedDateTime: exchange.startedAt,
    time: durationMs,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: request.headers.map(toNameValue),
      queryString: queryOf(request.url),
      ...(request.body === undefined
        ? {}
        : { postData: { mimeType: mimeTypeOf(request.headers), text: request.body.text } }),
      headersSize: -1,
      bodySize: request.body?.bytes ?? 0,
    },
    response: {
      status: response?.status ?? 0,
      statusText: response?.reason ?? "",
      httpVersion: response === undefined ? "" : "HTTP/1.1",
      cookies: [],
      headers: (response?.headers ?? []).map(toNameValue),
      content: contentOf(response?.headers ?? [], response?.body),
      redirectURL: valueOf(response?.headers ?? [], "location"),
      headersSize: -1,
      bodySize: -1,
      ...(failure === undefined ? {} : { comment: failure.message }),
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    comment: `${exchange.id} ${exchange.label}`,
  };
}

function contentOf(headers: readonly HeaderField[], body: RecordedBody | undefined): Content {
  const mimeType = mimeTypeOf(headers);
  if (body === undefined) return { size: 0, mimeType };
  const content = { size: body.bytes, mimeType, text: body.text };
  return body.cutFrom === undefined
    ? content
    : { ...content, comment: `Cut; SHA-256 of the whole is ${body.cutFrom}.` };
}

function toNameValue([name, value]: HeaderField): Header {
  return { name, value };
}

function valueOf(headers: readonly HeaderField[], wanted: string): string {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? "";
}

function mimeTypeOf(headers: readonly HeaderField[]): string {
  return valueOf(headers, "content-type");
}

function queryOf(url: string): QueryString[] {
  const query = url.split("?")[1] ?? "";
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}
