// RFC 7644 §3.12: what a refusal is called, where it is called anything.

import { memberOf, objectsIn, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

const errorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";

/** RFC 7644, Table 9; RFC 9865 §2 adds those of cursors. */
const keywords = new Set([
  "invalidFilter",
  "tooMany",
  "uniqueness",
  "mutability",
  "invalidSyntax",
  "invalidPath",
  "noTarget",
  "invalidValue",
  "invalidVers",
  "sensitive",
  "invalidCursor",
  "expiredCursor",
  "invalidCount",
]);

function scimTypeOf(exchange: Parameters<StandingCheck["concerns"]>[0]): unknown {
  const [error] = objectsIn(responseJson(exchange));
  const schemas = error === undefined ? undefined : memberOf(error, "schemas");
  const isError = Array.isArray(schemas) && schemas.includes(errorSchema);
  return isError && error !== undefined ? (memberOf(error, "scimType") ?? undefined) : undefined;
}

export const scimTypeKeyword: StandingCheck = {
  requirement: "RFC7644-3.12/scim-type-keyword",
  conditional: true,
  concerns: (exchange) =>
    (exchange.response?.status ?? 0) >= 400 && scimTypeOf(exchange) !== undefined,
  complaint(exchange) {
    const scimType = scimTypeOf(exchange);
    return keywords.has(String(scimType)) ? undefined : `scimType is ${JSON.stringify(scimType)}`;
  },
};
