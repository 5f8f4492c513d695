// One request of several that are sent at once, and what it does to users and a group when it is carried out
// alone: the model against which orders are tried.

/** Users by their number; undefined once deleted. */
export interface State {
  readonly users: readonly (UserState | undefined)[];
  /** Undefined once deleted. */
  readonly group: GroupState | undefined;
  /** Users with the name that creates ask for. */
  readonly created: number;
}

export interface UserState {
  readonly active: boolean;
  readonly title: string;
}

export interface GroupState {
  readonly name: string;
  /** Numbers of users. */
  readonly members: ReadonlySet<number>;
}

export interface Operation {
  readonly kind: Kind;
  readonly user: number;
  /** A bit for each user. */
  readonly users: number;
  /** Tells one title or name from another. */
  readonly value: number;
}

export const groupKinds = [
  ...["add member", "remove member", "replace members", "rename group"],
  ...["replace group", "delete group"],
] as const;
export const userKinds = [
  ...["set title", "deactivate", "activate", "replace user", "delete user", "create user"],
] as const;

export type Kind = (typeof groupKinds)[number] | (typeof userKinds)[number];

export interface Effect {
  readonly allowed: readonly number[];
  readonly next: State;
}

const changed = [200, 204];
/** What a server may say to a change of what isn't there any more; of whom isn't there as a member, too. */
const gone = [404];

export function titleOf(value: number): string {
  return `Title ${value}`;
}

export function nameOf(value: number): string {
  return `Team ${value}`;
}

export function numbersIn(bits: number, most: number): number[] {
  return Array.from({ length: most }, (_, at) => at).filter((at) => ((bits >> at) & 1) === 1);
}

export function effectOf(state: State, operation: Operation): Effect {
  if (operation.kind === "create user") {
    const allowed = state.created === 0 ? [201] : [409];
    return { allowed, next: { ...state, created: Math.max(1, state.created) } };
  }
  return (groupKinds as readonly string[]).includes(operation.kind)
    ? effectOnGroup(state, operation)
    : effectOnUser(state, operation);
}

function effectOnUser(state: State, { kind, user, value }: Operation): Effect {
  const before = state.users[user];
  if (before === undefined) return { allowed: gone, next: state };
  const become = (after: UserState | undefined, allowed = changed): Effect => ({
    allowed,
    next: { ...state, users: state.users.map((each, at) => (at === user ? after : each)) },
  });
  switch (kind) {
    case "set title":
      return become({ ...before, title: titleOf(value) });
    case "deactivate":
      return become({ ...before, active: false });
    case "activate":
      return become({ ...before, active: true });
    case "replace user":
      // The body was made before, of an active user.
      return become({ active: true, title: titleOf(value) }, [200]);
    default:
      return become(undefined, [204]);
  }
}

function effectOnGroup(state: State, { kind, user, users, value }: Operation): Effect {
  const { group } = state;
  if (group === undefined) return { allowed: gone, next: state };
  const become = (after: GroupState | undefined, allowed = changed): Effect => ({
    allowed,
    next: { ...state, group: after },
  });
  const all = new Set(numbersIn(users, state.users.length));
  // A member who isn't there any more may be refused, or passed over.
  const orRefused = state.users[user] === undefined ? [...changed, 400, 404] : changed;
  switch (kind) {
    case "add member":
      return become({ ...group, members: new Set([...group.members, user]) }, orRefused);
    case "remove member":
      return become(
        { ...group, members: new Set([...group.members].filter((each) => each !== user)) },
        orRefused,
      );
    case "replace members":
      return become({ ...group, members: all }, [...changed, 400, 404]);
    case "rename group":
      return become({ ...group, name: nameOf(value) });
    case "replace group":
      return become({ name: nameOf(value), members: all }, [200, 400, 404]);
    default:
      return become(undefined, [200, 202, 204]);
  }
}

export function says({ kind, user, users, value }: Operation, all: number): string {
  const label = (number: number): string => String.fromCharCode(65 + number);
  const some = numbersIn(users, all).map(label).join(", ") || "no members";
  switch (kind) {
    case "add member":
      return `add ${label(user)} to G1`;
    case "remove member":
      return `remove ${label(user)} from G1`;
    case "replace members":
      return `Push Now G1 with ${some}`;
    case "rename group":
      return `rename G1 to ${nameOf(value)}`;
    case "replace group":
      return `replace G1 by PUT with ${some}`;
    case "delete group":
      return "delete G1";
    case "set title":
      return `set the title of ${label(user)}`;
    case "replace user":
      return `replace ${label(user)} by PUT`;
    case "create user":
      return "create a user with one and the same userName";
    default:
      return `${kind.replace(" user", "")} ${label(user)}`;
  }
}
