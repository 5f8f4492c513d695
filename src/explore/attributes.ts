// The attributes of a profile that the explorer gives and changes: which variable of the profile, what values,
// where /Schemas lists it, and the rows by which it is read back.

import { ENTERPRISE_USER, INTERACT_USER } from "../okta/mapping.ts";
import type { OktaProfile } from "../okta/profile.ts";
import type { ExploredRow } from "./rows.ts";
import type { ValueKind } from "./values.ts";

export interface Attribute {
  /** `title`, `enterprise.division`, `interact.pronouns`. */
  readonly variable: string;
  readonly values: ValueKind;
  /** The attribute by which /Schemas lists it: `title`, `name.middleName`, `urn:…:division`. */
  readonly listed: string;
  /** Only where any name of the organisation can be given: a target may ask for one that it knows. */
  readonly isOrganisational?: true;
}

const core = (variable: string, listed = variable, values: ValueKind = "text"): Attribute => ({
  variable,
  values,
  listed,
});
const enterprise = (name: string, values: ValueKind = "text"): Attribute => ({
  variable: `enterprise.${name}`,
  values,
  listed: `${ENTERPRISE_USER}:${name}`,
});
const organisational = (name: string): Attribute => ({
  ...enterprise(name),
  isOrganisational: true,
});

export const attributes: readonly Attribute[] = [
  core("displayName"),
  core("title"),
  core("nickName"),
  core("userType", "userType", "userType"),
  core("givenName", "name.givenName"),
  core("familyName", "name.familyName"),
  core("middleName", "name.middleName"),
  core("honorificPrefix", "name.honorificPrefix"),
  core("honorificSuffix", "name.honorificSuffix"),
  core("locale", "locale", "language"),
  core("preferredLanguage", "preferredLanguage", "language"),
  core("timezone", "timezone", "timezone"),
  core("profileUrl", "profileUrl", "url"),
  core("primaryPhone", "phoneNumbers", "phone"),
  core("mobilePhone", "phoneNumbers", "phone"),
  core("streetAddress", "addresses"),
  core("locality", "addresses"),
  core("postalCode", "addresses", "number"),
  core("country", "addresses", "country"),
  enterprise("employeeNumber", "number"),
  organisational("costCenter"),
  organisational("organization"),
  organisational("division"),
  organisational("department"),
  { variable: "interact.pronouns", values: "text", listed: `${INTERACT_USER}:pronouns` },
  { variable: "interact.bio", values: "text", listed: `${INTERACT_USER}:bio` },
];

/** A change of some variables, as Okta's profile takes it. */
export type Change = Readonly<Record<string, string>>;

/** The profile with the values in place. */
export function withValues(profile: OktaProfile, change: Change): OktaProfile {
  const changed: Record<string, unknown> = { ...profile };
  for (const [variable, value] of Object.entries(change)) {
    const [first = "", name] = variable.split(".");
    if (name === undefined) changed[first] = value;
    else changed[first] = { ...(changed[first] as object | undefined), [name]: value };
  }
  return changed as unknown as OktaProfile;
}

/** A plain value of each. */
export function samples(some: readonly Attribute[]): Change {
  return Object.fromEntries(some.map(({ variable }) => [variable, sample(variable)]));
}

function sample(variable: string): string {
  if (variable === "userType") return "Intranet User";
  if (variable === "profileUrl") return "https://example.com/";
  if (/locale|Language/i.test(variable)) return "en-US";
  if (variable === "timezone") return "Europe/London";
  if (/Phone$/.test(variable)) return "+44 161 555 0100";
  return variable === "country" ? "GB" : "Probe";
}

const simple = /^(?:title|nickname|preferredlanguage|locale|name\.(?:middle|honorific))/;

/** The row by which a value is read back after a create or, `changed`, after an update. */
export function rowOf(path: string, when: "created" | "changed"): ExploredRow {
  const isNew = when === "created";
  if (path.startsWith(INTERACT_USER.toLowerCase()) || path.startsWith(INTERACT_USER)) {
    return /location$/i.test(path) ? "INTERACT-location/kept" : "INTERACT-extension/optional-kept";
  }
  if (/:manager\.value$/.test(path)) {
    return isNew ? "INTERACT-manager/by-id" : "INTERACT-manager/on-update";
  }
  if (path.startsWith("urn:")) {
    return isNew ? "OKTA-extension/enterprise-kept" : "OKTA-extension/updated";
  }
  if (path === "phonenumbers") return isNew ? "OKTA-profile/phones" : "OKTA-profile/updated-phone";
  if (path === "addresses") return isNew ? "OKTA-profile/address" : "OKTA-update/kept";
  if (path === "emails") return isNew ? "OKTA-create/primary-kept" : "OKTA-update/e-mail";
  if (path === "username" && !isNew) return "OKTA-update/user-name";
  if (!isNew) return "OKTA-update/kept";
  if (path === "usertype") return "OKTA-create/readable";
  return simple.test(path) ? "OKTA-profile/simple-attributes" : "OKTA-create/readable";
}
