// Rows about lookups and pages: what was found must be what is known to be there.

import { asText } from "./as-text.ts";
import { isJsonObject, member } from "../wire/json.ts";
import { formIn, isPlaceholder } from "./placeholders.ts";
import { isSameName, resourcesIn, textIn, type Step } from "./step.ts";
import type { RequirementId } from "../requirements/catalogue.ts";
import type { Json } from "../wire/json.ts";
import type { Finding } from "./ledger.ts";
import type { Directory } from "./directory.ts";

export function judgeUserLookup(step: Step, directory: Directory): Finding[] {
  const { name, status } = step;
  const say = sayOf(step);
  if (name === undefined || status === 429 || status === 0 || status >= 500) return [];
  const known = directory.byName(name);
  const isCertain = known !== undefined && known.lastWriteEnd <= step.startedAt;
  if (status !== 200) {
    if (known !== undefined || status !== 404) return [];
    return [
      say("OKTA-lookup/no-match-is-empty", `a lookup without a match is answered with ${status}`),
    ];
  }
  const found = resourcesIn(step);
  const matching = found.filter((each) => isSameName(textIn(each, "userName"), name));
  const ids = found.map((each) => textIn(each, "id"));
  const others = found.length - matching.length;
  if (known === undefined) {
    if (matching.length > 0) return carried(step, matching[0]);
    const count = isJsonObject(step.answer) ? member(step.answer, "totalResults") : undefined;
    const isEmpty = found.length === 0 && (count === 0 || count === "0");
    return [
      say(
        "OKTA-lookup/no-match-is-empty",
        isEmpty
          ? undefined
          : `a lookup of a user that doesn’t exist shows ${found.length} users, totalResults ${asText(count, "absent")}`,
      ),
    ];
  }
  if (!isCertain) return carried(step, matching[0]);
  const isFound = ids.includes(known.id);
  const missed = `the lookup doesn’t find ${known.id}`;
  const row = rowOfLookup(step, known.name ?? "", known.active);
  const isExact = known.name === name;
  const wrong = !isFound
    ? missed
    : others > 0
      ? `the lookup shows ${others} other users too`
      : undefined;
  const findings: Finding[] = [];
  if (row === "OKTA-lookup/finds-inactive") {
    const shown = matching.find((each) => textIn(each, "id") === known.id);
    const isActive = shown !== undefined && member(shown, "active") !== false;
    findings.push(
      say(row, !isFound ? missed : isActive ? "it shows an inactive user as active" : undefined),
    );
  } else
    findings.push(
      say(row, row === "OKTA-lookup/finds-exactly-one" ? wrong : isFound ? undefined : missed),
    );
  if (isFound) known.found = step.exchange;
  if (known.created !== undefined && isExact) {
    findings.push({
      requirement: "OKTA-create/found-by-lookup",
      ...(isFound ? {} : { reason: missed }),
      exchanges: [known.created, step.exchange],
    });
    known.created = undefined;
  }
  return [...findings, ...carried(step, matching[0])];
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
function carried(step: Step, user: Parameters<typeof member>[0] | undefined): Finding[] {
  if (user === undefined || step.form.encodings === undefined) return [];
  const lacks = ["schemas", "id", "userName", "active"].filter(
    (name) => (member(user, name) ?? null) === null,
  );
  const reason =
    lacks.length === 0 ? undefined : `the user that it finds is shown without ${lacks.join(", ")}`;
  return [sayOf(step)("OKTA-lookup/carries-what-okta-reads", reason)];
}

export function judgeGroupLookup(step: Step, directory: Directory): Finding[] {
  const { name, status } = step;
  const say = sayOf(step);
  if (name === undefined || status === 429 || status === 0 || status >= 500) return [];
  const known = directory.byName(name);
  const found = resourcesIn(step);
  if (known === undefined) {
    const isThere = found.some((each) => isSameName(textIn(each, "displayName"), name));
    if (isThere || (status !== 200 && status !== 404)) return [];
    const why =
      status === 404
        ? "a lookup that finds no group is answered with 404"
        : `a lookup of a group that doesn’t exist shows ${found.length}`;
    return [
      say("OKTA-group/no-match-is-empty", status === 200 && found.length === 0 ? undefined : why),
    ];
  }
  if (known.lastWriteEnd > step.startedAt || known.name !== name) return [];
  const isFound = found.some((each) => textIn(each, "id") === known.id);
  const others = found.filter((each) => !isSameName(textIn(each, "displayName"), name)).length;
  const why = !isFound
    ? `the lookup doesn’t find ${known.id}`
    : others > 0
      ? `it shows ${others} other users too`
      : undefined;
  return [say("OKTA-group/found-by-name", why)];
}

/** A page of the test, or of an import. */
export function judgePage(step: Step): Finding[] {
  const { template, endpoint, answer, status } = step;
  if (status === 429 || status === 0) return [];
  const say = sayOf(step);
  const list = isJsonObject(answer) ? answer : undefined;
  const total = list === undefined ? undefined : member(list, "totalResults");
  const isList = status === 200 && total !== undefined;
  const why = isList
    ? undefined
    : `the page is answered with ${status}${status === 200 ? " and no ListResponse" : ""}`;
  if (template?.name === "test the credentials") {
    // A token that isn't the target's is refused, as it should be.
    return status === 401 || status === 403 ? [] : [say("OKTA-connect/test-credentials", why)];
  }
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
