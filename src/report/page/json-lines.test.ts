import { describe, expect, it } from "vitest";
import { isBelow, jsonLines } from "./json-lines.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const user = {
  schemas: [],
  active: false,
  name: { familyName: "Jensen", givenName: "Barbara" },
  emails: [{ type: "work", value: "b@example.com" }, { value: "c@example.com" }],
  [enterprise]: { department: "Sales", manager: { value: "7" } },
};

const lines = (value: unknown) => jsonLines(JSON.stringify(value)) ?? [];
const marked = (value: unknown, place: string) =>
  lines(value).flatMap((line) => (isBelow(line, place) ? line.text.trim() : []));

describe("The lines of a JSON text", () => {
  it("are those of an indented text", () => {
    const text = lines(user)
      .map((line) => line.text)
      .join("\n");
    expect(text).toBe(JSON.stringify(user, null, 2));
  });

  it("are none if the text isn't JSON", () => {
    expect(jsonLines("<html>")).toBeUndefined();
  });

  it.each([
    ["/active", ['"active": false,']],
    ["/ACTIVE", []],
    ["/name/familyName", ['"familyName": "Jensen",']],
    ["/emails/0/value", ['"value": "b@example.com"']],
    ["/emails/1", ["{", '"value": "c@example.com"', "}"]],
    [`/${enterprise}/department`, ['"department": "Sales",']],
    ["/nothing", []],
    ["/a~1b~0c", ['"a/b~c": 1']],
  ])("belong to %s", (place, expected) => {
    expect(marked({ ...user, "a/b~c": 1 }, place)).toEqual(expected);
  });
});
