// What a client sees of a mutant: the first answer that is another than the one of the provider without it.

import { replayed } from "./reach.mjs";
import { answers, rowsThatDiffer } from "./replay.mjs";

/**
 * @param {import("./instrument.mjs").Mutant} mutant
 * @param {import("./reach.mjs").Reach} reached
 * @returns {Promise<string>} for the terminal
 */
export async function seenByClient(mutant, reached) {
  const { recordings } = reached;
  const rows = await rowsThatDiffer([replayed(reached, mutant)], recordings);
  const { first } = rows.get(mutant.id) ?? {};
  if (first === undefined) return "No client that sends what the rows send sees a difference.";
  const { method, path, query, body } = recordings[first.row][first.at].request;
  const sound = await answerAt(recordings[first.row], first.at);
  return [
    `A client sees in ${first.row}, at ${method} ${path}${query ? `?${query}` : ""}`,
    ...(body ? [`  sent     ${body}`] : []),
    `  expected ${sound}`,
    `  received ${first.answer}`,
  ].join("\n");
}

async function answerAt(exchanges, at) {
  let last;
  for await (const answer of answers(undefined, exchanges.slice(0, at + 1))) last = answer;
  return last;
}
