// docs/coverage.md from what is known of each row; a pure function, so that it can be tested without a build.

const levels = ["MUST", "SHOULD", "MAY", "LIMITATION"];

const sources = [
  ["RFC 7643", "RFC7643-"],
  ["RFC 7644", "RFC7644-"],
  ["Okta", "OKTA-"],
  ["Interact", "INTERACT-"],
];

/**
 * The page as Markdown, not formatted yet.
 *
 * @param {{ id: string, level: string, excluded?: string, why?: string, tests: number, faults: string[] }[]} rows
 *   every row of the catalogue, with the number of its tests and the names of the faults that turn it red
 * @param {{ keywords: number, lacking: string[], unshown: string[], table: string[] }} found how many keyword positions
 *   the two RFCs have; rows with parts that are not shown to fail; excluded rows that no other row is shown to judge;
 *   the table of rules
 */
export function coveragePage(rows, found) {
  const judged = rows.filter((row) => row.excluded === undefined);
  const untested = judged.filter((row) => row.tests === 0);
  const notShown = judged.filter(mustBeShown).filter((row) => row.tests > 0 && !row.faults.length);
  return [
    "# What the catalogue covers",
    "",
    `${rows.length} rows. The ${found.keywords} keywords of RFC 2119 in RFC 7643 and 7644 map to them, each to one of its own`,
    "level; `npx vitest run test/requirements` fails where one doesn't.",
    "",
    "- **tested**: a test of the suites, or a standing check over all exchanges, speaks for the row.",
    "- **proven**: a fault of `mocks/faults/` turns it red, which shows that the check can fail; in brackets stands the part",
    "  of the statement that the fault violates.",
    "- **excluded**: no test, for one of the reasons below.",
    "",
    "This page is made by `npm run gen`.",
    "",
    "## By source and level",
    "",
    "| source | level | rows | excluded | to be judged | tested | proven |",
    "| --- | --- | --: | --: | --: | --: | --: |",
    ...sources.flatMap(([name, prefix]) => bySource(name, of(rows, prefix))),
    counts("**all**", "", rows),
    "",
    "## Not tested yet",
    "",
    ...listed(untested, "Every row that can be judged has a test."),
    "",
    "## Not shown to fail",
    "",
    "MUST and SHOULD rows that have a test and that no fault turns red.",
    "",
    ...listed(notShown, "There are none."),
    "",
    "## Several things in one statement, of which fewer than two are shown to fail",
    "",
    ...named(found.lacking, "There are none."),
    "",
    "## Left to another row, which is not shown to judge it",
    "",
    ...named(found.unshown, "There are none."),
    "",
    "## Rules for every resource",
    "",
    "Each cell names the rows that a fault of this method and resource type turns red, or says why there is none.",
    "",
    ...found.table,
    "",
    "## Excluded, and why",
    "",
    ...byReason(rows.filter((row) => row.excluded !== undefined)),
    "",
    "## Every row that is judged",
    "",
    "| row | level | tests | turned red by |",
    "| --- | --- | --: | --- |",
    ...judged.map(
      ({ id, level, tests, faults }) =>
        `| \`${id}\` | ${level} | ${tests} | ${faults.join(", ")} |`,
    ),
    "",
  ].join("\n");
}

const of = (rows, prefix) => rows.filter(({ id }) => id.startsWith(prefix));

const mustBeShown = ({ level }) => level === "MUST" || level === "SHOULD";

function bySource(name, rows) {
  return levels
    .map((level) => [level, rows.filter((row) => row.level === level)])
    .filter(([, ofLevel]) => ofLevel.length > 0)
    .map(([level, ofLevel]) => counts(name, level, ofLevel));
}

function counts(name, level, rows) {
  const judged = rows.filter((row) => row.excluded === undefined);
  const cells = [
    rows.length,
    rows.length - judged.length,
    judged.length,
    judged.filter((row) => row.tests > 0).length,
    judged.filter((row) => row.tests > 0 && row.faults.length > 0).length,
  ];
  return `| ${name} | ${level} | ${cells.join(" | ")} |`;
}

function listed(rows, none) {
  return rows.length === 0 ? [none] : rows.map(({ id, level }) => `- \`${id}\` (${level})`);
}

const named = (ids, none) => (ids.length === 0 ? [none] : ids.map((id) => `- \`${id}\``));

function byReason(excluded) {
  const reasons = [...new Set(excluded.map((row) => row.excluded))].toSorted();
  return reasons.flatMap((reason) => {
    const rows = excluded.filter((row) => row.excluded === reason);
    return [
      `### ${reason} (${rows.length})`,
      "",
      "| row | level | why |",
      "| --- | --- | --- |",
      ...rows.map(({ id, level, why = "" }) => `| \`${id}\` | ${level} | ${why} |`),
      "",
    ];
  });
}
