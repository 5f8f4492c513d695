// What the target declares in /ServiceProviderConfig, read once, when a row first asks for it. Workers that ask
// later find it in a file.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ownReadHeaders } from "../ownership/own-headers.ts";
import { NoAnswer } from "../wire/no-answer.ts";
import { heedRetryAfter } from "../ownership/heed-retry-after.ts";
import type { Send } from "../ownership/send.ts";
import { Unverified } from "../ownership/unverified.ts";

export interface Declaration {
  /** The body of a 200; undefined for any other answer, or none. */
  readonly body: unknown;
  /** The exchange that it came in. */
  readonly exchanges: readonly string[];
}

/** Reads it when called for the first time, and gives the same from then on. */
export type ReadDeclaration = () => Promise<Declaration>;

/** @param file where the workers of a run leave it for each other */
export function declarationReader(send: Send, token: string, file: string): ReadDeclaration {
  let reading: Promise<Declaration> | undefined;
  return () => (reading ??= existsSync(file) ? found(file) : readAndLeave(send, token, file));
}

function found(file: string): Promise<Declaration> {
  return Promise.resolve(JSON.parse(readFileSync(file, "utf8")) as Declaration);
}

async function readAndLeave(send: Send, token: string, file: string): Promise<Declaration> {
  const declaration = await read(heedRetryAfter(send), token);
  mkdirSync(dirname(file), { recursive: true });
  // At once, so that nobody finds half of it.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(declaration));
  renameSync(`${file}.${process.pid}`, file);
  return declaration;
}

/** What can't be read excuses nothing; the row's own requests tell what is wrong with the target. */
async function read(send: Send, token: string): Promise<Declaration> {
  try {
    const answer = await send({
      label: "read what the target supports",
      method: "GET",
      path: "/ServiceProviderConfig",
      headers: ownReadHeaders(token),
    });
    const body = answer.status === 200 ? answer.json : undefined;
    return { body, exchanges: [answer.exchange.id] };
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof Unverified)
      return { body: undefined, exchanges: [] };
    throw error;
  }
}
