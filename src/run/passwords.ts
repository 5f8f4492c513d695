// The passwords that a run pushes: two for all its users, so that whoever of its processes reads an answer knows
// what must not be shown.

import { hash } from "./hash.ts";
import type { Run } from "./run.ts";

export interface Passwords {
  /**
   * What Okta sends even where password sync is off: eight characters, some of them special. All kinds are among them
   * in every run: a provider may have a policy for passwords.
   */
  readonly first: string;
  /** What a user's is changed to. */
  readonly changed: string;
}

/** The same for the same run. */
export function passwordsOf({ id }: Pick<Run, "id">): Passwords {
  const mark = hash(`${id} password`).toString(36).padStart(3, "0").slice(-3);
  return { first: `g${mark}7&zZ`, changed: `L${mark}7&zZ` };
}
