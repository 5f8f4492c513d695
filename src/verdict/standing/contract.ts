// What Ajv found when each exchange was held against the OpenAPI contract, row by row.

import type { RequirementId } from "../../requirements/catalogue.ts";
import type { Exchange } from "../../wire/exchange.ts";
import { hasBody, isWhole, resourcePath, responseJson } from "./response-body.ts";
import type { StandingCheck } from "./standing-check.ts";

function byContract(
  requirement: RequirementId,
  concerns: (exchange: Exchange) => boolean,
): StandingCheck {
  const own = (exchange: Exchange) =>
    exchange.violations.filter(
      (violation) => violation.origin === "provider" && violation.requirement === requirement,
    );
  return {
    requirement,
    concerns,
    complaint(exchange) {
      const [first] = own(exchange);
      return first === undefined ? undefined : `${first.pointer}: ${first.message}`;
    },
    at: (exchange) => own(exchange).map(({ pointer }) => pointer),
    isLikely: (exchange) => own(exchange).every((violation) => !violation.known),
  };
}

/** Of an operation that need not occur. */
function whereItOccurs(check: StandingCheck): StandingCheck {
  return { ...check, conditional: true };
}

/** A body that is no JSON object, or one without members, shows nothing of a resource: a web page, `{}`. */
function tells(exchange: Exchange): boolean {
  const body = responseJson(exchange);
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  return !isWhole(exchange) || (isObject && Object.keys(body).length > 0);
}

/** Rows of what is in a body: concerned where it is an object of JSON, be it an empty one. */
function isObjectOfJson(exchange: Exchange): boolean {
  const body = responseJson(exchange);
  return !isWhole(exchange) || (typeof body === "object" && body !== null);
}

const succeeded = (exchange: Exchange) => (exchange.response?.status ?? 500) < 300;
const answers = (method: string, path: RegExp) => (exchange: Exchange) =>
  succeeded(exchange) &&
  exchange.request.method === method &&
  path.test(resourcePath(exchange)) &&
  (!hasBody(exchange) || tells(exchange));
const collection = /^\/(?:Users|Groups)$/;
const single = /^\/(?:Users|Groups)\/[^/]+$/;
const user = /^\/Users(?:\/[^/]+)?$/;
const group = /^\/Groups(?:\/[^/]+)?$/;
const discovery = (endpoint: string) => (exchange: Exchange) =>
  exchange.response?.status === 200 &&
  exchange.request.method === "GET" &&
  new RegExp(`/${endpoint}(?:/[^/]+)?$`).test(resourcePath(exchange)) &&
  isObjectOfJson(exchange);
const withObject = (exchange: Exchange) => succeeded(exchange) && isObjectOfJson(exchange);
const withResource = (exchange: Exchange) => succeeded(exchange) && tells(exchange);

export const contractChecks: readonly StandingCheck[] = [
  byContract("RFC7643-2.3/attribute-type", withResource),
  byContract(
    "RFC7643-2.4/primary-once",
    (exchange) => withResource(exchange) && user.test(resourcePath(exchange)),
  ),
  // Of discovery answers; that there are any is asked by the rows of RFC 7644 §4.
  whereItOccurs(byContract("RFC7643-5/features-declared", discovery("ServiceProviderConfig"))),
  whereItOccurs(byContract("RFC7643-5/authentication-schemes", discovery("ServiceProviderConfig"))),
  whereItOccurs(byContract("RFC7643-6/attributes-given", discovery("ResourceTypes"))),
  whereItOccurs(byContract("RFC7643-7/attributes-described", discovery("Schemas"))),
  whereItOccurs(byContract("RFC7643-7/schemas-and-meta", discovery("Schemas"))),
  byContract("RFC7643-3/schemas", withObject),
  byContract("RFC7643-3.1/id", withObject),
  byContract(
    "RFC7643-4.1.1/user-name",
    (exchange) => withObject(exchange) && user.test(resourcePath(exchange)),
  ),
  whereItOccurs(
    byContract(
      "RFC7643-4.2/display-name-required",
      (exchange) => withObject(exchange) && group.test(resourcePath(exchange)),
    ),
  ),
  byContract(
    "INTERACT-extension/attribute-type",
    (exchange) => withResource(exchange) && user.test(resourcePath(exchange)),
  ),
  whereItOccurs(byContract("RFC7644-3.3/created", answers("POST", collection))),
  whereItOccurs(byContract("RFC7644-3.3/representation", answers("POST", collection))),
  whereItOccurs(byContract("RFC7644-3.4.1/retrieved", answers("GET", single))),
  byContract(
    "RFC7644-3.4.2/list-response",
    (exchange) =>
      withObject(exchange) &&
      exchange.request.method === "GET" &&
      collection.test(resourcePath(exchange)),
  ),
  whereItOccurs(byContract("RFC7644-3.5.1/replaced", answers("PUT", single))),
  whereItOccurs(byContract("RFC7644-3.5.2/patched", answers("PATCH", single))),
  whereItOccurs(byContract("RFC7644-3.6/deleted", answers("DELETE", single))),
];
