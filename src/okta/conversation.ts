// One action of Okta's as it goes on: sends requests with Okta's headers, waits as Okta waits after
// 429, and keeps every answer. Depends on `send` alone, so that tests can script the answers.

import { readHeaders, writeHeaders } from "./headers.ts";
import { fill } from "./request-template.ts";
import { MOST_ATTEMPTS, waitAfter } from "./retry-after.ts";
import type { Answer } from "../wire/answer.ts";
import type { WireRequest } from "../wire/wire-request.ts";
import type { Blanks, FilledRequest, RequestTemplate } from "./request-template.ts";

export interface Sender {
  send(request: WireRequest): Promise<Answer>;
}

export interface ConversationOptions {
  readonly token: string;
  /** Milliseconds; replaced in tests. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** The most to wait in one action, in milliseconds; beyond it the harness gives up. 30 000. */
  readonly maxWaitMs?: number;
}

export interface Conversation {
  /** Sends the template with its blanks filled; answers with the last answer, a 429 also. */
  ask(template: RequestTemplate, blanks?: Blanks): Promise<Answer>;
  /** Sends a request that is filled already. */
  send(request: FilledRequest): Promise<Answer>;
  /** In the order in which they came. */
  readonly answers: readonly Answer[];
  /** Set when a 429 was not waited for: the wait that Okta would have kept. */
  readonly gaveUp: string | undefined;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function converse(wire: Sender, options: ConversationOptions): Conversation {
  const { token, sleep = pause, maxWaitMs = 30_000 } = options;
  const answers: Answer[] = [];
  let gaveUp: string | undefined;
  let waited = 0;

  const send = async (request: FilledRequest): Promise<Answer> => {
    const headers = request.method === "GET" ? readHeaders(token) : writeHeaders(token);
    for (let attempt = 1; ; attempt += 1) {
      const answer = await wire.send({ ...request, headers, attempt });
      answers.push(answer);
      if (answer.status !== 429) return answer;
      const wait = waitAfter(answer.headers.get("retry-after"), attempt);
      if (attempt === MOST_ATTEMPTS) {
        gaveUp = `Okta gives up after ${MOST_ATTEMPTS} answers of 429.`;
        return answer;
      }
      if (waited + wait > maxWaitMs) {
        gaveUp = `Okta would wait ${wait / 1000} s and try again; this run waits no longer than ${maxWaitMs / 1000} s.`;
        return answer;
      }
      waited += wait;
      await sleep(wait);
    }
  };

  return {
    ask: (template, blanks) => send(fill(template, blanks)),
    send,
    answers,
    get gaveUp() {
      return gaveUp;
    },
  };
}
