// What an expression is evaluated for: one user, and what is known of the groups.

import type { Json } from "../../wire/json.ts";
import type { Value } from "./value.ts";

export interface Group {
  readonly id: string;
  readonly name: string;
}

/** What is known of one user's groups. */
export interface Memberships {
  readonly in: readonly Group[];
  readonly notIn: readonly Group[];
  /** They exist, and nobody said who is in them. */
  readonly unsettled: readonly Group[];
  /** No other group exists. */
  readonly complete: boolean;
}

export const nothingKnownOfGroups: Memberships = {
  in: [],
  notIn: [],
  unsettled: [],
  complete: false,
};

export type Attributes = Readonly<Record<string, Json>>;

export interface Context {
  /** The Okta profile: what is absent is null, what was cleared is "" (Okta EL, "null and blank"). */
  readonly user: Attributes;
  /** For `user.getInternalProperty`: id, status, created, … */
  readonly internal?: Attributes;
  /** The profile in the app itself; no mapping from Okta to an app can refer to it. */
  readonly appuser?: Attributes;
  /** `org.name`, `org.subdomain` */
  readonly org?: Attributes;
  readonly memberships: Memberships;
}

/** An attribute by its own name alone: nothing inherited is an attribute. */
export function attributeOf(attributes: Attributes, name: string): Value {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return toValue(value ?? null);
}

function toValue(json: Json): Value {
  if (typeof json !== "object" || json === null) return json;
  return Array.isArray(json) ? (json as readonly Json[]).map(toValue) : JSON.stringify(json);
}

/** Whether the user is in one that matches; undefined where nobody can know. */
export function isMember(
  { in: within, notIn, unsettled, complete }: Memberships,
  matches: (group: Group) => boolean,
  /** One group at most can match. */
  exact: boolean,
): boolean | undefined {
  if (within.some(matches)) return true;
  if (unsettled.some(matches)) return undefined;
  return complete || (exact && notIn.some(matches)) ? false : undefined;
}
