// Each schema of the contract takes what is right, and refuses what isn't at one place.
import { describe, expect, it } from "vitest";
import * as compiled from "#openapi/validators.generated.js";
import { schemaViolations } from "./schema-violations.ts";

interface Examples {
  readonly good: readonly unknown[];
  readonly bad: readonly (readonly [pointer: string, value: unknown])[];
}

const core = "urn:ietf:params:scim:schemas:core:2.0:";
const message = "urn:ietf:params:scim:api:messages:2.0:";
const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
const user = { schemas: [`${core}User`], id: "7", userName: "ann" };
const group = { schemas: [`${core}Group`], id: "g", displayName: "Staff" };
const userSubmission = { schemas: [`${core}User`], userName: "ann" };
const groupSubmission = { schemas: [`${core}Group`], displayName: "Staff" };
const list = { schemas: [`${message}ListResponse`], totalResults: 1 };
const resourceType = {
  schemas: [`${core}ResourceType`],
  name: "User",
  endpoint: "/Users",
  schema: `${core}User`,
};
const described = {
  name: "userName",
  type: "string",
  multiValued: false,
  required: true,
  caseExact: false,
  mutability: "readWrite",
  returned: "default",
};
const schema = {
  schemas: [`${core}Schema`],
  id: `${core}User`,
  attributes: [described],
  meta: { resourceType: "Schema" },
};
const scheme = { type: "oauthbearertoken", name: "Bearer", description: "A token" };
const config = {
  schemas: [`${core}ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 200 },
  changePassword: { supported: true },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [scheme],
};
const patchOp = { schemas: [`${message}PatchOp`], Operations: [{ op: "add", value: {} }] };

const examples: Readonly<Record<string, Examples>> = {
  DateTime: {
    good: ["2008-01-23T04:56:22Z", "2008-01-23T04:56:22", "2008-01-23T04:56:22.123+01:00", null],
    bad: [
      ["", "2008-01-23"],
      ["", "2008-13-23T04:56:22Z"],
      ["", "2008-01-23 04:56:22"],
      ["", 1201064182],
    ],
  },
  UriReference: {
    good: ["https://example.com/a?b#c", "../Users/7", "urn:a:b", "", "%C3%A9", null],
    bad: [
      ["", "a b"],
      ["", "<a>"],
      ["", 7],
    ],
  },
  Meta: {
    good: [{}, null, { version: 'W/"1"', resourceType: "User" }],
    bad: [["/version", { version: 1 }]],
  },
  Name: { good: [{ formatted: "Ann" }, null], bad: [["", "Ann"]] },
  TypedValue: { good: [{ value: "a", primary: null }], bad: [["/primary", { primary: "true" }]] },
  Photo: { good: [{ value: "photo.png" }], bad: [["/value", { value: "my photo.png" }]] },
  Certificate: { good: [{ value: "MIIB" }], bad: [["/value", { value: "-----BEGIN" }]] },
  Address: { good: [{ formatted: "1 Road\nLeeds" }], bad: [["/country", { country: 44 }]] },
  GroupMembership: { good: [{ value: "g", type: "direct" }], bad: [["/value", { value: 1 }]] },
  UserAttributes: {
    good: [{}, { userType: "Contractor", timezone: "Eastern Standard Time" }],
    bad: [
      ["/title", { title: ["a"] }],
      ["/phoneNumbers", { phoneNumbers: [{ primary: true }, { primary: true }] }],
    ],
  },
  EnterpriseUser: {
    good: [{ manager: { value: "8", displayName: null } }, null],
    bad: [["/manager/$ref", { manager: { $ref: "a b" } }]],
  },
  InteractUser: {
    good: [{ location: "Leeds", name: { title: "Dr" }, shoeSize: 44 }, null],
    bad: [["/jobStartDate", { jobStartDate: "2020-01-01" }]],
  },
  InteractGroup: { good: [{ any: 1 }, null], bad: [["", "text"]] },
  User: { good: [user], bad: [["/userName", { ...user, userName: "" }]] },
  CoreUserSubmission: {
    good: [userSubmission, { ...userSubmission, [interact]: { location: "Leeds" } }],
    bad: [["/userName", { ...userSubmission, userName: "" }]],
  },
  GuideUserSubmission: {
    good: [{ ...userSubmission, [interact]: { location: "Leeds" } }],
    bad: [
      [`/${interact}`, userSubmission],
      [`/${interact}/location`, { ...userSubmission, [interact]: { location: "" } }],
    ],
  },
  FieldMappingUserSubmission: {
    good: [{ ...userSubmission, [interact]: { location: "Leeds", loginType: "SAML" } }],
    bad: [
      [`/${interact}/loginType`, { ...userSubmission, [interact]: { location: "Leeds" } }],
      [
        `/${interact}/loginType`,
        { ...userSubmission, [interact]: { location: "Leeds", loginType: "Carrier Pigeon" } },
      ],
    ],
  },
  Member: { good: [{ value: "7", display: "ann" }], bad: [["", "7"]] },
  Group: {
    good: [group],
    bad: [
      ["/members/0", { ...group, members: ["7"] }],
      ["/displayName", { ...group, displayName: null }],
    ],
  },
  GroupSubmission: {
    good: [groupSubmission, { ...groupSubmission, members: [{ value: "7" }] }],
    bad: [["/displayName", { ...groupSubmission, displayName: null }]],
  },
  Resource: {
    good: [user, group, { schemas: ["urn:x"] }],
    bad: [
      ["/id", { ...user, id: 7 }],
      ["/id", { ...group, id: undefined }],
      ["/schemas", { schemas: [] }],
    ],
  },
  ListResponse: {
    good: [list, { ...list, startIndex: null }],
    bad: [
      ["/totalResults", { schemas: list.schemas }],
      ["/totalResults", { ...list, totalResults: 1.5 }],
      ["/itemsPerPage", { ...list, itemsPerPage: -1 }],
    ],
  },
  UserListResponse: {
    good: [{ ...list, Resources: [user] }],
    bad: [["/Resources/0/schemas", { ...list, Resources: [{ ...user, schemas: ["urn:x"] }] }]],
  },
  GroupListResponse: {
    good: [{ ...list, Resources: [group] }],
    bad: [["/Resources/0/id", { ...list, Resources: [{ ...group, id: "" }] }]],
  },
  ResourceListResponse: {
    good: [{ ...list, Resources: [user, group] }],
    bad: [["/Resources", { ...list, Resources: {} }]],
  },
  ResourceTypeListResponse: {
    good: [{ ...list, Resources: [resourceType] }],
    bad: [["/Resources/0/name", { ...list, Resources: [{ ...resourceType, name: null }] }]],
  },
  SchemaListResponse: {
    good: [{ ...list, Resources: [schema] }],
    bad: [["/Resources/0/id", { ...list, Resources: [{ ...schema, id: undefined }] }]],
  },
  SearchRequest: {
    good: [
      { schemas: [`${message}SearchRequest`], attributes: ["id"], sortOrder: null },
      { schemas: [`${message}SearchRequest`], attributes: ["id"], excludedAttributes: [] },
    ],
    bad: [
      ["/schemas", { schemas: [`${message}ListResponse`] }],
      ["/filter", { schemas: [`${message}SearchRequest`], filter: "" }],
      [
        "",
        { schemas: [`${message}SearchRequest`], attributes: ["id"], excludedAttributes: ["title"] },
      ],
    ],
  },
  PatchOp: { good: [patchOp], bad: [["/Operations", { schemas: patchOp.schemas }]] },
  PatchOperation: {
    good: [
      { op: "remove", path: "title" },
      { op: "Replace", path: "title", value: null },
    ],
    bad: [
      ["/op", { op: "REPLACE" }],
      ["/value", { op: "replace", path: "title" }],
      ["/path", { op: "remove" }],
    ],
  },
  AddOperation: {
    good: [{ op: "add", value: {} }],
    bad: [["/value", { op: "add", value: "without a path" }]],
  },
  RemoveOperation: { good: [{ op: "Remove", path: "title" }], bad: [["/path", { op: "remove" }]] },
  ReplaceOperation: {
    good: [{ op: "replace", path: null, value: {} }],
    bad: [["/value", { op: "replace", value: [] }]],
  },
  Error: {
    good: [{ schemas: [`${message}Error`], status: "400", scimType: null }],
    bad: [["/detail", { schemas: [`${message}Error`], status: "400", detail: ["a"] }]],
  },
  Supported: { good: [{ supported: true }], bad: [["/supported", { supported: "true" }]] },
  ServiceProviderConfig: {
    good: [config],
    bad: [
      ["/authenticationSchemes", { ...config, authenticationSchemes: [] }],
      ["/etag", { ...config, etag: undefined }],
      ["/bulk/supported", { ...config, bulk: { maxOperations: 0, maxPayloadSize: 0 } }],
      ["/filter/maxResults", { ...config, filter: { supported: true } }],
      [
        "/authenticationSchemes/0/type",
        { ...config, authenticationSchemes: [{ ...scheme, type: null }] },
      ],
    ],
  },
  ResourceType: {
    good: [
      resourceType,
      { ...resourceType, schemaExtensions: [{ schema: "urn:x", required: true }] },
    ],
    bad: [
      [
        "/schemaExtensions/0/required",
        { ...resourceType, schemaExtensions: [{ schema: "urn:x" }] },
      ],
    ],
  },
  Schema: {
    good: [schema],
    bad: [
      ["/attributes/0/name", { ...schema, attributes: [{ ...described, name: undefined }] }],
      ["/schemas", { ...schema, schemas: undefined }],
      ["/meta", { ...schema, meta: undefined }],
    ],
  },
  SchemaAttribute: {
    good: [
      { ...described, type: "complex", caseExact: undefined, subAttributes: [described] },
      { ...described, type: "boolean", caseExact: undefined },
      { ...described, required: undefined, caseExact: undefined, mutability: undefined },
    ],
    bad: [
      ["/type", { ...described, type: undefined }],
      ["/referenceTypes", { ...described, type: "reference" }],
      ["/multiValued", { ...described, multiValued: undefined }],
      [
        "/subAttributes/0/required",
        { ...described, subAttributes: [{ ...described, required: "no" }] },
      ],
    ],
  },
};

const contractSchemas = Object.entries(compiled).flatMap(([name, value]) =>
  /^validate[A-Z]/.test(name) && !/^validate(Result|Profile|Statement|Envelope)$/.test(name)
    ? [[name.slice("validate".length), value as compiled.Validator] as const]
    : [],
);

it("each schema has examples", () => {
  expect(Object.keys(examples).sort()).toEqual(contractSchemas.map(([name]) => name).sort());
});

describe.each(contractSchemas)("%s", (name, validator) => {
  const { good, bad } = examples[name] ?? { good: [], bad: [] };

  it.each(good.map((value) => ({ value })))("takes $value", ({ value }) => {
    expect(schemaViolations(validator, value, "provider")).toEqual([]);
  });

  it.each(bad.map(([pointer, value]) => ({ pointer, value })))(
    "refuses $value at $pointer",
    ({ pointer, value }) => {
      expect(schemaViolations(validator, value, "provider")).toMatchObject([{ pointer }]);
    },
  );
});
