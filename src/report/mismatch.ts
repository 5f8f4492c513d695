// Where in an answer the difference lies that a matcher complained of: its status line, a header, or the
// attribute that the expectation names. Pure; a reason that says nothing of the kind marks nothing.

import type { Finding } from "./finding.ts";

export interface Mismatch {
  readonly statusLine: boolean;
  /** In lower case. */
  readonly headers: readonly string[];
  /** Attribute paths as the matcher writes them. */
  readonly attributes: readonly string[];
}

export const nothingDiffers: Mismatch = { statusLine: false, headers: [], attributes: [] };

const aboutStatus =
  /^to(HaveStatus|HaveStatuses|BeRefused|BeRefusedOrNotImplemented|BeNoServerError)$/;
const aboutError = /^to(BeScimError|BeRefusedAs|BeAnsweredInSCIM)$/;
const aboutHeader = /^toHave(Header|SameURI)$/;
const aboutListing =
  /^to(List|ListTogether|ListAs|MeetOnce|ListInOrder|CountWithoutListing|BeListResponse)$/;

/** The part of an answer that the finding is about. */
export function mismatch(finding: Finding | undefined): Mismatch {
  if (finding === undefined) return nothingDiffers;
  const { matcher, received } = finding;
  if (aboutStatus.test(matcher)) return { ...nothingDiffers, statusLine: true };
  if (aboutError.test(matcher)) {
    return { statusLine: true, headers: [], attributes: ["schemas", "scimType", "status"] };
  }
  if (aboutHeader.test(matcher)) {
    const name = /^(?:not )?(?:the same in )?([\w-]+)/.exec(finding.expected)?.[1] ?? "";
    return { ...nothingDiffers, headers: [name.toLowerCase()] };
  }
  if (aboutListing.test(matcher)) return { ...nothingDiffers, attributes: ["totalResults", "id"] };
  const attribute = attributeNamed(finding);
  if (attribute === undefined) return nothingDiffers;
  // `found` prints the status where the answer is no success.
  const refused = /^[45]\d\d\b/.test(received);
  return { statusLine: refused, headers: [], attributes: [attribute] };
}

/** The attribute path with which the expectation begins, if it begins with one. */
export function attributeNamed({ matcher, expected }: Finding): string | undefined {
  if (aboutStatus.test(matcher) || aboutError.test(matcher)) return undefined;
  if (aboutListing.test(matcher)) return undefined;
  if (matcher === "toHaveNoComplaints" || aboutHeader.test(matcher)) {
    return aboutHeader.test(matcher) ? /^(?:not )?([\w-]+)/.exec(expected)?.[1] : undefined;
  }
  const path =
    /^(?:not )?((?:urn:[\w.:-]+|[A-Za-z$][\w$-]*)(?:\[[^\]]*\])?(?:\.[\w$]+)*)(?=[ ,]|$)/;
  return path.exec(expected)?.[1];
}
