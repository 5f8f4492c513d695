// A sortBy with a dot in it passed over.
import type { Fault } from "../fault.ts";
import { changeQuery } from "./change-query.ts";

export const sortBySubAttributeIgnored: Fault = {
  name: "sort-by-sub-attribute-ignored",
  breaks: ["RFC7644-3.4.2.3/sub-attribute"],
  because: "no column has such a name",
  decorate: changeQuery(({ sortBy, ...query }) =>
    sortBy === undefined || sortBy.includes(".") ? query : { ...query, sortBy },
  ),
};
