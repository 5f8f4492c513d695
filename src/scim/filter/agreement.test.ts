// Evaluation agrees with a library that somebody else wrote, on what both support: strings in small
// letters (it minds case), attributes that are there (it has `ne` of an absent one false).

import fc from "fast-check";
import { filter as compile, parse } from "scim2-parse-filter";
import { expect, it } from "vitest";
import { userType } from "../schemas/resource-types.ts";
import { parseFilter } from "./parse.ts";
import { compileFilter } from "./evaluate.ts";

const type = userType({ contract: "core" });
const word = fc.stringMatching(/^[a-c]{1,3}$/);
const texts = ["externalId", "userName", "name.familyName", "emails.value"] as const;
const operators = ["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"] as const;

const comparison = fc
  .tuple(fc.constantFrom(...texts), fc.constantFrom(...operators), word)
  .map(([name, operator, value]) => `${name} ${operator} "${value}"`);
const boolean = fc.boolean().map((value) => `active eq ${value}`);
const presence = fc.constantFrom(...texts, "title").map((name) => `${name} pr`);
// One condition: with two, the library lets two elements meet one each.
const valuePath = fc
  .tuple(fc.constantFrom("eq", "co", "sw", "ew"), word)
  .map(([operator, value]) => `emails[value ${operator} "${value}"]`);

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    comparison,
    boolean,
    presence,
    valuePath,
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `${a} and ${b}`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `${a} or ${b}`),
    tie("expression").map((inner) => `(${inner})`),
    tie("expression").map((inner) => `not (${inner})`),
  ),
}));

const resource = fc.record({
  externalId: word,
  userName: word,
  name: fc.record({ familyName: word }),
  active: fc.boolean(),
  emails: fc.array(fc.record({ type: fc.constantFrom("work", "home"), value: word }), {
    minLength: 1,
    maxLength: 3,
  }),
});

it("evaluates as an independent library does", () => {
  fc.assert(
    fc.property(expression, resource, (text, user) => {
      const theirs = compile(parse(text))(user);
      expect(compileFilter(parseFilter(text), type)(user), text).toBe(theirs);
    }),
    { numRuns: 2000 },
  );
});
