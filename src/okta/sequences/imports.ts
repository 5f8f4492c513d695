// An import: every page of users or groups, startIndex growing by 100 whatever the server returned,
// so that a server that caps its pages below 100 loses users here as it does with Okta.

import { converse } from "../conversation.ts";
import { outcomeOf } from "../outcome.ts";
import { otherTask } from "../task.ts";
import { importGroupsPage, importUsersPage } from "../requests/import-pages.ts";
import { isJsonObject, member } from "../../wire/json.ts";
import type { Json, JsonObject } from "../../wire/json.ts";
import type { ConversationOptions, Sender } from "../conversation.ts";
import type { Outcome } from "../outcome.ts";
import type { RequestTemplate } from "../request-template.ts";

export interface ImportOutcome extends Outcome<"imported"> {
  /** All resources, in the order in which they came. */
  readonly resources: readonly JsonObject[];
  /** Those that Okta counts: of users, only the active ones (capture of 2026). */
  readonly counted: readonly JsonObject[];
  /** False when pages were left out, or the walk stopped. */
  readonly complete: boolean;
  /** How many entries the pages that were read should hold together, by what each says of the total. */
  readonly announced: number;
  /** totalResults of each page, in order: they differ where somebody wrote meanwhile. */
  readonly totals: readonly number[];
  /** Set where an import would not come to an end: in a sentence, what the target does. */
  readonly endless?: string;
  /** Set where a list is larger than a walk: in a sentence, where it stopped. */
  readonly bound?: string;
}

/** How much of a list is walked. */
export interface ImportExtent {
  /** Pages of 100 to read from the start, and then the last; all when absent. */
  readonly first?: number;
}

export interface OktaImports {
  importUsers(extent?: ImportExtent): Promise<ImportOutcome>;
  importGroups(extent?: ImportExtent): Promise<ImportOutcome>;
}

const PAGE = 100;
const MOST_PAGES = 1000;

/** Characters of all pages together: what a walk keeps must fit into the memory of a run. */
const MOST_TEXT = 48 * 1024 * 1024;

/** More than the employees of any organisation, and their groups. */
const MOST_ENTRIES = 100_000_000;

/** How many pages others may add to a list of so many while it is read. */
const grows = (pages: number): number => 5 + Math.min(100, Math.ceil(pages / 10));

export function oktaImports(wire: Sender, options: ConversationOptions): OktaImports {
  const walk = async (
    page: RequestTemplate,
    { first = MOST_PAGES }: ImportExtent,
  ): Promise<ImportOutcome> => {
    const talk = converse(wire, options);
    const resources: JsonObject[] = [];
    const totals: number[] = [];
    let announced = 0;
    let length = 0;
    const end = (outcome: Outcome<"imported">, complete: boolean): ImportOutcome => ({
      ...outcome,
      resources,
      counted: resources.filter((resource) => member(resource, "active") !== false),
      complete,
      announced,
      totals,
    });
    const endInPart = (endless?: string): ImportOutcome => {
      const bound =
        length > MOST_TEXT
          ? `a walk keeps ${MOST_TEXT / 1024 ** 2} MiB`
          : totals.length > MOST_PAGES
            ? `a walk reads ${MOST_PAGES} pages and the last`
            : undefined;
      return {
        ...end(outcomeOf(talk, "imported"), false),
        ...(endless === undefined ? {} : { endless }),
        ...(bound === undefined ? {} : { bound }),
      };
    };
    let skipped = false;
    for (let startIndex = 1; ;) {
      const answer = await talk.ask(page, { startIndex });
      const list = answer.json;
      const total = isJsonObject(list) ? member(list, "totalResults") : undefined;
      if (answer.status !== 200 || !isJsonObject(list) || !Number.isSafeInteger(total)) {
        return end(outcomeOf<"imported">(talk, "stopped", otherTask(page.name, answer)), false);
      }
      const count = total as number;
      const found = member(list, "Resources");
      const entries = Array.isArray(found) ? (found as readonly Json[]).filter(isJsonObject) : [];
      resources.push(...entries);
      totals.push(count);
      announced += Math.min(PAGE, Math.max(0, count - startIndex + 1));
      length += answer.text.length;
      const next = startIndex + PAGE;
      if (next > count && !skipped) return end(outcomeOf(talk, "imported"), true);
      if (next > count || length > MOST_TEXT) return endInPart(whyUntrue(totals, resources));
      const endless = whyEndless(totals, startIndex, entries.length, first);
      if (endless !== undefined) return endInPart(endless);
      const last = 1 + PAGE * Math.floor((count - 1) / PAGE);
      const jumps = totals.length >= first && next < last;
      skipped ||= jumps;
      startIndex = jumps ? last : next;
    }
  };

  return {
    importUsers: (extent = {}) => walk(importUsersPage, extent),
    importGroups: (extent = {}) => walk(importGroupsPage, extent),
  };
}

/** After a page that isn't the last by what it says itself. */
function whyEndless(
  totals: readonly number[],
  startIndex: number,
  entries: number,
  first: number,
): string | undefined {
  const [before = 0] = totals;
  const total = totals.at(-1) ?? 0;
  if (entries === 0) return `the page from ${startIndex} on is empty, and totalResults is ${total}`;
  const pages = Math.ceil(before / PAGE);
  if (totals.length < Math.min(pages, first + 1) + grows(pages)) return undefined;
  return `totalResults grew from ${before} to ${total} in ${totals.length} pages, and there was no end`;
}

/** Of a walk that hasn't read every page: why there can't be as many as it says. */
function whyUntrue(
  totals: readonly number[],
  resources: readonly JsonObject[],
): string | undefined {
  const total = totals.at(-1) ?? 0;
  if (total > MOST_ENTRIES) {
    return `totalResults is ${total}: no list of users or groups is so long`;
  }
  const ids = resources.map((resource) => member(resource, "id")).filter((id) => id !== undefined);
  const repeated = ids.length - new Set(ids).size;
  // Whoever writes meanwhile moves a few entries from page to page, never half of all.
  if (repeated <= resources.length / 2) return undefined;
  return `${repeated} of ${resources.length} entries of ${totals.length} pages had come before`;
}
