// A group is looked at after a step: its name, its members each once, and that a lookup finds it.

import { isJsonObject, member } from "../wire/json.ts";
import type { Answer } from "../wire/answer.ts";
import type { ModelGroup, ModelUser, Model } from "./model.ts";
import { asShown, elementsOf, representation, valuesOf } from "./representation.ts";
import type { ExploredRow } from "./rows.ts";
import { comparable } from "./same-text.ts";
import { groupPath, type Real } from "./real.ts";

export interface ExpectedGroup {
  /** Members of whom both is right: an inactive user, say. */
  readonly free?: ReadonlySet<ModelUser>;
  /** What the last write to it was answered with. */
  readonly written?: Answer | undefined;
  readonly rows: {
    readonly members: ExploredRow;
    readonly name: ExploredRow;
    readonly id?: ExploredRow;
  };
}

export async function lookAtGroup(
  group: ModelGroup,
  { free = new Set(), written, rows }: ExpectedGroup,
  model: Model,
  real: Real,
): Promise<void> {
  const { judge } = real;
  const [read, looked] = await Promise.all([
    real.scim.read(groupPath(group)),
    real.okta.lookupGroup(group.name),
  ]);
  if (!judge.status(read, [200], "RFC7644-3.4.1/retrieved")) return;
  const shown = isJsonObject(read.json) ? read.json : {};
  judge.holds(member(shown, "id") === group.id, {
    row: rows.id ?? "RFC7643-3.1/id-stable",
    place: "group id",
    ...{ expected: `id ${group.id}`, received: `id ${asShown(member(shown, "id"))}`, answer: read },
  });
  const created = representation(shown).get("meta.created");
  judge.holds(group.created === undefined || created === group.created, {
    row: "RFC7643-3.1/created",
    place: "meta.created of a group",
    ...{ expected: "meta.created as before", received: `meta.created: ${created ?? "no value"}` },
    answer: read,
  });
  group.created = created;
  const name = member(shown, "displayName");
  const isNamed =
    typeof name === "string" && comparable("displayname", name) === comparable("", group.name);
  judge.holds(isNamed, {
    row: rows.name,
    place: "group displayName",
    expected: `displayName: ${group.name}`,
    received: `displayName: ${asShown(name)}`,
    answer: read,
    check: { kind: "value", path: ["displayName"], allowed: [group.name] },
  });
  if (typeof name === "string" && !isNamed) group.name = name;
  judgeMembers(group, free, rows.members, read, model, real);
  if (written !== undefined) judgeWritten(written, read, real);
  if (isNamed) judgeGroupLookup(group, looked, real);
}

/** What a write shows is what a read shows right after; members may be left out. */
function judgeWritten(written: Answer, read: Answer, { judge }: Real): void {
  if (!isJsonObject(written.json) || written.status >= 300) return;
  const shown = (answer: Answer, name: string): string =>
    name === "members"
      ? valuesOf(answer.json, name).sort().join(", ")
      : asShown(isJsonObject(answer.json) ? member(answer.json, name) : undefined);
  for (const name of ["displayName", "members"]) {
    if (name === "members" && member(written.json, name) === undefined) continue;
    judge.holds(shown(written, name) === shown(read, name), {
      row: "RFC7644-3.1/reflects-state",
      place: `${name} in the answer to a change of a group`,
      expected: `${name}: ${shown(read, name)}, as a read shows`,
      received: `${name}: ${shown(written, name)}`,
      answer: written,
    });
  }
}

function judgeMembers(
  group: ModelGroup,
  free: ReadonlySet<ModelUser>,
  row: ExploredRow,
  read: Answer,
  model: Model,
  { judge }: Real,
): void {
  const ids = valuesOf(read.json, "members");
  const label = (id: string): string => model.users.find((user) => user.id === id)?.label ?? id;
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  judge.holds(twice === undefined, {
    row: "OKTA-group/no-member-twice",
    place: "members twice",
    expected: `each member of ${group.label} once`,
    received: `${label(twice ?? "")} twice`,
    answer: read,
    check: checkOf(new Set(ids)),
  });
  const settled = [...group.members].filter((user) => !free.has(user));
  const wanted = new Set(settled.map(({ id }) => id));
  const received = new Set(ids.filter((id) => ![...free].some((user) => user.id === id)));
  const isSame = wanted.size === received.size && [...wanted].every((id) => received.has(id));
  const names = (some: ReadonlySet<string>): string =>
    some.size === 0 ? "none" : [...some].map(label).sort().join(", ");
  judge.holds(isSame, {
    row,
    place: "members",
    expected: `members of ${group.label}: ${names(wanted)}`,
    received: `members: ${names(received)}`,
    answer: read,
    ...(free.size === 0 ? { check: checkOf(wanted) } : {}),
  });
  // What the provider shows is true from now on, also where it was free to.
  group.members = new Set(model.users.filter(({ id }) => ids.includes(id)));
}

function checkOf(ids: ReadonlySet<string>) {
  return {
    kind: "list",
    path: ["members"],
    of: "value",
    values: [...ids],
    how: "exactly",
  } as const;
}

export function judgeGroupLookup(group: ModelGroup, looked: Answer, { judge }: Real): void {
  const ids = elementsOf(looked.json, "Resources").map((each) => member(each, "id"));
  judge.holds(looked.status === 200 && ids.length === 1 && ids[0] === group.id, {
    row: "OKTA-group/found-by-name",
    place: looked.status === 200 ? "group lookup" : `group lookup ${looked.status}`,
    expected: `the lookup of ${group.label} finds ${group.id} alone`,
    received:
      looked.status === 200
        ? `it finds ${ids.map(String).join(", ") || "none"}`
        : `it is answered with ${looked.status}`,
    answer: looked,
    check: { kind: "list", path: ["Resources"], of: "id", values: [group.id], how: "exactly" },
  });
}

/** Nobody has the name any more. */
export async function lookForNoGroup(name: string, row: ExploredRow, real: Real): Promise<void> {
  const looked = await real.okta.lookupGroup(name);
  const ids = elementsOf(looked.json, "Resources").map((each) => asShown(member(each, "id")));
  real.judge.holds(looked.status === 200 && ids.length === 0, {
    row,
    place: "group lookup without a match",
    expected: "the lookup of a name that no group has finds nothing",
    received: looked.status === 200 ? `it finds ${ids.join(", ")}` : `${looked.status}`,
    answer: looked,
    check: { kind: "list", path: ["Resources"], of: "id", values: [], how: "exactly" },
  });
}
