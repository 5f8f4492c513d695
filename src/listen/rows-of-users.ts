// Rows about Okta's writes to users, and about what the next look at the user must show.

import { isJsonObject, member } from "../wire/json.ts";
import { KeptExchange } from "./kept-exchange.ts";
import { mismatchedAttributes } from "./same-resource.ts";
import { echo, isDoubled, isPrimary, lists, lost, otherText, surplus } from "./shown-as-sent.ts";
import { sayOf } from "./rows-of-lookups.ts";
import { unlessChanged } from "./long-ago.ts";
import {
  onlyResource,
  seenAt,
  went,
  type Expectation,
  type Known,
  type Directory,
} from "./directory.ts";
import { elements, isSameName, membersIn, textIn, type Step } from "./step.ts";
import type { RequirementId } from "../requirements/catalogue.ts";
import type { JsonObject } from "../wire/json.ts";
import type { Finding } from "./ledger.ts";

/** Whether Okta's request is as the contract asks: what was refused for a hole in the mapping says nothing. */
function isSound({ exchange }: Step): boolean {
  return exchange.violations.every(({ origin }) => origin !== "harness");
}

export function judgeCreate(step: Step, directory: Directory): Finding[] {
  const { status, body } = step;
  const say = sayOf(step);
  if (!isJsonObject(body)) return [];
  const taken = directory.byName(textIn(body, "userName"));
  if (taken !== undefined && taken.lastWriteEnd <= step.startedAt) {
    const why = status === 409 ? undefined : `a userName that is taken is answered with ${status}`;
    if (status !== 409 && !went(step)) return [];
    return [unlessChanged(say("OKTA-conflict/refused", why), seenAt(taken), step)];
  }
  if (status >= 400) {
    return isSound(step) && status >= 500
      ? [say("OKTA-create/created", `it is answered with ${status}`)]
      : [];
  }
  const shown = onlyResource(step);
  const id = shown === undefined ? "" : (textIn(shown, "id") ?? "");
  const why =
    status !== 201
      ? `it is answered with ${status}`
      : id === ""
        ? "it is answered without an id"
        : undefined;
  const findings = [say("OKTA-create/created", why)];
  if (shown === undefined || id === "") return findings;
  const known = directory.meet(id);
  directory.write(known, step);
  directory.show(shown, { ...step, startedAt: step.endedAt });
  const since = new KeptExchange(step.exchange);
  known.toBeFound = [{ requirement: "OKTA-create/found-by-lookup", since: [since] }];
  known.name ??= textIn(body, "userName");
  if (known.name !== undefined) directory.name(known, known.name);
  known.expectations = [
    {
      requirement: "OKTA-create/readable",
      since,
      seenAt: step.endedAt,
      judge: (read) => echo(body, read) ?? otherText(body, read) ?? otherPrimary(body, read),
    },
  ];
  return [
    ...findings,
    say("OKTA-create/echoes-profile", echo(body, shown)),
    ...primary(step, body, shown),
  ];
}

function primary(step: Step, sent: JsonObject, shown: JsonObject): Finding[] {
  return elements(sent, "emails").some(isPrimary)
    ? [sayOf(step)("OKTA-create/primary-kept", otherPrimary(sent, shown))]
    : [];
}

function otherPrimary(sent: JsonObject, shown: JsonObject): string | undefined {
  const wanted = elements(sent, "emails").find(isPrimary);
  if (wanted === undefined) return undefined;
  const isKept = elements(shown, "emails")
    .filter(isPrimary)
    .some((each) => isSameName(textIn(each, "value"), textIn(wanted, "value")));
  return isKept ? undefined : "the primary e-mail address isn’t shown as primary";
}

export function judgeReplace(step: Step, directory: Directory, groups: Directory): Finding[] {
  const { status, body, id = "", exchange } = step;
  if (status === 404 || status === 409 || !isJsonObject(body)) return [];
  const known = directory.meet(id);
  const wasActive = known.active;
  const { before, wasBack } = directory.write(known, step);
  const found = known.found;
  known.found = undefined;
  known.active = member(body, "active") === wasActive ? wasActive : undefined;
  // What the server showed goes back whole: a push that leaves some of it out is none of Okta's.
  const isWhole =
    before !== undefined &&
    Object.keys(before.resource).every((name) => member(body, name) !== undefined);
  const say = sayOf(step);
  if (!went(step)) {
    if (!isSound(step) || (!isWhole && status < 500)) return [];
    const refused = say("OKTA-update/accepted", `it is answered with ${status}`);
    return [status >= 500 ? refused : unlessChanged(refused, before?.at ?? 0, step)];
  }
  const findings = [
    say("OKTA-update/accepted", status === 200 ? undefined : `it is answered with ${status}`),
  ];
  const shown = onlyResource(step);
  const since = new KeptExchange(exchange);
  if (found !== undefined) {
    const isKept = shown !== undefined && textIn(shown, "id") === id;
    const wrong = shown === undefined ? "the answer shows no user" : "the answer shows another id";
    const why = isKept ? {} : { reason: wrong };
    findings.push({ requirement: "OKTA-link/keeps-id", ...why, exchanges: [found, exchange] });
    known.toBeFound = [{ requirement: "OKTA-link/keeps-id", since: [found, since] }];
  }
  const sent = textIn(body, "userName");
  if (sent !== undefined) directory.name(known, sent);
  const expect = expectationsOf(known, since, step);
  expect("OKTA-update/no-doubles", (read) => {
    const more = surplus(body, read, "emails").length;
    if (more > 0) return `${more} more e-mail addresses are shown than were sent`;
    const twice = lists.find(
      (name) => before !== undefined && isDoubled(before.resource, read, name),
    );
    return twice && `${twice}: one value is shown twice with the same type`;
  });
  if (member(body, "active") === false && wasActive === false) {
    expect("OKTA-update/leaves-active-alone", (read) =>
      member(read, "active") === false ? undefined : "the user is active",
    );
  }
  if (before !== undefined) {
    const kept = (read: JsonObject): string | undefined => lost(before.resource, body, read);
    expect("OKTA-update/kept", kept, before.at);
    // Okta's reactivation ends with this push.
    if (wasBack) expect("OKTA-reactivate/same-attributes", kept, before.at);
    if (member(body, "active") !== false) expectSameGroups(step, known, before.resource, groups);
  }
  return findings;
}

/** So many pushes of members are remembered until the group is read. */
const MOST_ABOUT = 20;

/** A push leaves the user in the groups whose members Okta pushed: of others the target may have its own rules. */
function expectSameGroups(
  { id = "", exchange, endedAt }: Step,
  known: Known,
  user: JsonObject,
  groups: Directory,
): void {
  const requirement = "OKTA-update/kept";
  for (const each of elements(user, "groups")) {
    const group = groups.byId(textIn(each, "value"));
    if (group?.shown === undefined || !group.hasPushed || !membersIn(group.shown).has(id)) continue;
    const isOther = ({ requirement: row, about }: Expectation): boolean =>
      row !== requirement || about !== id;
    group.expectations = [
      ...group.expectations.filter(isOther).slice(-MOST_ABOUT),
      {
        requirement,
        about: id,
        since: new KeptExchange(exchange),
        seenAt: group.shownAt,
        // Whoever left since, or was deactivated, may have left the group too.
        stands: () => !known.isDeleted && known.lastWriteEnd <= endedAt,
        judge: (read) => (membersIn(read).has(id) ? undefined : "the user left a group"),
      },
    ];
  }
}

/** Adds what the next read of the user must show. */
function expectationsOf(known: Known, since: KeptExchange, { endedAt }: Step) {
  return (
    requirement: RequirementId,
    judge: Expectation["judge"],
    seenAt: number = endedAt,
  ): void => {
    known.expectations.push({ requirement, since, seenAt, judge });
  };
}

export function judgeActive(
  step: Step,
  directory: Directory,
  active: boolean,
  groups: Directory,
): Finding[] {
  const { status, id = "", exchange } = step;
  if (status === 404) return [];
  const known = directory.meet(id);
  const wasInactive = known.active === false;
  const { left } = known;
  const { before } = directory.write(known, step);
  // Who comes back must be as they were before they left.
  const was = left ?? before;
  const why = status === 200 || status === 204 ? undefined : `it is answered with ${status}`;
  const row: RequirementId = active
    ? "OKTA-reactivate/accepted"
    : wasInactive
      ? "OKTA-deactivate/twice"
      : "OKTA-deactivate/pathless-replace";
  const findings = [sayOf(step)(row, why)];
  if (why !== undefined && !active) return findings;
  // Who can't be activated stays away, and as they were: the next read shows it.
  if (why === undefined) known.active = active;
  const since = new KeptExchange(exchange);
  const expect = expectationsOf(known, since, step);
  const same = (now: JsonObject): string | undefined => {
    const except = groups.lastWrite > (was?.at ?? 0) ? ["active", "groups"] : ["active"];
    const names = was === undefined ? [] : mismatchedAttributes(was.resource, now, except);
    const spelt = [...Object.keys(was?.resource ?? {}), ...Object.keys(now)];
    const told = names.map((name) => spelt.find((each) => each.toLowerCase() === name) ?? name);
    return told.length === 0 ? undefined : `also changed: ${told.join(", ")}`;
  };
  const shows = (wrong: string) => (now: JsonObject) =>
    member(now, "active") === active ? undefined : wrong;
  if (active) {
    known.isBack = why === undefined;
    expect("OKTA-reactivate/same-id", shows("the user is still inactive"));
    if (was !== undefined) expect("OKTA-reactivate/same-attributes", same, was.at);
    return findings;
  }
  known.left = was;
  directory.lastDeactivation = step;
  expect("OKTA-deactivate/takes-effect", shows("the user is still active"));
  if (was !== undefined && !wasInactive)
    expect("OKTA-deactivate/changes-nothing-else", same, was.at);
  return findings;
}

/** Milliseconds: in a longer time an administrator of the target can have done it. */
const AT_ONCE = 5000;

/** Who is shown active just before another's deactivation, and inactive just after it. */
export function judgeOthers(step: Step, known: Known, directory: Directory): Finding[] {
  const last = directory.lastDeactivation;
  const shown = onlyResource(step);
  if (last === undefined || last.id === known.id || shown === undefined) return [];
  const isBetween = known.shownAt < last.startedAt && known.lastWriteEnd < last.startedAt;
  const isSoon = step.startedAt - known.shownAt < AT_ONCE && last.endedAt <= step.startedAt;
  const isLost = known.shown !== undefined && known.active === true && !isActive(shown);
  return isBetween && isSoon && isLost
    ? [
        {
          requirement: "OKTA-deactivate/changes-nothing-else",
          reason: "another user is deactivated too",
          exchanges: [last.exchange, step.exchange],
        },
      ]
    : [];
}

function isActive(user: JsonObject): boolean {
  return member(user, "active") !== false;
}

/** A read by id settles what was expected of it. */
export function judgeRead(step: Step, known: Known): Finding[] {
  const { status, id, exchange } = step;
  const shown = onlyResource(step);
  if (known.isDeleted || step.startedAt < known.lastWriteEnd) return [];
  const expectations = known.expectations;
  if (shown === undefined && status !== 404) return [];
  known.expectations = [];
  const standing = expectations.filter(({ stands }) => stands?.() ?? true);
  return standing.map(({ requirement, since, seenAt: at, judge }) => {
    const isOther = shown !== undefined && textIn(shown, "id") !== id;
    const complaint =
      shown === undefined
        ? "the read is answered with 404"
        : isOther
          ? "the read shows another id"
          : judge(shown);
    const { why, seenAt: also } =
      typeof complaint === "object" ? complaint : { why: complaint, seenAt: at };
    const reason = why === undefined ? {} : { reason: why };
    const finding = { requirement, ...reason, exchanges: [since, exchange] };
    return unlessChanged(finding, Math.min(at, also), step);
  });
}
