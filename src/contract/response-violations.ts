// Judges a response: its status, its media type, its body.
import type { DocumentedResponse, Operation } from "#openapi/validators.generated.js";
import type { Violation } from "../wire/exchange.ts";
import { isCursorPage, listPageViolations } from "./list-page-violations.ts";
import { isScimMediaType, parseBody } from "./message-body.ts";
import type { RequestQuery } from "./request-query.ts";
import { schemaViolations } from "./schema-violations.ts";

export interface JudgedResponse {
  readonly status: number;
  readonly responseContentType?: string | undefined;
  /** The whole body, decoded: a cut one is not JSON. */
  readonly responseBody?: string | undefined;
}

/**
 * Everything in which a response disagrees with its operation. At most one violation where one explains the
 * rest: a body of another media type, or no JSON, isn't held against a schema.
 */
export function responseViolations(
  operation: Operation,
  response: JudgedResponse,
  asked: RequestQuery,
): Violation[] {
  const say = (
    pointer: string,
    rule: string,
    message: string,
    requirement: string,
  ): Violation[] => [
    { origin: "provider", pointer, rule, message, requirement, known: operation.known },
  ];
  const documented = documentedResponse(operation, response.status);
  if (documented === undefined)
    return say(
      "status",
      "status",
      `${response.status} is not one of its answers`,
      operation.requirement,
    );
  if (documented.validate === undefined) return [];

  const body = parseBody(response.responseBody);
  if (body.kind === "absent")
    return say("", "body", `${response.status} came without a body`, documented.requirement);
  if (!isScimMediaType(response.responseContentType))
    return say("header:content-type", "media-type", "is not a SCIM media type", mediaTypeRow);
  if (body.kind === "malformed")
    return say("", "body", "the body is not JSON", documented.requirement);
  const bySchema = schemaViolations(documented.validate, body.value, "provider", asked.projected);
  const isOwed = ({ rule, pointer }: Violation) =>
    rule !== "required" || !/^\/totalResults$/i.test(pointer) || !isCursorPage(body.value);
  return [...bySchema.filter(isOwed), ...listPageViolations(body.value, asked)];
}

/** RFC 7644 §3.1, §3.8. */
const mediaTypeRow = "RFC7644-3.1/media-type";

/** Every failure is documented, as `default`; a success or an interim status only by its own number. */
function documentedResponse(
  { responses }: Operation,
  status: number,
): DocumentedResponse | undefined {
  return (
    responses[String(status)] ??
    responses[`${Math.floor(status / 100)}XX`] ??
    (status >= 400 && status <= 599 ? responses["default"] : undefined)
  );
}
