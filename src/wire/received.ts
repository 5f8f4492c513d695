// A response as it came, made readable: coding undone, text decoded, header names lower-cased.
// Unredacted: it goes into an Answer, and through the redactor into the record.

import { decodeContent } from "./decode-content.ts";
import { jsonOf, parseJson, type Json } from "./json.ts";
import { deepest, mostValues, tooDeepAt, tooManyAt } from "./too-deep.ts";
import type { Dispatched, ResponseHead } from "./dispatch.ts";
import type { WireFailure } from "./exchange.ts";

export interface Received {
  readonly head: ResponseHead;
  /** Lower-cased names; repeated fields joined by ", " (RFC 9110 §5.3). */
  readonly fields: ReadonlyMap<string, string>;
  /** Bytes after Content-Encoding was undone; as they came where nothing could be undone. */
  readonly body: Buffer;
  readonly text: string;
  /** The text's value. */
  readonly json: () => Json | undefined;
  /** What stands for the text in a record, where it is none. */
  readonly unread?: string | undefined;
  readonly brokenOff: boolean;
  readonly failure?: WireFailure;
}

/** @param maxBodyBytes the most bytes to keep after decoding */
export async function received(
  ended: Dispatched,
  head: ResponseHead,
  maxBodyBytes: number,
): Promise<Received> {
  const fields = new Map<string, string>();
  for (const [name, value] of head.headers) {
    const before = fields.get(name.toLowerCase());
    fields.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  const decoded = await decodeContent(ended.body, fields.get("content-encoding"), maxBodyBytes);
  const { body, unread } = decoded;
  const text = new TextDecoder().decode(body);
  const tooMany = tooManyAt(text);
  const tooDeep = tooMany === undefined ? tooDeepAt(text) : undefined;
  const isDeep = tooDeep !== undefined && parseJson(text) !== undefined;
  const end = isDeep ? tooDeep : tooMany;
  const failure =
    ended.failure ?? failureOfDecoding(decoded.broken) ?? failureOfJson(tooMany, isDeep);
  // Cut there it is no JSON any more: nobody who reads it, here or from the record, can be led so deep, or so far.
  const shown = text.slice(0, end);
  return {
    head,
    fields,
    body,
    text: shown,
    json: jsonOf(shown),
    unread,
    brokenOff: failure !== undefined,
    ...(failure === undefined ? {} : { failure }),
  };
}

function failureOfJson(tooMany: number | undefined, isDeep: boolean): WireFailure | undefined {
  if (tooMany !== undefined) {
    return { kind: "too-large", message: `The JSON holds more than ${mostValues} values.` };
  }
  if (!isDeep) return undefined;
  return { kind: "malformed", message: `The JSON is nested more than ${deepest} levels deep.` };
}

function failureOfDecoding(broken: "corrupt" | "too-large" | undefined): WireFailure | undefined {
  if (broken === undefined) return undefined;
  return broken === "corrupt"
    ? { kind: "malformed", message: "The body could not be decoded completely." }
    : { kind: "too-large", message: "The decoded body exceeds the limit." };
}
