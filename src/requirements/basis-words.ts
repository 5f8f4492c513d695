// How we know of a requirement, in the words that a reader gets.

import type { Basis } from "./requirement.ts";

export const basisWords: Readonly<Record<Basis, string>> = {
  keyword: "an RFC's keyword",
  prose: "an RFC's text, without a keyword",
  documented: "documented",
  captured: "captured, not documented",
  inferred: "our own reading",
};
