import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateResource } from "./validate-resource.ts";
import type { Json, Resource } from "./resource.ts";
import type { ResourceType } from "./schema.ts";
import { oneWorkPhone } from "./schemas/one-work-phone.ts";
import { groupType, userType } from "./schemas/resource-types.ts";
import { ScimError } from "./scim-error.ts";

const USER = { ...userType({ contract: "guide" }), invariants: [oneWorkPhone] };
const CORE_URN = "urn:ietf:params:scim:schemas:core:2.0:User";
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const INTERACT = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

const input = (changes: Resource = {}): Resource => ({
  schemas: [CORE_URN],
  userName: "bjensen",
  [INTERACT]: { location: "Leeds" },
  ...changes,
});

function refusalOf(given: unknown, resourceType: ResourceType = USER): ScimError {
  try {
    validateResource(given, resourceType);
  } catch (error) {
    if (error instanceof ScimError) return error;
    throw error;
  }
  throw new Error("accepted");
}

describe("accept refuses", () => {
  it.each([undefined, null, [], "x", 5, true])("a body that isn't an object: %j", (given) => {
    expect(refusalOf(given).toBody()).toEqual({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status: "400",
      scimType: "invalidSyntax",
      detail: "The request body is not a JSON object",
    });
  });

  it.each<[string, Json | undefined]>([
    ["schemas", null],
    ["schemas", []],
    ["schemas", [INTERACT]],
    ["userName", undefined],
    ["userName", null],
    ["userName", ""],
  ])("%s where it is %j", (name, value) => {
    const given = Object.fromEntries(
      Object.entries({ ...input(), [name]: value }).filter(([, member]) => member !== undefined),
    );
    expect(refusalOf(given)).toMatchObject({
      status: 400,
      scimType: "invalidValue",
      detail: `Missing attribute ${name}`,
      attribute: name,
    });
  });

  it.each<[string, Resource]>([
    ["without the extension", { schemas: [CORE_URN], userName: "b" }],
    ["with an empty one", input({ [INTERACT]: { location: "" } })],
    ["with null", input({ [INTERACT]: { location: null } })],
    ["at the top level", { schemas: [CORE_URN], userName: "b", location: "Leeds" }],
  ])("a user without location: %s", (_, given) => {
    expect(refusalOf(given).detail).toBe("Missing attribute location");
  });

  it("a user without loginType under the field mapping page alone", () => {
    const fieldMapping = userType({ contract: "field-mapping" });
    expect(refusalOf(input(), fieldMapping).detail).toBe("Missing attribute loginType");
    const complete = input({ [INTERACT]: { location: "Leeds", loginType: "SAML" } });
    expect(validateResource(complete, fieldMapping)).toMatchObject({ userName: "bjensen" });
  });

  it("a group without displayName", () => {
    const group = { schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"] };
    expect(refusalOf(group, groupType({ contract: "core" })).detail).toBe(
      "Missing attribute displayName",
    );
  });

  it.each<[string, Resource]>([
    ["active", { active: "maybe" }],
    ["active", { active: "true" }],
    ["active", { active: 1 }],
    ["active", { active: "" }],
    ["userName", { userName: 5 }],
    ["userName", { userName: ["b"] }],
    ["name", { name: "Barbara" }],
    ["name.givenName", { name: { givenName: 5 } }],
    ["emails", { emails: {} }],
    ["emails", { emails: "b@example.com" }],
    ["emails", { emails: ["b@example.com"] }],
    ["emails.primary", { emails: [{ value: "b@example.com", primary: "true" }] }],
    ["location", { [INTERACT]: { location: 123 } }],
    ["forcePasswordReset", { [INTERACT]: { location: "Leeds", forcePasswordReset: "maybe" } }],
    ["manager", { [ENTERPRISE]: { manager: "26" } }],
    ["manager.value", { [ENTERPRISE]: { manager: { value: 26 } } }],
    ["schemas", { schemas: CORE_URN }],
    ["schemas", { schemas: [CORE_URN, 5] }],
    [INTERACT, { [INTERACT]: "Leeds" }],
  ])("a value of the wrong type in %s", (name, changes) => {
    expect(refusalOf(input(changes))).toMatchObject({
      scimType: "invalidValue",
      detail: `Bad value type for attribute ${name}`,
    });
  });

  it.each<[string, string, Resource]>([
    [
      "jobStartDate",
      "yyyy-MM-ddTHH:mm:ssZ",
      { [INTERACT]: { location: "x", jobStartDate: "2024-01-15" } },
    ],
    [
      "dateOfBirth",
      "yyyy-MM-ddTHH:mm:ssZ",
      { [INTERACT]: { location: "x", dateOfBirth: "nullT01:00:00Z" } },
    ],
    ["userType", "Power User, Intranet User, Non Intranet User", { userType: "Admin" }],
    [
      "loginType",
      "SAML, Local Login, Windows Login",
      { [INTERACT]: { location: "x", loginType: "OIDC" } },
    ],
    ["x509Certificates.value", "base64", { x509Certificates: [{ value: "?" }] }],
  ])("a value of the wrong format in %s", (name, format, changes) => {
    expect(refusalOf(input(changes))).toMatchObject({
      scimType: "invalidValue",
      detail: `Value in attribute ${name} does not comply to a required format (${format})`,
    });
  });

  it.each(["1", "2"])("two work phone numbers, equal ones too: 1 and %s", (value) => {
    const phoneNumbers = [
      { value: "1", type: "work", primary: true },
      { value, type: "Work" },
    ];
    expect(refusalOf(input({ phoneNumbers }))).toMatchObject({
      scimType: "invalidValue",
      detail: "Work phone number attempted to be set twice",
    });
  });

  it("two primary values", () => {
    const emails = [
      { value: "1", primary: true },
      { value: "2", primary: true },
    ];
    expect(refusalOf(input({ emails }))).toMatchObject({
      scimType: "invalidValue",
      attribute: "emails",
    });
  });

  it("nothing in any other way, whatever the body", () => {
    const names = ["schemas", "userName", "name", "emails", "active", ENTERPRISE, INTERACT];
    const body = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...names), fc.jsonValue()),
      fc
        .dictionary(fc.constantFrom(...names), fc.jsonValue())
        .map((some) => ({ ...input(), ...some })),
    );
    fc.assert(
      fc.property(body, (given) => {
        try {
          expect(validateResource(given, USER)["userName"]).toBeTypeOf("string");
        } catch (error) {
          expect(error).toBeInstanceOf(ScimError);
        }
      }),
    );
  });
});
