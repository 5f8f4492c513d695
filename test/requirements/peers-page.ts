// docs/peers.md, made from the cases: what other suites check, and where it is checked here.

import type { PeerCase } from "./peer-case.ts";
import { peerTopics, type PeerTopic } from "./peers.ts";

/** The page as Markdown, not formatted yet. */
export function peersPage(): string {
  const all = peerTopics.flatMap(({ cases }) => Object.values(cases));
  const refused = all.filter((each) => "refused" in each).length;
  return [
    "# What other SCIM suites check",
    "",
    "Okta's own tests, scim2-tester, scimverify, scim-sanity, WSO2's suite, SCIMple's, Microsoft's collections and",
    "validator, and others check the cases below. For each case a row of the catalogue does the same",
    "(`interact-scim explain ID` shows it), or the case is refused for the given reason.",
    "",
    `${all.length} cases: ${all.length - refused} have a row, ${refused} are refused.`,
    "",
    "This page is generated from `test/requirements/peers/`: change it there, then run",
    "`npm run gen`.",
    ...peerTopics.flatMap(topic),
    "",
  ].join("\n");
}

function topic({ title, cases }: PeerTopic): string[] {
  return [
    "",
    `## ${title}`,
    "",
    "| case | what is checked | here |",
    "| --- | --- | --- |",
    ...Object.entries(cases).map(([id, each]) => `| ${id} | ${each.check} | ${answer(each)} |`),
  ];
}

function answer(each: PeerCase): string {
  return "refused" in each
    ? `refused: ${each.refused}`
    : each.rows.map((id) => `\`${id}\``).join(", ");
}
