// A negative count read without its sign.
import type { Fault } from "../fault.ts";
import { changeQuery } from "./change-query.ts";

export const negativeCountTurnedPositive: Fault = {
  name: "negative-count-turned-positive",
  breaks: ["RFC7644-3.4.2.4/negative-count"],
  because: "a number parsed digit by digit",
  decorate: changeQuery(({ count, ...query }) =>
    count === undefined ? query : { ...query, count: count.replace("-", "") },
  ),
};
