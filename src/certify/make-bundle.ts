// Everything that a bundle holds, the statement last. Pure but for the digest of the contract.

import type { KeyObject } from "node:crypto";
import type { Result } from "../report/result.ts";
import { bareStatement, bundleFiles, signedStatement } from "./bundle.ts";
import { configurationOf } from "./configuration.ts";
import { fingerprint } from "./ed25519-key.ts";
import { seal } from "./envelope.ts";
import { serialised } from "./serialised.ts";
import { statementOf } from "./statement.ts";

/**
 * Contents by name.
 * @param key signs the statement; without one it lies bare in the bundle
 */
export function makeBundle(result: Result, key: KeyObject | undefined): Map<string, Buffer> {
  const files = bundleFiles(result, key === undefined ? undefined : fingerprint(key));
  const statement = Buffer.from(serialised(statementOf(result, files, configurationOf(result))));
  return key === undefined
    ? files.set(bareStatement, statement)
    : files.set(signedStatement, Buffer.from(serialised(seal(statement, key))));
}
