// One GET over the wire client, and what is worth keeping of its answer. Never writes, on loopback neither.

import { authenticationTask } from "../okta/task.ts";
import type { Answer } from "../wire/answer.ts";
import type { Connection } from "../wire/connection.ts";
import { createClient } from "../wire/client.ts";
import type { WireRequest } from "../wire/wire-request.ts";
import { NoAnswer } from "../wire/no-answer.ts";
import type { Answered, Reply } from "./facts.ts";
import type { ReadToken } from "./read-token.ts";

export interface Asker {
  /** @throws Unsendable where HTTP can't carry a header */
  get(request: Pick<WireRequest, "label" | "path" | "headers">): Promise<Reply>;
  close(): Promise<void>;
}

export type Sign = (request: WireRequest) => WireRequest;

const unsigned: Sign = (request) => request;

export interface AskOptions {
  /** Milliseconds for one exchange. */
  readonly limitMs: number;
  readonly connection: Connection;
  readonly sign?: Sign;
  readonly secrets?: readonly string[];
}

/** @param token goes into no request; it, and what was pasted with it, is taken out of every record */
export function createAsker(baseUrl: string, token: ReadToken, options: AskOptions): Asker {
  const { limitMs: timeoutMs, connection, secrets = [], sign = unsigned } = options;
  const consent = { allowWrites: false, forbidWrites: true };
  // A token with a break in it could come back in pieces.
  const conceal = token.pasted.split(/\s+/).filter((piece) => piece.length > 6);
  const client = createClient({
    ...{ baseUrl, token: token.clean, conceal, timeoutMs, connection, secrets },
    ...consent,
  });
  return {
    async get(request) {
      try {
        return answered(await client.send(sign({ ...request, method: "GET" })), baseUrl);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        const { kind, message, exchange } = error;
        return { ms: exchange.durationMs, failure: { kind, message } };
      }
    },
    close: () => client.close(),
  };
}

function answered(answer: Answer, baseUrl: string): Answered {
  const recorded = new Map(
    answer.exchange.response?.headers.map(([name, value]) => [name.toLowerCase(), value]),
  );
  const mediaType = (recorded.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return {
    status: answer.status,
    ms: answer.exchange.durationMs,
    mediaType,
    server: recorded.get("server") ?? "",
    location: withoutQuery(recorded.get("location"), baseUrl),
    isHtml: mediaType === "text/html" || /^\s*<(?:!doctype|html)\b/i.test(answer.text),
    json: answer.json,
    oktaShows: authenticationTask(answer),
  };
}

/** Sign-in pages are given tokens and addresses of users in their queries. */
function withoutQuery(location: string | undefined, baseUrl: string): string {
  if (location === undefined || !URL.canParse(location, baseUrl)) return "";
  const { origin, pathname } = new URL(location, baseUrl);
  return origin + pathname;
}
