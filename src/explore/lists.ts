// The lists at the end of a sequence, as an import walks them: everybody who is there once, and nobody deleted.

import { member } from "../wire/json.ts";
import type { ImportOutcome } from "../okta/sequences/imports.ts";
import { livingUsers, type Model } from "./model.ts";
import { representation } from "./representation.ts";
import type { Real } from "./real.ts";

export async function lookAtLists(model: Model, real: Real): Promise<void> {
  const users = () => real.okta.importUsers({ first: 5 });
  const groups = () => real.okta.importGroups({ first: 5 });
  await lookAtList(users, model, model.users, real);
  if (!real.offers.groups || model.groups.length === 0) return;
  await lookAtList(groups, model, model.groups, real);
}

/** What looks wrong is judged in a walk that no write of this search comes into. */
async function lookAtList(
  walk: () => Promise<ImportOutcome>,
  model: Model,
  all: readonly Listed[],
  real: Real,
): Promise<void> {
  const first = await walk();
  real.learnTotal(first.totals[0] ?? 0);
  if (first.outcome === "stopped" || (!first.complete && first.endless === undefined)) return;
  if (isAsExpected(first, all)) {
    judgeEntries(first, model, real);
    return;
  }
  const quiet = await real.quietly(walk);
  judgeList(quiet, all, real);
  judgeEntries(quiet, model, real);
}

function isAsExpected({ resources }: ImportOutcome, all: readonly Listed[]): boolean {
  const ids = resources.map((each) => member(each, "id"));
  return all.every(
    ({ id, isDeleted }) => ids.filter((each) => each === id).length === (isDeleted ? 0 : 1),
  );
}

interface Listed {
  readonly label: string;
  readonly id: string;
  readonly isDeleted: boolean;
}

function judgeList(
  { answer, outcome, resources, complete, totals, endless }: ImportOutcome,
  all: readonly Listed[],
  { judge }: Real,
): void {
  judge.holds(endless === undefined, {
    row: "OKTA-import/everybody-once",
    place: "at the end of the list",
    expected: "pages that come to an end",
    received: endless ?? "",
    answer,
  });
  // A walk that is cut short, or that somebody wrote into, says nothing of who is missing.
  if (outcome === "stopped" || !complete || new Set(totals).size > 1) return;
  const ids = resources.map((each) => member(each, "id"));
  for (const one of all.filter(({ isDeleted }) => !isDeleted)) {
    const times = ids.filter((id) => id === one.id).length;
    judge.holds(times === 1, {
      row: "OKTA-import/everybody-once",
      place: times === 0 ? "missing from the list" : "twice in the list",
      expected: `${one.label} once in the list`,
      received: `${times} times`,
      answer,
    });
  }
  const ghost = all.find(({ id, isDeleted }) => isDeleted && ids.includes(id));
  judge.holds(ghost === undefined, {
    row: "RFC7644-3.6/not-listed",
    place: "in the list",
    expected: "no deleted resource in the list",
    received: `${ghost?.label ?? ""} is in it`,
    answer,
  });
}

/** What a list shows of a user is what a read shows. */
function judgeEntries({ answer, resources }: ImportOutcome, model: Model, { judge }: Real): void {
  for (const user of livingUsers(model)) {
    const entry = resources.find((each) => member(each, "id") === user.id);
    if (entry === undefined) continue;
    const read = representation(user.seen);
    const listed = representation(entry);
    for (const path of ["username", "active"]) {
      const holds = judge.holds(listed.get(path) === read.get(path), {
        row: "OKTA-import/everybody-once",
        place: `${path} in the list`,
        expected: `${path} of ${user.label}: ${read.get(path) ?? "no value"}`,
        received: `${path}: ${listed.get(path) ?? "no value"}`,
        answer,
      });
      if (!holds) return;
    }
  }
}
