// Names and addresses of users whom the run did not create, as answers tell them: masked wherever they come again, in
// the detail of an error, a header field, a key, or a member that nobody knows. Sought as whole words, whatever their
// letter case, accents and what stands between them. What the run says of its own users is nobody's secret.

import { isJsonObject, member } from "./json.ts";
import { mask, replaced } from "./scrub.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Ownership } from "./ownership.ts";
import type { Hit } from "./scrub.ts";

/** What the processes of a run tell each other of whom they met. */
export interface UsersMet {
  tell(names: readonly string[]): void;
  /** What was told since the last call. */
  learned(): readonly string[];
}

export interface Strangers {
  /** What the run creates. */
  hearOwn(body: Json | undefined): void;
  /** An answer that may tell of users, and all whom other processes have met. */
  hear(answer: Json | undefined): void;
  mask(text: string): string;
}

/** Of some thirty thousand users; who comes later is not learnt. */
const MOST = 200_000;

/** Words of one name or address that are sought together. */
const MOST_WORDS = 8;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** What an attribute of a user is called that tells who it is, or how to reach them. */
const TELLING = /name|display|formatted|mail|phone|street|nick|^ims$|^login$/i;
const NOT_TELLING = /^(?:type|primary|\$ref|schemas|honorific.*)$/i;

/** Words of SCIM, of HTTP and of what servers say, which may be somebody's name: taken out they leave nothing readable. */
const COMMON = new Set(
  "active address addresses admin application attribute attributes authorization base bearer body bulk cache charset close conflict connection content control core count country created date default delete department detail display displayname email emails enterprise error etag example exist exists extension external externalid false familyname fields filter formatted found givenname group groups have header host https info interact invalid items itemsperpage json keep length list local localhost location login mail manager member members meta missing mobile must name names nickname null office operation operations other password patch path personal phone phonenumbers post preferred primary read request required resource resources resourcetype retry role roles root schema schemas scim server service sort startindex status string support system team test text that this timezone title token total totalresults true type unique unknown user username users utf8 value values version warning with work write".split(
    " ",
  ),
);

/**
 * @param met whom other processes of the run have met
 * @param onNew somebody was learned of whom it didn't know
 */
export function createStrangers(
  ownership: Ownership,
  { met, onNew }: { readonly met?: UsersMet | undefined; readonly onNew: () => void },
): Strangers {
  const keys = new Set<string>();
  const firsts = new Set<string>();
  const own = new Set<string>();

  /** False where it is known, or too much is. */
  const add = (key: string): boolean => {
    if (keys.size === MOST || keys.has(key)) return false;
    keys.add(key);
    firsts.add(key.split(" ", 1)[0] ?? "");
    onNew();
    return true;
  };

  /** What was new of it. */
  const learn = (text: string): string[] => {
    const added: string[] = [];
    // Also as header fields show UTF-8.
    const isPlain = /^[\0-\x7f]*$/.test(text);
    for (const shown of isPlain ? [text] : [text, Buffer.from(text).toString("latin1")]) {
      const words = (shown.slice(0, 1024).match(WORD) ?? []).map(plain);
      for (let at = 0; at < words.length; at += MOST_WORDS) {
        const some = words.slice(at, at + MOST_WORDS);
        const key = some.join(" ");
        if (tells(some) && add(key)) added.push(key);
      }
    }
    return added;
  };

  /** Of what begins at this word, the most that is somebody's. */
  const longest = (
    text: string,
    first: Word,
  ): { readonly end: number; readonly isOwn: boolean } => {
    const words = [first, ...wordsOf(text, first.end, MOST_WORDS - 1)];
    let key = "";
    let found = 0;
    for (const [at, { word, index }] of words.entries()) {
      if (at > 0 && index - (words[at - 1]?.end ?? 0) > 3) break;
      key += at === 0 ? word : ` ${word}`;
      if (keys.has(key)) found = at + 1;
    }
    const some = words.slice(0, found);
    return { end: some.at(-1)?.end ?? 0, isOwn: some.every(({ word }) => own.has(word)) };
  };

  const seek = (text: string): Hit[] => {
    const hits: Hit[] = [];
    let passed = 0;
    for (const first of wordsOf(text)) {
      if (first.index < passed || !firsts.has(first.word)) continue;
      const { end, isOwn } = longest(text, first);
      passed = Math.max(passed, end);
      if (isOwn || ownership.bears(around(text, first.index, end))) continue;
      const instead = mask(text.slice(first.index, end));
      hits.push({ index: first.index, length: end - first.index, instead });
    }
    return hits;
  };

  return {
    hearOwn(body) {
      if (body === undefined) return;
      for (const text of stringsOf(body, /^(?:manager|members)$/i)) {
        for (const word of text.match(WORD) ?? []) own.add(plain(word));
      }
    },
    hear(answer) {
      met?.learned().forEach(add);
      const names = usersIn(answer, ownership).flatMap((user) => tellingOf(user));
      const added = names.flatMap(learn);
      if (added.length > 0) met?.tell(added);
    },
    mask: (text) => (keys.size === 0 ? text : replaced(text, seek)),
  };
}

interface Word {
  readonly word: string;
  readonly index: number;
  readonly end: number;
}

/** The words from there on, at most so many. */
function* wordsOf(text: string, from = 0, most = Infinity): Generator<Word> {
  const pattern = new RegExp(WORD);
  pattern.lastIndex = from;
  for (let count = 0; count < most; count += 1) {
    const match = pattern.exec(text);
    if (match === null) return;
    const [word] = match;
    yield { word: plain(word), index: match.index, end: match.index + word.length };
  }
}

/** Without accents, in small letters. */
function plain(word: string): string {
  const lower = word.toLowerCase();
  return /^[\0-\x7f]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Whether the words are somebody's alone: neither a few letters nor words that stand everywhere. */
function tells(words: readonly string[]): boolean {
  const length = words.join("").length;
  if (words.every((word) => COMMON.has(word))) return false;
  if (words.every((word) => /^\d+$/.test(word))) return length >= 7;
  return length >= (words.length === 1 ? 4 : 5);
}

/** What stands there without a space or a quote. */
function around(text: string, from: number, to: number): string {
  const before = /[^\s"'<>,;]{0,200}$/.exec(text.slice(Math.max(0, from - 200), from))?.[0] ?? "";
  const after = /^[^\s"'<>,;]{0,200}/.exec(text.slice(to, to + 200))?.[0] ?? "";
  return before + text.slice(from, to) + after;
}

/** Whoever is told of and is not the run's own: as a resource, a member of a group, a manager. */
function usersIn(value: Json | undefined, ownership: Ownership): JsonObject[] {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((entry) => usersIn(entry, ownership));
  }
  if (!isJsonObject(value)) return [];
  const listed = member(value, "Resources");
  if (Array.isArray(listed)) return usersIn(listed as readonly Json[], ownership);
  const related = relatedIn(value).filter((entry) => {
    const id = member(entry, "value");
    return !(typeof id === "string" && ownership.knows(id));
  });
  const isUser = ["userName", "name", "emails"].some((key) => member(value, key) !== undefined);
  return isUser && !ownership.isOurs(value) ? [value, ...related] : related;
}

/** Entries of `members` and `manager`, wherever an extension has them. */
function relatedIn(resource: JsonObject): JsonObject[] {
  return Object.entries(resource).flatMap(([key, entry]) => {
    if (/^(?:manager|members)$/i.test(key)) return [entry].flat().filter(isJsonObject);
    return isJsonObject(entry) ? relatedIn(entry) : [];
  });
}

function tellingOf(value: Json, isTelling = false): string[] {
  if (typeof value === "string") return isTelling ? [value, ...localPart(value)] : [];
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((entry) => tellingOf(entry, isTelling));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    NOT_TELLING.test(key) ? [] : tellingOf(entry, isTelling || TELLING.test(key)),
  );
}

function localPart(text: string): string[] {
  const [, local] = /^([^@\s]+)@[^@\s]+$/.exec(text) ?? [];
  return local === undefined ? [] : [local];
}

function stringsOf(value: Json, without: RegExp): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((entry) => stringsOf(entry, without));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    without.test(key) ? [] : [key, ...stringsOf(entry, without)],
  );
}
