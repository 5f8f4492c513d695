import { describe, expect, it } from "vitest";
import type { Resource } from "./resource.ts";
import { userType } from "./schemas/resource-types.ts";
import type { ScimError } from "./scim-error.ts";
import { sortResources } from "./sort.ts";

const USER = userType({ contract: "guide" });
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

const users: Resource[] = [
  { id: "b", userName: "bob", emails: [{ value: "z" }, { value: "a", primary: true }] },
  { id: "A", userName: "Alice", title: "", meta: { created: "2024-01-01T01:00:00+01:00" } },
  { id: "c", userName: "carol", title: "Guide", emails: [{ value: "m" }], active: true },
  {
    id: "B",
    title: "guide",
    meta: { created: "2024-01-01T00:30:00Z" },
    [ENTERPRISE]: { department: "X" },
  },
];
const order = (sortBy: string, sortOrder: "ascending" | "descending" = "ascending") =>
  sortResources(users, { sortBy, sortOrder }, USER).map(({ id }) => id);

describe("sortResources", () => {
  it.each([
    ["userName", "ascending", ["A", "b", "c", "B"]],
    ["USERNAME", "descending", ["B", "c", "b", "A"]],
    ["id", "ascending", ["A", "B", "b", "c"]],
    ["title", "ascending", ["c", "B", "b", "A"]],
    ["emails", "ascending", ["b", "c", "A", "B"]],
    ["emails.value", "descending", ["A", "B", "c", "b"]],
    ["meta.created", "ascending", ["A", "B", "b", "c"]],
    [`${ENTERPRISE}:department`, "ascending", ["B", "b", "A", "c"]],
    ["active", "ascending", ["c", "b", "A", "B"]],
  ] as const)("by %s %s", (sortBy, sortOrder, ids) => {
    expect(order(sortBy, sortOrder)).toEqual(ids);
  });

  it("leaves its argument alone", () => {
    const ids = users.map(({ id }) => id);
    order("userName");
    expect(users.map(({ id }) => id)).toEqual(ids);
  });

  it.each(["shoeSize", "name", "addresses", "password", "a b", ""])(
    "refuses sortBy %j",
    (sortBy) => {
      expect(() => order(sortBy)).toThrow(
        expect.objectContaining({ status: 400, scimType: "invalidPath" }) as ScimError,
      );
    },
  );
});
