// Paths as a user gives them.

import { resolve as absolute } from "node:path";
import { UsageError } from "./usage-error.ts";

/**
 * The absolute path.
 * @throws UsageError where the shell has left `~` in it: a folder of that name would be made, and removed one day
 */
export function asPath(flag: string, text: string): string {
  if (!/^~/.test(text)) return absolute(text);
  throw new UsageError(
    `--${flag} begins with ~, which the shell didn't expand: write the whole path, or ./~ for a file of that name`,
  );
}
