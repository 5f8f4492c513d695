// A run's hold on its target: the wire client, and over it the layers that every request goes through,
// whoever sends it.

import { ownReadHeaders } from "./own-headers.ts";
import { passwordsOf } from "../run/passwords.ts";
import type { Run } from "../run/run.ts";
import { createClient } from "../wire/client.ts";
import type { Exchange, Violation } from "../wire/exchange.ts";
import { createOwnership, type Ownership } from "../wire/ownership.ts";
import type { UsersMet } from "../wire/strangers.ts";
import type { Messages, WireRequest } from "../wire/wire-request.ts";
import { credentialsOf, secretsOf } from "./credentials.ts";
import { freshToken } from "./fresh-token.ts";
import { heldToken } from "./held-token.ts";
import { openJournal, type Journal } from "./journal.ts";
import { journalled } from "./journalled.ts";
import { ownWritesOnly } from "./own-writes.ts";
import { usersMet } from "./users-met.ts";
import { rateLimited, rateLimitVariable } from "./rate-limit.ts";
import type { Send } from "./send.ts";

export interface Target {
  /** Journals what it creates, and writes to the run's own alone. */
  readonly send: Send;
  /** Writes to the run's own alone, and journals nothing: for what removes. */
  readonly sendUnlisted: Send;
  readonly journal: Journal;
  readonly ownership: Ownership;
  close(): Promise<void>;
}

export interface TargetOptions {
  /** Prefix of exchange ids. */
  readonly prefix: string;
  readonly onExchange?: (exchange: Exchange) => void;
  readonly validate?: (messages: Messages) => readonly Violation[];
  /** Whom others have met, where the run's processes don't tell each other. */
  readonly met?: UsersMet;
  /** Goes round every exchange by itself, inside all waiting for its turn. */
  readonly around?: (send: Send) => Send;
}

/** @throws Error of node:fs where the journal can't be written */
export function openTarget(run: Run, token: string, options: TargetOptions): Target {
  const { prefix, around = (send: Send) => send, ...rest } = options;
  const ownership = createOwnership(run.id);
  const { connection, secrets, sign } = credentialsOf(run, token, process.env);
  const { first, changed } = passwordsOf(run);
  const client = createClient({
    connection,
    secrets: [...secrets, first, changed],
    baseUrl: run.target,
    token,
    allowWrites: run.allowWrites,
    forbidWrites: run.forbidWrites,
    readOnly: run.readOnly,
    timeoutMs: run.timeoutMs,
    test: prefix,
    ownership,
    ...rest,
    met: options.met ?? usersMet(run, token),
    ...(run.preexisting === undefined ? {} : { conceal: [run.preexisting.userName] }),
  });
  const journal = openJournal(run);
  const port = process.env[rateLimitVariable];
  const fresh: string[] = [];
  const held = heldToken((request) => client.send(sign(request, fresh.at(-1))), {
    token,
    renewals: () => fresh.length,
    renew: async () => {
      const next = await freshToken(fresh.at(-1) ?? token, process.env);
      if (next === undefined) return false;
      for (const secret of [next, ...secretsOf(run.auth, next)]) client.conceal(secret);
      fresh.push(next);
      return true;
    },
  });
  // A provider that is wrong on purpose has taken no token before.
  const sending =
    run.fault === undefined ? held : (request: WireRequest) => client.send(sign(request));
  const pace = rateLimited(around(sending), port === undefined ? undefined : parseInt(port, 10));
  const own = ownWritesOnly(pace.send, ownership, ownReadHeaders(token));
  return {
    send: journalled(own, journal, ownership),
    sendUnlisted: own,
    journal,
    ownership,
    close: () => {
      pace.close();
      return client.close();
    },
  };
}
