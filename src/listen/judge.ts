// Judges a session as it goes on, from its record alone: live and later the same. Knows the rows that traffic can
// settle; a row whose trigger doesn't come stays open.

import { standingChecks } from "../verdict/standing/checks.ts";
import { Ledger } from "./ledger.ts";
import { judgeGroupLookup, judgePage, judgeUserLookup } from "./rows-of-lookups.ts";
import { judgeAnybodys } from "./rows-of-anybody.ts";
import { judgeCreateGroup, judgeGroupPatch } from "./rows-of-groups.ts";
import { judgeActive, judgeCreate, judgeOthers, judgeRead, judgeReplace } from "./rows-of-users.ts";
import { isProjected, isWrite, onlyResource, went, Directory } from "./directory.ts";
import { isRefused, isUnanswered, resourcesIn, type Step } from "./step.ts";
import { member } from "../wire/json.ts";
import type { Finding } from "./ledger.ts";

export class Judge {
  readonly ledger = new Ledger();
  readonly #users = new Directory("userName");
  readonly #groups = new Directory("displayName");

  /** What this exchange settles, broken or met; kept in the ledger too. */
  take(step: Step): readonly Finding[] {
    const findings = [...standing(step), ...this.#stateful(step)];
    for (const finding of findings) this.ledger.add(finding);
    return findings;
  }

  #stateful(step: Step): Finding[] {
    const { endpoint, id, exchange } = step;
    if (endpoint === undefined) return [];
    const directory = endpoint === "Users" ? this.#users : this.#groups;
    if (endpoint === "Groups" && isWrite(step)) this.#groups.lastWrite = step.endedAt;
    if (isRefused(step)) return [];
    if (isUnanswered(step)) return forget(step, directory);
    const { method } = exchange.request;
    const known = directory.byId(id);
    const isRead = method === "GET" && id !== undefined && !isProjected(step);
    const findings = [
      ...judgeAnybodys(step, directory, known),
      ...(isRead && known !== undefined
        ? [...judgeRead(step, known), ...judgeOthers(step, known, directory)]
        : []),
      ...(isAsOkta(step) ? this.#ofOkta(step, directory) : forget(step, directory)),
    ];
    if (method === "DELETE" && id !== undefined) this.#remove(step, directory, id);
    const shown = method === "GET" ? resourcesIn(step) : [];
    for (const resource of shown) directory.show(resource, step, shown.length);
    return findings;
  }

  #ofOkta(step: Step, directory: Directory): Finding[] {
    switch (step.template?.name.replace(/ \(.*/, "")) {
      case "look up by userName":
        return judgeUserLookup(step, directory);
      case "look up the group by displayName":
        return judgeGroupLookup(step, directory);
      case "test the credentials":
      case "import a page of users":
      case "import a page of groups":
        return judgePage(step);
      case "create the user":
        return judgeCreate(step, directory);
      case "push the profile":
        return judgeReplace(step, directory, this.#groups);
      case "deactivate the user":
        return judgeActive(step, directory, false, this.#groups);
      case "activate the user":
        return judgeActive(step, directory, true, this.#groups);
      case "sync the password":
        return forget(step, directory);
      case "create the group":
        return judgeCreateGroup(step, directory, this.#users);
      case "change the group's membership":
      case "add members to the group":
      case "rename the group":
      case "replace all members of the group":
        return judgeGroupPatch(step, directory, this.#users);
      default:
        return [];
    }
  }

  #remove(step: Step, directory: Directory, id: string): void {
    const known = directory.meet(id);
    directory.write(known, step);
    if (went(step)) known.isDeleted = true;
  }
}

/** Okta's rows are about what Okta sends: another query, or a condition that it never sets, is another request. */
function isAsOkta({ isOkta, template, differences, exchange }: Step): boolean {
  const isConditional = exchange.request.headers.some(([name]) =>
    /^if-(?:none-)?match$/i.test(name),
  );
  const asks = differences.filter((each) => !each.startsWith("the body"));
  return isOkta && template !== undefined && asks.length === 0 && !isConditional;
}

/** Somebody wrote in a way that isn't followed: what was known counts no more. */
function forget(step: Step, directory: Directory): Finding[] {
  const shown = onlyResource(step);
  const made = shown === undefined ? undefined : member(shown, "id");
  const id = step.id ?? (typeof made === "string" ? made : undefined);
  if (!isWrite(step) || id === undefined) return [];
  const known = directory.meet(id);
  directory.write(known, step);
  known.active = undefined;
  known.name = undefined;
  if (shown !== undefined && went(step))
    directory.show(shown, { ...step, startedAt: step.endedAt });
  return [];
}

function standing({ exchange }: Step): Finding[] {
  // What a gateway answers says nothing of the target.
  if (exchange.gateway === true) return [];
  return standingChecks
    .filter((check) => check.concerns(exchange))
    .map((check) => {
      const reason = check.complaint(exchange);
      const likely = reason !== undefined && (check.isLikely?.(exchange) ?? false);
      return {
        requirement: check.requirement,
        ...(reason === undefined ? {} : { reason, likely }),
        exchanges: [exchange],
      };
    });
}
