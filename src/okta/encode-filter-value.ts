// How a value stands inside the quotes of a filter in a URL. Spaces and @ are documented and captured;
// for `+` and `"` no capture exists, so each possible form can be asked for.

/**
 * - `percent`: space `%20` (documented 2024, captured 2021 to 2026)
 * - `form`: space `+` (documented 2018)
 * - `raw-plus`: as `percent`, but a literal `+` stays bare: a known failure of other clients,
 *   which a server that decodes forms reads as a space. Not established for Okta.
 */
export type FilterEncoding = "percent" | "form" | "raw-plus";

/** The value, escaped as a JSON string (RFC 7644 §3.4.2.2) and percent-encoded; without quotes. */
export function encodeFilterValue(value: string, encoding: FilterEncoding = "percent"): string {
  const escaped = JSON.stringify(value).slice(1, -1);
  // `'` is legal in an e-mail address and encoded by Okta's platform, unlike by this one.
  const encoded = encodeURIComponent(escaped).replaceAll("'", "%27");
  if (encoding === "form") return encoded.replaceAll("%20", "+");
  return encoding === "raw-plus" ? encoded.replaceAll("%2B", "+") : encoded;
}
