// A reply that loses its body on its way out, whatever its status.
import type { Reply } from "../reply.ts";

/** The reply with neither body nor the header that announces one. */
export function dropBody({ status, headers }: Reply): Reply {
  const left = Object.entries(headers).filter(([name]) => name !== "content-type");
  return { status, headers: Object.fromEntries(left) };
}
