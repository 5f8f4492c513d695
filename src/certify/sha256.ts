// The digest by which a statement names things.

import { createHash } from "node:crypto";

/** SHA-256, lower-case hex, as in-toto's DigestSet writes it. Of a text, its UTF-8 bytes. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
