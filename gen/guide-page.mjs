// docs/guide.md from the guide's statements and the catalogue; a pure function, so that it can be tested
// without a build.

/** Where each part of the guide ends, by the number of its last statement. */
const parts = [
  ["Set-up", 11],
  ["The required attribute location", 32],
  ["Troubleshooting", 43],
  ["Known limitations: provisioning", 65],
  ["Known limitations: deprovisioning", 72],
  ["Implied by several places", 76],
];

/**
 * The page as Markdown, not formatted yet.
 *
 * @param {{ number: number, lines: [number, number], statement: string, requirements: string[],
 *   mappingLint?: string, doctor?: string, byHand?: string }[]} statements
 * @param {Record<string, { level: string, unmet: "fail" | "warn" | "note", statement: string,
 *   needs?: string, remedy?: string, administrator?: string, faults: string[] }>} rows by id; `unmet` is
 *   the verdict where the row isn't met
 */
export function guidePage(statements, rows) {
  const judging = new Set(statements.flatMap(({ requirements }) => requirements));
  return [
    "# The guide, statement by statement",
    "",
    "Each statement of the vendor's set-up guide, in our words and with its lines; the requirements that check it; their possible verdicts; and the remedy.",
    `${statements.length} statements, judged by ${judging.size} requirements. This page is made by`,
    "`npm run gen`; `interact-scim list --source guide` prints a short form.",
    "",
    "A check can also end as `unverified`, if a prerequisite is missing, or as `error`, if harness or network fail. Rows",
    "of INTERACT are `not-applicable` under `contract: core`. A documented limitation never counts against a target.",
    "",
    ...parts.flatMap(([title, last], index) => {
      const first = index === 0 ? 1 : parts[index - 1][1] + 1;
      const own = statements.filter(({ number }) => number >= first && number <= last);
      return [`## ${title}`, "", ...own.flatMap((each) => section(each, rows))];
    }),
  ].join("\n");
}

function section(statement, rows) {
  const { number, lines, requirements, mappingLint, doctor, byHand } = statement;
  const [first, last] = lines;
  const where = first === last ? `L${first}` : `L${first}-${last}`;
  return [
    `### ${number}. ${where}`,
    "",
    statement.statement,
    "",
    ...requirements.flatMap((id) => check(id, rows[id])),
    ...elsewhere("Mapping lint", mappingLint),
    ...elsewhere("Doctor", doctor),
    ...elsewhere("By hand", byHand),
    "",
  ];
}

function check(id, row) {
  const needs = row.needs === undefined ? "" : `; needs \`${row.needs}\` in the profile`;
  const proof =
    row.faults.length === 0
      ? []
      : [`  - Shown to fail by ${row.faults.map((name) => `\`${name}\``).join(", ")}`];
  return [
    `- \`${id}\` (${row.level}): ${row.statement}`,
    `  - Verdict: ${verdicts(row)}${needs}`,
    ...(row.administrator === undefined
      ? []
      : [`  - Okta's administrator sees: ${escaped(row.administrator)}`]),
    ...(row.remedy === undefined ? [] : [`  - Remedy: ${escaped(row.remedy)}`]),
    ...proof,
  ];
}

function verdicts({ level, unmet }) {
  return level === "LIMITATION"
    ? "`note`: confirmed or not reproduced"
    : `\`pass\` or \`${unmet}\``;
}

function elsewhere(name, text) {
  return text === undefined ? [] : [`- ${name}: ${escaped(text)}`];
}

/** Expressions of Okta's are full of characters that Markdown reads. */
const escaped = (text) => text.replace(/[*_<>[\]\\]/g, (character) => `\\${character}`);
