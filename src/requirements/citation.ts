// A source as a reader looks it up.

import type { Lines, Source } from "./requirement.ts";

/** `RFC 7644 §3.3, lines 604-607` (or `lines 701, 709-713`, or with `, erratum 5368`), `guide L102`, or Okta's page. */
export function citation(source: Source): string {
  if ("rfc" in source) {
    const places = [source.lines, ...(source.further ?? [])];
    const erratum = source.erratum === undefined ? "" : `, erratum ${source.erratum}`;
    return `RFC ${source.rfc} §${source.section}, ${lineList(places)}${erratum}`;
  }
  if ("guide" in source) {
    const [first, last] = source.guide;
    return first === last ? `guide L${first}` : `guide L${first}-${last}`;
  }
  return source.okta;
}

function lineList(places: readonly Lines[]): string {
  const spans = places.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  const isOneLine = places.length === 1 && places[0]?.[0] === places[0]?.[1];
  return `${isOneLine ? "line" : "lines"} ${spans.join(", ")}`;
}
