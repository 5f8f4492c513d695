import { describe, expect, it } from "vitest";
import { isOfAttribute, jsonLines } from "./json-lines.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const user = {
  schemas: [],
  active: false,
  name: { familyName: "Jensen", givenName: "Barbara" },
  emails: [{ type: "work", value: "b@example.com" }, { value: "c@example.com" }],
  [enterprise]: { department: "Sales", manager: { value: "7" } },
};

const lines = (value: unknown) => jsonLines(JSON.stringify(value)) ?? [];
const marked = (value: unknown, attribute: string) =>
  lines(value).flatMap((line) => (isOfAttribute(line, attribute) ? line.text.trim() : []));

describe("The lines of a JSON text", () => {
  it("are those of an indented text", () => {
    const text = lines(user)
      .map((line) => line.text)
      .join("\n");
    expect(text).toBe(JSON.stringify(user, null, 2));
  });

  it("are none where the text is no JSON", () => {
    expect(jsonLines("<html>")).toBeUndefined();
  });

  it.each([
    ["active", ['"active": false,']],
    ["ACTIVE", ['"active": false,']],
    ["name.familyName", ['"familyName": "Jensen",']],
    ['emails[type eq "work"].value', ['"value": "b@example.com"', '"value": "c@example.com"']],
    [`${enterprise}:department`, ['"department": "Sales",']],
    ["urn:ietf:params:scim:schemas:core:2.0:User:active", ['"active": false,']],
    ["nothing", []],
  ])("belong to %s", (attribute, expected) => {
    expect(marked(user, attribute)).toEqual(expected);
  });

  it("belong to an attribute in each resource of a list", () => {
    expect(marked({ Resources: [{ id: "1" }, { id: "2" }] }, "id")).toEqual([
      '"id": "1"',
      '"id": "2"',
    ]);
  });
});
