// Holds one exchange against the contract, both ways. What is outside the contract's paths it doesn't judge.
import type { Violation } from "../wire/exchange.ts";
import { matchOperation } from "./operations.ts";
import { requestQuery } from "./request-query.ts";
import { type JudgedRequest, requestViolations } from "./request-violations.ts";
import { responseViolations } from "./response-violations.ts";

export interface JudgedExchange extends JudgedRequest {
  readonly method: string;
  /** Absent when no response came. */
  readonly status?: number | undefined;
  readonly responseContentType?: string | undefined;
  /** The whole body, decoded and not yet redacted. */
  readonly responseBody?: string | undefined;
  /** Malformed on purpose, or one of Okta's documented oddities: only the response is judged. */
  readonly requestIsExempt?: boolean | undefined;
}

/**
 * What disagrees with the contract: the request's disagreements (`harness`) before the response's (`provider`).
 * No message of a violation holds a value from a body.
 */
export function validateExchange(exchange: JudgedExchange): Violation[] {
  const match = matchOperation(exchange.method, exchange.path);
  if (match === undefined) return [];
  const { operation } = match;
  const sent = exchange.requestIsExempt === true ? [] : requestViolations(operation, exchange);
  const { status } = exchange;
  if (status === undefined) return sent;
  const asked = requestQuery(exchange.path, exchange.requestBody);
  return [...sent, ...responseViolations(operation, { ...exchange, status }, asked)];
}
