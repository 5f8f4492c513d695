// Makes the statement again, from result.json and the files beside it, and holds the one in the bundle
// against that. Pure but for the digests of the installation's own contract.

import type { Result } from "../report/result.ts";
import { tool } from "../run/tool.ts";
import { configurationOf } from "./configuration.ts";
import { firstDifference } from "./first-difference.ts";
import type { ReadStatement } from "./read-statement.ts";
import { statementOf, type Descriptor, type Statement } from "./statement.ts";

/** A sentence with the first place that differs; none where the statement says what the files come to. */
export function verifyStatement(
  result: Result,
  { file, statement }: ReadStatement,
  files: ReadonlyMap<string, Uint8Array>,
): string[] {
  const subjects = new Map(
    statement.subject.map(({ name }) => [name, files.get(name) ?? Buffer.of()]),
  );
  const isOwnVersion = result.tool.version === tool.version;
  const again = statementOf(result, subjects, configurationAsStated(result, statement));
  const at = isOwnVersion
    ? firstDifference(statement, again)
    : firstDifference(lasting(statement), lasting(again));
  return at === undefined
    ? []
    : [`${file}: its ${at} doesn't follow from result.json and the files`];
}

/** Another version's contract and catalogue are known by the statement alone; the profile by the result. */
function configurationAsStated(result: Result, { predicate }: Statement): Descriptor[] {
  return configurationOf(result).map((own) => {
    const stated = predicate.configuration.find(({ name }) => name === own.name);
    return own.name === "profile" || stated === undefined ? own : stated;
  });
}

/** What every version writes alike. */
function lasting({ predicate }: Statement) {
  const { result, configuration, passedTests, warnedTests, failedTests } = predicate;
  return { predicate: { result, configuration, passedTests, warnedTests, failedTests } };
}
