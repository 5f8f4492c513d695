import { describe, expect, it } from "vitest";
import { attributeNamed, mismatch } from "./mismatch.ts";
import { findingOf } from "./finding.ts";

const finding = (matcher: string, expected: string, received: string) =>
  findingOf(`expect(answer).${matcher}\n\nExpected: ${expected}\nReceived: ${received}`);

describe("A matcher's message", () => {
  it("is taken apart", () => {
    expect(finding("not.toHaveAttribute", "not active = true", "true")).toEqual({
      matcher: "toHaveAttribute",
      expected: "not active = true",
      received: "true",
    });
  });

  it("is not seen in a sentence", () => {
    expect(findingOf("a deactivation was answered with 400")).toBeUndefined();
    expect(findingOf(undefined)).toBeUndefined();
  });

  it.each([
    ["toHaveStatus", "200 or 204", "400", { statusLine: true, headers: [], attributes: [] }],
    [
      "toBeScimError",
      "400 noTarget, a SCIM error",
      "500",
      { statusLine: true, headers: [], attributes: ["schemas", "scimType", "status"] },
    ],
    [
      "toHaveHeader",
      "Location: /Users/",
      "no such header",
      { statusLine: false, headers: ["location"], attributes: [] },
    ],
    [
      "toHaveAttribute",
      "active = false",
      "true",
      { statusLine: false, headers: [], attributes: ["active"] },
    ],
    [
      "toHaveAttribute",
      "active = false",
      "404 Not Found, detail nothing",
      { statusLine: true, headers: [], attributes: ["active"] },
    ],
    [
      "toListInOrder",
      'ids ["2"] in this order',
      'ids ["1"]',
      { statusLine: false, headers: [], attributes: ["totalResults", "id"] },
    ],
  ])("of %s points at the part that differs", (matcher, expected, received, part) => {
    expect(mismatch(finding(matcher, expected, received))).toEqual(part);
  });

  it.each([
    ["not emails, a string that isn't empty", "emails"],
    ['emails[type eq "work"].value = "b@example.com"', 'emails[type eq "work"].value'],
    [
      "urn:ietf:params:scim:schemas:core:2.0:User:userName = 1",
      "urn:ietf:params:scim:schemas:core:2.0:User:userName",
    ],
  ])("names the attribute of: %s", (expected, attribute) => {
    const found = finding("toHaveAttribute", expected, "nothing");
    expect(found === undefined ? undefined : attributeNamed(found)).toBe(attribute);
  });
});
