// Removes the people that a run created, last first; who can't be deleted is made inactive, and told.

import { deactivate } from "../okta/requests/deactivate.ts";
import { fill } from "../okta/request-template.ts";
import { writeHeaders } from "../okta/headers.ts";
import type { Sender } from "../okta/conversation.ts";

export interface Remaining {
  /** The target's id of the person. */
  readonly id: string;
  readonly reason: string;
}

/** What is still there afterwards. */
export async function removeCreated(
  wire: Sender,
  token: string,
  created: readonly string[],
): Promise<Remaining[]> {
  const remaining: Remaining[] = [];
  for (const id of created.toReversed()) {
    const reason = await removed(wire, token, id);
    if (reason !== undefined) remaining.push({ id, reason });
  }
  return remaining;
}

async function removed(wire: Sender, token: string, id: string): Promise<string | undefined> {
  const headers = writeHeaders(token);
  const path = `/Users/${encodeURIComponent(id)}`;
  try {
    const { status } = await wire.send({ label: "clean-up", method: "DELETE", path, headers });
    if (status < 300 || status === 404) return undefined;
    const refused = `DELETE was answered with ${status}`;
    const second = await wire.send({ ...fill(deactivate, { id }), headers });
    return second.status < 300 ? `${refused}; left inactive` : `${refused}; still active`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
