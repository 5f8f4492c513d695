// For each rule of lint a mistake in the corrected example, and what the finding says of it.

import type { Change } from "./example.ts";

const URN = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
const CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
export const text = (externalName: string, externalNamespace = URN) => ({
  type: "string",
  externalName,
  externalNamespace,
});

export const bad: readonly (readonly [rule: string, change: Change, message: string])[] = [
  [
    "location/external-name",
    { schema: { location: { externalName: "Location" } } },
    'nearest is location with the external name "Location"',
  ],
  [
    "location/external-name",
    { schema: { location: null }, mapping: { location: null } },
    'no attribute has the external name "location"',
  ],
  [
    "location/namespace",
    { schema: { location: { externalNamespace: `${URN}:` } } },
    "by 1 character",
  ],
  [
    "location/namespace",
    { schema: { location: { externalNamespace: "" } } },
    "it has no external namespace",
  ],
  ["location/type", { schema: { location: { type: "array" } } }, "its data type is array"],
  [
    "location/required",
    { schema: { location: { required: false } } },
    "it isn't marked as required",
  ],
  [
    "location/other-settings",
    { schema: { location: { minLength: 3, scope: "SELF" } } },
    "minLength, scope",
  ],
  ["location/words", { schema: { location: { title: "Site" } } }, 'its display name is "Site"'],
  ["location/mapped", { mapping: { location: null } }, "no attribute is mapped into it"],
  [
    "location/mapped",
    { mapping: { location: null }, fromApp: { city: "appuser.location" } },
    "from the app to Okta, but not",
  ],
  [
    "location/empty",
    { mapping: { location: "user.city" } },
    "it is, or can be, empty for li.wei@example.com",
  ],
  [
    "location/empty",
    { mapping: { location: "user.department" } },
    "there is no fallback for an empty profile",
  ],
  [
    "location/default-value",
    { schema: { location: { default: "HQ" } }, mapping: { location: "user.city" } },
    'its default value "HQ"',
  ],
  ["login-type/values", { mapping: { loginType: "'Saml'" } }, 'it can be "Saml"'],
  [
    "login-type/values",
    { mapping: { loginType: null }, given: { contract: "field-mapping" } },
    "it isn't mapped",
  ],
  [
    "attribute/namespace",
    { schema: { title: { externalNamespace: null } } },
    "Okta never sends it",
  ],
  [
    "attribute/external-name",
    { schema: { title: { externalName: 'emails[type eq "work"].value' } } },
    "is not a valid external name",
  ],
  [
    "attribute/unknown",
    { schema: { title: { externalName: "jobTitle" } } },
    "the contract has no jobTitle",
  ],
  [
    "attribute/unknown",
    { given: { target: [{ id: CORE, attributes: [] }] } },
    "the target's /Schemas has no",
  ],
  [
    "attribute/type",
    { schema: { active: { type: "string" } } },
    "its data type is string, but the attribute is boolean",
  ],
  [
    "attribute/field-name",
    { schema: { shirt: text("T-shirt size?") }, mapping: { shirt: "user.shirt" } },
    '"T-shirt size?"',
  ],
  [
    "attribute/field-name",
    {
      given: {
        target: [
          { id: URN, attributes: [{ name: "Desk no.", type: "string", multiValued: false }] },
        ],
      },
    },
    '"Desk no."',
  ],
  [
    "preferred-name/nowhere",
    { schema: { nick: text("preferredName") }, mapping: { nick: "user.x" } },
    "the value is lost",
  ],
  [
    "phones/primary-work",
    { mapping: { primaryPhone: "user.primaryPhone", primaryPhoneType: "'work'", workPhone: null } },
    "with the type work",
  ],
  [
    "phones/work-twice",
    { mapping: { primaryPhone: "user.primaryPhone", primaryPhoneType: "'work'" } },
    "twice",
  ],
  ["user-type/values", { mapping: { userType: "user.userType" } }, 'it can be "Employee"'],
  [
    "user-type/values",
    { mapping: { userType: "isMemberOfGroupName('x') ? 'power user' : 'Intranet User'" } },
    'it can be "power user"',
  ],
  ["user-type/values", { mapping: { userType: null } }, "it isn't mapped"],
  [
    "user-type/values",
    { mapping: { userType: "user.nothing" } },
    "it can be empty for maria.okafor@example.com",
  ],
  [
    "group/unknown",
    { mapping: { userType: 'isMemberOfGroupName("Power") ? "Power User" : "Intranet User"' } },
    'no group has the name "Power"',
  ],
  ["user/disabled", { users: [{ status: "SUSPENDED" }] }, "the user is SUSPENDED in Okta"],
  [
    "user/duplicate-user-name",
    { users: [undefined, { login: "MARIA.OKAFOR@example.com" }] },
    "also belongs to maria.okafor@example.com",
  ],
  [
    "user/duplicate-e-mail",
    { users: [undefined, { email: "Maria.Okafor@example.com" }] },
    "also belongs to maria.okafor@example.com",
  ],
  ["date/format", { users: [{ startDate: "15/01/2024" }] }, '"15/01/2024T01:00:00Z"'],
  [
    "date/null",
    { mapping: { jobStartDate: 'String.append(user.startDate,"T01:00:00Z")' } },
    "without user.startDate it can become",
  ],
  ["address/formatted", { mapping: { postalAddress: null } }, "formatted is not"],
  [
    "address/null",
    { mapping: { postalAddress: 'user.streetAddress + ", " + user.city' } },
    "without user.streetAddress",
  ],
  [
    "active/always-true",
    { mapping: { active: 'user.getInternalProperty("status") == "ACTIVE"' } },
    "it isn't always true",
  ],
  ["active/always-true", { mapping: { active: null } }, "it isn't mapped"],
  ["active/always-true", { mapping: { active: "'true'" } }, "it isn't always true"],
  ["active/always-true", { onCreateOnly: ["active"] }, "on create only"],
  ["uid/numeric", { mapping: { uid: "user.employeeNumber" } }, 'the UID "01999" is a number'],
  [
    "uid/numeric",
    { users: [{ employeeNumber: "" }], mapping: { uid: "'1e' + 3" } },
    'the UID "1e3" can be read as a number',
  ],
  [
    "manager/prefix",
    { mapping: { managerValue: "'_' + user.managerId" } },
    'the manager is "_1001", but the UID with that number is "x1001"',
  ],
  [
    "manager/numeric",
    { mapping: { managerValue: "user.managerId" } },
    'the manager "01999" reads as a number',
  ],
  [
    "manager/outside",
    { users: [undefined, { managerId: "7777" }] },
    'the manager "x7777" is not the UID of any user',
  ],
  [
    "manager/outside",
    { mapping: { managerValue: "'jane.doe@example.com'" } },
    'whose UID is "x01999"',
  ],
  [
    "manager/order",
    { users: [{ managerId: "1003" }] },
    "the manager li.wei@example.com comes later",
  ],
  [
    "attribute/duplicate",
    {
      schema: { branch: { title: "Branch", ...text("location") } },
      mapping: { branch: "user.city" },
    },
    "it has the external name location of location, in the same namespace",
  ],
  ["user/no-e-mail", { users: [{ email: "" }] }, "the user has no e-mail address"],
  ["expression/syntax", { mapping: { title: "user.title = 'x'" } }, "at character 12"],
  ["expression/syntax", { mapping: { title: "(".repeat(10_000) } }, "nested more than 100 deep"],
  [
    "expression/function",
    { mapping: { title: "String.apend(user.title, 'x')" } },
    "did you mean String.append?",
  ],
  [
    "expression/function",
    { mapping: { title: "String.append(user.title)" } },
    "takes 2 values, but gets 1",
  ],
  [
    "expression/curly-quotes",
    { mapping: { userType: "true ? “Power User” : 'x'" } },
    "“ is typographic",
  ],
  [
    "expression/entra",
    { mapping: { givenName: "IIF(ISNULL([preferredname]),[firstname],[preferredname])" } },
    "of Microsoft Entra",
  ],
  ["expression/undocumented", { mapping: { title: 'user.nothing + "!"' } }, "how + prints null"],
  [
    "expression/not-evaluated",
    { mapping: { title: "Time.now()" } },
    "Time.now cannot be evaluated here",
  ],
];
