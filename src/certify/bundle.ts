// The files of a bundle: result.json, and what is made from it alone, so that one that was swapped is found out.

import { page } from "../report/page/page.ts";
import type { Result } from "../report/result.ts";
import { toHar } from "../wire/har.ts";
import { claims } from "./claims.ts";
import { serialised } from "./serialised.ts";

export const bareStatement = "statement.json";
export const signedStatement = "statement.dsse.json";

/**
 * What the statement's subjects are, by name and in this order.
 * @param signer fingerprint of the key that signs the statement
 */
export function bundleFiles(result: Result, signer?: string): Map<string, Buffer> {
  const { exchanges, tool } = result;
  const texts = {
    "result.json": serialised(result),
    "exchanges.har": serialised(toHar(exchanges, tool)),
    "index.html": page(result),
    "claims.md": claims(result, signer),
  };
  return new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text, "utf8")]));
}
