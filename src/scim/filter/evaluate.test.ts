import { describe, expect, it } from "vitest";
import type { Resource } from "../resource.ts";
import { userType } from "../schemas/resource-types.ts";
import { compileFilter } from "./evaluate.ts";
import { parseFilter } from "./parse.ts";

const USER = userType({ contract: "guide" });
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const INTERACT = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

const barbara: Resource = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:User", ENTERPRISE, INTERACT],
  id: "2819c223",
  externalId: "X1999",
  userName: "bjensen@example.com",
  name: { familyName: "O'Malley", givenName: "Barbara" },
  title: "Vice President",
  userType: "Intranet User",
  active: true,
  emails: [
    { value: "bjensen@example.com", type: "work", primary: true },
    { value: "babs@jensen.org", type: "home" },
  ],
  addresses: [{ type: "work", formatted: "1 Main Street" }],
  nickName: "",
  meta: { resourceType: "User", lastModified: "2011-05-13T04:42:34Z" },
  [ENTERPRISE]: { employeeNumber: "701984", manager: { value: "26118915" } },
  [INTERACT]: { location: "Leeds" },
};

const holds = (filter: string, resource = barbara) =>
  compileFilter(parseFilter(filter), USER)(resource);

describe("compileFilter", () => {
  // The table of RFC 7644 §3.4.2.2, with values that Barbara has.
  it.each([
    ['userName eq "BJensen@example.com"', true],
    ['USERNAME eq "bjensen@example.com"', true],
    ['userName eq "bjensen"', false],
    ['name.familyName co "O\'Malley"', true],
    ['userName sw "BJ"', true],
    ['userName ew ".COM"', true],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName sw "b"', true],
    ['URN:IETF:PARAMS:SCIM:SCHEMAS:CORE:2.0:USER:userName sw "b"', true],
    ["title pr", true],
    ['meta.lastModified gt "2011-05-13T04:42:34Z"', false],
    ['meta.lastModified ge "2011-05-13T04:42:34Z"', true],
    ['meta.lastModified lt "2011-05-13T05:42:35+01:00"', true],
    ['meta.lastModified le "2011-05-13T05:42:34+01:00"', true],
    ['meta.lastModified eq "2011-05-13T04:42:34.000Z"', true],
    ['meta.lastModified sw "2011-05"', true],
    ['title pr and userType eq "Intranet User"', true],
    ['title eq "x" or userType eq "x"', false],
    ['userType eq "Intranet User" and (emails co "jensen.org" or emails.value co "none")', true],
    ['userType ne "Employee" and not (emails co "example.com" or emails.value co "x.org")', false],
    ['userType eq "Intranet User" and (emails.type eq "home")', true],
    ['emails[type eq "work" and value co "@example.com"]', true],
    ['emails[type eq "home" and value co "@example.com"]', false],
    ['emails[type eq "home"].value eq "bjensen@example.com"', false],
    ['emails[type eq "HOME"].value eq "BABS@jensen.org"', true],
    ['emails[type eq "work"] or ims[type eq "xmpp"]', true],
    [`${ENTERPRISE}:employeeNumber eq "701984"`, true],
    [`${ENTERPRISE}:manager.value eq "26118915"`, true],
    [`${INTERACT.toUpperCase()}:LOCATION eq "leeds"`, true],
    ['schemas eq "urn:ietf:params:scim:schemas:core:2.0:User"', true],
  ])("%s is %s", (filter, expected) => {
    expect(holds(filter)).toBe(expected);
  });

  it("regards letter case only where the attribute is case-exact", () => {
    expect(holds('externalId eq "X1999"')).toBe(true);
    expect(holds('externalId eq "x1999"')).toBe(false);
    expect(holds('id eq "2819C223"')).toBe(false);
  });

  it("reads a missing attribute as no value", () => {
    expect(holds('displayName eq "x"')).toBe(false);
    expect(holds('displayName ne "x"')).toBe(true);
    expect(holds("displayName pr")).toBe(false);
    expect(holds("displayName eq null")).toBe(true);
    expect(holds("title ne null")).toBe(true);
    expect(holds("nickName pr")).toBe(false);
    expect(holds('not (displayName eq "x")')).toBe(true);
    expect(holds("phoneNumbers pr")).toBe(false);
    expect(holds("name pr and emails pr and name.middleName eq null")).toBe(true);
  });

  it("reads an element without primary as not primary", () => {
    expect(holds('emails[primary eq false and value eq "babs@jensen.org"]')).toBe(true);
    expect(holds('emails[primary eq true and value eq "babs@jensen.org"]')).toBe(false);
  });

  it("matches ne where any value differs", () => {
    expect(holds('emails.value ne "babs@jensen.org"')).toBe(true);
    expect(holds('emails[type eq "home" and value ne "babs@jensen.org"]')).toBe(false);
  });

  it.each([
    ["shoeSize eq 43", "shoeSize"],
    ["name.shoeSize pr", "name.shoeSize"],
    ["location pr", "location"],
    ["urn:example:other:userName pr", "urn:example:other:userName"],
    ["constructor pr", "constructor"],
    ["title pr or shoeSize pr", "shoeSize"],
    ['emails[shoe eq "x"]', "shoe"],
    ["emails.value[type pr]", "emails.value"],
    ['name eq "x"', "name"],
    ['addresses co "x"', "addresses"],
    ["active gt true", "active"],
    ['active eq "true"', "active"],
    ["active co true", "active"],
    ["userName eq 5", "userName"],
    ["userName co null", "userName"],
    ['meta.created gt "yesterday"', "meta.created"],
    ['password sw "a"', "password"],
    ["x509Certificates.value gt 1", "x509Certificates.value"],
    ["userName[value pr]", "userName"],
  ])("refuses %s as invalidFilter, naming %s", (filter, name) => {
    const tree = parseFilter(filter);
    const refusal: unknown = expect.objectContaining({
      status: 400,
      scimType: "invalidFilter",
      attribute: name,
      detail: expect.stringContaining(name) as unknown,
    });
    expect(() => compileFilter(tree, USER)).toThrow(refusal);
  });
});
