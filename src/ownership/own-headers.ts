// The header fields of what isn't Okta's: looks, read-backs, clean-up and the suites of the RFCs call themselves by
// this program's name, so that a provider's log tells them from Okta's.

import { tool } from "../run/tool.ts";
import type { HeaderField } from "../wire/exchange.ts";

const agent = ["User-Agent", `${tool.name}/${tool.version}`] as const;

/** Of a request without a body. */
export function ownReadHeaders(token: string): readonly HeaderField[] {
  return [["Accept", "application/scim+json"], agent, ["Authorization", `Bearer ${token}`]];
}

/** Of a request with a body. */
export function ownWriteHeaders(token: string): readonly HeaderField[] {
  return [["Content-Type", "application/scim+json"], ...ownReadHeaders(token)];
}
