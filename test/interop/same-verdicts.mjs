// Whether two runs say the same of each row. Pure.

/**
 * @typedef {{ id: string, verdict: string }} Judged a row of result.json
 * @param {readonly Judged[]} first
 * @param {readonly Judged[]} second
 * @returns {string[]} one sentence for each row of which they differ
 */
export function differentVerdicts(first, second) {
  const [one, other] = [first, second].map(
    (rows) => new Map(rows.map(({ id, verdict }) => [id, verdict])),
  );
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((id) => one.get(id) !== other.get(id))
    .map(
      (id) =>
        `${id} is ${one.get(id) ?? "not judged"} in one run, ${other.get(id) ?? "not judged"} in the other.`,
    );
}
