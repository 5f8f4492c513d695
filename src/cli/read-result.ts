// Reads result.json of an earlier run, named itself or by the folder of its reports.

import { statSync } from "node:fs";
import { join } from "node:path";
import { validateResult } from "#openapi/validators.generated.js";
import type { Result } from "../report/result.ts";
import { readWithin } from "../run/read-within.ts";
import { UsageError } from "../run/usage-error.ts";

const mostBytes = 256 * 1024 ** 2;

/** Throws a UsageError that names the file, what is wrong with it and what to do. */
export function readResult(path: string): Result {
  const file = isFolder(path) ? join(path, "result.json") : path;
  const result = parsed(file);
  if (validateResult(result)) return result as Result;
  const [mistake] = validateResult.errors ?? [];
  const place = mistake?.instancePath.slice(1).replaceAll("/", ".") ?? "";
  throw new UsageError(
    `${file} is not the result of a run (${place === "" ? "at its top" : place} ${mistake?.message ?? "is not valid"}): name a result.json, or the folder of a run's reports`,
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function parsed(file: string): unknown {
  let text: string;
  try {
    text = readWithin(file, mostBytes).toString("utf8");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${file} can't be read: name a result.json, or the folder of a run's reports`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is not JSON, or is cut off: was its run interrupted?`);
  }
}
