// The HTTP client of the harness: HTTP/1.1 over a keep-alive pool, each exchange recorded and
// redacted as it ends. Sends what it is given; never follows a redirect, never retries, and
// refuses to write to a target that nobody allowed it to write to.

import { Answer } from "./answer.ts";
import { connectTo, type Connection } from "./connection.ts";
import { whyRefused } from "./consent.ts";
import { dispatch } from "./dispatch.ts";
import { freeAnswer, freeRecording } from "./free-memory.ts";
import { idOf, isJsonObject } from "./json.ts";
import { whyMalformed } from "./malformed.ts";
import { NoAnswer } from "./no-answer.ts";
import { NoConsent } from "./no-consent.ts";
import { createOwnership } from "./ownership.ts";
import { received } from "./received.ts";
import { createRecorder } from "./recorder.ts";
import { createRedactor } from "./redact.ts";
import { Unsendable, whyUnsendable } from "./unsendable.ts";
import type { Consent } from "./consent.ts";
import type { Exchange, Violation, WireFailure } from "./exchange.ts";
import type { Ownership } from "./ownership.ts";
import type { Received } from "./received.ts";
import type { UsersMet } from "./strangers.ts";
import type { Messages, WireRequest } from "./wire-request.ts";

export interface ClientOptions extends Consent {
  /** With or without trailing slash. */
  readonly baseUrl: string;
  /** Not sent by the client: only taken out of every record. */
  readonly token: string;
  /** Milliseconds for connecting, sending and receiving together; 60 000, as Okta's. */
  readonly timeoutMs?: number;
  /** Bytes of a response body, before and after Content-Encoding is undone; 16 MiB. */
  readonly maxBodyBytes?: number;
  /** The most connections at a time; unlimited. */
  readonly connections?: number;
  /** Prefix of exchange ids, `<test>#<n>`; "run". */
  readonly test?: string;
  readonly clock?: () => Date;
  /** Called once for each exchange, also for those that end in an error. */
  readonly onExchange?: (exchange: Exchange) => void;
  readonly validate?: (messages: Messages) => readonly Violation[];
  /** Which resources are the run's own; without it only those created through this client. */
  readonly ownership?: Ownership;
  /** Through a proxy, with certificates; directly and with none. */
  readonly connection?: Connection;
  /** Further secrets, replaced wherever they stand. */
  readonly secrets?: readonly string[];
  /** Values of existing users that the caller knows: masked everywhere. */
  readonly conceal?: readonly string[];
  /** Whom other processes of the run have met: masked as those are whom this client meets. */
  readonly met?: UsersMet | undefined;
}

export interface WireClient {
  /**
   * @throws NoAnswer when no response headers came: refused, reset, time-out, TLS, unknown name, no HTTP
   * @throws NoConsent, Unsendable before anything was sent
   */
  send(request: WireRequest): Promise<Answer>;
  /** Takes a further secret out of every later record. */
  conceal(secret: string): void;
  /** Ends all connections at once. */
  close(): Promise<void>;
}

/** The base URL that paths are appended to: no trailing slash, query, fragment or userinfo. */
export function normalisedBaseUrl(baseUrl: string): string {
  const url = new URL(baseUrl);
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** A client for one target. @throws TypeError when baseUrl is no URL */
export function createClient(options: ClientOptions): WireClient {
  const { timeoutMs = 60_000, maxBodyBytes = 16 * 1024 * 1024, clock = () => new Date() } = options;
  const base = new URL(normalisedBaseUrl(options.baseUrl));
  const prefix = base.pathname.replace(/\/$/, "");
  const ownership = options.ownership ?? createOwnership("");
  const { onExchange, validate, test = "run" } = options;
  const redactor = createRedactor(options, ownership, options.met);
  const record = createRecorder({ redactor, base, test, onExchange, validate });
  const { connections } = options;
  const pool = connectTo(base.origin, options.connection ?? {}, { timeoutMs, connections });

  return {
    async send(request) {
      const startedAt = clock();
      const tick = performance.now();
      const ending = (failure?: WireFailure, response?: Received) => ({
        startedAt,
        durationMs: Math.round(performance.now() - tick),
        failure,
        ...(response === undefined ? {} : { response }),
      });
      const { method, path, headers, body } = request;
      const unsendable = whyUnsendable(method, path, headers);
      if (unsendable !== undefined) {
        const failure = { kind: "request", message: unsendable } as const;
        throw new Unsendable(unsendable, record(request, ending(failure))());
      }
      const refused = whyRefused(request, base.hostname, options);
      if (refused !== undefined) {
        const failure = { kind: "consent", message: refused } as const;
        throw new NoConsent(refused, record(request, ending(failure))());
      }
      freeAnswer();
      const limits = { timeoutMs, maxBodyBytes, host: base.host, origin: base.origin };
      const ended = await dispatch(pool, { method, path: prefix + path, headers, body }, limits);
      if (ended.head === undefined) {
        const failure = ended.failure ?? { kind: "other", message: `${base.host} did not answer.` };
        throw new NoAnswer(failure, record(request, ending(failure))());
      }
      const response = await received(ended, ended.head, maxBodyBytes);
      learnFrom(request, response, ownership);
      const exchange = record(request, ending(response.failure, response));
      freeRecording(response.body.length);
      return new Answer({
        exchange,
        status: response.head.status,
        headers: response.fields,
        text: response.text,
        json: response.json,
        brokenOff: response.brokenOff,
        malformed: whyMalformed(request, response),
      });
    },
    conceal: (secret) => redactor.learn(secret),
    close: () => {
      freeAnswer();
      return pool.destroy();
    },
  };
}

/**
 * What a read has shown to bear the mark is the run's own, whatever it looks like from now on. A 201 can
 * name a stranger's id: it is believed only where there is no mark to look for.
 */
function learnFrom(request: WireRequest, response: Received, ownership: Ownership): void {
  const isTelling = ownership.hasMark
    ? request.method === "GET" && response.head.status === 200
    : request.method === "POST" && response.head.status === 201;
  if (!isTelling) return;
  const resource = response.json();
  if (!isJsonObject(resource) || (ownership.hasMark && !ownership.isMarked(resource))) return;
  const id = idOf(resource);
  if (id !== undefined) ownership.learn(id);
}
