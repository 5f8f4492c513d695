// E-mail addresses of others, masked in every text. Those of the run's own users bear its mark, or stood in a message
// that the run made up.

import { mask } from "./scrub.ts";
import type { Ownership } from "./ownership.ts";

export interface Addresses {
  /** A message that the run made up: its addresses belong to no person. */
  hearOwn(text: string): void;
  mask(text: string): string;
  /** As mask, of a URL: there "@" and "%40" stand in nothing but addresses. */
  maskUrl(text: string): string;
}

/** Letters of every script, and the bytes of UTF-8 that were taken for Latin-1. */
const letters = String.raw`\p{L}\p{M}\p{N}\u0080-\u00ff`;

/** Begins where a word does: tried at each letter of a long word, it would take minutes. */
const E_MAIL = new RegExp(
  String.raw`(?:(?<![${letters}._%+'-])[${letters}._%+'-]+|"[^"\\@\r\n]{1,64}\\?")@[${letters}.-]{1,255}\.\p{L}{2,63}`,
  "gu",
);

/** What stands between the parts of a URL, of a field and of a sentence. */
const BETWEEN = /([/?&=#"'\s<>,;]|%20|%22)/;

/** Of more addresses the first are shown. */
const MOST = 20_000;

export function createAddresses(ownership: Ownership): Addresses {
  const own = new Set<string>();
  const isOwn = (address: string): boolean =>
    ownership.bears(address) || own.has(address.toLowerCase());
  const maskParts = (text: string, isAddress: (shown: string) => boolean): string =>
    text
      .split(BETWEEN)
      .map((part) => {
        const shown = /@|%40/.test(part) ? decode(part) : "";
        return shown === "" || isOwn(shown) || !isAddress(shown) ? part : mask(shown);
      })
      .join("");
  return {
    hearOwn(text) {
      if (!text.includes("@")) return;
      for (const [address] of text.matchAll(E_MAIL))
        if (own.size < MOST) own.add(address.toLowerCase());
    },
    mask(text) {
      const masked = text.includes("@")
        ? text.replace(E_MAIL, (address) => (isOwn(address) ? address : mask(address)))
        : text;
      // An id can hold "@" too, and must stay: what is told in two places is compared.
      return masked.includes("%40")
        ? maskParts(masked, (shown) => shown.search(E_MAIL) !== -1)
        : masked;
    },
    maskUrl: (text) => (/@|%40/.test(text) ? maskParts(text, () => true) : text),
  };
}

/** Percent-encoding undone, where it can be. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
