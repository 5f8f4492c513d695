import { describe, expect, it } from "vitest";
import type { Json, Resource } from "../resource.ts";
import { userType } from "../schemas/resource-types.ts";
import type { ScimError } from "../scim-error.ts";
import { applyPatch } from "./apply.ts";

const USER = userType({ contract: "core" });
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

const barbara: Resource = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:User", ENTERPRISE],
  userName: "bjensen",
  name: { givenName: "Barbara", familyName: "Jensen" },
  [ENTERPRISE]: { manager: { value: "26", displayName: "John" } },
};
const after = (operation: Json, resource = barbara) => applyPatch(resource, [operation], USER);

describe("a single-valued attribute", () => {
  it.each(["add", "replace"])("is set by %s, whether it had a value or not", (op) => {
    expect(after({ op, path: "title", value: "Guide" })["title"]).toBe("Guide");
    expect(after({ op, path: "userName", value: "babs" })["userName"]).toBe("babs");
  });

  it("is unassigned by remove, and by replace with no value", () => {
    const titled = { ...barbara, title: "Guide" };
    expect(after({ op: "remove", path: "title" }, titled)).toEqual(barbara);
    expect(after({ op: "remove", path: "title" })).toEqual(barbara);
    for (const value of [null, "", []]) {
      expect(after({ op: "replace", path: "title", value }, titled)).toEqual(barbara);
      expect(after({ op: "add", path: "title", value }, titled)).toEqual(titled);
    }
  });
});

describe("a complex attribute", () => {
  it.each(["add", "replace"])("keeps the sub-attributes that %s does not give", (op) => {
    const value = { familyName: "Smith", MIDDLENAME: "J", shoeSize: 43 };
    expect(after({ op, path: "name", value })["name"]).toEqual({
      givenName: "Barbara",
      familyName: "Smith",
      middleName: "J",
    });
  });

  it("loses a sub-attribute that is replaced by null or removed", () => {
    const without = { familyName: "Jensen" };
    expect(after({ op: "replace", path: "name", value: { givenName: null } })["name"]).toEqual(
      without,
    );
    expect(after({ op: "replace", path: "name.givenName", value: "" })["name"]).toEqual(without);
    expect(after({ op: "remove", path: "name.givenName" })["name"]).toEqual(without);
    expect(after({ op: "add", path: "name", value: { givenName: null } })).toEqual(barbara);
    expect(after({ op: "add", path: "name", value: null })).toEqual(barbara);
    expect(after({ op: "replace", path: "name", value: null })["name"]).toBeUndefined();
    expect(after({ op: "remove", path: "name" })["name"]).toBeUndefined();
  });

  it("takes a manager as a bare string, as Entra sends it, and keeps what is readOnly", () => {
    const path = `${ENTERPRISE}:manager`;
    expect(after({ op: "Add", path, value: "27" })[ENTERPRISE]).toEqual({
      manager: { value: "27", displayName: "John" },
    });
    expect(
      after({ op: "replace", path, value: { value: "27", displayName: "x" } })[ENTERPRISE],
    ).toEqual({
      manager: { value: "27", displayName: "John" },
    });
    expect(after({ op: "remove", path })[ENTERPRISE]).toBeUndefined();
  });

  it("takes no string where the attribute has no value to hold it", () => {
    const refusal = expect.objectContaining({
      scimType: "invalidValue",
      detail: "Bad value type for attribute name",
    }) as ScimError;
    expect(() => after({ op: "replace", path: "name", value: "Barbara" })).toThrow(refusal);
  });
});
