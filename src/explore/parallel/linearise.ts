// Whether some order of requests that were sent at once explains all their answers and the state afterwards. Four
// requests have 24 orders: each is tried.

import { effectOf, type Operation, type State } from "./operation.ts";

export interface Answered {
  readonly operation: Operation;
  readonly status: number;
}

/** A change that meets another may be refused: then it did nothing (RFC 7644 Table 8; RFC 9110 §15.5.10). */
export const busy = [409, 412, 423, 429, 503] as const;

/** @returns the order that explains it all; undefined where none does */
export function explainedBy(
  before: State,
  answered: readonly Answered[],
  after: State,
): readonly Answered[] | undefined {
  return orders(answered).find((order) => {
    const end = outcome(before, order);
    return end !== undefined && isSame(end, after);
  });
}

/** The state that the order ends in; undefined where it doesn't explain the answers. */
export function outcome(before: State, order: readonly Answered[]): State | undefined {
  let state = before;
  for (const { operation, status } of order) {
    const { allowed, next } = effectOf(state, operation);
    const isRefused = status >= 400 && operation.kind !== "create user";
    if (isRefused && ((busy as readonly number[]).includes(status) || allowed.includes(status)))
      continue;
    if (!allowed.includes(status)) return undefined;
    state = next;
  }
  return state;
}

export function orders<T>(list: readonly T[]): T[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((first, at) =>
    orders(list.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}

/** Deleted users may stay members, or not (RFC 7643 §2.3.7). */
export function isSame(expected: State, shown: State): boolean {
  return (
    expected.created === shown.created &&
    expected.users.every((user, at) => {
      const other = shown.users[at];
      return user?.active === other?.active && user?.title === other?.title;
    }) &&
    expected.group?.name === shown.group?.name &&
    members(expected) === members(shown)
  );
}

function members({ group, users }: State): string {
  if (group === undefined) return "no group";
  return [...group.members]
    .filter((number) => users[number] !== undefined)
    .sort()
    .join();
}
