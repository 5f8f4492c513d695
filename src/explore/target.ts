// What the explorer is given to explore: ways to the target, what the target asks for, and bounds.

import type { WireRequest } from "../wire/wire-request.ts";
import type { Answer } from "../wire/answer.ts";

/** One way to the target, for one sequence at a time; it removes what was created through it. */
export interface Session {
  /** Journals what it creates, and writes to the run's own alone. */
  readonly send: (request: WireRequest) => Promise<Answer>;
  /** Removes all that is still there of what it created. @returns how many requests that took */
  readonly tidy: () => Promise<number>;
}

export interface Target {
  readonly token: string;
  /** What every name bears, so that it can be found again. */
  readonly mark: string;
  readonly mailDomain: string;
  /** Of Interact's extension; undefined for a plain SCIM target. */
  readonly interact: { readonly location: string; readonly loginType?: string } | undefined;
  /** Any department or division can be given. */
  readonly anyOrganisation: boolean;
  readonly passwords: { readonly first: string; readonly changed: string };
  /** One for each sequence that is played at the same time. */
  readonly sessions: readonly Session[];
  /** Users alive at a time, over all sessions. */
  readonly mostUsers: number;
  /** Others use it too: where users stay behind, no more than that many are created in all. */
  readonly isShared: boolean;
  /** The profile wants users left inactive, not deleted. */
  readonly leavesUsers?: boolean;
}
