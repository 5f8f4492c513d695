// What lint looks at: the app, the people as the mapping has them, and what is known of the target.

import { exportedPerson, type ExportedPerson } from "./exported-user.ts";
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
  readonly people: readonly ExportedPerson[];
  /** A person with an empty profile. */
  readonly nobody: ExportedPerson;
  readonly schemas: readonly KnownSchema[];
}

const NOBODY: OktaUser = { id: "", status: "ACTIVE", login: "", profile: {}, internal: {} };

export function subjectOf(given: Given): Subject {
  const { app, users, groups, target, contract } = given;
  return {
    ...given,
    people: users.map((user) => exportedPerson(app, user, membershipsOf(user.id, groups))),
    nobody: exportedPerson(app, NOBODY, nothingKnownOfGroups),
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

/** What an attribute gets for a person; undefined where its expression can't be read. */
export function outcomeOf(person: ExportedPerson, mapped: MappedExpression): Outcome | undefined {
  return person.assigned.find((each) => each.mapped === mapped)?.outcome;
}

/** Every text, number or truth value that the attribute can get: what is empty or unknown left out. */
export function knownValues(person: ExportedPerson, mapped: MappedExpression): Value[] {
  const values = outcomeOf(person, mapped)?.values ?? [];
  return values.filter((value) => !isEmpty(value) && value !== unevaluated);
}

/** Whether nothing may be pushed for this person. */
export function canBeEmpty(person: ExportedPerson, mapped: MappedExpression): boolean {
  return outcomeOf(person, mapped)?.values.some(isEmpty) ?? true;
}

/** The first few by name, and how many more. */
export function names(people: readonly ExportedPerson[]): string {
  return several(people.map(({ user }) => user.login));
}

export function several(all: readonly string[], most = 3): string {
  const rest = all.length > most ? ` and ${all.length - most} more` : "";
  return `${all.slice(0, most).join(", ")}${rest}`;
}
