// Results in ascending order whatever sortOrder says.
import type { Fault } from "../fault.ts";
import { changeQuery } from "./change-query.ts";

export const descendingIgnored: Fault = {
  name: "descending-ignored",
  breaks: ["RFC7644-3.4.2.3/descending", "RFC7644-3.4.2.3/missing-last", "RFC7643-5/features-work"],
  because: "a parameter that nobody read; who has no value comes first in descending order",
  decorate: changeQuery(({ sortOrder: _sortOrder, ...query }) => query),
};
