// Matchers over the order and the size of what a query lists (RFC 7644 §3.4.2.3, §3.4.2.4).

import { isDeepStrictEqual } from "node:util";
import type { ExpectMatcherState } from "@playwright/test";
import type { Answer } from "../../src/wire/answer.ts";
import { attribute } from "../attribute.ts";
import { judged, outcome, shown } from "./shown.ts";

function ids(answer: Answer): unknown[] {
  const resources = attribute(answer.json, "Resources");
  return Array.isArray(resources) ? resources.map((each) => attribute(each, "id")) : [];
}

export const pageMatchers = {
  /** 200, and the resources with these ids, in this order. */
  toListInOrder(this: ExpectMatcherState, answer: Answer, ...wanted: string[]) {
    const listed = ids(answer);
    const pass = answer.status === 200 && isDeepStrictEqual(listed, wanted);
    const received = answer.status === 200 ? `ids ${JSON.stringify(listed)}` : outcome(answer);
    const expected = `ids ${JSON.stringify(wanted)} in this order`;
    return judged(pass, "toListInOrder", expected, received, this.isNot);
  },

  /** 200, no resources, and this number as totalResults. */
  toCountWithoutListing(this: ExpectMatcherState, answer: Answer, total: number) {
    const pass =
      answer.status === 200 &&
      ids(answer).length === 0 &&
      attribute(answer.json, "totalResults") === total;
    const received =
      answer.status === 200
        ? `totalResults ${shown(answer, "totalResults")}, ${ids(answer).length} resources`
        : outcome(answer);
    const expected = `totalResults ${total}, no resources`;
    return judged(pass, "toCountWithoutListing", expected, received, this.isNot);
  },
};
