// Values of profiles and names, as people have them: mostly plain, now and then odd.

import fc from "fast-check";

export interface Text {
  readonly text: string;
  /** A provider may refuse it: no finding then. */
  readonly isOdd: boolean;
}

const words = ["Engineer", "Head of Sales", "Nurse", "Chef", "Pilot", "Clerk", "Registrar"];

const odd = [
  'say "hi"',
  "back\\slash",
  "50 % off",
  "a+b",
  'R & D "east"',
  "#1 <b>",
  "in/out: both",
  "this and that or not",
  "O'Brien",
  "Zoë",
  "Zoe\u0308",
  "\u05e9\u05dc\u05d5\u05dd",
  "\u{1d49c}da \u{1f469}\u200d\u{1f4bb}",
  " leading",
  "trailing ",
  "x",
  "m".repeat(256),
  "12345",
  "ENGINEER",
  "null",
  "true",
  "Łódź; SELECT 1",
];

/** What is odd is shortened to what is plain, where that shows the same. */
const simplest = { withCrossShrink: true } as const;

const plain = (text: string): Text => ({ text, isOdd: false });
const strange = (text: string): Text => ({ text, isOdd: true });

export const anyText: fc.Arbitrary<Text> = fc.oneof(
  simplest,
  { weight: 3, arbitrary: fc.constantFrom(...words).map(plain) },
  { weight: 1, arbitrary: fc.constantFrom(...odd).map(strange) },
);

/** Mostly nothing; a value once in so many times. */
export function seldom<T>(arbitrary: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | undefined> {
  const nothing = { weight: oneIn - 1, arbitrary: fc.constant(undefined) };
  return fc.oneof(simplest, nothing, { weight: 1, arbitrary });
}

const plainOf = (...texts: string[]): fc.Arbitrary<Text> => fc.constantFrom(...texts).map(plain);

/** What stands before the mark in a userName or the name of a group. */
export const anyNameBeginning: fc.Arbitrary<Text> = fc.oneof(
  simplest,
  { weight: 4, arbitrary: plainOf("ada", "grace", "alan", "edsger") },
  { weight: 1, arbitrary: plainOf("o'brien", "jo+work", "Ada.Upper") },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('a"b', "a\\b", "50%25", "r & d", "zoë", "\u{1d49c}", "this and that", "a/b")
      .map(strange),
  },
);

/** A userName is an e-mail address, or just a name. */
export const anyNameForm: fc.Arbitrary<"address" | "name"> = fc.oneof(
  simplest,
  { weight: 4, arbitrary: fc.constant("address" as const) },
  { weight: 1, arbitrary: fc.constant("name" as const) },
);

export const anyValue = {
  text: anyText,
  userType: plainOf("Intranet User", "Non Intranet User", "Power User"),
  language: plainOf("en-US", "en-GB", "fr-FR"),
  timezone: plainOf("Europe/London", "America/New_York"),
  url: plainOf("https://example.com/Ada", "https://example.com/ada"),
  phone: plainOf("+44 161 555 0101", "+44 161 555 0102", "+1 555 0103"),
  country: plainOf("GB", "FR", "US"),
  number: plainOf("701984", "0042", "E-17"),
} as const;

export type ValueKind = keyof typeof anyValue;
