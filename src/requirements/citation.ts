// A source as a reader looks it up.

import type { Source } from "./requirement.ts";

/** `RFC 7644 §3.3, lines 604-607`, `guide L102`, or the page of Okta's. */
export function citation(source: Source): string {
  if ("rfc" in source) {
    const [first, last] = source.lines;
    return `RFC ${source.rfc} §${source.section}, ${span("line", first, last)}`;
  }
  if ("guide" in source) {
    const [first, last] = source.guide;
    return first === last ? `guide L${first}` : `guide L${first}-${last}`;
  }
  return source.okta;
}

function span(noun: string, first: number, last: number): string {
  return first === last ? `${noun} ${first}` : `${noun}s ${first}-${last}`;
}
