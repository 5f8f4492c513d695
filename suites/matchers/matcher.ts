// From what a matcher says of an answer to what Playwright's expect takes: its finding is handed on as data, and
// printed for Playwright's own reports. Before anything else is expected of an answer, it must be one: a whole HTTP
// message with the JSON that it announced.

import type { ExpectMatcherState, MatcherReturnType } from "@playwright/test";
import { tokenFromEnvironment } from "../../src/run/from-environment.ts";
import { unmet } from "../../src/harness/thrown.ts";
import type { Finding } from "../../src/verdict/finding.ts";
import { Answer } from "../../src/wire/answer.ts";
import { createScrubber } from "../../src/wire/scrub.ts";

/** What a matcher says of what it was given. */
export interface Judged {
  /** Undefined where the answer shows neither that it holds nor that it doesn't. */
  readonly pass: boolean | undefined;
  readonly expected: string;
  readonly received: string;
  /** As in a `Finding`. */
  readonly at?: Finding["at"];
  readonly asks?: Finding["asks"];
  /** The exchange that it is about; that of the first answer given where none is named. */
  readonly exchange?: string | undefined;
}

type Matcher = (...given: never[]) => Judged;

/** As Playwright's `expect.extend` takes it. */
type Extension<Own> = Own extends (...given: infer Given) => Judged
  ? (this: ExpectMatcherState, ...given: Given) => MatcherReturnType
  : never;

const whole = "a complete HTTP answer, with JSON if it promises JSON";

/** Characters of a body that are shown where it is no JSON. */
const most = 120;

/** For what a test read from an answer and expects again: it is no record. */
const scrub = createScrubber({ token: tokenFromEnvironment(process.env) });

export function extensions<Matchers extends Readonly<Record<string, Matcher>>>(
  matchers: Matchers,
): { [Name in keyof Matchers]: Extension<Matchers[Name]> } {
  const all = Object.entries(matchers).map(([name, matcher]) => [
    name,
    function (this: ExpectMatcherState, ...given: readonly unknown[]): MatcherReturnType {
      return extension(name, matcher, given, this.isNot);
    },
  ]);
  return Object.fromEntries(all) as { [Name in keyof Matchers]: Extension<Matchers[Name]> };
}

function extension(
  name: string,
  matcher: Matcher,
  given: readonly unknown[],
  isNot: boolean,
): MatcherReturnType {
  const answers = given.flatMap(answersIn);
  const malformed = answers.find((answer) => answer.malformed !== undefined);
  const judged = malformed === undefined ? matcher(...(given as never[])) : notWhole(malformed);
  const { pass, expected, received, at = [], asks, exchange = answers[0]?.exchange.id } = judged;
  const not = isNot && pass !== undefined ? "not " : "";
  const finding: Finding = {
    matcher: name,
    expected: printable(`${not}${expected}`),
    received: printable(received),
    ...(exchange === undefined ? {} : { exchange }),
    at,
    ...(asks === undefined ? {} : { asks }),
  };
  return { pass: pass ?? isNot, name, message: () => unmet(finding) };
}

/** An answer, a list of them, or what an import came to. */
function answersIn(given: unknown): readonly Answer[] {
  if (given instanceof Answer) return [given];
  if (Array.isArray(given)) return given.flatMap(answersIn);
  const isOutcome = typeof given === "object" && given !== null && "answer" in given;
  return isOutcome ? answersIn(given.answer) : [];
}

/** Status, what is wrong, and the beginning of the body as recorded, on one line. */
function notWhole({ exchange, status, malformed = "" }: Answer): Judged {
  const text = exchange.response?.body?.text ?? "";
  const body = `${JSON.stringify(text.slice(0, most))}${text.length > most ? "…" : ""}`;
  const received = `${status}. ${malformed} ${body}`;
  return { pass: undefined, expected: whole, received, asks: "answer", exchange: exchange.id };
}

/** For terminals: a list reporter prints a message as it stands. C0 can't come: HTTP and JSON refuse it. */
function printable(text: string): string {
  return scrub(text).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
