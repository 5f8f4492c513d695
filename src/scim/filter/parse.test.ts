import { describe, expect, it } from "vitest";
import { ScimError } from "../scim-error.ts";
import { parseFilter } from "./parse.ts";

const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

const present = (attrName: string) => ({ rule: "attrExp", attrPath: { attrName }, op: "pr" });

function errorOf(text: string): ScimError {
  try {
    parseFilter(text);
  } catch (error) {
    if (error instanceof ScimError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
}

describe("parseFilter", () => {
  it("reads an attribute expression", () => {
    expect(parseFilter('userName eq "bjensen"')).toEqual({
      rule: "attrExp",
      attrPath: { attrName: "userName" },
      op: "eq",
      compValue: "bjensen",
    });
  });

  it("reads operators in any letter case", () => {
    expect(parseFilter('userName Eq "x"')).toMatchObject({ op: "eq" });
    expect(parseFilter("title PR")).toMatchObject({ op: "pr" });
    expect(parseFilter("NOT (a pr) AND b pr Or c pr")).toMatchObject({ op: "or" });
  });

  it.each(["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"])("knows the operator %s", (op) => {
    expect(parseFilter(`title ${op} "x"`)).toMatchObject({ op, compValue: "x" });
  });

  it.each([
    ['"a\\"b"', 'a"b'],
    ['"a\\\\"', "a\\"],
    ['"\\u00e9\\n"', "é\n"],
    ['"O\'Malley (jr) [x]"', "O'Malley (jr) [x]"],
    ['""', ""],
    ["true", true],
    ["false", false],
    ["null", null],
    ["-1.5e3", -1500],
    ["0", 0],
  ])("reads the value %s", (text, compValue) => {
    expect(parseFilter(`a eq ${text}`)).toMatchObject({ compValue });
  });

  it("distinguishes the dots of a URN from the one before a sub-attribute", () => {
    expect(parseFilter(`${ENTERPRISE}:manager.value eq "26"`)).toMatchObject({
      attrPath: { uri: ENTERPRISE, attrName: "manager", subAttr: "value" },
    });
    expect(parseFilter("members.$ref pr")).toMatchObject({
      attrPath: { attrName: "members", subAttr: "$ref" },
    });
  });

  it("binds not before and, and before or, grouping before all", () => {
    const [a, b, c] = [present("a"), present("b"), present("c")];
    expect(parseFilter("a pr or b pr and not (c pr)")).toEqual({
      rule: "logExp",
      op: "or",
      operands: [a, { rule: "logExp", op: "and", operands: [b, { rule: "not", operand: c }] }],
    });
    expect(parseFilter("(a pr or b pr) and c pr")).toEqual({
      rule: "logExp",
      op: "and",
      operands: [{ rule: "logExp", op: "or", operands: [a, b] }, c],
    });
    expect(parseFilter("a pr or b pr or c pr")).toMatchObject({ operands: [a, b, c] });
    expect(parseFilter("((a pr))")).toEqual(a);
    expect(parseFilter("not(a pr)")).toEqual({ rule: "not", operand: a });
  });

  it("reads operators as attribute names where a name is required", () => {
    expect(parseFilter("eq eq 1")).toMatchObject({ attrPath: { attrName: "eq" }, op: "eq" });
  });

  it("reads a value path", () => {
    expect(parseFilter('emails[type eq "work" and not (value co "x")]')).toMatchObject({
      rule: "valuePath",
      attrPath: { attrName: "emails" },
      valFilter: { rule: "logExp", op: "and", operands: [{ op: "eq" }, { rule: "not" }] },
    });
  });

  it("reads a sub-attribute after a value path as one more condition on the same element", () => {
    expect(parseFilter('emails[type eq "work"].value eq "x"')).toEqual(
      parseFilter('emails[type eq "work" and value eq "x"]'),
    );
  });

  it("reads a string that touches its operator, as in an example of the RFC", () => {
    expect(parseFilter('value eq"x"')).toEqual(parseFilter('value eq "x"'));
  });

  it.each([
    ["", "offset 0: expected an attribute path, found the end"],
    ["userName", "offset 8: expected an operator"],
    ["userName eq", "offset 11: expected a string in double quotes"],
    ["userName eq john", "offset 12: expected a string in double quotes"],
    ["userName eq 'x'", "offset 12: expected a string in double quotes"],
    ['userName xx "x"', "offset 9: expected an operator"],
    ['userName eq "x', "offset 12: expected a word, a bracket or a closed JSON string"],
    ['userName eq "\\x"', "offset 12: expected a string in double quotes"],
    ['userName eq "a\tb"', "offset 12: expected a string in double quotes"],
    ['userName eq "x" and', "offset 19: expected an attribute path, found the end"],
    ['userName eq "x" "y"', "offset 16: expected a logical operator"],
    ["userName eq 01", "offset 12: expected a string"],
    ["userName eq TRUE", "offset 12: expected a string"],
    ["(userName pr", "offset 12: expected ) or a logical operator"],
    ["userName pr)", "offset 11: expected a logical operator"],
    ["not userName pr", "offset 4: expected (, found userName"],
    ["a pr or(b pr)", "offset 5: expected a word"],
    ['a eq "x"and b pr', "offset 5: expected a word"],
    ["1a pr", "offset 0: expected an attribute path"],
    ["__proto__ pr", "offset 0: expected an attribute path"],
    ["a..b pr", "offset 0: expected an attribute path"],
    ["a.b.c pr", "offset 0: expected an attribute path"],
    ["emails[type pr", "offset 14: expected ] or a logical operator"],
    ["emails[type pr]value pr", "offset 15: expected a logical operator"],
    ["emails[]", "offset 7: expected an attribute path"],
    ["a\tpr", "offset 0: expected a word"],
  ])("refuses %j: %s", (text, message) => {
    const error = errorOf(text);
    expect(error).toMatchObject({ status: 400, scimType: "invalidFilter" });
    expect(error.detail).toContain(message);
  });

  it.each([" ", '"', "\\", "not ", "a.", "urn:", "(a pr or ", "-", '"\\'])(
    "is done at once with as many %j as are allowed",
    (piece) => {
      const longest = `a eq "${piece.repeat(8192)}`.slice(0, 8192);
      expect(errorOf(longest).scimType).toBe("invalidFilter");
      expect(errorOf(longest.slice(6)).scimType).toBe("invalidFilter");
    },
    500,
  );

  it("bounds nesting and length", () => {
    const nested = (depth: number) => `${"(".repeat(depth)}a pr${")".repeat(depth)}`;
    expect(parseFilter(nested(64))).toEqual(present("a"));
    expect(errorOf(nested(65)).detail).toContain("nested deeper than 64");
    expect(errorOf(nested(100_000)).detail).toContain("longer than 8192 characters");
    expect(errorOf(`a eq "${"x".repeat(8192)}"`).scimType).toBe("invalidFilter");
    const widest = Array.from({ length: 1024 }, () => "a pr").join(" or ");
    expect(parseFilter(widest)).toMatchObject({ rule: "logExp", op: "or" });
  });
});
