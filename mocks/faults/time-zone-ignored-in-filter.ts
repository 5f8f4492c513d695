// A filter of a dateTime that reads the clock and not the time zone.
import type { Fault } from "../fault.ts";
import { changeExpressions } from "./change-expressions.ts";

export const timeZoneIgnoredInFilter: Fault = {
  name: "time-zone-ignored-in-filter",
  breaks: ["RFC7644-3.4.2.2/chronological"],
  because: "dates compared as text",
  decorate: changeExpressions((expression) => {
    if (expression.op === "pr" || typeof expression.compValue !== "string") return expression;
    const compValue = expression.compValue.replace(/(T[\d:.]+)[+-]\d\d:\d\d$/, "$1Z");
    return { ...expression, compValue };
  }),
};
