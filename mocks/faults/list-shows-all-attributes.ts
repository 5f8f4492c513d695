// A query whose attributes nobody heeds.
import type { Fault } from "../fault.ts";
import { changeQuery } from "./change-query.ts";

export const listShowsAllAttributes: Fault = {
  name: "list-shows-all-attributes",
  breaks: ["RFC7644-3.4.2.5/attributes"],
  because: "a list that knows one form",
  decorate: changeQuery(({ attributes: _attributes, ...query }) => query),
};
