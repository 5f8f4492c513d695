// A user is assigned to the app: looked up, not found, created.

import fc from "fast-check";
import { createBody } from "../../okta/create-body.ts";
import { idOf, isJsonObject, member } from "../../wire/json.ts";
import type { Answer } from "../../wire/answer.ts";
import { rowOf, samples, withValues } from "../attributes.ts";
import { kind } from "../command.ts";
import { lookAtOthers } from "../expect.ts";
import { livingUsers, pick, pickPlain, type Model, type ModelUser } from "../model.ts";
import { lookAtUser } from "../read-user.ts";
import { asShown, elementsOf, representation } from "../representation.ts";
import type { ExploredRow } from "../rows.ts";
import { anyChange, type Values } from "../any-change.ts";
import { anyNameBeginning, anyNameForm, seldom, type Text } from "../values.ts";
import type { OktaProfile } from "../../okta/profile.ts";
import type { Real } from "../real.ts";

interface Assign {
  readonly beginning: Text;
  readonly form: "address" | "name";
  readonly given: Values;
  /** With a plain value of each attribute besides. */
  readonly isFull: boolean;
  /** Whose address the user shares; nobody's for most. */
  readonly sharing: number | undefined;
  /** Whose userName the new one holds. */
  readonly like: number | undefined;
}

export const assign = kind<Assign>({
  weight: 10,
  values: ({ offers }) =>
    fc.record({
      beginning: anyNameBeginning,
      form: anyNameForm,
      given: anyChange(offers.attributes, 4),
      isFull: fc.boolean(),
      sharing: seldom(fc.nat(7), 8),
      like: seldom(fc.nat(7), 8),
    }),
  check: (model, _values, { mostUsers }) => livingUsers(model).length < mostUsers,
  says: (model, { beginning, given, isFull, sharing, like }) => {
    const whose = sharing === undefined ? undefined : pick(livingUsers(model), sharing);
    const shared = whose === undefined ? "" : `, with the address of ${whose.label}`;
    const other = pickPlain(livingUsers(model), like);
    const name = other === undefined ? beginning.text : `the userName of ${other.label} within`;
    const full = isFull ? ", every other attribute" : "";
    return `Assign user ${nextLabel(model)} (${name}…${given.said}${full})${shared}`;
  },
  run: async (model, { beginning, form, given, isFull, sharing, like }, real) => {
    const other = pickPlain(livingUsers(model), like);
    const named = real.newProfile(other === undefined ? beginning.text : "", form);
    const userName = `${named.externalId}.${other?.profile.userName ?? ""}`;
    const plain = other === undefined ? named : { ...named, userName };
    const change = { ...(isFull ? samples(real.offers.attributes) : {}), ...given.change };
    const profile = withValues(plain, change);
    const whose = sharing === undefined ? undefined : pick(livingUsers(model), sharing);
    // A provider may want an address, and no more than so many characters.
    const isLong = other !== undefined || form === "name";
    const isOdd = beginning.isOdd || given.isOdd || isLong || whose !== undefined;
    const shared = whose === undefined ? profile : { ...profile, email: whose.profile.email };
    await create(shared, { isOdd, isAgain: false }, model, real);
    if (whose === undefined) return;
    await lookAtOthers([whose], "INTERACT-dedupe/shared-e-mail", model, real);
  },
});

export function nextLabel({ users }: Pick<Model, "users">): string {
  const at = users.length;
  return at < 26 ? String.fromCharCode(65 + at) : `U${at + 1}`;
}

/** Lookup and create, judged. Undefined where no user came of it. */
export async function create(
  profile: OktaProfile,
  { isOdd, isAgain }: { readonly isOdd: boolean; readonly isAgain: boolean },
  model: Model,
  real: Real,
): Promise<ModelUser | undefined> {
  const { answers, answer, outcome } = await real.okta.assign(profile);
  const [looked] = answers;
  if (looked !== undefined) {
    judgeNobody(looked, isAgain ? "RFC7644-3.6/not-listed" : "OKTA-lookup/no-match-is-empty", real);
  }
  if (answers.length < 2 || outcome === "linked" || outcome === "reactivated") return undefined;
  const row = isAgain ? "RFC7644-3.6/user-name-free" : "OKTA-create/created";
  return adopt(answer, profile, { isOdd, row }, model, real);
}

/** Who was created, judged and looked at. Undefined where nobody was. */
export async function adopt(
  answer: Answer,
  profile: OktaProfile,
  { isOdd, row }: { readonly isOdd: boolean; readonly row: ExploredRow },
  model: Model,
  real: Real,
): Promise<ModelUser | undefined> {
  const { judge } = real;
  // A provider may refuse an odd value; it may not fail over it.
  if (isOdd && answer.status >= 400 && answer.status < 500) return undefined;
  if (!judge.status(answer, [201], row) && (answer.status < 200 || answer.status >= 300)) {
    return undefined;
  }
  const shown = isJsonObject(answer.json) ? member(answer.json, "id") : undefined;
  const id = isJsonObject(answer.json) ? idOf(answer.json) : undefined;
  const named = { row: "RFC7643-3.1/id", place: "id of a create", answer } as const;
  const received = `id: ${asShown(shown)}`;
  // RFC 3986 §5.2.4: one of dots alone can't be a segment of a path.
  const isId = id !== undefined && typeof shown === "string" && !/^\.{1,2}$/.test(id);
  if (!judge.holds(isId, { ...named, expected: "an id, a string", received })) return undefined;
  if (id === undefined) return undefined;
  const other = holderOf(id, real);
  const isOwn = judge.holds(other === undefined, {
    row: "RFC7643-3.1/id-unique",
    place: "id of a create",
    expected: "an id that no other resource has",
    received: `the id of ${other?.label ?? ""}`,
    answer,
  });
  if (!isOwn) return undefined;
  const user: ModelUser = {
    label: nextLabel(model),
    id,
    profile,
    active: true,
    isDeleted: false,
    isOdd,
    seen: {},
    manager: undefined,
    before: [],
  };
  model.users.push(user);
  judgeEcho(answer, profile, real);
  await lookAtNew(user, answer, model, real);
  return user;
}

/** Of that id, in any of the sequences that are played now. */
export function holderOf(id: string, { models }: Real): { readonly label: string } | undefined {
  return [...models]
    .flatMap(({ users, groups }) => [...users, ...groups])
    .find((each) => each.id === id && !each.isDeleted);
}

function judgeEcho(answer: Answer, profile: OktaProfile, { judge, mapping }: Real): void {
  const sent = representation(createBody(profile, mapping));
  const shown = representation(answer.json);
  for (const path of ["username", "name.givenname", "name.familyname", "active"]) {
    judge.holds(sent.get(path) === shown.get(path), {
      row: "OKTA-create/echoes-profile",
      place: path,
      expected: `${path}: ${sent.get(path) ?? "no value"}`,
      received: `${path}: ${shown.get(path) ?? "no value"}`,
      answer,
    });
  }
}

/** All that was sent is read back; what wasn't may have any value. */
async function lookAtNew(user: ModelUser, created: Answer, model: Model, real: Real) {
  const now = representation(createBody(user.profile, real.mapping));
  const rows = {
    read: "OKTA-create/readable",
    active: "OKTA-create/readable",
    changed: (path: string): ExploredRow => rowOf(path, "created"),
    rest: "OKTA-create/readable",
    lookup: "OKTA-create/found-by-lookup",
  } as const;
  await lookAtUser(
    user,
    { now, isFree: (path) => !now.has(path), mayAdd: true, rows },
    model,
    real,
  );
  judgeReflected("POST", created, user, real);
}

/** What the answer to a write shows is what a read shows right after. */
export function judgeReflected(
  method: "POST" | "PUT" | "PATCH",
  written: Answer,
  user: ModelUser,
  { judge }: Real,
): void {
  if (!isJsonObject(written.json) || written.status >= 300) return;
  const answered = representation(written.json);
  const read = representation(user.seen);
  for (const [path, value] of [...answered].sort()) {
    const holds = judge.holds(read.get(path) === value, {
      row: "RFC7644-3.1/reflects-state",
      place: `${method} ${path}`,
      expected: `${path}: ${read.get(path) ?? "no value"}, as a read shows`,
      received: `${path}: ${value}`,
      answer: written,
    });
    if (!holds) return;
  }
}

/** A lookup that is to find nobody. */
export function judgeNobody(looked: Answer, row: ExploredRow, { judge }: Real): void {
  const ids = elementsOf(looked.json, "Resources").map((each) => asShown(member(each, "id")));
  judge.holds(looked.status === 200 && ids.length === 0, {
    row,
    place: looked.status === 200 ? "lookup without a match" : `lookup ${looked.status}`,
    expected: "a lookup without a match",
    received: looked.status === 200 ? `it finds ${ids.join(", ")}` : String(looked.status),
    answer: looked,
    check: { kind: "list", path: ["Resources"], of: "id", values: [], how: "exactly" },
  });
}
