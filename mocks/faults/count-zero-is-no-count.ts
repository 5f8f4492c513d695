// A count of 0 read as if none were given.
import type { Fault } from "../fault.ts";
import { changeQuery } from "./change-query.ts";

export const countZeroIsNoCount: Fault = {
  name: "count-zero-is-no-count",
  breaks: ["RFC7644-3.4.2.4/count-zero"],
  because: "zero is false",
  decorate: changeQuery(({ count, ...query }) =>
    count === undefined || count === "0" ? query : { ...query, count },
  ),
};
