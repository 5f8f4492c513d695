// An import: every page of users or groups, startIndex growing by 100 whatever the server returned,
// so that a server that caps its pages below 100 loses people here as it does with Okta.

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
  /** Those that Okta counts: of people, only the active ones (capture of 2026). */
  readonly counted: readonly JsonObject[];
  /** False when `maxPages` ended the walk before its end. */
  readonly complete: boolean;
}

export interface OktaImports {
  /** @param maxPages pages of 100; at most 1000, for a server whose totalResults is no end */
  importUsers(maxPages?: number): Promise<ImportOutcome>;
  importGroups(maxPages?: number): Promise<ImportOutcome>;
}

const PAGE = 100;
const MOST_PAGES = 1000;

export function oktaImports(wire: Sender, options: ConversationOptions): OktaImports {
  const walk = async (page: RequestTemplate, maxPages: number): Promise<ImportOutcome> => {
    const talk = converse(wire, options);
    const resources: JsonObject[] = [];
    const end = (outcome: Outcome<"imported">, complete: boolean): ImportOutcome => ({
      ...outcome,
      resources,
      counted: resources.filter((resource) => member(resource, "active") !== false),
      complete,
    });
    let total = Infinity;
    let startIndex = 1;
    for (let pages = 0; startIndex <= total && pages < maxPages; pages += 1) {
      const answer = await talk.ask(page, { startIndex });
      const list = answer.json;
      const found = isJsonObject(list) ? member(list, "totalResults") : undefined;
      if (answer.status !== 200 || !isJsonObject(list) || typeof found !== "number") {
        return end(outcomeOf<"imported">(talk, "stopped", otherTask(page.name, answer)), false);
      }
      const members = member(list, "Resources");
      if (Array.isArray(members))
        resources.push(...(members as readonly Json[]).filter(isJsonObject));
      total = found;
      startIndex += PAGE;
    }
    return end(outcomeOf(talk, "imported"), startIndex > total);
  };

  return {
    importUsers: (maxPages = MOST_PAGES) => walk(importUsersPage, maxPages),
    importGroups: (maxPages = MOST_PAGES) => walk(importGroupsPage, maxPages),
  };
}
