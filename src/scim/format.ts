// The formats that a string may have to comply with, and the guide's words where it does not.

import type { Attribute } from "./attribute.ts";
import { foldCase } from "./comparable.ts";
import { instantOf } from "./date-time.ts";
import { badRequest } from "./scim-error.ts";

const BASE64 = /^(?:[A-Za-z0-9+/_-]{4})*(?:[A-Za-z0-9+/_-]{2}(?:==)?|[A-Za-z0-9+/_-]{3}=?)?$/;

/**
 * The string to store: as given, or in a canonical value's own letter case (RFC 7643 §2.4).
 *
 * @throws ScimError invalidValue with the format in parentheses (guide L58)
 */
export function assertFormat(attribute: Attribute, text: string, name: string): string {
  const { type, canonicalValues = [], closed = false, caseExact } = attribute;
  if (type === "dateTime" && instantOf(text) === undefined) {
    throw badFormat(name, "yyyy-MM-ddTHH:mm:ssZ");
  }
  if (type === "binary" && !BASE64.test(text)) throw badFormat(name, "base64");
  const canonical = canonicalValues.find(
    (value) => value === text || (!caseExact && foldCase(value) === foldCase(text)),
  );
  if (closed && canonical === undefined) {
    throw badFormat(name, canonicalValues.join(", "));
  }
  return canonical ?? attribute.canonicalForm?.(text) ?? text;
}

function badFormat(name: string, format: string) {
  return badRequest(
    "invalidValue",
    `Value in attribute ${name} does not comply to a required format (${format})`,
    name,
  );
}
