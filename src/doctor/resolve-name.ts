// The addresses behind the target's host name, as this machine's resolver gives them.

import { lookup } from "node:dns/promises";
import type { NameFacts } from "./facts.ts";

export type Lookup = (
  hostname: string,
  options: { readonly all: true },
) => Promise<readonly { readonly address: string }[]>;

/** @param hostname as URL.hostname gives it, an IPv6 address in brackets */
export async function resolveName(hostname: string, ask: Lookup = lookup): Promise<NameFacts> {
  try {
    const found = await ask(hostname.replace(/^\[|\]$/g, ""), { all: true });
    return { addresses: found.map(({ address }) => address) };
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
    return { code: String(code) };
  }
}
