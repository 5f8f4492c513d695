// Takes known secrets out of a text, in every spelling that can be decoded: in any letter case, escaped over and over,
// in Base64 once and twice, in hexadecimal, in UTF-16. What was reversed, cut or enciphered is not found.

import { decoded } from "./decoded.ts";

/** Stands where a secret stood. */
export const REDACTED = "‹redacted›";

/** No record shows more. */
const longestMask = 32 * 1024;

/** Characters of the same number, so that lengths can still be judged. */
export function mask(text: string): string {
  let length = 0;
  for (const _character of text.slice(0, longestMask)) length += 1;
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
const mostDecodings = 5;

/** Something that was found in a text, and what is to stand there. */
export interface Hit {
  readonly index: number;
  readonly length: number;
  readonly instead: string;
}

/** Gives what is to be replaced in a text, in its order. */
export type Seek = (text: string) => readonly Hit[];

/** How much of a spelling the pattern holds: made of all of a long cookie's, it would take seconds, or be refused. */
const BEGINNING = 8;

/**
 * A function that puts the second text of each pair wherever the first stands, whatever its letter case, and however
 * often it is escaped.
 */
export function replacer(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  const by = new Map<string, Sought[]>();
  // The longest first: a shorter spelling can be part of a longer one.
  for (const [spelling, instead] of [...pairs].sort(([a], [b]) => b.length - a.length)) {
    const begins = small(spelling.slice(0, BEGINNING));
    if (begins === "") continue;
    by.set(begins, [...(by.get(begins) ?? []), { spelling, small: small(spelling), instead }]);
  }
  if (by.size === 0) return (text) => text;
  const beginnings = [...by.keys()].sort((a, b) => b.length - a.length);
  const literal = beginnings.map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const pattern = new RegExp(literal.join("|"), "gi");
  return (text) => replaced(text, (shown) => hitsIn(shown, pattern, by));
}

interface Sought {
  readonly spelling: string;
  readonly small: string;
  readonly instead: string;
}

function hitsIn(text: string, pattern: RegExp, by: ReadonlyMap<string, readonly Sought[]>): Hit[] {
  const hits: Hit[] = [];
  // Not matchAll, which makes another pattern for each text.
  pattern.lastIndex = 0;
  let lower: string | undefined;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { index } = match;
    const shown = (lower ??= small(text));
    const found = Array.from({ length: BEGINNING }, (_, less) => BEGINNING - less)
      .flatMap((length) => by.get(shown.slice(index, index + length)) ?? [])
      .find((each) => shown.startsWith(each.small, index) || text.startsWith(each.spelling, index));
    if (found !== undefined) {
      hits.push({ index, length: found.spelling.length, instead: found.instead });
    }
    pattern.lastIndex = index + (found?.spelling.length ?? 1);
  }
  return hits;
}

/** Small letters, as many as there were: of all letters this one alone would become two. */
function small(text: string): string {
  return text.replaceAll("\u0130", "i").toLowerCase();
}

/** The text with all that is found replaced, as it stands and then however often it is escaped. */
export function replaced(text: string, seek: Seek): string {
  const plain = put(text, seek(text));
  return put(plain, escapedHits(plain, seek));
}

function put(text: string, hits: readonly Hit[]): string {
  if (hits.length === 0) return text;
  const parts: string[] = [];
  let end = 0;
  for (const { index, length, instead } of hits) {
    if (index < end) continue;
    parts.push(text.slice(end, index), instead);
    end = index + length;
  }
  return parts.join("") + text.slice(end);
}

/** What is found once escapes are undone, where it stands in the text itself. */
function escapedHits(text: string, seek: Seek): Hit[] {
  const hits: Hit[] = [];
  let origin = (at: number): readonly [from: number, to: number] => [at, at + 1];
  let view = decoded(text);
  for (let times = 0; view !== undefined && times < mostDecodings; times += 1) {
    const { text: shown, from, to } = view;
    const before = origin;
    const here = (at: number): readonly [number, number] => [
      before(from[at] ?? 0)[0],
      before(Math.max(0, (to[at] ?? 1) - 1))[1],
    ];
    for (const { index: first, length, instead } of seek(shown)) {
      const index = here(first)[0];
      hits.push({ index, length: here(first + length - 1)[1] - index, instead });
    }
    origin = here;
    view = decoded(shown);
  }
  return hits.sort((a, b) => a.index - b.index || b.length - a.length);
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
    // Of a number so long JSON keeps the beginning.
    ...(/^[1-9]\d{15,}$/.test(secret) ? [String(Number(secret))] : []),
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
