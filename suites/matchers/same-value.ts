// Whether a value that came back is the one that was sent. Letter case counts where the attribute is
// case-exact, and nowhere else: a target may alter it (RFC 7643 §7).

import { isDeepStrictEqual } from "node:util";

/** What RFC 7643 §3.1 and §2.3.7 make case-exact, or what holds an id of another resource. */
const caseExact =
  /(?:^|[.:])(?:id|externalId|\$ref|profileUrl|schemas|meta\..+|(?:manager|members|groups)\.value)$/i;

/** @param path of the attribute, as attribute.ts reads it; names in any letter case */
export function isSameValue(path: string, received: unknown, expected: unknown): boolean {
  if (typeof received !== "string" || typeof expected !== "string" || caseExact.test(path)) {
    return isDeepStrictEqual(received, expected);
  }
  return received.toLowerCase() === expected.toLowerCase();
}
