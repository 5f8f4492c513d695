// Whether a body could be a SCIM message at all: a list, an error or a resource (RFC 7644 §3.1).

import { isJsonObject, member } from "../wire/json.ts";

export function isScimMessage(body: unknown): boolean {
  if (!isJsonObject(body)) return false;
  return member(body, "totalResults") !== undefined || member(body, "schemas") !== undefined;
}
