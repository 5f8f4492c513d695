import { describe, expect, it } from "vitest";
import { validateResource } from "./validate-resource.ts";
import type { Json, Resource } from "./resource.ts";
import { groupType, userType } from "./schemas/resource-types.ts";

const USER = userType({ contract: "guide" });
const CORE_URN = "urn:ietf:params:scim:schemas:core:2.0:User";
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const INTERACT = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

const input = (changes: Resource = {}): Resource => ({
  schemas: [CORE_URN, INTERACT],
  userName: "bjensen",
  [INTERACT]: { location: "Leeds" },
  ...changes,
});

describe("accept", () => {
  it("gives the resource, with the default user type", () => {
    expect(validateResource(input(), USER)).toEqual({
      schemas: [CORE_URN, INTERACT],
      userName: "bjensen",
      userType: "Intranet User",
      [INTERACT]: { location: "Leeds" },
    });
  });

  it("brings names and URNs into the schema's spelling", () => {
    const accepted = validateResource(
      {
        SCHEMAS: [CORE_URN.toUpperCase()],
        USERNAME: "bjensen",
        Name: { GIVENNAME: "Barbara" },
        EMAILS: [{ VALUE: "b@example.com", Type: "Work" }],
        [INTERACT.toLowerCase()]: { LOCATION: "Leeds", LoginType: "saml" },
      },
      USER,
    );
    expect(accepted).toEqual({
      schemas: [CORE_URN, INTERACT],
      userName: "bjensen",
      name: { givenName: "Barbara" },
      userType: "Intranet User",
      emails: [{ value: "b@example.com", type: "work" }],
      [INTERACT]: { location: "Leeds", loginType: "SAML" },
    });
  });

  it("lets schemas name the base schema and the extensions in use, in the client's order", () => {
    const schemas = ["urn:example:unknown", ENTERPRISE, INTERACT, INTERACT, CORE_URN];
    expect(validateResource(input({ schemas }), USER)["schemas"]).toEqual([INTERACT, CORE_URN]);
    const omitted = input({ schemas: [CORE_URN], [ENTERPRISE]: { department: "Tours" } });
    expect(validateResource(omitted, USER)["schemas"]).toEqual([CORE_URN, ENTERPRISE, INTERACT]);
  });

  it("drops readOnly and unknown attributes, whatever their type", () => {
    const accepted = validateResource(
      input({
        id: 5,
        meta: "x",
        groups: [{ value: "g" }],
        shoeSize: 43,
        "urn:example:unknown": { a: 1 },
        name: { givenName: "Barbara", shoeSize: 43 },
        [ENTERPRISE]: { manager: { value: "26", displayName: "John" } },
      }),
      USER,
    );
    expect(Object.keys(accepted).sort()).toEqual(
      ["schemas", "userName", "name", "userType", ENTERPRISE, INTERACT].sort(),
    );
    expect(accepted["name"]).toEqual({ givenName: "Barbara" });
    expect(accepted[ENTERPRISE]).toEqual({ manager: { value: "26" } });
  });

  it("is unmoved by names that mean something to JavaScript", () => {
    const parsed: unknown = JSON.parse(
      `{"schemas":["${CORE_URN}"],"userName":"b","__proto__":{"active":true},"constructor":{"a":1},` +
        `"name":{"__proto__":{"givenName":"x"},"familyName":"y"},"${INTERACT}":{"location":"Leeds"}}`,
    );
    const accepted = validateResource(parsed, USER);
    expect(Object.keys(accepted)).toEqual(["schemas", "userName", "name", "userType", INTERACT]);
    expect(accepted["active"]).toBeUndefined();
    expect(accepted["name"]).toEqual({ familyName: "y" });
  });

  it("reads null, [] and the empty string as no value", () => {
    const nothing = { title: null, nickName: "", emails: [], name: {}, active: null, userType: "" };
    expect(validateResource(input({ ...nothing, [ENTERPRISE]: null }), USER)).toEqual(
      validateResource(input(), USER),
    );
    expect(validateResource(input({ [ENTERPRISE]: { manager: { value: "" } } }), USER)).toEqual(
      validateResource(input(), USER),
    );
  });

  it("drops elements that carry no value, as Okta's mappings produce them", () => {
    const hollow: Json[] = [
      {},
      null,
      "",
      { primary: true },
      { primary: true, type: "" },
      { type: "work", value: "" },
    ];
    expect(validateResource(input({ emails: hollow, addresses: hollow }), USER)).toEqual(
      validateResource(input(), USER),
    );
    const emails = [{ primary: true, type: "", value: "b@example.com" }];
    expect(validateResource(input({ emails }), USER)["emails"]).toEqual([
      { value: "b@example.com", primary: true },
    ]);
  });

  it("stores the domain of an e-mail address in small letters", () => {
    const emails = [{ value: "B.Jensen@EXAMPLE.COM" }, { value: "No Address" }];
    expect(validateResource(input({ emails }), USER)["emails"]).toEqual([
      { value: "B.Jensen@example.com" },
      { value: "No Address" },
    ]);
  });

  it("changes nothing of what it is given", () => {
    const given = input({ emails: [{}, { value: "b@example.com", type: "WORK" }] });
    const before = structuredClone(given);
    validateResource(given, USER);
    expect(given).toEqual(before);
  });

  it("keeps a group's members once each", () => {
    const GROUP_URN = "urn:ietf:params:scim:schemas:core:2.0:Group";
    const group = {
      schemas: [GROUP_URN],
      displayName: "Droids",
      members: [{ value: "1", display: "bb-8" }, { value: "1", display: null }, { value: "2" }],
    };
    expect(validateResource(group, groupType({ contract: "guide" }))).toEqual({
      schemas: [GROUP_URN],
      displayName: "Droids",
      members: [{ value: "1", display: "bb-8" }, { value: "2" }],
    });
  });

  it("knows nothing of Interact under the core contract", () => {
    const phoneNumbers = [
      { value: "1", type: "work" },
      { value: "2", type: "work" },
    ];
    const core = userType({ contract: "core" });
    expect(validateResource(input({ userType: "Employee", phoneNumbers }), core)).toEqual({
      schemas: [CORE_URN],
      userName: "bjensen",
      userType: "Employee",
      phoneNumbers,
    });
    expect(validateResource(input(), core)["userType"]).toBeUndefined();
  });
});
