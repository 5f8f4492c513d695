// Which processes of a run are there still: what they create would escape a clean-up.

import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** How long the workers of a killed run may take to notice, in milliseconds. */
const waitMs = 5000;

/** Those of the processes that are there after a while of waiting. */
export async function stillRunning(pids: readonly number[]): Promise<number[]> {
  const others = pids.filter((pid) => pid > 0 && pid !== process.pid);
  const deadline = Date.now() + waitMs;
  while (others.some(isThere) && Date.now() < deadline) await pause(100);
  return others.filter(isThere);
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Ended, and not yet reaped: in a container perhaps never. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
}
