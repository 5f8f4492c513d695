// What can be wrong with a base URL before anything is sent.

import { isLoopback } from "../wire/consent.ts";

/** Where the vendor's endpoint is (guide L23). */
export const documentedPath = "/api/v2/scim/v2";

export interface AddressProblem {
  readonly kind: "placeholder" | "clear-text" | "underscore";
  /** Nobody is there to be asked, or the token could be read on its way. */
  readonly forbidsSending: boolean;
}

/** The guide's placeholders, and the names that RFC 2606 §3 reserves for examples. */
const placeholder = /interactbaseuri|your-?url|[{}]|(?:^|\.)example(?:\.com|\.net|\.org)?$/i;

/** The worst problem of an http or https address; undefined where there is none. */
export function addressProblem({ hostname, protocol, pathname }: URL): AddressProblem | undefined {
  if (placeholder.test(hostname)) return { kind: "placeholder", forbidsSending: true };
  if (protocol === "http:" && !isLoopback(hostname)) {
    return { kind: "clear-text", forbidsSending: true };
  }
  // Okta wants none in the whole base URL, not in its host alone.
  if ((hostname + pathname).includes("_")) return { kind: "underscore", forbidsSending: false };
  return undefined;
}
