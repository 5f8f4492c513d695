// The table of rules of docs/coverage.md, and what is missing in it. Pure.

/**
 * @typedef {{ name: string, breaks: readonly string[], at?: readonly string[] }} Fault
 * @typedef {import("./rules.mjs").Rule} Rule
 */

/**
 * @param {{ rules: readonly Rule[], methods: readonly string[], types: readonly string[] }} data
 * @param {readonly Fault[]} faults
 * @returns {{ lines: string[], empty: string[] }} the table in Markdown, and its empty cells
 */
export function rulesTable({ rules, methods, types }, faults) {
  const empty = [];
  const lines = rules.flatMap((rule) =>
    types.map((type) => {
      const cells = methods.map((method) => {
        const place = `${method} ${type}`;
        const rows = rule.rows.filter((row) =>
          faults.some(({ breaks, at = [] }) => breaks.includes(row) && at.includes(place)),
        );
        const judge = rule.judged?.[place] ?? rule.judged?.[method];
        const isShown = judge !== undefined && faults.some(({ breaks }) => breaks.includes(judge));
        const judges = rows.length === 0 && isShown ? [judge] : rows;
        const reason = rule.not?.[place] ?? rule.not?.[method];
        if (judges.length === 0 && reason === undefined) empty.push(`${rule.rule}: ${place}`);
        if (judges.length > 0) return judges.map((row) => `\`${row}\``).join(", ");
        return reason ?? "**none**";
      });
      return `| ${rule.rule} | ${type} | ${cells.join(" | ")} |`;
    }),
  );
  return {
    lines: [
      `| rule | resource | ${methods.join(" | ")} |`,
      `| --- | --- |${" --- |".repeat(methods.length)}`,
      ...lines,
    ],
    empty,
  };
}
