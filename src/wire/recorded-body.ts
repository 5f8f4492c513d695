// A body as kept in the record: cut at 32 KiB, with the digest of the whole.

import { createHash } from "node:crypto";
import type { RecordedBody } from "./exchange.ts";

export const KEPT_BYTES = 32 * 1024;

/**
 * @param whole the body's bytes, before redaction; only their number and digest are kept
 * @param redacted the same body as text that may be shown
 */
export function recordedBody(whole: Buffer, redacted: string): RecordedBody {
  const bytes = Buffer.from(redacted, "utf8");
  if (bytes.length <= KEPT_BYTES) return { text: redacted, bytes: whole.length };
  let end = KEPT_BYTES;
  // Never cut inside a character: continuation bytes are 10xxxxxx (RFC 3629 §3).
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return {
    text: bytes.toString("utf8", 0, end),
    bytes: whole.length,
    cutFrom: createHash("sha256").update(whole).digest("hex"),
  };
}
