// The bearer token for a target that was named.

import type { Resolved } from "../run/resolve.ts";
import { UsageError } from "../run/usage-error.ts";

/** @throws UsageError where the variable that the settings name holds none */
export function tokenFor({ tokenEnv }: Pick<Resolved, "tokenEnv">, target: string): string {
  const token = process.env[tokenEnv]?.trim() ?? "";
  if (token !== "") return token;
  throw new UsageError(
    `no token for ${target}: put it in the variable ${tokenEnv}, or name another with --token-env`,
  );
}
