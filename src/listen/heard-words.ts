// The words of people's values that were heard, so that an error which quotes one is known to do so. Bounded: the
// oldest are forgotten first.

import type { Placeholders } from "./placeholders.ts";

export interface HeardWords {
  hear(value: string): void;
  /** The text with addresses, quoted texts, long numbers and every word that was heard replaced. */
  conceal(text: string, placeholder: Placeholders): string;
}

const KEPT = 20_000;

/** Words of errors, which some person's name is made of too. */
const COMMON = new Set(
  "a an and already another any are attribute attributes be been can cannot does exist exists for found group groups has have id ids in invalid is it member members missing must name names no not of on one only or request required resource same the there this to token type unique use used user username users value values was which with without work".split(
    " ",
  ),
);

const MAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu;
const QUOTED = /(["“«])([^"”»\n]{1,200})(["”»])|'([^'\n]{1,200})'(?!\w)/gu;
const NAME_OF_ATTRIBUTE = /^(?:urn:[\w.:-]+|[a-z$][\w$]*(?:\.[\w$]+)*)$/;

export function createHeardWords(): HeardWords {
  const heard = new Set<string>();
  return {
    hear(value) {
      for (const word of value.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []) {
        if (COMMON.has(word) || heard.has(word)) continue;
        const [oldest] = heard;
        if (heard.size === KEPT && oldest !== undefined) heard.delete(oldest);
        heard.add(word);
      }
    },
    conceal(text, placeholder) {
      const isHeard = (value: string): boolean =>
        (value.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).some((word) => heard.has(word));
      return text
        .replace(MAIL, (mail) => placeholder(mail))
        .replace(QUOTED, (whole, open = "'", long?: string, close = "'", short?: string) => {
          const inner = long ?? short ?? "";
          const stays = /‹/.test(inner) || (NAME_OF_ATTRIBUTE.test(inner) && !isHeard(inner));
          return stays ? whole : `${String(open)}${placeholder(inner)}${String(close)}`;
        })
        .replace(/‹[^‹›]*›|[\p{L}\p{N}]{2,}/gu, (word) => {
          if (word.startsWith("‹")) return word;
          return heard.has(word.toLowerCase()) || /^\d{4,}$/.test(word) ? placeholder(word) : word;
        });
    },
  };
}
