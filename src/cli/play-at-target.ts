// Users' assignments at a target that others use: journalled before anybody is created, and removed by
// the same clean-up as a run's. Refuses to create whom nobody would find again.

import type { Pushed } from "../mapping/exported-user.ts";
import type { Run } from "../run/run.ts";
import { cleanUp, type CleanedUp } from "../ownership/clean-up.ts";
import { Unmarked } from "../ownership/journalled.ts";
import { openTarget } from "../ownership/open-target.ts";
import { Unverified } from "../ownership/unverified.ts";
import { playInTurn, type InTurn } from "./play-in-turn.ts";

/** How long an answer that is under way is still waited for after Ctrl-C, in milliseconds. */
const mostWaiting = 2000;

export type AtTarget = InTurn & Omit<CleanedUp, "exchanges">;

/**
 * @param users marked
 * @param stop is Ctrl-C: who was created is removed all the same
 */
export async function playAtTarget(
  users: readonly Pushed[],
  { run, token, stop }: { run: Run; token: string; stop: AbortSignal },
): Promise<AtTarget> {
  const target = openTarget(run, token, { prefix: "try" });
  const stage = {
    wire: target,
    unlisted: { send: target.sendUnlisted },
    token,
    mayLink: (id: string) => target.journal.knows(`/Users/${encodeURIComponent(id)}`),
    whyHeldBack,
  };
  let cutOff: NodeJS.Timeout | undefined;
  const stopping = (): void => {
    // Nothing more is sent; what was sent last may go unanswered, and is looked up then.
    cutOff = setTimeout(() => void target.close(), mostWaiting);
  };
  stop.addEventListener("abort", stopping);
  let played: InTurn;
  let cleaned: Omit<CleanedUp, "exchanges">;
  try {
    played = await playInTurn(users, stage, stop);
  } finally {
    stop.removeEventListener("abort", stopping);
    clearTimeout(cutOff);
    await target.close();
    const { exchanges: _exchanges, ...rest } = await cleanUp(run, token);
    cleaned = rest;
  }
  return { ...played, ...cleaned };
}

function whyHeldBack(error: unknown): string | undefined {
  return error instanceof Unverified || error instanceof Unmarked ? error.message : undefined;
}
