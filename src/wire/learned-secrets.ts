// Secrets that nobody told the client beforehand: passwords that it sends, cookies that a target sets. What was
// learned last is taken out of every later record too; a target that repeats what it learned long ago is not guarded
// against.

import { parseJson } from "./json.ts";
import { passwordsIn } from "./passwords.ts";
import { REDACTED, replacer, spellingsOf } from "./scrub.ts";
import type { HeaderField } from "./exchange.ts";

export interface LearnedSecrets {
  /** A secret that the run was given, at its start or later. */
  hear(secret: string): void;
  /** Passwords in a request's body, also where it is not JSON. */
  hearBody(body: string): void;
  /** The values of cookies that a response sets. */
  hearCookies(headers: readonly HeaderField[]): void;
  scrub(text: string): string;
}

/** Every text is searched for all of them. */
const KEPT = 24;

/** A shorter value is a word that stands in other places for other reasons. */
const SHORTEST_COOKIE = 8;

export function createLearnedSecrets(): LearnedSecrets {
  const learned = new Set<string>();
  let replace: ((text: string) => string) | undefined;
  const hear = (secret: string): void => {
    if (learned.delete(secret)) {
      learned.add(secret);
      return;
    }
    const [oldest] = learned;
    if (learned.size === KEPT && oldest !== undefined) learned.delete(oldest);
    learned.add(secret);
    replace = undefined;
  };
  return {
    hear,
    hearBody(body) {
      if (!/password/i.test(body)) return;
      const json = parseJson(body);
      const found = json === undefined ? unparsedPasswords(body) : passwordsIn(json);
      found.forEach(hear);
    },
    hearCookies(headers) {
      headers
        .filter(([name]) => name.toLowerCase() === "set-cookie")
        .map(([, value]) => /^[^=;]*=\s*"?([^;"]*)/.exec(value)?.[1]?.trim() ?? "")
        .filter((value) => value.length >= SHORTEST_COOKIE)
        .forEach(hear);
    },
    scrub(text) {
      replace ??= replacer(
        [...learned].flatMap(spellingsOf).map((spelling): [string, string] => [spelling, REDACTED]),
      );
      return replace(text);
    },
  };
}

function unparsedPasswords(body: string): string[] {
  const found = body.matchAll(/"[^"]{0,200}password"\s*:\s*"((?:[^"\\]|\\.)*)/gi);
  return [...found].map(([, secret = ""]) => secret).filter((secret) => secret.length >= 4);
}
