// Matchers over ListResponses (RFC 7644 §3.4.2).

import { isDeepStrictEqual } from "node:util";
import type { ImportOutcome } from "../../src/okta/sequences/imports.ts";
import type { Answer } from "../../src/wire/answer.ts";
import { attribute, listAt } from "../attribute.ts";
import { differences } from "./same-resource.ts";
import { found, outcome, shown, where } from "./shown.ts";

const listSchema = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

function isToEnd({ outcome, endless }: ImportOutcome): boolean {
  return outcome === "imported" && endless === undefined;
}

function walkEnded({ endless, answer }: ImportOutcome): string {
  return endless ?? outcome(answer);
}

export const listMatchers = {
  /** 200 and a ListResponse. */
  toBeListResponse(answer: Answer) {
    const pass = answer.status === 200 && listAt(answer.json, "schemas").includes(listSchema);
    const received =
      answer.status === 200 ? `schemas ${shown(answer, "schemas")}` : outcome(answer);
    return { pass, expected: "200 and a ListResponse", received, at: where(answer, "schemas") };
  },

  /** 200, and the resources with these ids and no others; totalResults is their number. */
  toList(answer: Answer, ...ids: string[]) {
    const listed = listAt(answer.json, "Resources").map((resource) => attribute(resource, "id"));
    const pass =
      answer.status === 200 &&
      attribute(answer.json, "totalResults") === ids.length &&
      listed.length === ids.length &&
      isDeepStrictEqual(new Set(listed), new Set(ids));
    const expected = `totalResults ${ids.length}, ids ${JSON.stringify(ids)}`;
    return { pass, expected, ...seenList(answer) };
  },

  /** Nobody was found, whichever way it is said: an empty list, or 404. */
  toFindNobody(answer: Answer) {
    const isEmpty = answer.status === 200 && attribute(answer.json, "totalResults") === 0;
    return {
      pass: isEmpty || answer.status === 404,
      expected: "nobody",
      ...seenList(answer),
    };
  },

  /** Pages of one list that hold the resources with these ids together, each once. */
  toListTogether(pages: readonly Answer[], ...ids: string[]) {
    const resources = pages.flatMap(({ json }) => listAt(json, "Resources"));
    const listed = resources.map((resource) => attribute(resource, "id"));
    const pass = listed.length === ids.length && isDeepStrictEqual(new Set(listed), new Set(ids));
    const expected = `ids ${JSON.stringify(ids)}, each once`;
    const received = pages.map(listing).join("; ");
    return { pass, expected, received };
  },

  /** The same resources in the same order as another answer. */
  toListAs(answer: Answer, other: Answer) {
    const [ids, others] = [answer, other].map((each) =>
      listAt(each.json, "Resources").map((one) => attribute(one, "id")),
    );
    const pass = answer.status === 200 && isDeepStrictEqual(ids, others);
    return { pass, expected: listing(other), ...seenList(answer) };
  },

  /** A walk over all pages that came to its end and met each of these users once. */
  toMeetOnce(walk: ImportOutcome, ...ids: string[]) {
    const met = walk.resources.map((resource) => attribute(resource, "id"));
    const times = ids.map((id) => met.filter((each) => each === id).length);
    const pass = isToEnd(walk) && times.every((count) => count === 1);
    const received = isToEnd(walk) ? `${times.join(" and ")} times` : walkEnded(walk);
    return { pass, expected: `${ids.join(" and ")}, each once`, received };
  },

  /** A walk that met nobody twice, and as many as totalResults says for the pages that were read. */
  toMeetAllOnce(walk: ImportOutcome) {
    const met = walk.resources.map((resource) => attribute(resource, "id"));
    const distinct = new Set(met).size;
    const total = walk.complete ? (walk.totals.at(-1) ?? 0) : walk.announced;
    const pass = isToEnd(walk) && met.length === distinct && distinct === total;
    const received = isToEnd(walk) ? `${met.length}, ${distinct} different` : walkEnded(walk);
    return { pass, expected: `${total} entries, each once`, received };
  },

  /** A list, or a walk over one, that shows each of these resources as the read of it by id does. */
  toShowEachAs(list: Answer | ImportOutcome, ...reads: Answer[]) {
    const entries = "resources" in list ? list.resources : listAt(list.json, "Resources");
    const others = reads.flatMap((read) => {
      const id = attribute(read.json, "id");
      const entry = entries.find((each) => attribute(each, "id") === id);
      return entry === undefined ? ["the whole entry"] : differences(entry, read.json);
    });
    const received = `others: ${[...new Set(others)].join(", ")}`;
    const expected = "each attribute as a read by id shows it";
    return { pass: others.length === 0, expected, received };
  },

  /** 200, and the resources that the whole list has from this place on: so many of them, or as many as came. */
  toListPartOf(answer: Answer, whole: Answer, startIndex: number, count?: number) {
    const [ids, all] = [answer, whole].map((each) =>
      listAt(each.json, "Resources").map((one) => attribute(one, "id")),
    ) as [unknown[], unknown[]];
    const wanted = all.slice(startIndex - 1, startIndex - 1 + (count ?? ids.length));
    // A page may hold more than the whole shows: so far they must agree.
    const shown = count === undefined ? ids.slice(0, wanted.length) : ids;
    const isEmpty = all.length > 0 && ids.length === 0;
    const pass = answer.status === 200 && !isEmpty && isDeepStrictEqual(shown, wanted);
    const expected = `the ${wanted.length} from place ${startIndex} of ${listing(whole)}`;
    return { pass, expected, ...seenList(answer) };
  },

  /** What Okta's Entitlements test asks of each of these pages. */
  toAllBePagesOfOne(pages: readonly Answer[]) {
    const isPage = (page: Answer): boolean => {
      const numbers = ["startIndex", "totalResults"].map((name) => attribute(page.json, name));
      return (
        page.status === 200 &&
        listAt(page.json, "schemas").includes(listSchema) &&
        listAt(page.json, "Resources").length > 0 &&
        attribute(page.json, "itemsPerPage") === 1 &&
        numbers.every((value) => typeof value === "number")
      );
    };
    const wrong = pages.find((page) => !isPage(page));
    const received =
      wrong === undefined
        ? "such pages"
        : `${listing(wrong)}, schemas ${shown(wrong, "schemas")}, startIndex ${shown(wrong, "startIndex")}, itemsPerPage ${shown(wrong, "itemsPerPage")}`;
    const expected = "200, a ListResponse with an entry, itemsPerPage 1, counts as numbers";
    const exchange = wrong?.exchange.id;
    return { pass: wrong === undefined, expected, received, at: ["/schemas"], exchange };
  },

  /** A success with no more than this many entries at the path. */
  toHaveAtMost(answer: Answer, path: string, count: number) {
    const { length } = listAt(answer.json, path);
    const pass = answer.status === 200 && length <= count;
    const received = answer.status === 200 ? `${length} entries` : found(answer, path);
    return {
      pass,
      expected: `at most ${count} entries in ${path}`,
      received,
      at: where(answer, path),
    };
  },
};

/** What a matcher received, of a list. */
function seenList(answer: Answer) {
  const ids = listAt(answer.json, "Resources").map((_, index) => `Resources.${index}.id`);
  return { received: listing(answer), at: where(answer, "totalResults", ...ids) };
}

/** Total and ids as recorded, the first five of them. */
function listing(answer: Answer): string {
  if (answer.status !== 200) return outcome(answer);
  const total = shown(answer, "totalResults");
  const resources = listAt(answer.json, "Resources");
  const ids = resources.slice(0, 5).map((_, index) => shown(answer, `Resources.${index}.id`));
  const more = resources.length > 5 ? ` and ${resources.length - 5} more` : "";
  return `totalResults ${total}, ids [${ids.join(",")}]${more}`;
}
