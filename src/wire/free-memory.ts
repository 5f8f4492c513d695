// What a large answer was made of, given back at once: V8 lets it lie until it needs the room, and the processes of a
// run together would hold more than a gigabyte of it.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** A collection takes a tenth of a second, and an answer of Okta's pages is smaller. */
const LARGE = 2 * 1024 * 1024;

let isOwed = false;
let gc: (() => void) | undefined;

/** Called when an answer of so many bytes has been recorded: what that took goes, and later the answer itself. */
export function freeRecording(bytes: number): void {
  if (bytes < LARGE) return;
  collect();
  isOwed = true;
}

/** Called where nobody reads the last answer any more. */
export function freeAnswer(): void {
  if (!isOwed) return;
  isOwed = false;
  collect();
}

function collect(): void {
  if (gc === undefined) {
    setFlagsFromString("--expose-gc");
    gc = runInNewContext("gc") as () => void;
  }
  gc();
}
