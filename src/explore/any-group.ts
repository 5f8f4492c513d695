// Which group a step is about, and which of the users.

import fc from "fast-check";
import { livingGroups, livingUsers, pick, pickSome, type Model, type ModelGroup } from "./model.ts";

export interface OfGroup {
  readonly group: number;
  /** A bit for each user. */
  readonly users: number;
}

export const ofGroup = {
  group: fc.nat(3),
  users: fc.nat(15),
} as const;

export function groupOf(model: Readonly<Model>, { group }: Pick<OfGroup, "group">) {
  return pick<ModelGroup>(livingGroups(model), group);
}

/** Okta pushes no inactive user. */
export function usersOf(model: Readonly<Model>, { users }: Pick<OfGroup, "users">) {
  return pickSome(livingUsers(model), users).filter(({ active }) => active);
}

/** Whoever is there can leave. */
export function leavingOf(model: Readonly<Model>, { users }: Pick<OfGroup, "users">) {
  return pickSome(livingUsers(model), users);
}

export function names(some: readonly { readonly label: string }[]): string {
  return some.length === 0 ? "no members" : some.map(({ label }) => label).join(", ");
}
