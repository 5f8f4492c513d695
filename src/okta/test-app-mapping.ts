// The default mapping of "SCIM 2.0 Test App (OAuth Bearer Token)". The order of the first eight rows
// is that of five independent captures. Where Okta puts the others is not established: they are sent
// after these, in the order of the Profile Editor.

import { CORE_USER, ENTERPRISE_USER } from "./mapping.ts";
import type { MappedAttribute, Mapping } from "./mapping.ts";

const core = (variable: string, externalName = variable): MappedAttribute => ({
  variable,
  externalName,
  namespace: CORE_USER,
});

/** `(user.email != null && user.email != '') ? 'work' : ''`, Okta's default for each `type`. */
const workType = (variable: string, externalName: string): MappedAttribute => ({
  ...core(variable, externalName),
  constant: "work",
});

const enterprise = (variable: string, externalName = variable): MappedAttribute => ({
  variable: `enterprise.${variable}`,
  externalName,
  namespace: ENTERPRISE_USER,
});

const address = (variable: string, subAttribute = variable): MappedAttribute =>
  core(variable, `addresses.^[primary==true].${subAttribute}`);

export const testAppMapping: Mapping = {
  attributes: [
    core("userName"),
    core("givenName", "name.givenName"),
    core("familyName", "name.familyName"),
    core("email", "emails.^[primary==true].value"),
    workType("email", "emails.^[primary==true].type"),
    core("displayName"),
    core("locale"),
    core("externalId"),
    // From here on the position is inferred.
    core("middleName", "name.middleName"),
    core("honorificPrefix", "name.honorificPrefix"),
    core("honorificSuffix", "name.honorificSuffix"),
    core("secondEmail", "emails.^[primary==false].value"),
    core("title"),
    core("nickName"),
    core("profileUrl"),
    core("userType"),
    core("preferredLanguage"),
    core("timezone"),
    core("primaryPhone", "phoneNumbers.^[primary==true].value"),
    workType("primaryPhone", "phoneNumbers.^[primary==true].type"),
    core("mobilePhone", "phoneNumbers.^[primary==false].value"),
    address("streetAddress"),
    address("locality"),
    address("region"),
    address("postalCode"),
    address("country"),
    workType("streetAddress", "addresses.^[primary==true].type"),
    address("postalAddress", "formatted"),
    enterprise("employeeNumber"),
    enterprise("costCenter"),
    enterprise("organization"),
    enterprise("division"),
    enterprise("department"),
    enterprise("managerValue", "manager.value"),
    enterprise("managerDisplayName", "manager.displayName"),
  ],
};
