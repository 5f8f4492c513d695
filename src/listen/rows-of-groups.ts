// Rows about Okta's pushes of groups, and about the members that the next look at the group must show.

import { isJsonObject, member, parseJson } from "../wire/json.ts";
import { asText } from "./as-text.ts";
import { KeptExchange } from "./kept-exchange.ts";
import { sayOf } from "./rows-of-lookups.ts";
import { unlessChanged } from "./long-ago.ts";
import { onlyResource, seenAt, went, type Complaint, type Directory } from "./directory.ts";
import { elements, idsIn, isSameName, membersIn, textIn, type Step } from "./step.ts";
import type { RequirementId } from "../requirements/catalogue.ts";
import type { Json, JsonObject } from "../wire/json.ts";
import type { Finding } from "./ledger.ts";

export function judgeCreateGroup(step: Step, directory: Directory, users: Directory): Finding[] {
  const { status, body } = step;
  if ((status >= 400 && status < 500) || !isJsonObject(body)) return [];
  const shown = onlyResource(step);
  const id = shown === undefined ? "" : (textIn(shown, "id") ?? "");
  const why =
    status !== 201
      ? `it is answered with ${status}`
      : id === ""
        ? "it is answered without an id"
        : undefined;
  const findings = [sayOf(step)("OKTA-group/created", why)];
  if (id === "" || !went(step)) return findings;
  const known = directory.meet(id);
  directory.write(known, step);
  const name = textIn(body, "displayName");
  if (name !== undefined) directory.name(known, name);
  const sent = membersIn(body);
  known.hasPushed = sent.size > 0;
  known.expectations = [
    expecting("OKTA-group/members-shown", step, (now) => exactly(sent, now, users)),
  ];
  return findings;
}

/** Each PATCH of a group's by its template's name. */
export function judgeGroupPatch(step: Step, directory: Directory, users: Directory): Finding[] {
  const { status, id = "", template } = step;
  if (status === 404 || template === undefined) return [];
  const known = directory.meet(id);
  const { before } = directory.write(known, step);
  const say = sayOf(step);
  const why = status === 200 || status === 204 ? undefined : `it is answered with ${status}`;
  const had = before === undefined ? undefined : membersIn(before.resource);
  const at = before?.at ?? step.endedAt;
  if (template.name === "rename the group") {
    const findings = [say("OKTA-group/rename-accepted", why)];
    const value = isJsonObject(step.body) ? elements(step.body, "Operations")[0] : undefined;
    const named = value === undefined ? undefined : member(value, "value");
    const name = isJsonObject(named) ? textIn(named, "displayName") : undefined;
    if (why === undefined && name !== undefined) {
      if (!isSameName(known.name, name)) known.formerName = known.name;
      directory.name(known, name);
      known.toBeFound = [
        { requirement: "OKTA-group/renamed", since: [new KeptExchange(step.exchange)] },
      ];
      known.expectations = [
        {
          requirement: "OKTA-group/renamed",
          since: new KeptExchange(step.exchange),
          seenAt: step.endedAt,
          judge: (read) =>
            textIn(read, "displayName") !== name
              ? "the new name isn’t shown"
              : had === undefined
                ? undefined
                : exactly(had, membersIn(read), users, at),
        },
      ];
    }
    return findings;
  }
  const change = changeIn(step.body);
  known.hasPushed ||= why === undefined;
  const isPushNow = /^replace all members/.test(template.name);
  if (isPushNow) {
    const row: RequirementId = template.name.endsWith("(no path)")
      ? "OKTA-group/push-now-pathless"
      : change.all?.size === 0
        ? "OKTA-group/push-now-empty"
        : "OKTA-group/push-now";
    if (why !== undefined) return [say(row, why)];
    const all = change.all ?? new Set<string>();
    known.expectations = [expecting(row, step, (now) => exactly(all, now, users))];
    return [];
  }
  const isAgain =
    had !== undefined && change.remove.size === 0 && [...change.add].every((each) => had.has(each));
  // A member whom the target doesn't know can be refused.
  const isKnown = [...change.add].every((each) => isThere(each, users));
  const row: RequirementId = isAgain
    ? "OKTA-group/same-members-again"
    : "OKTA-group/change-accepted";
  const findings: Finding[] = [];
  if (why !== undefined && status >= 500) findings.push(say(row, why));
  else if (why !== undefined) {
    if (!isAgain && !isKnown) return [];
    findings.push(unlessChanged(say(row, why), isAgain ? at : lastSeen(change.add, users), step));
  } else {
    findings.push(say(row, undefined));
    expectSameUsers(step, change.add, users);
  }
  if (had === undefined || (why !== undefined && isAgain)) return findings;
  // Also of a change that was refused: the next read shows what is missing.
  const wanted = change.apply(had);
  const { add } = change;
  const remove = without(change.remove, wanted);
  known.expectations = [
    ...(add.size === 0 && change.remove.size > 0
      ? []
      : [
          expecting("OKTA-group/add-appends", step, (now) =>
            exactly(wanted, without(now, remove), users, at),
          ),
        ]),
    ...(change.remove.size === 0
      ? []
      : [
          expecting("OKTA-group/remove-one", step, (now) =>
            exactly(without(wanted, add), without(now, add), users, at),
          ),
        ]),
  ];
  return findings;
}

function without(all: ReadonlySet<string>, some: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((each) => !some.has(each)));
}

/** A user who joins a group doesn't change: an inactive user stays inactive, and the name stays. */
function expectSameUsers(step: Step, joining: ReadonlySet<string>, users: Directory): void {
  const since = new KeptExchange(step.exchange);
  const requirement = "OKTA-group/add-appends";
  for (const user of [...joining].map((id) => users.byId(id))) {
    if (user?.shown === undefined || user.lastWriteEnd > step.startedAt) continue;
    const { shown, shownAt } = user;
    const judge = (read: JsonObject): string | undefined => {
      const other = ["active", "displayName"].find(
        (name) => asText(member(shown, name)) !== asText(member(read, name)),
      );
      return other && `${other} of the new member changed too`;
    };
    user.expectations = [
      ...user.expectations.filter((each) => each.requirement !== requirement),
      { requirement, since, seenAt: shownAt, judge },
    ];
  }
}

function expecting(
  requirement: RequirementId,
  step: Step,
  judge: (now: ReadonlySet<string>) => Complaint | undefined,
) {
  const since = new KeptExchange(step.exchange);
  return {
    requirement,
    since,
    seenAt: step.endedAt,
    judge: (read: JsonObject) => judge(membersIn(read)),
  };
}

/**
 * Only those count who are known to be there: an unknown member can be left out, and one who was deleted is.
 * @param before when those whom the write left alone were seen
 */
function exactly(
  wanted: ReadonlySet<string>,
  now: ReadonlySet<string>,
  users: Directory,
  before = Infinity,
): Complaint | undefined {
  const missing = [...wanted].filter((each) => !now.has(each) && isThere(each, users));
  const more = [...now].filter((each) => !wanted.has(each)).length;
  if (missing.length === 0 && more === 0) return undefined;
  const why = [
    ...(missing.length === 0 ? [] : [`${missing.length} members are missing`]),
    ...(more === 0 ? [] : [`${more} members are shown that should not be`]),
  ].join(", and ");
  return { why, seenAt: Math.min(before, more > 0 ? Infinity : lastSeen(missing, users)) };
}

function isThere(id: string, users: Directory): boolean {
  return users.byId(id)?.isDeleted === false;
}

/** When all of them were last known to be there. */
function lastSeen(ids: Iterable<string>, users: Directory): number {
  const times = [...ids].flatMap((id) => {
    const known = users.byId(id);
    return known === undefined ? [] : [seenAt(known)];
  });
  return times.reduce((one, other) => Math.min(one, other), Infinity);
}

interface Change {
  readonly add: ReadonlySet<string>;
  readonly remove: ReadonlySet<string>;
  readonly all?: ReadonlySet<string>;
  /** The members after it, of these before it. */
  readonly apply: (had: ReadonlySet<string>) => ReadonlySet<string>;
}

/** What a membership PATCH of Okta's says. */
export function changeIn(body: Json | undefined): Change {
  const list = isJsonObject(body) ? elements(body, "Operations") : [];
  const add = new Set<string>();
  const remove = new Set<string>();
  let all: ReadonlySet<string> | undefined;
  const steps: ((members: Set<string>) => void)[] = [];
  for (const operation of list) {
    const op = textIn(operation, "op")?.toLowerCase();
    const value = member(operation, "value");
    const members = isJsonObject(value) ? member(value, "members") : value;
    const ids = idsIn(Array.isArray(members) ? (members as readonly Json[]) : []);
    const [, quoted] =
      /\[value eq ("(?:[^"\\]|\\.)*")\]/.exec(textIn(operation, "path") ?? "") ?? [];
    const one = quoted === undefined ? undefined : parseJson(quoted);
    if (op === "remove" && typeof one === "string") {
      remove.add(one);
      steps.push((members) => members.delete(one));
    }
    if (op === "add") {
      ids.forEach((id) => add.add(id));
      steps.push((members) => ids.forEach((id) => members.add(id)));
    }
    if (op === "replace") all = ids;
  }
  const apply = (had: ReadonlySet<string>): ReadonlySet<string> => {
    const members = new Set(had);
    for (const step of steps) step(members);
    return members;
  };
  return { add, remove, apply, ...(all === undefined ? {} : { all }) };
}
