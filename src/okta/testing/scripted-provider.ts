// For tests: a `send` that gives prepared answers in their order and keeps what was asked.

import { Answer } from "../../wire/answer.ts";
import type { Sender } from "../conversation.ts";
import type { WireRequest } from "../../wire/wire-request.ts";

export interface Scripted {
  readonly status: number;
  readonly reason?: string;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ScriptedProvider extends Sender {
  readonly requests: readonly WireRequest[];
  /** `GET /Users/7` and so on, without query. */
  readonly lines: () => readonly string[];
}

/** @throws from send when the script is at its end: the sequence asked more than it should */
export function scriptedProvider(...script: readonly Scripted[]): ScriptedProvider {
  return respondingProvider(({ label }, count) => {
    const next = script[count - 1];
    if (next === undefined) throw new Error(`not in the script: ${label}`);
    return next;
  });
}

/** @param respond is told the request, and the how many-th it is */
export function respondingProvider(
  respond: (request: WireRequest, count: number) => Scripted,
): ScriptedProvider {
  const requests: WireRequest[] = [];
  return {
    requests,
    lines: () => requests.map(({ method, path }) => `${method} ${path.split("?")[0] ?? ""}`),
    async send(request) {
      requests.push(request);
      return Promise.resolve(answerTo(request, respond(request, requests.length), requests.length));
    },
  };
}

function answerTo(request: WireRequest, scripted: Scripted, count: number): Answer {
  const { status, reason = "", json, headers = {} } = scripted;
  const text = scripted.text ?? (json === undefined ? "" : JSON.stringify(json));
  return new Answer({
    status,
    text,
    headers: new Map(Object.entries(headers)),
    exchange: {
      id: `test#${count}`,
      label: request.label,
      startedAt: "2026-10-06T09:13:57.688Z",
      durationMs: 1,
      attempt: request.attempt ?? 1,
      request: { method: request.method, url: `http://x${request.path}`, headers: [] },
      response: { status, reason, headers: [], body: { text, bytes: text.length } },
      violations: [],
    },
  });
}

/** A ListResponse with these resources. */
export function listOf(...resources: readonly object[]): Scripted {
  return { status: 200, json: { totalResults: resources.length, Resources: resources } };
}
