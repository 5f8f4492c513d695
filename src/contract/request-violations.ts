// Judges a request: its query, its media type, its body.
import type { ContractVariant, Operation } from "#openapi/validators.generated.js";
import type { Violation } from "../wire/exchange.ts";
import { isScimMediaType, parseBody } from "./message-body.ts";
import { queryParameters } from "./request-query.ts";
import { schemaViolations } from "./schema-violations.ts";

export interface JudgedRequest {
  /** Below the base URL, with its query. */
  readonly path: string;
  readonly requestContentType?: string | undefined;
  readonly requestBody?: string | undefined;
  /** What the target asks for. Default: `core`, what every target does. */
  readonly contract?: ContractVariant | undefined;
}

/** Everything in which a request disagrees with its operation; empty when nothing does. */
export function requestViolations(operation: Operation, request: JudgedRequest): Violation[] {
  return [...queryViolations(operation, request.path), ...bodyViolations(operation, request)];
}

function queryViolations({ validateQuery }: Operation, path: string): Violation[] {
  if (validateQuery === undefined) return [];
  return schemaViolations(validateQuery, queryParameters(path), "harness").map((violation) => ({
    ...violation,
    pointer: `query:${violation.pointer.slice(1)}`,
  }));
}

function bodyViolations(operation: Operation, request: JudgedRequest): Violation[] {
  if (operation.validateRequest === undefined) return [];
  const say = (pointer: string, rule: string, message: string): Violation[] => [
    {
      origin: "harness",
      pointer,
      rule,
      message,
      requirement: operation.requirement,
      known: operation.known,
    },
  ];
  if (!isScimMediaType(request.requestContentType))
    return say("header:content-type", "media-type", "is not a SCIM media type");
  const body = parseBody(request.requestBody);
  switch (body.kind) {
    case "absent":
      return say("", "body", "the request has no body");
    case "malformed":
      return say("", "body", "the request's body is not JSON");
    case "json":
      return schemaViolations(
        operation.validateRequest[request.contract ?? "core"],
        body.value,
        "harness",
      );
  }
}
