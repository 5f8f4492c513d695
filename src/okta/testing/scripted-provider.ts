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
  const requests: WireRequest[] = [];
  return {
    requests,
    lines: () => requests.map(({ method, path }) => `${method} ${path.split("?")[0] ?? ""}`),
    send(request) {
      const next = script[requests.length];
      requests.push(request);
      if (next === undefined)
        return Promise.reject(new Error(`not in the script: ${request.label}`));
      const text = next.text ?? (next.json === undefined ? "" : JSON.stringify(next.json));
      const { status, reason = "" } = next;
      return Promise.resolve(
        new Answer({
          status,
          reason,
          text,
          headers: new Map(Object.entries(next.headers ?? {})),
          exchange: {
            id: `test#${requests.length}`,
            label: request.label,
            startedAt: "2026-10-06T09:13:57.688Z",
            durationMs: 1,
            attempt: request.attempt ?? 1,
            request: { method: request.method, url: `http://x${request.path}`, headers: [] },
            response: { status, reason, headers: [], body: { text, bytes: text.length } },
            violations: [],
          },
        }),
      );
    },
  };
}

/** A ListResponse with these resources. */
export function listOf(...resources: readonly object[]): Scripted {
  return { status: 200, json: { totalResults: resources.length, Resources: resources } };
}
