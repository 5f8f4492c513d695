// Takes known secrets out of a text, in every spelling in which a message can hold them.

/** Stands where a secret stood. */
export const REDACTED = "‹redacted›";

/** Characters of the same number, so that lengths can still be judged. */
export function mask(text: string): string {
  return "•".repeat(Array.from(text).length);
}

export interface Secrets {
  /** The bearer token: replaced wherever it stands. */
  readonly token: string;
  /** Other secrets, replaced as the token is. */
  readonly secrets?: readonly string[];
  /** Values of people whom the run did not create (the profile's existing person): masked. */
  readonly conceal?: readonly string[];
}

/** A function that replaces every known secret and every URL's userinfo in a text. */
export function createScrubber(secrets: Secrets): (text: string) => string {
  const replacements = [
    ...[secrets.token, ...(secrets.secrets ?? [])]
      .flatMap(tokenSpellings)
      .map((spelling): [string, string] => [spelling, REDACTED]),
    ...(secrets.conceal ?? []).flatMap((value) =>
      [value, ...urlSpellingsOf(value)].map((spelling): [string, string] => [
        spelling,
        mask(value),
      ]),
    ),
  ].filter(([spelling]) => spelling !== "");
  // The longest first: a shorter spelling can be part of a longer one.
  replacements.sort(([a], [b]) => b.length - a.length);
  return (text) => {
    let scrubbed = text;
    for (const [spelling, by] of replacements) scrubbed = scrubbed.replaceAll(spelling, by);
    return scrubbed.replace(/:\/\/[^/\s"'<>?#@]{1,256}@/g, `://${REDACTED}@`);
  };
}

/** A shorter token occurs in any text: taking it out everywhere would leave no URL readable. */
const SHORTEST_TO_SEEK = 6;

function tokenSpellings(token: string): string[] {
  if (token.length >= SHORTEST_TO_SEEK) return spellingsOf(token);
  return token === "" ? [] : [`Bearer ${token}`];
}

/** The token raw, in Base64 (both alphabets, without padding), in a URL and in a JSON string. */
function spellingsOf(token: string): string[] {
  const octets = Buffer.from(token, "utf8");
  const encoded = ["base64", "base64url"] as const;
  return [
    token,
    ...encoded.map((alphabet) => octets.toString(alphabet).replace(/=+$/, "")),
    ...urlSpellingsOf(token),
    JSON.stringify(token).slice(1, -1),
  ];
}

/** Percent-encoded as browsers do, as Okta does, with lower-case hex, and as a form field. */
function urlSpellingsOf(value: string): string[] {
  // Through UTF-8, because encodeURIComponent throws at a lone surrogate.
  const component = encodeURIComponent(Buffer.from(value, "utf8").toString("utf8"));
  const strict = component.replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const lower = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());
  return [component, strict, component.replaceAll("%20", "+")].flatMap((text) => [
    text,
    lower(text),
  ]);
}
