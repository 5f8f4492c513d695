// A message body as text becomes JSON, or it is said why not. Never quotes the body: it may be somebody's.

export type ParsedBody =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "absent" }
  | { readonly kind: "malformed" };

/** Whitespace alone is no body; a byte order mark is forgiven (RFC 8259 §8.1). */
export function parseBody(text: string | undefined): ParsedBody {
  const json = (text ?? "").replace(/^\uFEFF/, "");
  if (json.trim() === "") return { kind: "absent" };
  try {
    return { kind: "json", value: JSON.parse(json) as unknown };
  } catch {
    return { kind: "malformed" };
  }
}

/**
 * Whether a Content-Type is one of the two for SCIM (RFC 7644 §3.8), whatever its parameters.
 * None at all is taken for the default.
 */
export function isScimMediaType(contentType: string | undefined): boolean {
  const essence = (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return ["", "application/scim+json", "application/json"].includes(essence);
}
