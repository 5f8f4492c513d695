// Takes known secrets out of a text, in every spelling that can be decoded: in any letter case, escaped over and over,
// in Base64 once and twice, in hexadecimal, in UTF-16. What was reversed, cut or enciphered is not found.

import { decoded } from "./decoded.ts";

/** Stands where a secret stood. */
export const REDACTED = "‹redacted›";

/** Characters of the same number, so that lengths can still be judged. */
export function mask(text: string): string {
  let length = 0;
  // Not an array of them: a text can be as long as a body.
  for (const _character of text) length += 1;
  return "•".repeat(length);
}

export interface Secrets {
  /** The bearer token: replaced wherever it stands. */
  readonly token: string;
  /** Other secrets, replaced as the token is. */
  readonly secrets?: readonly string[];
  /** Values of users whom the run did not create (the profile's existing user): masked. */
  readonly conceal?: readonly string[];
}

/** A function that replaces every known secret and every URL's userinfo in a text. */
export function createScrubber(secrets: Secrets): (text: string) => string {
  const replace = replacer([
    ...[secrets.token, ...(secrets.secrets ?? [])]
      .flatMap(tokenSpellings)
      .map((spelling): [string, string] => [spelling, REDACTED]),
    ...(secrets.conceal ?? []).flatMap((value) =>
      spellingsOf(value).map((spelling): [string, string] => [spelling, mask(value)]),
    ),
  ]);
  return (text) => replace(text).replace(/:\/\/[^/\s"'<>?#@]{1,256}@/g, `://${REDACTED}@`);
}

/** How often a text can be escaped over again. */
const mostDecodings = 4;

/**
 * A function that puts the second text of each pair wherever the first stands, whatever its letter case, and however
 * often it is escaped.
 */
export function replacer(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  const by = new Map(
    pairs
      .filter(([spelling]) => spelling !== "")
      .map(([spelling, other]) => [spelling.toLowerCase(), other]),
  );
  if (by.size === 0) return (text) => text;
  // The longest first: a shorter spelling can be part of a longer one.
  const sought = [...by.keys()].sort((a, b) => b.length - a.length);
  const literal = sought.map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const pattern = new RegExp(literal.join("|"), "gi");
  const instead = (found: string): string => by.get(found.toLowerCase()) ?? REDACTED;
  return (text) => {
    const plain = text.replace(pattern, instead);
    const parts: string[] = [];
    let end = 0;
    for (const { from, to, found } of placesIn(plain, pattern)) {
      if (from < end) continue;
      parts.push(plain.slice(end, from), instead(found));
      end = to;
    }
    return end === 0 ? plain : parts.join("") + plain.slice(end);
  };
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly found: string;
}

/** Where the pattern stands once escapes are undone, in their order. */
function placesIn(text: string, pattern: RegExp): Place[] {
  const places: Place[] = [];
  let origin = (_at: number): readonly [from: number, to: number] => [_at, _at + 1];
  let view = decoded(text);
  for (let times = 0; view !== undefined && times < mostDecodings; times += 1) {
    const { text: shown, from, to } = view;
    const before = origin;
    const here = (at: number): readonly [number, number] => [
      before(from[at] ?? 0)[0],
      before(Math.max(0, (to[at] ?? 1) - 1))[1],
    ];
    for (const { 0: found, index } of shown.matchAll(pattern)) {
      const end = here(index + found.length - 1)[1];
      places.push({ from: here(index)[0], to: end, found });
    }
    origin = here;
    view = decoded(shown);
  }
  return places.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** A shorter token occurs in any text: taking it out everywhere would leave no URL readable. */
const SHORTEST_TO_SEEK = 6;

/** Less of an encoded text occurs by chance. */
const SHORTEST_ENCODED = 8;

function tokenSpellings(token: string): string[] {
  if (token.length >= SHORTEST_TO_SEEK) return spellingsOf(token);
  return token === "" ? [] : [`Bearer ${token}`];
}

/**
 * A secret raw, in Base64 (both alphabets, wherever in the encoded bytes it begins), in hexadecimal, in a URL,
 * in a JSON string and in markup.
 */
export function spellingsOf(secret: string): string[] {
  const bytes = Buffer.from(secret, "utf8");
  const wide = Buffer.from(secret, "utf16le");
  const once = [0, 1, 2].map((offset) => inBase64(bytes, offset));
  const base64 = [
    bytes.toString("base64").replace(/=+$/, ""),
    ...once,
    // In Base64 twice, and as UTF-16 of either order.
    ...once.flatMap((text) => [0, 1, 2].map((offset) => inBase64(Buffer.from(text), offset))),
    ...[wide, Buffer.from(wide).swap16()].flatMap((each) =>
      [0, 1, 2].map((offset) => inBase64(each, offset)),
    ),
  ];
  const hex = bytes.toString("hex");
  const encoded = [
    ...base64.flatMap((text) => [text, text.replaceAll("+", "-").replaceAll("/", "_")]),
    hex,
    wide.toString("hex"),
  ];
  return [
    secret,
    ...encoded.filter((text) => text.length >= SHORTEST_ENCODED),
    ...urlSpellingsOf(secret).flatMap((text) => [text, encodeURIComponent(text)]),
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
  ];
}

/** The characters that hold bits of these bytes alone where so many others stand before them. */
function inBase64(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
  return text.slice(offset === 0 ? 0 : offset + 1, Math.floor(((offset + bytes.length) * 8) / 6));
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
