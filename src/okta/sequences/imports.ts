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
  /** totalResults of each page, in order: they differ where somebody wrote meanwhile. */
  readonly totals: readonly number[];
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

export function oktaImports(wire: Sender, options: ConversationOptions): OktaImports {
  const walk = async (
    page: RequestTemplate,
    { first = MOST_PAGES }: ImportExtent,
  ): Promise<ImportOutcome> => {
    const talk = converse(wire, options);
    const resources: JsonObject[] = [];
    const totals: number[] = [];
    const end = (outcome: Outcome<"imported">, complete: boolean): ImportOutcome => ({
      ...outcome,
      resources,
      counted: resources.filter((resource) => member(resource, "active") !== false),
      complete,
      totals,
    });
    let skipped = false;
    let startIndex = 1;
    do {
      const answer = await talk.ask(page, { startIndex });
      const list = answer.json;
      const total = isJsonObject(list) ? member(list, "totalResults") : undefined;
      if (answer.status !== 200 || !isJsonObject(list) || typeof total !== "number") {
        return end(outcomeOf<"imported">(talk, "stopped", otherTask(page.name, answer)), false);
      }
      const found = member(list, "Resources");
      if (Array.isArray(found)) resources.push(...(found as readonly Json[]).filter(isJsonObject));
      totals.push(total);
      const next = startIndex + PAGE;
      const last = 1 + PAGE * Math.floor((total - 1) / PAGE);
      const jumps = totals.length >= first && next < last;
      skipped ||= jumps;
      startIndex = jumps ? last : next;
    } while (startIndex <= (totals.at(-1) ?? 0));
    return end(outcomeOf(talk, "imported"), !skipped);
  };

  return {
    importUsers: (extent = {}) => walk(importUsersPage, extent),
    importGroups: (extent = {}) => walk(importGroupsPage, extent),
  };
}
