// `interact-scim explain ID`: one requirement, what and why, where it stands, what proves it.

import { Command } from "commander";
import { askedRows } from "../../explore/judge.ts";
import { basisWords } from "../../requirements/basis-words.ts";
import { catalogue, isRequirementId, requirementIds } from "../../requirements/catalogue.ts";
import { citation } from "../../requirements/citation.ts";
import { severity } from "../../requirements/severity.ts";
import { nearest } from "../../run/nearest.ts";
import { UsageError } from "../../run/usage-error.ts";
import { faults, placeOf } from "../../../mocks/faults.ts";
import { declaredTests } from "../declared-tests.ts";
import { wrapped } from "../wrapped.ts";

export function explainCommand(): Command {
  return new Command("explain")
    .description("explain one requirement: statement, source, test, fault, remedy")
    .argument("<id>", "id of the requirement, as list shows it")
    .action(async (id: string) => {
      process.stdout.write(await explain(id));
    });
}

async function explain(id: string): Promise<string> {
  if (!isRequirementId(id)) {
    throw new UsageError(
      `unknown requirement "${id}"${nearest(id, requirementIds)}: see interact-scim list`,
    );
  }
  const row = catalogue[id];
  const tests = (await declaredTests([])).filter((test) => test.requirements.includes(id));
  const proofs = Object.values(faults).filter((fault) => fault.breaks.includes(id));
  const explored: ReadonlySet<string> = askedRows({ isInteract: true, unsupported: new Set() });
  const lines = [
    id,
    row.statement,
    "",
    `Level:   ${row.level}; if it isn't met, the verdict is ${severity(row)}`,
    `Source:  ${citation(row.source)} (${basisWords[row.basis]})`,
    `Feature: ${row.feature}`,
    ...(row.needs === undefined ? [] : [`Needs:   ${row.needs} in the profile`]),
    ...(row.requires === undefined
      ? []
      : [`Asked:   unless ServiceProviderConfig declares ${row.requires} unsupported`]),
    ...tests.map((test) => `Test:    suites/${test.file.replace(/\.js$/, ".ts")}, ${test.title}`),
    ...proofs.map((fault) => {
      const { file, line } = placeOf(fault);
      return `Fault:   ${fault.name} turns it red, ${file}:${line}`;
    }),
    ...(explored.has(id) ? ["Explore: random sequences check it too"] : []),
    ...(row.excluded === undefined ? [] : [`No test: ${row.excluded}`]),
    ...(row.why === undefined ? [] : [`Because: ${row.why}`]),
    ...(row.administrator === undefined
      ? []
      : ["", `Okta's administrator sees: ${row.administrator}`]),
    ...(row.remedy === undefined ? [] : ["", `Remedy: ${row.remedy}`]),
  ];
  return `${wrapped(lines.join("\n"), 9)}\n`;
}
