// An exchange as the witness keeps it: redacted, held against the contract while it was whole, with what its form
// said that redaction takes away. Bodies are whole, not cut: lists are judged by all they hold.

import { decodeContent } from "../wire/decode-content.ts";
import { parseJson } from "../wire/json.ts";
import { encodeFilterValue, type FilterEncoding } from "../okta/encode-filter-value.ts";
import { validateExchange, type JudgedExchange } from "../contract/validate-exchange.ts";
import { deepest, mostValues, tooDeepAt, tooManyAt } from "../wire/too-deep.ts";
import { mostSeen, type Passed } from "./passed.ts";
import type { Exchange, HeaderField, RecordedBody, WireFailure } from "../wire/exchange.ts";
import type { Conceal } from "./conceal.ts";

/** What is lost when the values go. */
export interface Form {
  /** The request's JSON holds no space between its parts. */
  readonly compact?: boolean;
  /** In which of our ways the filter's value is encoded; of a plain one in all of them. */
  readonly encodings?: readonly FilterEncoding[];
  /** Requests that were under way when this one came. */
  readonly beside: number;
}

export interface Observed {
  readonly exchange: Exchange;
  readonly form: Form;
}

export interface ObserveOptions {
  /** Base URL without trailing slash. */
  readonly base: URL;
  readonly conceal: Conceal;
  /** What the target asks of a user. */
  readonly contract: JudgedExchange["contract"];
}

/** The record of what passed. Never rejects: what can't be read is recorded as unreadable. */
export async function observe(
  passed: Passed,
  { base, conceal, contract }: ObserveOptions,
): Promise<Observed> {
  const sent = fields(passed.requestHeaders);
  const came = fields(passed.response?.headers ?? []);
  const request = await textOf(passed.requestBody, sent);
  const answer = await textOf(passed.response?.body ?? new Uint8Array(), came);
  const failure = passed.failure ?? request.failure ?? answer.failure;
  conceal.hear(sent, request.text, came);
  const below = belowBase(passed.target, base);
  const { method, response } = passed;
  const violations = validateExchange({
    method,
    path: below,
    contract,
    requestContentType: valueOf(sent, "content-type"),
    requestBody: request.text === "" ? undefined : request.text,
    status: response?.status,
    responseContentType: valueOf(came, "content-type"),
    responseBody: answer.text === "" ? undefined : answer.text,
  });
  // In this order: what a request names is known when the answer quotes it.
  const url = base.origin + conceal.uri(passed.target);
  const requestBody = recorded(request, below, conceal);
  const responseBody = recorded(answer, below, conceal);
  const exchange: Exchange = {
    id: `#${passed.number}`,
    label: "",
    startedAt: new Date(passed.startedAt).toISOString(),
    durationMs: passed.durationMs,
    attempt: 1,
    request: { method, url, headers: conceal.headers(sent), ...requestBody },
    ...(response && {
      response: {
        status: response.status,
        reason: conceal.prose(response.reason),
        headers: conceal.headers(came),
        ...responseBody,
        ...(failure === undefined && !passed.isCut ? {} : { brokenOff: true as const }),
      },
    }),
    ...(failure && { failure: { kind: failure.kind, message: conceal.prose(failure.message) } }),
    violations: passed.isCut ? [] : violations,
  };
  return { exchange, form: formOf(passed, request.text) };
}

/** The path below the base URL; the whole where it lies elsewhere. */
export function belowBase(target: string, base: URL): string {
  const prefix = base.pathname.replace(/\/+$/, "");
  const rest = target.slice(prefix.length);
  return target.startsWith(prefix) && /^[/?]|^$/.test(rest) ? rest : target;
}

interface Read {
  readonly text: string;
  readonly bytes: number;
  readonly failure?: WireFailure;
}

async function textOf(bytes: Uint8Array, headers: readonly HeaderField[]): Promise<Read> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const coding = valueOf(headers, "content-encoding");
  const { body, broken, unread } = await decodeContent(whole, coding, mostSeen);
  const text = unread ?? new TextDecoder().decode(body);
  const tooMany = tooManyAt(text);
  const end = tooMany ?? tooDeepAt(text);
  const isTooDeep = tooMany === undefined && end !== undefined && parseJson(text) !== undefined;
  const why =
    broken !== undefined
      ? "The body could not be decoded completely."
      : isTooDeep
        ? `The JSON is nested more than ${deepest} levels deep.`
        : tooMany !== undefined
          ? `The JSON holds more than ${mostValues} values.`
          : undefined;
  return {
    text: isTooDeep || tooMany !== undefined ? text.slice(0, end) : text,
    bytes: body.length,
    ...(why === undefined ? {} : { failure: { kind: "malformed", message: why } }),
  };
}

function recorded({ text, bytes }: Read, path: string, conceal: Conceal): { body?: RecordedBody } {
  return bytes === 0 ? {} : { body: { text: conceal.body(text, path), bytes } };
}

function formOf({ target, beside }: Passed, body: string): Form {
  const json = body === "" ? undefined : parseJson(body);
  const literal = /%22(.*)%22/.exec(target)?.[1];
  return {
    ...(json === undefined ? {} : { compact: JSON.stringify(json).length === body.length }),
    ...(literal === undefined ? {} : { encodings: encodingsOf(literal) }),
    beside,
  };
}

const encodings: readonly FilterEncoding[] = ["percent", "form", "raw-plus"];

function encodingsOf(literal: string): FilterEncoding[] {
  const values = [literal, literal.replaceAll("+", "%20")].flatMap((text) => {
    try {
      return [JSON.parse(`"${decodeURIComponent(text)}"`) as string];
    } catch {
      return [];
    }
  });
  return encodings.filter((encoding) =>
    values.some((value) => encodeFilterValue(value, encoding) === literal),
  );
}

function fields(raw: readonly string[]): HeaderField[] {
  return raw.flatMap((name, at): HeaderField[] =>
    at % 2 === 0 ? [[name, raw[at + 1] ?? ""]] : [],
  );
}

function valueOf(headers: readonly HeaderField[], wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}
