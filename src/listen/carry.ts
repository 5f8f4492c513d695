// Carries one exchange from end to end: head, body, trailers, interim answers, and however it ends.

import type { ClientRequest, IncomingMessage, ServerResponse } from "node:http";
import { failureOf } from "../wire/failure.ts";
import { Tap } from "./tap.ts";
import type { WireFailure } from "../wire/exchange.ts";
import type { Passed } from "./passed.ts";
import type { Upstream } from "./upstream.ts";

export interface Carried {
  readonly incoming: IncomingMessage;
  readonly answer: ServerResponse;
  readonly upstream: Upstream;
  readonly number: number;
  readonly beside: number;
}

/** @param done called once, when the exchange has ended on both sides */
export function carry(carried: Carried, done: (passed: Passed) => void): void {
  const { incoming, answer, upstream, number, beside } = carried;
  const { method = "GET", url: target = "/", rawHeaders } = incoming;
  const startedAt = Date.now();
  const tick = performance.now();
  const sent = new Tap();
  const came = new Tap();
  let head: IncomingMessage | undefined;
  let isOver = false;

  const end = (failure?: WireFailure): void => {
    if (isOver) return;
    isOver = true;
    const response = head && {
      status: head.statusCode ?? 0,
      reason: head.statusMessage ?? "",
      headers: head.rawHeaders,
      body: came.whole(),
    };
    done({
      number,
      startedAt,
      // Never past the next request of the same client.
      durationMs: Math.floor(performance.now() - tick),
      method,
      target,
      requestHeaders: rawHeaders,
      requestBody: sent.whole(),
      ...(response === undefined ? {} : { response }),
      ...(failure === undefined ? {} : { failure }),
      isCut: sent.isCut || came.isCut,
      beside,
    });
  };

  const outgoing = upstream.send({ method, target, headers: rawHeaders });
  passBody(incoming, outgoing, sent);
  // A body, or a 100, may be long in coming: the head goes ahead.
  setImmediate(() => {
    if (!outgoing.headersSent && !outgoing.destroyed) outgoing.flushHeaders();
  });

  outgoing.on("information", ({ statusCode, statusMessage, rawHeaders: fields }) => {
    if (answer.socket === null || answer.headersSent) return;
    answer.socket.write(interim(statusCode, statusMessage, fields), "latin1");
  });
  outgoing.on("response", (response) => {
    head = response;
    answer.sendDate = false;
    for (const name of ["Connection", "Content-Length", "Transfer-Encoding"])
      answer.removeHeader(name);
    answer.writeHead(response.statusCode ?? 0, response.statusMessage ?? "", response.rawHeaders);
    passBody(response, answer, came);
    setImmediate(() => {
      if (!answer.writableEnded && !answer.destroyed) answer.flushHeaders();
    });
    response.once("error", (error) => {
      answer.destroy();
      end(failureOf(error, response.socket.remoteAddress ?? "the target"));
    });
  });
  outgoing.once("error", (error) => {
    const failure = failureOf(error, String(outgoing.getHeader("host") ?? outgoing.host));
    if (head === undefined && isUnreachable(failure)) refuse(answer, failure);
    else answer.destroy();
    end(failure);
  });
  answer.once("close", () => {
    if (answer.writableFinished) {
      end();
      return;
    }
    outgoing.destroy();
    end({
      kind: "reset",
      message: "The client closed the connection before the answer was whole.",
    });
  });
  incoming.once("error", () => outgoing.destroy());
}

/** A pipe with what follows the body. */
function passBody(from: IncomingMessage, to: ClientRequest | ServerResponse, tap: Tap): void {
  from.on("data", (chunk: Buffer) => tap.take(chunk));
  from.pipe(to, { end: false });
  from.once("end", () => {
    if (from.rawTrailers.length > 0) to.addTrailers(pairs(from.rawTrailers));
    to.end();
  });
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, raw[at + 1] ?? ""]] : [],
  );
}

function interim(status: number, reason: string, raw: readonly string[]): string {
  const fields = pairs(raw).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${reason}\r\n${fields.join("")}\r\n`;
}

/** Nothing could be sent: no connection to end stands for it, so the listener says why. */
function isUnreachable({ kind }: WireFailure): boolean {
  return kind === "refused" || kind === "name" || kind === "tls";
}

function refuse(answer: ServerResponse, { message }: WireFailure): void {
  const body = JSON.stringify({
    schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
    status: "502",
    detail: `interact-scim listen could not reach the target. ${message}`,
  });
  answer.writeHead(502, {
    "Content-Type": "application/scim+json",
    "Content-Length": Buffer.byteLength(body),
  });
  answer.end(body);
}
