// Rows about lookups and pages: what was found must be what is known to be there.

import { asText } from "./as-text.ts";
import { isJsonObject, member } from "../wire/json.ts";
import { KeptExchange } from "./kept-exchange.ts";
import { unlessChanged } from "./long-ago.ts";
import { seenAt, type Directory, type Known } from "./directory.ts";
import { formIn } from "./placeholders.ts";
import { isPlaceholder } from "../verdict/standing/fold.ts";
import { isSameName, membersIn, resourcesIn, textIn, type Step } from "./step.ts";
import type { RequirementId } from "../requirements/catalogue.ts";
import type { Json, JsonObject } from "../wire/json.ts";
import type { Finding } from "./ledger.ts";

export function judgeUserLookup(step: Step, directory: Directory): Finding[] {
  const { name, status } = step;
  if (name === undefined) return [];
  const say = sayOf(step);
  const found = resourcesIn(step);
  const byName = found.find((each) => isSameName(textIn(each, "userName"), name));
  const known = directory.byName(name);
  if (known === undefined) {
    if (byName !== undefined) return carried(step, byName);
    const why = notEmpty(step, "user");
    return status === 200 || status === 404 ? [say("OKTA-lookup/no-match-is-empty", why)] : [];
  }
  if (known.lastWriteEnd > step.startedAt) return carried(step, byName);
  const shown = found.find((each) => textIn(each, "id") === known.id);
  const missed = whyMissed(step, known);
  const row = rowOfLookup(step, known.name ?? "", known.active);
  const why =
    row === "OKTA-lookup/finds-exactly-one"
      ? whyNotOne(step, known, "userName")
      : row === "OKTA-lookup/finds-inactive" && isActive(shown)
        ? "it shows an inactive user as active"
        : undefined;
  const heldAgainst = (finding: Finding): Finding => unlessChanged(finding, seenAt(known), step);
  const findings = [heldAgainst(say(row, missed ?? why))];
  if (shown !== undefined) known.found = new KeptExchange(step.exchange);
  if (known.name === name) {
    const reason = missed === undefined ? {} : { reason: missed };
    const expected = known.toBeFound.map(({ requirement, since }) =>
      heldAgainst({ requirement, ...reason, exchanges: [...since, step.exchange] }),
    );
    findings.push(...expected);
    known.toBeFound = [];
  }
  return [...findings, ...carried(step, shown ?? byName)];
}

function isActive(user: JsonObject | undefined): boolean {
  return user !== undefined && member(user, "active") !== false;
}

/** Why a lookup that finds nobody isn't an empty list. */
function notEmpty(step: Step, what: "user" | "group"): string | undefined {
  const { status, answer } = step;
  if (status !== 200) return `a lookup that finds no ${what} is answered with ${status}`;
  const found = resourcesIn(step);
  const count = isJsonObject(answer) ? member(answer, "totalResults") : undefined;
  const isEmpty = found.length === 0 && Number(count ?? NaN) === 0;
  const shown = `shows ${found.length}, totalResults ${asText(count, "absent")}`;
  return isEmpty ? undefined : `a lookup of a ${what} that doesn’t exist ${shown}`;
}

function whyMissed(step: Step, { id }: Known): string | undefined {
  if (step.status !== 200) return `the lookup is answered with ${step.status}`;
  const isFound = resourcesIn(step).some((each) => textIn(each, "id") === id);
  return isFound ? undefined : `the lookup doesn’t find ${id}`;
}

/** Why what is shown besides is wrong; several may have one name. */
function whyNotOne(
  step: Step,
  { id, name }: Known,
  nameOf: "userName" | "displayName",
): string | undefined {
  const found = resourcesIn(step);
  const others = found.filter(
    (each) => textIn(each, "id") !== id && !isSameName(textIn(each, nameOf), name),
  ).length;
  if (others > 0) return `the lookup shows ${others} others too`;
  const isTwice = new Set(found.map((each) => textIn(each, "id"))).size < found.length;
  if (isTwice) return "the lookup shows one more than once";
  const total = isJsonObject(step.answer) ? member(step.answer, "totalResults") : undefined;
  const isCounted = Number(total ?? NaN) === found.length;
  return isCounted
    ? undefined
    : `${found.length} are shown, and totalResults is ${asText(total, "absent")}`;
}

function rowOfLookup(step: Step, name: string, active: boolean | undefined): RequirementId {
  if (active === false) return "OKTA-lookup/finds-inactive";
  if (step.template?.encoding === "form") return "OKTA-lookup/plus-for-space";
  if (name !== step.name) return "OKTA-lookup/any-letter-case";
  const asked = step.name;
  const marks = isPlaceholder(asked) ? asked.slice(1 + formIn(asked).length) : asked;
  if (/^\+|[^:]\+/.test(marks.split(":")[0] ?? "")) return "OKTA-lookup/plus-in-name";
  return (marks.split(":")[0] ?? "").includes("'")
    ? "OKTA-lookup/apostrophe-in-name"
    : "OKTA-lookup/finds-exactly-one";
}

/** What Okta reads of whom it finds. */
function carried(step: Step, user: JsonObject | undefined): Finding[] {
  if (user === undefined) return [];
  const lacks = ["schemas", "id", "userName", "active"].filter(
    (name) => (member(user, name) ?? null) === null,
  );
  const reason =
    lacks.length === 0 ? undefined : `the user that it finds is shown without ${lacks.join(", ")}`;
  return [sayOf(step)("OKTA-lookup/carries-what-okta-reads", reason)];
}

export function judgeGroupLookup(step: Step, directory: Directory): Finding[] {
  const { name, status } = step;
  if (name === undefined) return [];
  const say = sayOf(step);
  const known = directory.byName(name);
  if (known === undefined) {
    const shown = resourcesIn(step);
    const isThere = shown.some((each) => isSameName(textIn(each, "displayName"), name));
    const renamed = shown
      .map((each) => directory.byId(textIn(each, "id")))
      .find((each) => each !== undefined && isSameName(each.formerName, name));
    if (!isThere && renamed !== undefined && renamed.lastWriteEnd <= step.startedAt) {
      const why = "the group is found by its former name";
      return [unlessChanged(say("OKTA-group/renamed", why), seenAt(renamed), step)];
    }
    if (isThere || (status !== 200 && status !== 404)) return [];
    return [say("OKTA-group/no-match-is-empty", notEmpty(step, "group"))];
  }
  if (known.lastWriteEnd > step.startedAt || known.name !== name) return [];
  const missed = whyMissed(step, known);
  const reason = missed === undefined ? {} : { reason: missed };
  const renamed = known.toBeFound.map(({ requirement, since }) => ({
    requirement,
    ...reason,
    exchanges: [...since, step.exchange],
  }));
  known.toBeFound = [];
  const why = missed ?? whyNotOne(step, known, "displayName");
  const found = [say("OKTA-group/found-by-name", why), ...renamed, ...cutMembers(step, known)];
  return found.map((finding) => unlessChanged(finding, seenAt(known), step));
}

/** A lookup that shows members at all shows those whom a read of the group has shown. */
function cutMembers(step: Step, { id, shown }: Known): Finding[] {
  const found = resourcesIn(step).find((each) => textIn(each, "id") === id);
  if (found === undefined || shown === undefined || !Array.isArray(member(found, "members")))
    return [];
  const now = membersIn(found);
  const missing = [...membersIn(shown)].filter((each) => !now.has(each)).length;
  if (missing === 0) return [];
  return [sayOf(step)("OKTA-group/members-shown", `the lookup leaves out ${missing} members`)];
}

/** A page of the test, or of an import. */
export function judgePage(step: Step): Finding[] {
  const { template, endpoint, answer, status } = step;
  const say = sayOf(step);
  const list = isJsonObject(answer) ? answer : undefined;
  const total = list === undefined ? undefined : member(list, "totalResults");
  const isList = status === 200 && total !== undefined;
  const why = isList
    ? undefined
    : `the page is answered with ${status}${status === 200 ? " and no ListResponse" : ""}`;
  if (template?.name === "test the credentials") return [say("OKTA-connect/test-credentials", why)];
  const isFirst = /[?&]startIndex=1(?:&|$)/.test(step.path);
  const rows: RequirementId[] =
    endpoint === "Users"
      ? ["OKTA-import/page-of-users"]
      : ["OKTA-import/page-of-groups", ...(isFirst ? (["OKTA-connect/groups-page"] as const) : [])];
  const findings = rows.map((row) => say(row, why));
  const start = Number(/[?&]startIndex=(\d+)/.exec(step.path)?.[1] ?? 1);
  const resources = list === undefined ? undefined : member(list, "Resources");
  const held = Array.isArray(resources) ? (resources as readonly Json[]).length : 0;
  if (isList && typeof total === "number" && total >= start + 99 && endpoint === "Users") {
    const short =
      held < 100 ? `the page holds ${held} where ${total - start + 1} are left` : undefined;
    findings.push(say("OKTA-import/full-pages", short));
  }
  return findings;
}

/** A finding that rests on this exchange alone. */
export function sayOf({ exchange }: Step) {
  return (requirement: RequirementId, reason: string | undefined): Finding => ({
    requirement,
    ...(reason === undefined ? {} : { reason }),
    exchanges: [exchange],
  });
}
