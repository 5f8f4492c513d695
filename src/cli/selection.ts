// What of the suites shall run, in Playwright's words; an unknown name is an error with the nearest.

import { join, sep } from "node:path";
import { runInNewContext } from "node:vm";
import { catalogue, isRequirementId, requirementIds } from "../requirements/catalogue.ts";
import { nearest } from "../run/nearest.ts";
import type { Resolved } from "../run/resolve.ts";
import { suiteNames } from "../run/suites.ts";
import { UsageError } from "../run/usage-error.ts";
import { compiled } from "./playwright.ts";

/** Arguments for `playwright test`. Throws a UsageError for an unknown suite or id. */
export function selection(resolved: Pick<Resolved, "suites" | "grep" | "ids" | "shard">): string[] {
  for (const suite of resolved.suites) {
    if (suiteNames.some((name) => name === suite)) continue;
    throw new UsageError(
      `unknown suite "${suite}"${nearest(suite, suiteNames)}: there are ${suiteNames.join(", ")}`,
    );
  }
  for (const id of resolved.ids) {
    if (isRequirementId(id)) continue;
    throw new UsageError(`unknown requirement "${id}"${nearest(id, requirementIds)}`);
  }
  const { shard } = resolved;
  const patterns = [
    ...(resolved.grep === undefined ? [] : [checkPattern(resolved.grep)]),
    ...(resolved.ids.length === 0
      ? []
      : [`@(?:${resolved.ids.map(escaped).join("|")})(?![\\w./-])`]),
  ];
  if (patterns.length > 1)
    throw new UsageError("--grep and --id exclude each other: give one of them");
  return [
    ...resolved.suites.map((suite) => `^${escaped(join(compiled("suites"), suite) + sep)}`),
    ...patterns.flatMap((pattern) => ["--grep", pattern]),
    ...(shard === undefined ? [] : ["--shard", `${shard.current}/${shard.total}`]),
  ];
}

function escaped(id: string): string {
  return id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** In milliseconds, over all statements; a usual pattern takes a few. */
const longest = 2000;

/** Playwright matches titles without a limit of time, and hears no Ctrl-C meanwhile: who tries every way meets it here. */
function checkPattern(pattern: string): string {
  const statements = Object.values(catalogue).map(({ statement }) => statement);
  try {
    const expression = new RegExp(pattern, "i");
    const match = () => statements.filter((statement) => expression.test(statement));
    runInNewContext("match()", { match }, { timeout: longest });
    return pattern;
  } catch (error) {
    const why = error instanceof SyntaxError ? "is not one" : "takes too long";
    throw new UsageError(`--grep takes a regular expression, and "${pattern}" ${why}`);
  }
}
