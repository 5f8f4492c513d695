// Where the processes of a run leave what they tell each other.

import { join } from "node:path";

/** Below the folder for results: what processes of a run tell each other. Removed once result.json is written. */
export function workersFolder(out: string): string {
  return join(out, "workers");
}
