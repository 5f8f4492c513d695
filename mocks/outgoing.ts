// What leaves the bridge for the socket.

import type { Reply } from "./reply.ts";
import { bodyText } from "./reply.ts";

export interface Outgoing {
  /** 0 ends the connection. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** Answers as the operations do, without any of them. */
export function fromReply(reply: Reply): Outgoing {
  return { status: reply.status, headers: reply.headers, body: bodyText(reply) };
}
