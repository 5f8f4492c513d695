// What is said in several parts is judged in each of them: which rows have a fault for each, and which don't. Pure.

/** Words by which a statement says more than one thing, or the same of many. */
const several = /\b(?:and|every|each|everybody|nothing else|no others?|nobody else|for all)\b/i;

/** "One and the same" is one thing. */
const saysSeveral = (statement) => several.test(statement.replaceAll("one and the same", "one"));

/**
 * The part of the row's statement that a fault violates.
 *
 * @param {{ breaks: readonly string[], clause?: string | Readonly<Record<string, string>> }} fault
 * @param {string} id
 * @returns {string | undefined}
 */
export function clauseOf({ breaks, clause }, id) {
  if (typeof clause === "object") return clause[id];
  return breaks[0] === id ? clause : undefined;
}

/**
 * @param {{ id: string, level: string, statement: string, excluded?: string }[]} rows
 * @param {readonly { name: string, breaks: readonly string[], clause?: string | Readonly<Record<string, string>> }[]} faults
 * @returns {{ clauses: Map<string, string[]>, lacking: string[] }} the parts shown of each row; and the ids of those
 *   MUST and SHOULD rows of several parts of which fewer than two are
 */
export function clausesOf(rows, faults) {
  const clauses = new Map();
  for (const fault of faults) {
    for (const id of fault.breaks) {
      const clause = clauseOf(fault, id);
      if (clause !== undefined) clauses.set(id, [...new Set([...(clauses.get(id) ?? []), clause])]);
    }
  }
  const lacking = rows
    .filter(({ level, excluded }) => excluded === undefined && ["MUST", "SHOULD"].includes(level))
    .filter(({ id, statement }) => saysSeveral(statement) && (clauses.get(id)?.length ?? 0) < 2)
    .map(({ id }) => id);
  return { clauses, lacking };
}

const namedIn = /(?:RFC764[34]|OKTA|INTERACT)-[\w.-]+\/[a-z0-9-]+/g;

/**
 * Exclusions that hand on to another row without a fault that shows it: one that says that it violates the excluded row,
 * and turns one of those named red.
 *
 * @param {{ id: string, excluded?: string, why?: string }[]} rows
 * @param {readonly { breaks: readonly string[], violates?: readonly string[] }[]} faults
 * @returns {string[]} ids
 */
export function unshownExclusions(rows, faults) {
  return rows
    .filter(({ excluded, why = "" }) => excluded === "umbrella" && why.match(namedIn) !== null)
    .filter(({ id, why = "" }) => {
      const judges = why.match(namedIn) ?? [];
      return !faults.some(
        ({ breaks, violates = [] }) =>
          violates.includes(id) && judges.some((row) => breaks.includes(row)),
      );
    })
    .map(({ id }) => id);
}
