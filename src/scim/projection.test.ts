import { describe, expect, it } from "vitest";
import { project } from "./projection.ts";
import type { Resource } from "./resource.ts";
import { userType } from "./schemas/resource-types.ts";
import type { ScimError } from "./scim-error.ts";

const USER = userType({ contract: "guide" });
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const INTERACT = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

const minimum = { schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"], id: "7" };
const visible: Resource = {
  ...minimum,
  userName: "bjensen",
  name: { givenName: "Barbara", familyName: "Jensen" },
  emails: [
    { value: "w@example.com", type: "work" },
    { value: "h@example.com", type: "home" },
  ],
  meta: { resourceType: "User", created: "2024-01-01T00:00:00Z" },
  [ENTERPRISE]: { department: "Tours", manager: { value: "26", displayName: "John" } },
  [INTERACT]: { location: "Leeds" },
};
const barbara: Resource = { ...visible, password: "t1meMa$heen" };

const only = (...attributes: string[]) => project(barbara, { attributes }, USER);
const without = (...excludedAttributes: string[]) => project(barbara, { excludedAttributes }, USER);

describe("project", () => {
  it("shows all but what is never returned", () => {
    expect(project(barbara, {}, USER)).toEqual(visible);
    expect(project(barbara, { attributes: [], excludedAttributes: [] }, USER)).toEqual(visible);
  });

  it("shows what is listed, and the minimum", () => {
    expect(only("USERNAME")).toEqual({ ...minimum, userName: "bjensen" });
    expect(only("name", "meta.created")).toEqual({
      ...minimum,
      name: barbara["name"],
      meta: { created: "2024-01-01T00:00:00Z" },
    });
    expect(only("userName", "emails.Value")).toEqual({
      ...minimum,
      userName: "bjensen",
      emails: [{ value: "w@example.com" }, { value: "h@example.com" }],
    });
    expect(only("urn:ietf:params:scim:schemas:core:2.0:User:userName")).toEqual({
      ...minimum,
      userName: "bjensen",
    });
  });

  it("shows an extension, its attribute or its sub-attribute", () => {
    expect(only(ENTERPRISE.toUpperCase())).toEqual({
      ...minimum,
      [ENTERPRISE]: barbara[ENTERPRISE],
    });
    expect(only(`${INTERACT}:location`)).toEqual({ ...minimum, [INTERACT]: { location: "Leeds" } });
    expect(only(`${ENTERPRISE}:manager.value`)).toEqual({
      ...minimum,
      [ENTERPRISE]: { manager: { value: "26" } },
    });
    expect(only("location")).toEqual(minimum);
  });

  it("never shows a password", () => {
    expect(only("password")).toEqual(minimum);
  });

  it("shows the minimum where the list names nothing that exists", () => {
    expect(only("shoeSize", "a b", "__proto__", "name.shoe")).toEqual(minimum);
    expect(only("title")).toEqual(minimum);
  });

  it("leaves out what is excluded, but not the minimum", () => {
    expect(
      without(
        "id",
        "schemas",
        "emails",
        "name.givenName",
        "meta",
        ENTERPRISE,
        `${INTERACT}:location`,
      ),
    ).toEqual({ ...minimum, userName: "bjensen", name: { familyName: "Jensen" } });
  });

  it("refuses both lists at once", () => {
    const refusal = expect.objectContaining({ status: 400, scimType: "invalidValue" }) as ScimError;
    expect(() =>
      project(barbara, { attributes: ["id"], excludedAttributes: ["meta"] }, USER),
    ).toThrow(refusal);
  });
});
