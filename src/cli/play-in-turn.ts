// Plays one person after the other, until all have been, nobody answers, or Ctrl-C. Removes nobody.

import { setTimeout as pause } from "node:timers/promises";
import { play, type Played, type Stage } from "../mapping/play.ts";
import type { Sender } from "../okta/conversation.ts";
import type { Pushed } from "../mapping/exported-user.ts";
import { NoAnswer } from "../wire/no-answer.ts";

export interface InTurn {
  /** Those who were played to their end. */
  readonly people: readonly Played[];
  readonly ended: "complete" | "interrupted" | "no answer";
  /** Why no answer came. */
  readonly problem?: string;
}

/** @param stop after which nothing more is sent, nor waited for after a 429 */
export async function playInTurn(
  people: readonly Pushed[],
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
    for (const person of people) played.push(await play(person, stoppable));
    return { people: played, ended: "complete" };
  } catch (error) {
    if (stop.aborted) return { people: played, ended: "interrupted" };
    if (!(error instanceof NoAnswer)) throw error;
    return { people: played, ended: "no answer", problem: error.message };
  }
}
