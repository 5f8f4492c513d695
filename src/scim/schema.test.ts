import { describe, expect, it } from "vitest";
import type { Attribute } from "./attribute.ts";
import { parseAttrPath } from "./path/attr-path.ts";
import { commonAttributes, resolveAttribute } from "./schema.ts";
import { groupType, userType } from "./schemas/resource-types.ts";

const USER = userType({ contract: "field-mapping" });
const INTERACT = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

const resolve = (text: string) => {
  const path = parseAttrPath(text);
  return path && resolveAttribute(USER, path);
};

describe("resolveAttribute", () => {
  it.each([
    ["USERNAME", undefined, "userName"],
    ["urn:ietf:params:scim:schemas:core:2.0:user:name.GIVENNAME", undefined, "name.givenName"],
    ["Meta.LastModified", undefined, "meta.lastModified"],
    [`${INTERACT.toUpperCase()}:Location`, INTERACT, "location"],
    [`${INTERACT}:name.title`, INTERACT, "name.title"],
  ])("finds %s", (text, extension, name) => {
    expect(resolve(text)).toMatchObject({ extension, name });
  });

  it.each([
    "location",
    "name.title",
    `${INTERACT}:userName`,
    "urn:x:User:userName",
    "userName.value",
  ])("does not find %s", (text) => {
    expect(resolve(text)).toBeUndefined();
  });
});

describe("the schemas", () => {
  const types = [USER, userType({ contract: "core" }), groupType({ contract: "guide" })];
  const all = types.flatMap(({ schema, extensions }) => [
    schema,
    ...extensions.map((extension) => extension.schema),
  ]);
  const flat = (attributes: readonly Attribute[]): readonly Attribute[] =>
    attributes.flatMap((one) => [one, ...flat(one.subAttributes ?? [])]);

  it.each(all)("$id names each attribute once, as RFC 7643 §2.1 allows", ({ attributes }) => {
    for (const { name } of flat(attributes)) expect(name).toMatch(/^\$?[A-Za-z][A-Za-z0-9$_-]*$/);
    const names = attributes.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(all)("$id gives sub-attributes to complex attributes only", ({ attributes }) => {
    for (const { type, subAttributes } of flat(attributes)) {
      expect(subAttributes !== undefined).toBe(type === "complex");
      expect(subAttributes?.some((sub) => sub.type === "complex") ?? false).toBe(false);
    }
  });

  it("define no attribute that every resource has", () => {
    const common = commonAttributes.map(({ name }) => name);
    expect(
      all.flatMap(({ attributes }) => attributes).filter(({ name }) => common.includes(name)),
    ).toEqual([]);
  });
});
