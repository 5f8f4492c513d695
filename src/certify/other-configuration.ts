// What a bundle was judged by that this version of the package hasn't got.

import type { Result } from "../report/result.ts";
import { tool } from "../run/tool.ts";
import { configurationOf } from "./configuration.ts";
import type { Statement } from "./statement.ts";

/** One sentence for the contract and the catalogue each where its digest differs from this version's. */
export function otherConfiguration(result: Result, statement: Statement): string[] {
  const { version } = result.tool;
  return configurationOf(result).flatMap(({ name, digest }) => {
    const stated = statedDigest(statement, name);
    if (name === "profile" || stated === digest.sha256) return [];
    return [
      `the ${name}'s digest differs: the bundle was made by version ${version} with ${stated}, and this is version ${tool.version} with ${digest.sha256}`,
    ];
  });
}

/** Whether the rows of a result are those that this version knows, with their levels. */
export function isByOwnCatalogue(result: Result, statement: Statement): boolean {
  const own = configurationOf(result).find(({ name }) => name === "catalogue");
  return own?.digest.sha256 === statedDigest(statement, "catalogue");
}

function statedDigest({ predicate }: Statement, name: string): string {
  return predicate.configuration.find((each) => each.name === name)?.digest.sha256 ?? "none";
}
