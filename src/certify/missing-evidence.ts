// Whether every exchange that a verdict rests on lies in the result, once. Pure.

import type { Result } from "../report/result.ts";

/** One sentence for each exchange that is cited and isn't there, or is there twice. */
export function missingEvidence({ exchanges, tests }: Result): string[] {
  const ids = exchanges.map(({ id }) => id);
  const held = new Set(ids);
  const cited = tests.flatMap((test) => test.observations.flatMap((each) => each.exchanges));
  const gone = [...new Set(cited)].filter((id) => !held.has(id));
  const seen = new Set<string>();
  const twice = ids.filter((id) => seen.has(id) || !seen.add(id));
  return [
    ...gone.map((id) => `result.json: the exchange ${id}, on which a verdict is based, is missing`),
    ...twice.map((id) => `result.json: the exchange ${id} appears twice`),
  ];
}
