// Reads Okta's management API: GETs with an SSWS token, every page by its Link header, and the rate limit heeded.

import { isJsonObject, type Json, type JsonObject } from "../wire/json.ts";
import type { Answer } from "../wire/answer.ts";
import { ExportError } from "./exports/export-error.ts";

/** Of the wire client, what is needed of it. */
export interface Reader {
  send(request: {
    readonly label: string;
    readonly method: "GET";
    readonly path: string;
    readonly headers: readonly (readonly [string, string])[];
  }): Promise<Answer>;
}

export interface OktaApi {
  /** @throws ExportError that says what Okta answered */
  get(path: string): Promise<Json>;
  /** All pages of a list. */
  all(path: string): Promise<readonly JsonObject[]>;
}

export interface OktaApiOptions {
  /** `https://example.okta.com`. */
  readonly origin: string;
  readonly token: string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly now?: () => number;
}

/** A 429 is waited for so often, and for no longer than this. */
const mostTries = 5;
const mostWaitMs = 120_000;
/** More pages than a list of any organisation has. */
const mostPages = 10_000;
/** Characters of all answers together: what is fetched is held in memory until it is written. */
const mostText = 256 * 1024 ** 2;
const byHand = "save the pages that you need in a browser";

export function oktaApi(
  wire: Reader,
  { origin, token, sleep, now = Date.now }: OktaApiOptions,
): OktaApi {
  const headers = [
    ["Authorization", `SSWS ${token}`],
    ["Accept", "application/json"],
  ] as const;
  let length = 0;

  const ask = async (path: string): Promise<Answer> => {
    for (let tries = 1; ; tries += 1) {
      const answer = await wire.send({ label: "read Okta's side", method: "GET", path, headers });
      length += answer.text.length;
      if (length > mostText) {
        const most = `more than ${mostText / 1024 ** 2} MiB`;
        throw new ExportError(`${withoutQuery(path)}: ${most} came up to this page: ${byHand}`);
      }
      if (answer.status !== 429 || tries === mostTries) return checked(answer, path);
      await sleep(waitOf(answer, now()));
    }
  };

  return {
    get: async (path) => (await ask(path)).json as Json,
    all: async (path) => {
      const found: JsonObject[] = [];
      const seen = new Set<string>();
      const list = withoutQuery(path);
      let next: string | undefined = path;
      while (next !== undefined) {
        if (seen.has(next)) {
          throw new ExportError(`the pages of ${list} lead in a circle: ${byHand}`);
        }
        if (seen.size === mostPages) {
          throw new ExportError(`${list} has more than ${mostPages} pages: ${byHand}`);
        }
        seen.add(next);
        const answer = await ask(next);
        if (!Array.isArray(answer.json)) {
          throw new ExportError(`${withoutQuery(next)} is answered without a list`);
        }
        found.push(...(answer.json as readonly Json[]).filter(isJsonObject));
        next = nextOf(answer, origin);
      }
      return found;
    },
  };
}

/** Milliseconds until the time that X-Rate-Limit-Reset names, in seconds since 1970. */
function waitOf(answer: Answer, now: number): number {
  const reset = Number(answer.headers.get("x-rate-limit-reset"));
  // By Okta's own clock, where it tells the time.
  const there = Date.parse(answer.headers.get("date") ?? "");
  const wait = reset * 1000 - (Number.isNaN(there) ? now : there);
  return Math.min(mostWaitMs, Math.max(1000, Number.isFinite(wait) ? wait : 0));
}

/** Where the next page is. The token goes to no other host, whatever a link says. */
function nextOf(answer: Answer, origin: string): string | undefined {
  const link = answer.headers.get("link") ?? "";
  const [, address] = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link) ?? [];
  if (address === undefined) return undefined;
  const url = URL.canParse(address, origin) ? new URL(address, origin) : undefined;
  if (url?.origin !== origin) throw new ExportError("the next page is at another host");
  return url.pathname + url.search;
}

const remedies: Readonly<Record<number, string>> = {
  401: "the token is refused: create one under Security, API, Tokens",
  403: "the token's owner may not read this: use the token of a read-only administrator",
  404: "it doesn't exist: is --app the id in the address bar on the app's page?",
  429: "the rate limit is still used up after waiting",
};

function checked(answer: Answer, path: string): Answer {
  if (answer.status === 200) return answer;
  const remedy = remedies[answer.status];
  const why = remedy === undefined ? "" : `: ${remedy}`;
  throw new ExportError(`GET ${withoutQuery(path)} is answered with ${answer.status}${why}`);
}

function withoutQuery(path: string): string {
  return path.replace(/\?.*$/, "");
}
