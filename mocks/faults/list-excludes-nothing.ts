// A query whose excludedAttributes nobody heeds.
import type { Fault } from "../fault.ts";
import { changeQuery } from "./change-query.ts";

export const listExcludesNothing: Fault = {
  name: "list-excludes-nothing",
  breaks: ["RFC7644-3.4.2.5/excluded-attributes"],
  because: "one of two parameters was built",
  decorate: changeQuery(({ excludedAttributes: _excludedAttributes, ...query }) => query),
};
