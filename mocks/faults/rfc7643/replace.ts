// Providers that are wrong about replace: what turns the rows of rfc7643/replace red.

import type { Fault } from "../../fault.ts";
import { replaceBehaviour } from "../../replace-part.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { isSame } from "../../../src/scim/resource.ts";

/** A PUT in which null and an empty list say nothing. */
export const putNullIgnored: Fault = {
  name: "put-null-ignored",
  breaks: ["RFC7643-2.5/null-unassigns"],
  clause: "null, of a user",
  because: "whatever is empty is skipped before the update is written",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) =>
      putMerge(current, accepted, Object.fromEntries(Object.entries(sent).filter(hasValue))),
  })),
};

function hasValue([, value]: [string, Json]): boolean {
  return value !== null && !isSame(value, []);
}
