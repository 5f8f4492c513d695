// Results in no order but their own, whatever sortBy says.
import type { Fault } from "../fault.ts";
import { replaceEngine } from "./replace-part.ts";

export const sortIgnored: Fault = {
  name: "sort-ignored",
  breaks: [
    "RFC7644-3.4.2.3/sort-by",
    "RFC7644-3.4.2.3/ascending-by-default",
    "RFC7644-3.4.2.3/descending",
    "RFC7644-3.4.2.3/sub-attribute",
    "RFC7644-3.4.2.3/primary-value",
    "RFC7644-3.4.2.3/order-by-type",
    "RFC7644-3.4.2.3/missing-last",
    "RFC7643-5/features-work",
  ],
  because:
    "sort is declared by a framework that leaves it to its user: every row of sorting, and the declaration",
  decorate: replaceEngine(() => ({ sortResources: (resources) => [...resources] })),
};
