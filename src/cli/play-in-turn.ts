// Plays one user after the other, until all have been, nobody answers, or Ctrl-C. Removes nobody.

import { setTimeout as pause } from "node:timers/promises";
import { play, type Played, type Stage } from "../mapping/play.ts";
import type { Sender } from "../okta/conversation.ts";
import type { Pushed } from "../mapping/exported-user.ts";
import { NoAnswer } from "../wire/no-answer.ts";

export interface InTurn {
  /** Those who were played to their end. */
  readonly users: readonly Played[];
  readonly ended: "complete" | "interrupted" | "no answer";
  /** Why no answer came. */
  readonly problem?: string;
}

/** @param stop after which nothing more is sent, nor waited for after a 429 */
export async function playInTurn(
  users: readonly Pushed[],
  stage: Stage,
  stop: AbortSignal,
): Promise<InTurn> {
  const untilStopped = (sender: Sender): Sender => ({
    send: (request) => {
      stop.throwIfAborted();
      return sender.send(request);
    },
  });
  const stoppable: Stage = {
    ...stage,
    wire: untilStopped(stage.wire),
    unlisted: untilStopped(stage.unlisted),
    sleep: (milliseconds) => pause(milliseconds, undefined, { signal: stop }),
  };
  const played: Played[] = [];
  try {
    for (const user of users) played.push(await play(user, stoppable));
    return { users: played, ended: "complete" };
  } catch (error) {
    if (stop.aborted) return { users: played, ended: "interrupted" };
    if (!(error instanceof NoAnswer)) throw error;
    return { users: played, ended: "no answer", problem: error.message };
  }
}
