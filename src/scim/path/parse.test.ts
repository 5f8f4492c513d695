import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFilter } from "../filter/parse.ts";
import { userType } from "../schemas/resource-types.ts";
import { ScimError } from "../scim-error.ts";
import { parsePath } from "./parse.ts";
import { printPath } from "./print.ts";

const USER = userType({ contract: "guide" });
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

describe("parsePath", () => {
  // The examples of RFC 7644 §3.5.2, below figure 7.
  it.each([
    ["members", { rule: "attrPath", attrPath: { attrName: "members" } }],
    [
      "name.familyName",
      { rule: "attrPath", attrPath: { attrName: "name", subAttr: "familyName" } },
    ],
    [
      'addresses[type eq "work"]',
      {
        rule: "valuePath",
        attrPath: { attrName: "addresses" },
        valFilter: parseFilter('type eq "work"'),
      },
    ],
    [
      'members[value eq "2819c223-7f76-453a-919d-413861904646"].displayName',
      {
        rule: "valuePath",
        attrPath: { attrName: "members" },
        valFilter: parseFilter('value eq "2819c223-7f76-453a-919d-413861904646"'),
        subAttr: "displayName",
      },
    ],
    [
      'urn:ietf:params:scim:schemas:core:2.0:User:emails[type eq "]"].value',
      {
        rule: "valuePath",
        attrPath: { uri: "urn:ietf:params:scim:schemas:core:2.0:User", attrName: "emails" },
        valFilter: parseFilter('type eq "]"'),
        subAttr: "value",
      },
    ],
    [
      `${ENTERPRISE}:manager.value`,
      {
        rule: "attrPath",
        attrPath: { uri: ENTERPRISE, attrName: "manager", subAttr: "value" },
      },
    ],
  ])("reads %s", (text, path) => {
    expect(parsePath(text, USER)).toEqual(path);
    expect(printPath(parsePath(text, USER))).toBe(text);
  });

  it("knows a whole extension by its URN, in any letter case", () => {
    expect(parsePath(ENTERPRISE.toUpperCase(), USER)).toEqual({
      rule: "extension",
      uri: ENTERPRISE,
    });
    expect(printPath(parsePath(ENTERPRISE, USER))).toBe(ENTERPRISE);
  });

  it.each([
    "",
    " ",
    "1st",
    "a..b",
    "name.given.first",
    ":userName",
    "phoneNumbers.^[primary==true].value",
    "emails.value[type pr]",
    'emails[type eq "work"]value',
    'emails[type eq "work"].',
    'emails[type eq "work"].a.b',
    'emails[type eq "work"].value ',
    'emails[type eq "work"] pr',
    "__proto__",
    "a".repeat(8193),
  ])("refuses %j as invalidPath", (text) => {
    const refusal = expect.objectContaining({ status: 400, scimType: "invalidPath" }) as ScimError;
    expect(() => parsePath(text, USER)).toThrow(refusal);
  });

  it.each(["emails[", "emails[]", "emails[type]", 'emails[type xx "a"]', 'emails[type eq "a]'])(
    "refuses %j as invalidFilter",
    (text) => {
      const refusal = expect.objectContaining({ scimType: "invalidFilter" }) as ScimError;
      expect(() => parsePath(text, USER)).toThrow(refusal);
    },
  );

  it("throws nothing but ScimErrors, whatever the text", () => {
    const piece = fc.constantFrom(
      ...'[ ] . " ( ) : ^'.split(" "),
      " ",
      "emails",
      "type eq ",
      '"work"',
      "pr",
      ENTERPRISE,
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (input) => {
        try {
          expect(printPath(parsePath(input, USER)).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ScimError);
        }
      }),
    );
  });
});
