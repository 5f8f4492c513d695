// For tests: an exchange as recorded, of which a test says what matters to it.

import type { Exchange, HeaderField, Violation, WireFailure } from "../../wire/exchange.ts";

export interface Given {
  readonly id?: string;
  readonly method?: string;
  /** Below the base URL. */
  readonly path?: string;
  readonly accept?: string;
  /** Text of the request, as recorded. */
  readonly sent?: string;
  /** Undefined: no answer came. */
  readonly status?: number | undefined;
  readonly headers?: readonly HeaderField[];
  /** JSON of the response, or its text. */
  readonly body?: unknown;
  readonly durationMs?: number;
  /** Beside an answer: why it is no whole one. Without one: a reset, unless told otherwise. */
  readonly failure?: WireFailure;
  readonly violations?: readonly Violation[];
}

const reset: WireFailure = {
  kind: "reset",
  message: "The connection was reset by 127.0.0.1:4010.",
};

export function exchange(given: Given = {}): Exchange {
  const { id = "w0#1", method = "GET", path = "/Users", accept = "application/scim+json" } = given;
  const { headers = [["content-type", "application/scim+json"]], body, durationMs = 12 } = given;
  const status = "status" in given ? given.status : 200;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const received = body === undefined ? {} : { body: { text, bytes: Buffer.byteLength(text) } };
  return {
    id,
    label: "for a test",
    startedAt: "2026-01-01T00:00:00.000Z",
    durationMs,
    attempt: 1,
    request: {
      method,
      url: `http://127.0.0.1:4010/api/v2/scim/v2${path}`,
      headers: [["Accept", accept]],
      ...(given.sent === undefined
        ? {}
        : { body: { text: given.sent, bytes: Buffer.byteLength(given.sent) } }),
    },
    ...(status === undefined
      ? { failure: given.failure ?? reset }
      : {
          response: { status, reason: "", headers, ...received },
          ...(given.failure === undefined ? {} : { failure: given.failure }),
        }),
    violations: given.violations ?? [],
  };
}
