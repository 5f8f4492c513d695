// How long lists took to show what was written, where a run had to look more than once (`settle`). Pure.

import type { Result } from "./result.ts";

/** One sentence, without a full stop; undefined where every first look showed it. */
export function settledSentence({ tests }: Pick<Result, "tests">): string | undefined {
  const delays = tests.flatMap(({ settledMs }) => settledMs ?? []);
  if (delays.length === 0) return undefined;
  const longest = (Math.max(...delays) / 1000).toFixed(1);
  const inTests = `${delays.length} ${delays.length === 1 ? "test" : "tests"}`;
  return `Lists lag behind writes: what ${inTests} wrote was visible after ${longest} s at most`;
}
