// What a ListResponse owes beyond its schema: members that are required only for some results.
import type { Violation } from "../wire/exchange.ts";
import { inContractSpelling } from "./contract-spelling.ts";
import type { RequestQuery } from "./request-query.ts";
import { isUnassigned } from "./unassigned.ts";

const requirement = "RFC7644-3.4.2/list-response";

/**
 * RFC 7644 §3.4.2: `Resources` when there are results; `startIndex` and `itemsPerPage` when only some of them are
 * returned. A page beyond the last result is empty, and empty arrays may be left out (RFC 7643 §2.5), so
 * `Resources` is owed on the first page alone. A page that a cursor leads on from has no position (RFC 9865 §2).
 * Whatever isn't a ListResponse gets none.
 */
export function listPageViolations(message: unknown, asked: RequestQuery): Violation[] {
  const list = inContractSpelling(message);
  if (typeof list !== "object" || list === null || !("totalResults" in list)) return [];
  const { totalResults, Resources, startIndex, itemsPerPage } = list as Record<string, unknown>;
  if (typeof totalResults !== "number" || totalResults <= 0 || asked.totalOnly) return [];
  const returned = Array.isArray(Resources) ? Resources.length : 0;
  if (returned === 0)
    return asked.firstPage && isUnassigned(Resources)
      ? [absent("Resources", "totalResults is not 0")]
      : [];
  if (returned >= totalResults || isCursorPage(message)) return [];
  return [
    ...(isUnassigned(startIndex) ? [absent("startIndex", "the results are partial")] : []),
    ...(isUnassigned(itemsPerPage) ? [absent("itemsPerPage", "the results are partial")] : []),
  ];
}

/** Whether it says by a cursor what comes after it or came before it: then `totalResults` may be absent too. */
export function isCursorPage(message: unknown): boolean {
  if (typeof message !== "object" || message === null) return false;
  return Object.entries(message).some(
    ([name, value]) =>
      /^(?:next|previous)Cursor$/i.test(name) && typeof value === "string" && value !== "",
  );
}

function absent(name: string, because: string): Violation {
  return {
    origin: "provider",
    pointer: `/${name}`,
    rule: "required",
    message: `is absent, though ${because}`,
    requirement,
    known: true,
  };
}
