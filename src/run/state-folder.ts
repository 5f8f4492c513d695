// Where a program keeps what must outlive it, for each user: not with the results, which the next run
// writes over.

import { homedir } from "node:os";
import { join } from "node:path";

/** `$XDG_STATE_HOME/interact-scim`, on Windows below LOCALAPPDATA; `~/.local/state` where neither is set. */
export function stateFolder(env: NodeJS.ProcessEnv): string {
  const base = [env["XDG_STATE_HOME"], env["LOCALAPPDATA"]].find((each) => (each ?? "") !== "");
  return join(base ?? join(homedir(), ".local", "state"), "interact-scim");
}
