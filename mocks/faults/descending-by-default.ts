// Results in descending order unless asked otherwise.
import type { Fault } from "../fault.ts";
import { changeQuery } from "./change-query.ts";

export const descendingByDefault: Fault = {
  name: "descending-by-default",
  breaks: ["RFC7644-3.4.2.3/ascending-by-default"],
  because: "the newest come first in every other list",
  decorate: changeQuery((query) =>
    query.sortBy === undefined ? query : { sortOrder: "descending", ...query },
  ),
};
