// Asks the run's rate limiter before each request, so that all workers together keep to --max-rate and
// --max-concurrency.

import { connect, type Socket } from "node:net";
import { waitAfter } from "../okta/retry-after.ts";
import type { Send } from "./send.ts";

/** The environment variable that holds the rate limiter's port. */
export const rateLimitVariable = "INTERACT_SCIM_PACE";

/** The longest that one 429 makes all others wait, in milliseconds. */
const mostWaiting = 30_000;

export interface RateLimited {
  readonly send: Send;
  close(): void;
}

/**
 * @param port the rate limiter's; without it nothing is held back
 * @throws Error from `send` when the rate limiter is gone: with it the run is
 */
export function rateLimited(send: Send, port: number | undefined): RateLimited {
  if (port === undefined) return { send, close: () => undefined };
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  let socket: Socket | undefined;
  const open = (): Socket => {
    const opened = connect(port, "127.0.0.1").setNoDelay(true);
    opened.on("data", (bytes) => {
      for (const turn of waiting.splice(0, bytes.length)) turn.resolve();
    });
    opened.on("error", () => opened.destroy());
    opened.on("close", () => {
      const gone = new Error("the run's rate limiter is gone");
      for (const turn of waiting.splice(0)) turn.reject(gone);
    });
    opened.unref();
    return opened;
  };
  const turn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      socket ??= open();
      if (socket.destroyed) {
        reject(new Error("the run's rate limiter is gone"));
        return;
      }
      socket.ref();
      waiting.push({ resolve, reject });
      socket.write("+");
    });
  return {
    async send(request) {
      await turn();
      try {
        const answer = await send(request);
        if (answer.status === 429) {
          const wait = waitAfter(answer.headers.get("retry-after"), 1);
          socket?.write(`w${Math.min(wait, mostWaiting)};`);
        }
        return answer;
      } finally {
        socket?.write("-");
        socket?.unref();
      }
    },
    close: () => socket?.destroy(),
  };
}
