import { describe, expect, it } from "vitest";
import { isSameValue } from "./same-value.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

describe("a value that came back", () => {
  it.each([
    "name.familyName",
    "emails.0.value",
    "Resources.0.userName",
    `${enterprise}:department`,
  ])("is the same in other letter case at %s", (path) => {
    expect(isSameValue(path, "ŁUKASIEWICZ", "Łukasiewicz")).toBe(true);
    expect(isSameValue(path, "Łukasiewic", "Łukasiewicz")).toBe(false);
  });

  it.each([
    "id",
    "Resources.0.id",
    "externalId",
    "meta.resourceType",
    "members.value",
    `${enterprise}:manager.value`,
  ])("is another in other letter case at %s", (path) => {
    expect(isSameValue(path, "a7", "A7")).toBe(false);
    expect(isSameValue(path, "a7", "a7")).toBe(true);
  });

  it("is another where its type is", () => {
    expect(isSameValue("active", "true", true)).toBe(false);
    expect(isSameValue("active", true, true)).toBe(true);
    expect(isSameValue("title", undefined, "Pilot")).toBe(false);
  });
});
