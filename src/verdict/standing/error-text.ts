// RFC 7644 §3.12 and guide L51: an error says what is wrong; and §3.2: it never comes as a success.

import { STATUS_CODES } from "node:http";
import type { Exchange } from "../../wire/exchange.ts";
import { isOfScim, isWhole, memberOf, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

const errorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";

function bodyOf(exchange: Exchange): Readonly<Record<string, unknown>> | undefined {
  const body = responseJson(exchange);
  return typeof body === "object" && body !== null && !Array.isArray(body)
    ? (body as Record<string, unknown>)
    : undefined;
}

function isErrorMessage(exchange: Exchange): boolean {
  const schemas = memberOf(bodyOf(exchange) ?? {}, "schemas");
  return Array.isArray(schemas) && schemas.includes(errorSchema);
}

function saysNothing(exchange: Exchange): boolean {
  return detailOf(exchange) === "";
}

/** Without space around it; empty where there is none. */
function detailOf(exchange: Exchange): string {
  const detail = memberOf(bodyOf(exchange) ?? {}, "detail");
  return typeof detail === "string" ? detail.trim() : "";
}

/** Frames as Node, Java, .NET and Python print them. */
const stackTrace = /\n\s*at \S+|Traceback \(most recent call last\)/;

function isConcealed(detail: string): boolean {
  return /^•*$/.test(detail);
}

export const errorDetail: StandingCheck = {
  requirement: "RFC7644-3.12/detail",
  concerns: (exchange) => (exchange.response?.status ?? 0) >= 400 && isErrorMessage(exchange),
  complaint: (exchange) => (saysNothing(exchange) ? "an error came without detail" : undefined),
};

export const errorExplains: StandingCheck = {
  requirement: "INTERACT-errors/explains",
  // Of too many requests there is no more to be said than that.
  concerns: (exchange) =>
    (exchange.response?.status ?? 0) >= 400 &&
    exchange.response?.status !== 429 &&
    isErrorMessage(exchange) &&
    !isConcealed(detailOf(exchange)),
  complaint(exchange) {
    const detail = detailOf(exchange);
    const reason = STATUS_CODES[exchange.response?.status ?? 0] ?? "";
    if (stackTrace.test(detail)) return "an error's detail is a stack trace";
    const isBare = detail.toLowerCase() === reason.toLowerCase() || !/\s/.test(detail);
    return isBare ? "an error's detail says no more than its status" : undefined;
  },
};

export const internalErrorDetail: StandingCheck = {
  requirement: "RFC7644-3.12/internal-error-detail",
  conditional: true,
  concerns: (exchange) =>
    exchange.response?.status === 500 &&
    exchange.request.method !== "HEAD" &&
    isWhole(exchange) &&
    isOfScim(exchange),
  complaint: (exchange) => (saysNothing(exchange) ? "a 500 came without detail" : undefined),
};

export const noErrorUnderSuccess: StandingCheck = {
  requirement: "RFC7644-3.2/no-error-under-success",
  concerns: (exchange) =>
    (exchange.response?.status ?? 500) < 300 && responseJson(exchange) !== undefined,
  complaint: (exchange) =>
    isErrorMessage(exchange)
      ? `an Error message came with ${exchange.response?.status ?? ""}`
      : undefined,
};
