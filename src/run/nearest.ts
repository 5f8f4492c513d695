// The known word nearest to a mistyped one.

import { closest, distance } from "fastest-levenshtein";

/** `, did you mean "x"?`, or nothing where no known word is near. */
export function nearest(word: string, known: readonly string[]): string {
  if (known.length === 0) return "";
  const begun =
    known.find((each) => each.startsWith(word)) ??
    known.find((each) => word.length > 3 && each.includes(word));
  if (begun !== undefined) return `, did you mean "${begun}"?`;
  const candidate = closest(word, known);
  const far = Math.max(3, Math.ceil(word.length / 3));
  return distance(word, candidate) <= far ? `, did you mean "${candidate}"?` : "";
}
