// Makes the redacted record of an exchange. Nothing unredacted leaves it but to the contract, which
// must judge the messages as they were.

import { headersAsSent } from "./headers-as-sent.ts";
import { recordedBody } from "./recorded-body.ts";
import type {
  Exchange,
  RecordedRequest,
  RecordedResponse,
  Violation,
  WireFailure,
} from "./exchange.ts";
import type { Received } from "./received.ts";
import type { Redactor } from "./redact.ts";
import type { Messages, WireRequest } from "./wire-request.ts";

export interface RecorderOptions {
  readonly redactor: Redactor;
  /** Base URL without trailing slash. */
  readonly base: URL;
  /** Prefix of exchange ids. */
  readonly test: string;
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
  readonly validate?: ((messages: Messages) => readonly Violation[]) | undefined;
}

export interface Ending {
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly response?: Received;
  readonly failure?: WireFailure | undefined;
}

/** @returns what makes the record; where nobody waits for it, it is made only once it is asked for. */
export type Recorder = (request: WireRequest, ending: Ending) => () => Exchange;

/** A recorder that numbers the exchanges `<test>#<n>` from 1. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { redactor, base, onExchange, validate } = options;
  let count = 0;
  return (request, { startedAt, durationMs, response, failure }) => {
    count += 1;
    const id = `${options.test}#${count}`;
    const hear = (): void =>
      redactor.hear(request, response && { headers: response.head.headers, json: response.json });
    hear();
    const violations = validate?.(messagesOf(request, response)) ?? [];
    const made = (): Exchange => ({
      id,
      label: redactor.text(request.label),
      startedAt: startedAt.toISOString(),
      durationMs,
      attempt: request.attempt ?? 1,
      ...(request.exempt === true ? { exempt: true as const } : {}),
      ...(request.aside === true ? { aside: true as const } : {}),
      request: recordedRequest(request, base, redactor),
      ...(response === undefined
        ? {}
        : { response: recordedResponse(response, request, redactor) }),
      ...(failure === undefined ? {} : { failure: recordedFailure(failure, request, redactor) }),
      violations: violations.map((violation) => ({
        ...violation,
        pointer: redactor.text(violation.pointer),
        message: redactor.text(violation.message),
      })),
    });
    if (onExchange === undefined) {
      return () => {
        // What was heard since may have pushed its secrets out.
        hear();
        return made();
      };
    }
    const exchange = made();
    onExchange(exchange);
    return () => exchange;
  };
}

function recordedRequest(request: WireRequest, base: URL, redactor: Redactor): RecordedRequest {
  const { method, path, body } = request;
  return {
    method,
    url: redactor.url(base.origin + base.pathname.replace(/\/$/, "") + path),
    headers: redactor.headers(headersAsSent(request, base.host)),
    ...(body === undefined
      ? {}
      : { body: recordedBody(Buffer.from(body), redactor.requestBody(request)) }),
  };
}

function recordedResponse(
  response: Received,
  request: WireRequest,
  redactor: Redactor,
): RecordedResponse {
  const { head, body, text, json, unread } = response;
  const shown = () => unread ?? redactor.responseBody(text, head.status, request, json);
  return {
    status: head.status,
    reason: redactor.text(head.reason),
    headers: redactor.headers(head.headers),
    ...(body.length === 0 ? {} : { body: recordedBody(body, shown()) }),
    ...(response.brokenOff ? { brokenOff: true as const } : {}),
  };
}

function recordedFailure(
  { kind, message, raw }: WireFailure,
  request: WireRequest,
  redactor: Redactor,
): WireFailure {
  return {
    kind,
    message: redactor.text(message),
    ...(raw === undefined ? {} : { raw: redactor.responseBody(raw, 0, request) }),
  };
}

function messagesOf(request: WireRequest, response: Received | undefined): Messages {
  const { method, path, body } = request;
  const sentType = request.headers.find(([name]) => name.toLowerCase() === "content-type")?.[1];
  const gotType = response?.fields.get("content-type");
  return {
    method,
    path,
    ...(sentType === undefined ? {} : { requestContentType: sentType }),
    ...(body === undefined ? {} : { requestBody: body }),
    ...(response === undefined ? {} : { status: response.head.status }),
    ...(gotType === undefined ? {} : { responseContentType: gotType }),
    ...(response === undefined || response.body.length === 0
      ? {}
      : { responseBody: response.text }),
    ...(request.exempt === true ? { requestIsExempt: true } : {}),
  };
}
