// The header fields of Okta's SCIM client in their order (captures of 2018, 2022 and 2026 agree). Host,
// Connection and Content-Length are missing: the HTTP library writes them (docs/adr/0003).

import type { HeaderField } from "../wire/exchange.ts";

/** GET carries no Content-Type: there is no body (captured, 2026). */
export function readHeaders(token: string): readonly HeaderField[] {
  return [
    ["Accept", "application/scim+json"],
    ["Accept-Charset", "utf-8"],
    ["User-Agent", "Okta SCIM Client 1.0.0"],
    ["Authorization", `Bearer ${token}`],
    ["Accept-Encoding", "gzip,deflate"],
  ];
}

/** POST, PUT and PATCH; and DELETE, which has a Content-Type but no body (documented, 2018). */
export function writeHeaders(token: string): readonly HeaderField[] {
  return [
    ["Accept", "application/scim+json"],
    ["Accept-Charset", "utf-8"],
    ["Content-Type", "application/scim+json; charset=utf-8"],
    ["User-Agent", "Okta SCIM Client 1.0.0"],
    ["Authorization", `Bearer ${token}`],
    ["Accept-Encoding", "gzip,deflate"],
  ];
}
