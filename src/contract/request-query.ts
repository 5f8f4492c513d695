// What a query asks for, whether it stands in the URL or in a SearchRequest (RFC 7644 §3.4.3), as far as it
// bears on what the response must hold.
import { inContractSpelling } from "./contract-spelling.ts";
import { parseBody } from "./message-body.ts";
import { isUnassigned } from "./unassigned.ts";

export interface RequestQuery {
  /** The client asked for a selection of attributes. */
  readonly projected: boolean;
  /** The client asked for the total only: `count` is 0 or less (RFC 7644 §3.4.2.4). */
  readonly totalOnly: boolean;
  /** `startIndex` is 1, less, or absent. */
  readonly firstPage: boolean;
}

/** The parameters of a path's query, each by its last value. */
export function queryParameters(path: string): Record<string, string> {
  const start = path.indexOf("?");
  return start < 0 ? {} : Object.fromEntries(new URLSearchParams(path.slice(start + 1)));
}

/** Reads the path's query and, for a `.search`, the body; what is malformed asks for nothing. */
export function requestQuery(path: string, requestBody: string | undefined): RequestQuery {
  const asked: Record<string, unknown> = /\/?\.search(\?|$)/.test(path)
    ? searchRequest(requestBody)
    : queryParameters(path);
  const { count, startIndex } = asked;
  return {
    projected: !isUnassigned(asked["attributes"] ?? asked["excludedAttributes"]),
    totalOnly: !isUnassigned(count) && Number(count) <= 0,
    firstPage: isUnassigned(startIndex) || Number(startIndex) <= 1,
  };
}

function searchRequest(requestBody: string | undefined): Record<string, unknown> {
  const parsed = parseBody(requestBody);
  const value = parsed.kind === "json" ? inContractSpelling(parsed.value) : undefined;
  return typeof value === "object" && value !== null ? { ...value } : {};
}
