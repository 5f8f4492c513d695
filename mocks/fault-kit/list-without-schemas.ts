// A list without the schema ListResponse, as the answer to certain requests.
import type { IncomingRequest } from "../provider.ts";
import type { Fault } from "../fault.ts";
import { shows, queryOf } from "./answers.ts";
import { without } from "../attribute-access.ts";

/** @param others the ids of the rows that it breaks in addition to `row` and RFC 7644's own */
export function listWithoutSchemas(
  name: string,
  type: "User" | "Group",
  row: string,
  when: (request: IncomingRequest) => boolean,
  ...others: readonly string[]
): Fault {
  return {
    name,
    breaks: [row, "RFC7644-3.4.2/list-response", ...others],
    clause: { [row]: "a ListResponse" },
    because: "another framework serves these requests",
    transport: shows([`LIST ${type}`], (page) => without(page, "schemas"), when),
  };
}

/** The page of an import. */
export function isImport(request: IncomingRequest): boolean {
  const { count, filter } = queryOf(request);
  return count === "100" && filter === undefined;
}
