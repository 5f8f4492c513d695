import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, Resource } from "../resource.ts";
import { oneWorkPhone } from "../schemas/one-work-phone.ts";
import { groupType, userType } from "../schemas/resource-types.ts";
import { ScimError } from "../scim-error.ts";
import { applyPatch } from "./apply.ts";

const USER = { ...userType({ contract: "guide" }), invariants: [oneWorkPhone] };
const GROUP = groupType({ contract: "guide" });
const CORE_URN = "urn:ietf:params:scim:schemas:core:2.0:User";
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const INTERACT = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

const barbara: Resource = {
  schemas: [CORE_URN, INTERACT],
  id: "7",
  userName: "bjensen",
  name: { givenName: "Barbara", familyName: "Jensen" },
  userType: "Power User",
  active: true,
  emails: [{ value: "b@example.com", type: "work", primary: true }],
  groups: [{ value: "g" }],
  meta: { resourceType: "User" },
  [INTERACT]: { location: "Leeds" },
};

const patch = (...operations: Json[]) => applyPatch(barbara, operations, USER);
const replaced = (value: Json) => patch({ op: "replace", value });

describe("applyPatch", () => {
  it("deactivates and reactivates as Okta asks", () => {
    expect(replaced({ active: false })).toEqual({ ...barbara, active: false });
    expect(replaced({ active: true })).toEqual(barbara);
  });

  it.each([
    { op: "Replace", path: "active", value: "False" },
    { op: "REPLACE", path: `${CORE_URN}:Active`, value: false },
    { Op: "Add", Path: "active", Value: "false" },
  ])("takes Entra's spellings: %j", (operation) => {
    expect(patch(operation)).toEqual({ ...barbara, active: false });
  });

  it("applies operations in order, and neither changes nor returns half of it on failure", () => {
    const before = structuredClone(barbara);
    expect(() =>
      patch(
        { op: "replace", path: "title", value: "Guide" },
        { op: "replace", path: "x", value: 1 },
      ),
    ).toThrow(ScimError);
    expect(barbara).toEqual(before);
    const twice = patch(
      { op: "replace", path: "title", value: "Guide" },
      { op: "replace", path: "title", value: "Pilot" },
    );
    expect(twice["title"]).toBe("Pilot");
  });

  it("passes over schemas, meta, the same id and unknown names in a value without path", () => {
    expect(
      replaced({
        schemas: [],
        meta: { a: 1 },
        ID: "7",
        shoeSize: 43,
        "x y": 1,
        "urn:example:x": {},
      }),
    ).toEqual(barbara);
    expect(replaced(JSON.parse('{"__proto__":{"active":false},"constructor":1}') as Json)).toEqual(
      barbara,
    );
  });

  it("reads paths and URNs as the names in a value without path", () => {
    const patched = replaced({
      "name.givenName": "Babs",
      'emails[type eq "work"].value': "babs@example.com",
      [`${INTERACT}:pronouns`]: "she",
      [ENTERPRISE.toLowerCase()]: { Department: "Tours", "manager.value": "26", shoeSize: 43 },
    });
    expect(patched).toEqual({
      ...barbara,
      schemas: [CORE_URN, INTERACT, ENTERPRISE],
      name: { givenName: "Babs", familyName: "Jensen" },
      emails: [{ value: "babs@example.com", type: "work", primary: true }],
      [INTERACT]: { location: "Leeds", pronouns: "she" },
      [ENTERPRISE]: { department: "Tours", manager: { value: "26" } },
    });
  });

  it("lets schemas follow the extensions in use", () => {
    const path = `${ENTERPRISE}:manager.value`;
    const withManager = patch({ op: "add", path, value: "26" });
    expect(withManager["schemas"]).toEqual([CORE_URN, INTERACT, ENTERPRISE]);
    const gone = [{ op: "remove", path }];
    expect(applyPatch(withManager, gone, USER)).toEqual(barbara);
    expect(applyPatch(withManager, [{ op: "remove", path: ENTERPRISE }], USER)).toEqual(barbara);
    const byNull = [{ op: "replace", path: ENTERPRISE, value: null }];
    expect(applyPatch(withManager, byNull, USER)).toEqual(barbara);
  });

  it("adds and replaces within a whole extension, leaving the rest of it", () => {
    const patched = patch({ op: "replace", path: INTERACT, value: { bio: "Guide" } });
    expect(patched[INTERACT]).toEqual({ location: "Leeds", bio: "Guide" });
    expect(patch({ op: "replace", path: INTERACT, value: {} })).toEqual(barbara);
  });

  it.each<[string, string, string | undefined, Json]>([
    ["no operations", "invalidSyntax", undefined, []],
    ["an object for a list", "invalidSyntax", undefined, { op: "remove", path: "title" }],
    ["no object", "invalidSyntax", undefined, ["remove"]],
    ["an unknown op", "invalidSyntax", undefined, [{ op: "move", path: "title" }]],
    ["no op", "invalidSyntax", undefined, [{ path: "title", value: "x" }]],
    ["a path that is no string", "invalidPath", undefined, [{ op: "remove", path: 5 }]],
    ["a path that is none", "invalidPath", undefined, [{ op: "remove", path: "a b" }]],
    ["an unknown path", "invalidPath", "shoeSize", [{ op: "remove", path: "shoeSize" }]],
    ["an unknown sub-attribute", "invalidPath", "name.shoe", [{ op: "remove", path: "name.shoe" }]],
    [
      "Okta's own notation",
      "invalidPath",
      undefined,
      [{ op: "add", path: "phoneNumbers.^[primary==true].value", value: "1" }],
    ],
    [
      "a selection from one value",
      "invalidPath",
      "name",
      [{ op: "remove", path: "name[givenName pr]" }],
    ],
    ["a broken filter", "invalidFilter", undefined, [{ op: "remove", path: "emails[type]" }]],
    [
      "an unknown name in a filter",
      "invalidFilter",
      "shoe",
      [{ op: "remove", path: "emails[shoe pr]" }],
    ],
    ["no path to remove", "noTarget", undefined, [{ op: "remove" }]],
    ["no value", "invalidValue", undefined, [{ op: "add", path: "title" }]],
    ["no attributes", "invalidValue", undefined, [{ op: "replace", value: "x" }]],
    [
      "an extension that is no object",
      "invalidValue",
      ENTERPRISE,
      [{ op: "add", path: ENTERPRISE, value: "x" }],
    ],
    ["another id", "mutability", "id", [{ op: "replace", value: { id: "8" } }]],
    ["a readOnly path", "mutability", "groups", [{ op: "remove", path: "groups" }]],
    ["a readOnly name", "mutability", "groups", [{ op: "add", value: { groups: [] } }]],
    ["the id's path", "mutability", "id", [{ op: "replace", path: "id", value: "7" }]],
    [
      "meta's path",
      "mutability",
      "meta.created",
      [{ op: "replace", path: "meta.created", value: "x" }],
    ],
    [
      "a readOnly sub-attribute",
      "mutability",
      "manager.displayName",
      [{ op: "add", path: `${ENTERPRISE}:manager.displayName`, value: "x" }],
    ],
    ["a required attribute", "mutability", "userName", [{ op: "remove", path: "userName" }]],
    [
      "a required attribute by null",
      "mutability",
      "location",
      [{ op: "replace", path: `${INTERACT}:location`, value: null }],
    ],
    ["a required extension", "mutability", "location", [{ op: "remove", path: INTERACT }]],
    [
      "the wrong type",
      "invalidValue",
      "active",
      [{ op: "replace", path: "active", value: "maybe" }],
    ],
    [
      "the wrong format",
      "invalidValue",
      "userType",
      [{ op: "replace", path: "userType", value: "Admin" }],
    ],
    [
      "two work phones",
      "invalidValue",
      "Work phone number attempted to be set twice",
      [
        { op: "add", path: "phoneNumbers", value: { value: "1", type: "work" } },
        { op: "add", path: "phoneNumbers", value: [{ value: "2", type: "Work" }] },
      ],
    ],
  ])("refuses %s as %s naming %s", (_, scimType, attribute, operations) => {
    const refusal = expect.objectContaining({ status: 400, scimType }) as ScimError;
    expect(() => applyPatch(barbara, operations, USER)).toThrow(refusal);
    const named = expect.objectContaining({
      detail: expect.stringContaining(attribute ?? "") as string,
    }) as ScimError;
    expect(() => applyPatch(barbara, operations, USER)).toThrow(named);
  });

  it("applies more than a thousand operations to a large group", () => {
    const members = Array.from({ length: 3000 }, (_, index) => ({ value: `m${index}` }));
    const group: Resource = {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
      displayName: "Everyone",
      members,
    };
    const operations = members
      .slice(0, 1500)
      .map(({ value }) => ({ op: "remove", path: `members[value eq "${value}"]` }));
    expect(applyPatch(group, operations, GROUP)["members"]).toEqual(members.slice(1500));
  });

  it("throws nothing but ScimErrors, changes no argument, and gives what it accepts again", () => {
    const path = fc.constantFrom(
      "active",
      "emails",
      "name",
      'emails[type eq "work"]',
      'emails[type eq "x"].value',
      "emails.type",
      "emails[primary eq true].primary",
      ENTERPRISE,
      `${ENTERPRISE}:manager`,
      `${INTERACT}:location`,
      "x",
      "",
    );
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<Json>(true, "True", "x", null, [], { value: "x", primary: true }, [
        { value: "y", type: "work" },
      ]),
      fc.dictionary(path, fc.constantFrom<Json>("x", null, { value: "x" }, [{ value: "z" }], true)),
    );
    const op = fc.constantFrom("add", "remove", "replace", "Add");
    const operation = fc.oneof(
      fc.record({ op, path, value }, { requiredKeys: ["op"] }),
      fc.jsonValue(),
    );
    const before = structuredClone(barbara);
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 4 }), (operations) => {
        try {
          const patched = applyPatch(barbara, operations, USER);
          expect(applyPatch(patched, [{ op: "replace", value: {} }], USER)).toEqual(patched);
        } catch (error) {
          expect(error).toBeInstanceOf(ScimError);
        }
        expect(barbara).toEqual(before);
      }),
    );
  });
});
