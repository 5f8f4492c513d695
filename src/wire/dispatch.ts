// One request over one undici pool, to its end: response headers and body as bytes, with the
// time and size limits. Knows nothing of redaction, consent or JSON; follows no redirect.

import type { Dispatcher } from "undici";
import { failureOf } from "./failure.ts";
import { onRawResponse } from "./raw-response.ts";
import type { HeaderField, WireFailure } from "./exchange.ts";
import type { RawResponse } from "./raw-response.ts";

export interface Dispatched {
  /** Absent when the exchange failed before response headers had come. */
  readonly head?: ResponseHead;
  /** Bytes as they arrived, Content-Encoding not yet undone. */
  readonly body: Buffer;
  /** Why there is no response, or no whole one. */
  readonly failure?: WireFailure;
}

export interface ResponseHead {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly HeaderField[];
}

export interface Limits {
  /** For connecting, sending and receiving together, in milliseconds. */
  readonly timeoutMs: number;
  /** Bytes of response body, before Content-Encoding is undone. */
  readonly maxBodyBytes: number;
  /** Host name for the sentences. */
  readonly host: string;
  /** Where it goes, for a proxy to know. */
  readonly origin: string;
}

/** Sends the request and resolves when it has ended, however it ended. Never rejects. */
export function dispatch(
  pool: Dispatcher,
  request: {
    readonly method: string;
    readonly path: string;
    readonly headers: readonly HeaderField[];
    readonly body?: string | undefined;
  },
  limits: Limits,
): Promise<Dispatched> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined;
    let first: RawResponse | undefined;
    let head: ResponseHead | undefined;
    let size = 0;
    let settled = false;
    const chunks: Buffer[] = [];

    const settle = (ended?: WireFailure): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      const failure = head === undefined ? headless(ended, first, limits.host) : ended;
      // The connection holds on to this function, and would to a second copy of the body.
      const body = Buffer.concat(chunks.splice(0));
      resolve({
        ...(head === undefined ? {} : { head }),
        body,
        ...(failure === undefined ? {} : { failure }),
      });
    };
    const giveUp = (failure: WireFailure): void => {
      settle(failure);
      controller?.abort(new Error(failure.kind));
    };
    const timer = setTimeout(
      () => giveUp(tooLate(limits, controller !== undefined, first)),
      limits.timeoutMs,
    );

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        controller = started;
        onRawResponse((bytes) => (first = bytes));
        // The time ran out while the request waited for its connection: it must not leave now.
        if (settled) started.abort(new Error("timeout"));
      },
      onResponseStart(started, status, _headers, reason) {
        if (status < 200) return;
        head = { status, reason: reason ?? "", headers: fieldsOf(started.rawHeaders) };
      },
      onResponseData(_started, chunk) {
        chunks.push(chunk.subarray(0, limits.maxBodyBytes - size));
        size += chunk.length;
        if (size > limits.maxBodyBytes) {
          const most = `${limits.maxBodyBytes} bytes`;
          giveUp({ kind: "too-large", message: `The body from ${limits.host} exceeds ${most}.` });
        }
      },
      onResponseEnd() {
        clearTimeout(timer);
        // undici frees the connection one turn of the event loop after this call. A caller that sends
        // again at once must find it free, or each sequence would take two connections in turn.
        // By then it has also met what came after the response, if anything did.
        setImmediate(() => setImmediate(() => settle(surplus(first, limits.host))));
      },
      onResponseError(_started, error) {
        settle(failureOf(error, limits.host));
      },
    };
    pool.dispatch(
      {
        origin: limits.origin,
        method: request.method,
        path: request.path,
        headers: request.headers.flat(),
        body: request.body ?? null,
      },
      handler,
    );
  });
}

function tooLate(
  { host, timeoutMs }: Limits,
  isConnected: boolean,
  first: RawResponse | undefined,
): WireFailure {
  if (!isConnected) {
    return {
      kind: "refused",
      message: `No connection to ${host} was made within ${timeoutMs} ms.`,
    };
  }
  const what = first === undefined || first.bytes.length === 0 ? "No answer" : "No complete answer";
  return { kind: "timeout", message: `${what} came from ${host} within ${timeoutMs} ms.` };
}

/** Something that came, but no whole head of a response, is to be seen. */
function headless(
  failure: WireFailure | undefined,
  first: RawResponse | undefined,
  host: string,
): WireFailure | undefined {
  if (first === undefined || first.bytes.length === 0) return failure;
  const raw = first.bytes.toString("utf8");
  if (failure === undefined || failure.kind === "reset") {
    return { kind: "malformed", message: `The head of the answer from ${host} ended early.`, raw };
  }
  return { ...failure, raw };
}

function surplus(first: RawResponse | undefined, host: string): WireFailure | undefined {
  if (first?.hasSurplus !== true) return undefined;
  return {
    kind: "malformed",
    message: `${host} sent more than the answer that it announced.`,
  };
}

/** Header bytes are Latin-1 (RFC 9110 §5.5); undici keeps names, order and repetitions in rawHeaders. */
function fieldsOf(raw: Dispatcher.DispatchController["rawHeaders"]): HeaderField[] {
  if (!Array.isArray(raw)) return [];
  const texts = raw.map((part) => (typeof part === "string" ? part : part.toString("latin1")));
  return texts.flatMap((name, at): HeaderField[] =>
    at % 2 === 0 ? [[name, texts[at + 1] ?? ""]] : [],
  );
}
