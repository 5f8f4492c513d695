// Matchers over the order and the size of what a query lists (RFC 7644 §3.4.2.3, §3.4.2.4).

import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../../src/wire/answer.ts";
import { attribute, listAt } from "../attribute.ts";
import { outcome, shown, where } from "./shown.ts";

function ids(answer: Answer): unknown[] {
  return listAt(answer.json, "Resources").map((each) => attribute(each, "id"));
}

function places(answer: Answer): string[] {
  return ids(answer).map((_, index) => `Resources.${index}.id`);
}

export const pageMatchers = {
  /** 200, and the resources with these ids, in this order. */
  toListInOrder(answer: Answer, ...wanted: string[]) {
    const listed = ids(answer);
    const pass = answer.status === 200 && isDeepStrictEqual(listed, wanted);
    const received = answer.status === 200 ? `ids ${JSON.stringify(listed)}` : outcome(answer);
    const expected = `ids ${JSON.stringify(wanted)} in this order`;
    return { pass, expected, received, at: where(answer, ...places(answer)) };
  },

  /** 200, no resources, and this number as totalResults. */
  toCountWithoutListing(answer: Answer, total: number) {
    const pass =
      answer.status === 200 &&
      ids(answer).length === 0 &&
      attribute(answer.json, "totalResults") === total;
    const received =
      answer.status === 200
        ? `totalResults ${shown(answer, "totalResults")}, ${ids(answer).length} resources`
        : outcome(answer);
    const expected = `totalResults ${total}, no resources`;
    return { pass, expected, received, at: where(answer, "totalResults", ...places(answer)) };
  },
};
