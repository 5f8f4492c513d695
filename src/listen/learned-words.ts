// The words of people's values that were learned, so that an error which quotes one is known to do so. Bounded: the
// oldest are forgotten first.

import type { Placeholders } from "./placeholders.ts";

export interface LearnedWords {
  hear(value: string): void;
  /** The text with addresses, quoted texts, long numbers and every word that was learned replaced. */
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

export function createLearnedWords(): LearnedWords {
  const learned = new Set<string>();
  return {
    hear(value) {
      for (const word of value.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []) {
        if (COMMON.has(word) || learned.has(word)) continue;
        const [oldest] = learned;
        if (learned.size === KEPT && oldest !== undefined) learned.delete(oldest);
        learned.add(word);
      }
    },
    conceal(text, placeholder) {
      const isLearned = (value: string): boolean =>
        (value.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).some((word) => learned.has(word));
      return text
        .replace(MAIL, (mail) => placeholder(mail))
        .replace(QUOTED, (whole, open = "'", long?: string, close = "'", short?: string) => {
          const inner = long ?? short ?? "";
          const stays = /‹/.test(inner) || (NAME_OF_ATTRIBUTE.test(inner) && !isLearned(inner));
          return stays ? whole : `${String(open)}${placeholder(inner)}${String(close)}`;
        })
        .replace(/‹[^‹›]*›|[\p{L}\p{N}]{2,}/gu, (word) => {
          if (word.startsWith("‹")) return word;
          return learned.has(word.toLowerCase()) || /^\d{4,}$/.test(word)
            ? placeholder(word)
            : word;
        });
    },
  };
}
