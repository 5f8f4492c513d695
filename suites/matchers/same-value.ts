// Whether a value that came back is the one that was sent. Letter case counts where the attribute is
// case-exact, and nowhere else: a target may alter it (RFC 7643 §7).

import { isDeepStrictEqual } from "node:util";
import { digitsOf } from "./phone-number.ts";

/** What RFC 7643 §3.1 and §2.3.7 make case-exact, or what holds an id of another resource. */
const caseExact =
  /(?:^|[.:])(?:id|externalId|\$ref|profileUrl|schemas|meta\..+|(?:manager|members|groups)\.value)$/i;

/** A number may come back as RFC 3966 writes it (RFC 7643 §4.1.2). */
const phone = /(?:^|\.)phoneNumbers\.(?:\d+\.)?value$/i;

/** @param path of the attribute, as attribute.ts reads it; names in any letter case */
export function isSameValue(path: string, received: unknown, expected: unknown): boolean {
  if (typeof received !== "string" || typeof expected !== "string" || caseExact.test(path)) {
    return isDeepStrictEqual(received, expected);
  }
  const [one, other] = phone.test(path)
    ? [digitsOf(received), digitsOf(expected)]
    : [folded(received), folded(expected)];
  return one === other;
}

/** In one Unicode form, which a target may choose (RFC 7644 §5), without spaces around it and letter case. */
function folded(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}
