import { describe, expect, it } from "vitest";
import { compileFilter } from "../src/scim/filter/evaluate.ts";
import { parseFilter } from "../src/scim/filter/parse.ts";
import { groupType, userType } from "../src/scim/schemas/resource-types.ts";
import { filterForType } from "./filter-for-type.ts";

const types = [userType({ contract: "core" }), groupType({ contract: "core" })] as const;
const group = { id: "7", displayName: "Tour Guides" };

function matchesGroup(text: string): boolean {
  const filter = filterForType(parseFilter(text), types[1], types);
  return compileFilter(filter, types[1])(group);
}

describe("A filter of several resource types, read for groups,", () => {
  it.each([
    ['userName eq "a"', false],
    ["userName pr", false],
    ['emails[type eq "work"]', false],
    ['userName ne "a"', true],
    ["userName eq null", true],
    ["userName ne null", false],
    ['userName eq "a" or displayName eq "Tour Guides"', true],
    ['userName eq "a" and displayName eq "Tour Guides"', false],
    ['not (userName eq "a") and displayName eq "Tour Guides"', true],
  ])("%s", (text, isMatch) => {
    expect(matchesGroup(text)).toBe(isMatch);
  });

  it("still refuses an attribute that no type has", () => {
    expect(() => matchesGroup('colour eq "blue"')).toThrow("Unknown attribute");
  });
});
