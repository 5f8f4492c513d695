// What a client sees of a mutant: the first answer that is another than the one of the provider without it.

import { asked } from "./reach.mjs";
import { answers, rowsThatDiffer } from "./replay.mjs";

/**
 * @param {import("./instrument.mjs").Mutant} mutant
 * @param {import("./reach.mjs").Reach} reached
 * @returns {Promise<string>} for the terminal
 */
export async function seenByClient({ id, file }, { rows, whileLoading, recordings }) {
  const isStatic = whileLoading.has(id);
  const asking = isStatic ? asked : (rows.get(id) ?? []);
  const replayed = { id, file, rows: asking, isStatic };
  const { first } = (await rowsThatDiffer([replayed], recordings)).get(id) ?? {};
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
  for await (const answer of answers(undefined, exchanges)) if (at-- === 0) return answer;
  return undefined;
}
