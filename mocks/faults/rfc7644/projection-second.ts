// More faulty providers for the rows of rfc7644/projection.

import { changeQueryOfRead } from "../../fault-kit/change-query.ts";
import type { Fault } from "../../fault.ts";

/** A read that shows an excluded sub-attribute. */
export const excludedSubAttributeShown: Fault = {
  name: "excluded-sub-attribute-shown",
  breaks: ["RFC7644-3.9/excluded-attributes"],
  clause: "a sub-attribute too",
  because: "only whole attributes can be left out",
  decorate: changeQueryOfRead((query) =>
    query["excludedAttributes"]?.includes(".") ? {} : { ...query },
  ),
};
