// Where a run and the table of an implementation disagree, one sentence each. Pure.

/**
 * @typedef {import("./explained-rows.mjs").Explained} Explained
 * @typedef {{ id: string, verdict: string, reason?: string }} Judged a row of result.json
 */

/** Whether the row says that something is wrong or unknown; a limitation that shows is neither. */
export function isRed({ verdict, reason }) {
  if (verdict === "note") return reason !== "confirmed";
  return ["fail", "warn", "error", "unverified"].includes(verdict);
}

/**
 * @param {readonly Judged[]} judged all rows of the run
 * @param {readonly Explained[]} explained the rows of the table
 * @param {Readonly<Record<string, string>>} defects rows that must be red, each with its known defect
 * @returns {string[]} empty where run and table agree
 */
export function disagreements(judged, explained, defects) {
  const verdicts = new Map(judged.map(({ id, verdict }) => [id, verdict]));
  const red = judged.filter(isRed);
  const isRedId = (/** @type {string} */ id) => red.some((row) => row.id === id);
  const said = (/** @type {string} */ id) => verdicts.get(id) ?? "nothing: no test judged it";
  return [
    ...Object.entries(defects)
      .filter(([id]) => !isRedId(id))
      .map(([id, defect]) => `${id} must be red (${defect}), but the run says ${said(id)}.`),
    ...red
      .filter(({ id }) => !explained.some((row) => row.id === id))
      .map(({ id, verdict, reason }) => `${id} is ${verdict}, unexplained: ${oneLine(reason)}.`),
    ...explained
      .filter(({ id, verdict }) => !isRedId(id) || verdicts.get(id) !== verdict)
      .map(({ id, verdict }) => `${id} is explained as ${verdict}, but the run says ${said(id)}.`),
    ...explained
      .filter(({ id }, index) => explained.findIndex((row) => row.id === id) !== index)
      .map(({ id }) => `${id} is explained twice.`),
  ];
}

/** @param {string} [reason] a matcher's message, several lines long */
function oneLine(reason = "no reason given") {
  return reason
    .split(/\s*\n\s*/)
    .join(" ")
    .replace(/\.$/, "");
}
