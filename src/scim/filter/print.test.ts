import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ScimError } from "../scim-error.ts";
import type { AttrPath } from "../path/attr-path.ts";
import type { CompareOp, Filter } from "./ast.ts";
import { parseFilter } from "./parse.ts";
import { printFilter } from "./print.ts";

const attrName = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9$_-]{0,8}$/);
const simplePath: fc.Arbitrary<AttrPath> = attrName.map((name) => ({ attrName: name }));
const attrPath: fc.Arbitrary<AttrPath> = fc
  .record({
    uri: fc.option(fc.stringMatching(/^urn:[a-z]{1,5}:[a-z]{1,5}:\d\.\d:[A-Z][a-z]{1,5}$/)),
    attrName,
    subAttr: fc.option(fc.oneof(attrName, fc.constant("$ref"))),
  })
  .map(({ uri, attrName: name, subAttr }) => ({
    ...(uri === null ? {} : { uri }),
    attrName: name,
    ...(subAttr === null ? {} : { subAttr }),
  }));

const compareOp = fc.constantFrom<CompareOp>("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le");
const compValue = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);

function attrExp(path: fc.Arbitrary<AttrPath>): fc.Arbitrary<Filter> {
  return fc.oneof(
    path.map((attrPath) => ({ rule: "attrExp", attrPath, op: "pr" }) as const),
    fc.record({
      rule: fc.constant("attrExp" as const),
      attrPath: path,
      op: compareOp,
      compValue,
    }),
  );
}

function filterOver(leaf: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.record({ rule: fc.constant("not" as const), operand: tie("filter") }),
      fc.record({
        rule: fc.constant("logExp" as const),
        op: fc.constantFrom("and" as const, "or" as const),
        operands: fc.array(tie("filter"), { minLength: 2, maxLength: 3 }),
      }),
    ),
  })).filter;
}

const valuePath: fc.Arbitrary<Filter> = fc.record({
  rule: fc.constant("valuePath" as const),
  attrPath: simplePath,
  valFilter: filterOver(attrExp(simplePath)),
});
const filter = filterOver(fc.oneof(attrExp(attrPath), valuePath));

// A text over the length limit is refused, however well it was printed.
const printable = filter.filter((tree) => printFilter(tree).length <= 8192);

describe("printFilter", () => {
  it("writes what parseFilter reads back as the same tree", () => {
    fc.assert(
      fc.property(printable, (tree) => {
        expect(parseFilter(printFilter(tree))).toEqual(tree);
      }),
    );
  });

  it("writes no more brackets than needed", () => {
    expect(printFilter(parseFilter("((a pr) and (b pr)) or (c pr)"))).toBe("a pr and b pr or c pr");
    expect(printFilter(parseFilter("a pr and (b pr or c pr)"))).toBe("a pr and (b pr or c pr)");
  });

  it("is fed by a parser that throws nothing but ScimErrors, whatever the text", () => {
    const piece = fc.constantFrom(
      ...'( ) [ ] " . \t \\'.split(" "),
      " ",
      "eq ",
      "not ",
      "a.b",
      ' "x" ',
      "and ",
      "1e9",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 40 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (input) => {
        try {
          printFilter(parseFilter(input));
        } catch (error) {
          expect(error).toBeInstanceOf(ScimError);
        }
      }),
    );
  });
});
