// RFC 7644 §3.12: every error of a SCIM endpoint has a JSON body of the Error schema, with the status as a string.

import type { Exchange } from "../../wire/exchange.ts";
import { isOfScim, isWhole, memberOf, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

const errorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";

function isError(exchange: Exchange): boolean {
  return (
    (exchange.response?.status ?? 0) >= 400 &&
    isWhole(exchange) &&
    isOfScim(exchange) &&
    exchange.request.method !== "HEAD"
  );
}

function bodyOf(exchange: Exchange): Readonly<Record<string, unknown>> | undefined {
  const body = responseJson(exchange);
  return typeof body === "object" && body !== null && !Array.isArray(body)
    ? (body as Record<string, unknown>)
    : undefined;
}

function shown(value: unknown): string {
  return value === undefined ? "missing" : JSON.stringify(value);
}

export const errorBody: StandingCheck = {
  requirement: "RFC7644-3.12/error-body",
  concerns: isError,
  complaint(exchange) {
    const body = bodyOf(exchange);
    if (body === undefined) return `${exchange.response?.status ?? ""} came without a JSON object`;
    const schemas = memberOf(body, "schemas");
    if (Array.isArray(schemas) && schemas.includes(errorSchema)) return undefined;
    return `schemas is ${shown(schemas)}`;
  },
};

export const errorStatus: StandingCheck = {
  requirement: "RFC7644-3.12/error-status",
  concerns: (exchange) => isError(exchange) && bodyOf(exchange) !== undefined,
  complaint(exchange) {
    const status = memberOf(bodyOf(exchange) ?? {}, "status");
    const expected = String(exchange.response?.status ?? "");
    return status === expected ? undefined : `status is ${shown(status)}, not "${expected}"`;
  },
};
