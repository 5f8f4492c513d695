// result.json of a run that has ended. A missing or unfinished file is no result.

import { readFileSync } from "node:fs";
import { validateResult } from "#openapi/validators.generated.js";
import type { Result } from "../report/result.ts";

export function finishedResult(file: string): Result | undefined {
  try {
    const result: unknown = JSON.parse(readFileSync(file, "utf8"));
    return validateResult(result) ? (result as Result) : undefined;
  } catch {
    return undefined;
  }
}
