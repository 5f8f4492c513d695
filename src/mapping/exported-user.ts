// One user through the mapping: what each attribute of the app gets, and the profile and rows that the
// create body and the later pushes are built from.

import { evaluate, type Outcome } from "./expression/evaluate.ts";
import { isArray, isEmpty, unevaluated, type Value } from "./expression/value.ts";
import type { Memberships } from "./expression/context.ts";
import type { OktaUser } from "./exports/users.ts";
import { isSendable, mapsUid, type ExportedApp, type MappedExpression } from "./exported-app.ts";
import { CORE_USER, type MappedAttribute, type Mapping } from "../okta/mapping.ts";
import type { Json } from "../wire/json.ts";
import type { OktaProfile } from "../okta/profile.ts";

/** What an attribute of the app gets for a user. */
export interface Assigned {
  readonly mapped: MappedExpression;
  readonly outcome: Outcome;
}

export interface ExportedUser {
  readonly user: OktaUser;
  readonly assigned: readonly Assigned[];
}

/** Evaluates every expression that can be read. */
export function exportedUser(
  app: ExportedApp,
  user: OktaUser,
  memberships: Memberships,
): ExportedUser {
  const context = { user: user.profile, internal: user.internal, memberships };
  return {
    user,
    assigned: app.mapped.flatMap((mapped) =>
      mapped.expression === undefined
        ? []
        : [{ mapped, outcome: evaluate(mapped.expression, context) }],
    ),
  };
}

/** Stands where Okta writes eight random characters. */
const PASSWORD = "(random)";

/** No variable of Okta's is called so. */
const OWN_ID = "(Okta's id)";

export interface Pushed {
  readonly profile: OktaProfile;
  /** All rows: what a create carries. */
  readonly mapping: Mapping;
  /** Without what is pushed on create only (DONT_PUSH), and without default values. */
  readonly onUpdate: Mapping;
}

/**
 * The first possibility of each attribute, as profile and rows. What can't be evaluated here is left out.
 * `externalId` is Okta's id of the user unless an attribute is mapped into it; a default value stands in
 * on create (guide L78).
 */
export function pushed(app: ExportedApp, user: ExportedUser): Pushed {
  const values = new Map(
    user.assigned.map(({ mapped, outcome }) => [
      mapped.attribute.variable,
      toJson(outcome.values[0]),
    ]),
  );
  const rows = app.attributes.filter(isSendable).map((attribute) => {
    const { variable, externalName, externalNamespace } = attribute;
    const value = values.get(variable) ?? "";
    const rests = value === "" && attribute.default !== undefined;
    if (rests) values.set(variable, attribute.default);
    const mapped = app.mapped.find((each) => each.attribute === attribute);
    const row: MappedAttribute = { variable, externalName, namespace: externalNamespace };
    return { row, onUpdate: !rests && mapped?.onUpdate === true };
  });
  const uid = { variable: OWN_ID, externalName: "externalId", namespace: CORE_USER };
  const all = mapsUid(app) ? rows : [...rows, { row: uid, onUpdate: true }];
  // The fields of an app's profile are whatever its administrator made them; rows are read by name.
  const userName = rows.find(({ row }) => row.externalName === "userName")?.row.variable ?? "";
  const profile = {
    ...Object.fromEntries(values),
    [OWN_ID]: user.user.id,
    userName: values.get(userName) ?? user.user.login,
    password: PASSWORD,
  } as unknown as OktaProfile;
  return {
    profile,
    mapping: { attributes: all.map(({ row }) => row) },
    onUpdate: { attributes: all.filter(({ onUpdate }) => onUpdate).map(({ row }) => row) },
  };
}

function toJson(value: Value | undefined): Json | undefined {
  if (value === undefined || value === unevaluated || isEmpty(value)) return undefined;
  return isArray(value) ? value.flatMap((item) => toJson(item) ?? []) : value;
}
