// result.json of a run that has ended. A missing or unfinished file is no result.

import type { Result } from "../report/result.ts";
import { UsageError } from "../run/usage-error.ts";
import { readResult } from "./read-result.ts";

export function finishedResult(file: string): Result | undefined {
  try {
    return readResult(file);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
