// What lint looks at: the app, the users as the mapping has them, and what is known of the target.

import { exportedUser, type ExportedUser } from "./exported-user.ts";
import type { ExportedApp, MappedExpression } from "./exported-app.ts";
import { nothingKnownOfGroups } from "./expression/context.ts";
import type { Outcome } from "./expression/evaluate.ts";
import { isEmpty, unevaluated, type Value } from "./expression/value.ts";
import { membershipsOf, type KnownGroups } from "./exports/groups.ts";
import type { OktaUser } from "./exports/users.ts";
import { contractSchemas, type KnownSchema } from "./known-schemas.ts";

export type ContractVariant = "guide" | "field-mapping" | "core";

export interface Given {
  readonly app: ExportedApp;
  /** In the order in which they are to be assigned. */
  readonly users: readonly OktaUser[];
  readonly groups: KnownGroups;
  readonly contract: ContractVariant;
  /** The target's own schemas, where they could be read. */
  readonly target?: readonly KnownSchema[];
}

export interface Subject extends Given {
  readonly exportedUsers: readonly ExportedUser[];
  /** A user with an empty profile. */
  readonly nobody: ExportedUser;
  readonly schemas: readonly KnownSchema[];
}

const NOBODY: OktaUser = { id: "", status: "ACTIVE", login: "", profile: {}, internal: {} };

export function subjectOf(given: Given): Subject {
  const { app, users, groups, target, contract } = given;
  return {
    ...given,
    exportedUsers: users.map((user) => exportedUser(app, user, membershipsOf(user.id, groups))),
    nobody: exportedUser(app, NOBODY, nothingKnownOfGroups),
    schemas: target ?? contractSchemas(contract),
  };
}

/** The mapped expressions whose attribute goes to this external name. */
export function mappedTo(
  { app }: Subject,
  namespace: string,
  externalName: string | RegExp,
): MappedExpression[] {
  return app.mapped.filter(({ attribute }) => {
    const name = attribute.externalName ?? "";
    const fits = typeof externalName === "string" ? name === externalName : externalName.test(name);
    return fits && attribute.externalNamespace === namespace;
  });
}

/** What an attribute gets for a user; undefined where its expression can't be read. */
export function outcomeOf(user: ExportedUser, mapped: MappedExpression): Outcome | undefined {
  return user.assigned.find((each) => each.mapped === mapped)?.outcome;
}

/** Every text, number or truth value that the attribute can get: what is empty or unknown left out. */
export function knownValues(user: ExportedUser, mapped: MappedExpression): Value[] {
  const values = outcomeOf(user, mapped)?.values ?? [];
  return values.filter((value) => !isEmpty(value) && value !== unevaluated);
}

/** Whether nothing may be pushed for this user. */
export function canBeEmpty(user: ExportedUser, mapped: MappedExpression): boolean {
  return outcomeOf(user, mapped)?.values.some(isEmpty) ?? true;
}

/** The first few by name, and how many more. */
export function names(exportedUsers: readonly ExportedUser[]): string {
  return several(exportedUsers.map(({ user }) => user.login));
}

export function several(all: readonly string[], most = 3): string {
  const rest = all.length > most ? ` and ${all.length - most} more` : "";
  return `${all.slice(0, most).join(", ")}${rest}`;
}
