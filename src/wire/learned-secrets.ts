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

/** Of each kind: every text is searched for all of them, and a target must not push out what it was told. */
const KEPT = 24;

/** A shorter value is a word that stands in other places for other reasons. */
const SHORTEST_COOKIE = 8;

/** Of a longer one than browsers keep (RFC 6265 §6.1), the beginning is sought. */
const LONGEST_COOKIE = 4096;

/**
 * @param mark stands where a secret stood
 * @param onNew a secret was learned that it didn't know
 */
export function createLearnedSecrets(
  mark = REDACTED,
  onNew: () => void = () => undefined,
): LearnedSecrets {
  const given = new Set<string>();
  const passwords = new Set<string>();
  const cookies = new Set<string>();
  let replace: ((text: string) => string) | undefined;
  const learn = (kind: Set<string>, secret: string): void => {
    if (kind.delete(secret)) {
      kind.add(secret);
      return;
    }
    const [oldest] = kind;
    if (kind.size === KEPT && oldest !== undefined) kind.delete(oldest);
    kind.add(secret);
    replace = undefined;
    onNew();
  };
  return {
    hear: (secret) => learn(given, secret),
    hearBody(body) {
      if (!/password/i.test(body)) return;
      const json = parseJson(body);
      const found = json === undefined ? unparsedPasswords(body) : passwordsIn(json);
      for (const secret of found) learn(passwords, secret);
    },
    hearCookies(headers) {
      const values = headers
        .filter(([name]) => name.toLowerCase() === "set-cookie")
        .map(([, value]) => /^[^=;]*=\s*"?([^;"]*)/.exec(value)?.[1]?.trim() ?? "");
      for (const value of values)
        if (value.length >= SHORTEST_COOKIE) learn(cookies, value.slice(0, LONGEST_COOKIE));
    },
    scrub(text) {
      replace ??= replacer(
        [...given, ...passwords, ...cookies]
          .flatMap(spellingsOf)
          .map((spelling): [string, string] => [spelling, mark]),
      );
      return replace(text);
    },
  };
}

function unparsedPasswords(body: string): string[] {
  const found = body.matchAll(/"[^"]{0,200}password"\s*:\s*"((?:[^"\\]|\\.)*)/gi);
  return [...found].map(([, secret = ""]) => secret).filter((secret) => secret.length >= 4);
}
