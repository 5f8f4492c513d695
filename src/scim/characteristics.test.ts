// Characteristics that no attribute of this surface's schemas has, on a resource type that has them.

import { describe, expect, it } from "vitest";
import { validateResource } from "./validate-resource.ts";
import { attribute } from "./attribute.ts";
import { compileFilter } from "./filter/evaluate.ts";
import { parseFilter } from "./filter/parse.ts";
import { applyPatch } from "./patch/apply.ts";
import { project } from "./projection.ts";
import type { Json, Resource } from "./resource.ts";
import type { ResourceType } from "./schema.ts";
import type { ScimError } from "./scim-error.ts";
import { sortResources } from "./sort.ts";

const URN = "urn:example:2.0:Device";
const DEVICE: ResourceType = {
  id: "Device",
  name: "Device",
  endpoint: "/Devices",
  description: "A device.",
  extensions: [],
  schema: {
    id: URN,
    name: "Device",
    description: "A device.",
    attributes: [
      attribute("serial", "Fixed at creation.", { mutability: "immutable" }),
      attribute("grade", "A or b.", { closed: true, caseExact: true, canonicalValues: ["A", "b"] }),
      attribute("ports", "How many.", { type: "integer" }),
      attribute("weight", "In kilograms.", { type: "decimal", returned: "request" }),
      attribute("tags", "Labels.", { multiValued: true }),
    ],
  },
};
const device = (changes: Resource): Resource => ({ schemas: [URN], ...changes });
const patch = (resource: Resource, ...operations: Json[]) =>
  applyPatch(resource, operations, DEVICE);
const refusal = (scimType: string, name: string) =>
  expect.objectContaining({ status: 400, scimType, attribute: name }) as ScimError;

describe("an immutable attribute", () => {
  it("is set once", () => {
    const first = patch(device({}), { op: "add", path: "serial", value: "1" });
    expect(first).toEqual(device({ serial: "1" }));
    expect(patch(first, { op: "replace", path: "serial", value: "1" })).toEqual(first);
    for (const value of ["2", null]) {
      expect(() => patch(first, { op: "replace", path: "serial", value })).toThrow(
        refusal("mutability", "serial"),
      );
    }
    expect(() => patch(first, { op: "remove", path: "serial" })).toThrow(
      refusal("mutability", "serial"),
    );
    expect(patch(device({}), { op: "remove", path: "serial" })).toEqual(device({}));
  });
});

describe("a case-exact attribute with a closed set of values", () => {
  it("takes them in their own letter case only", () => {
    expect(validateResource(device({ grade: "b" }), DEVICE)).toEqual(device({ grade: "b" }));
    expect(() => validateResource(device({ grade: "B" }), DEVICE)).toThrow(
      refusal("invalidValue", "grade"),
    );
  });
});

describe("a number", () => {
  it("is a number, whole where it must be", () => {
    const resource = device({ ports: 4, weight: 1.5 });
    expect(validateResource(resource, DEVICE)).toEqual(resource);
    expect(() => validateResource(device({ ports: 1.5 }), DEVICE)).toThrow(
      refusal("invalidValue", "ports"),
    );
    expect(() => validateResource(device({ ports: "4" }), DEVICE)).toThrow(
      refusal("invalidValue", "ports"),
    );
    expect(() => validateResource(device({ weight: "1" }), DEVICE)).toThrow(
      refusal("invalidValue", "weight"),
    );
  });

  it("is compared and sorted as one", () => {
    const [few, many] = [device({ ports: 9 }), device({ ports: 10 })];
    expect(compileFilter(parseFilter("ports gt 9"), DEVICE)(many)).toBe(true);
    expect(compileFilter(parseFilter("ports gt 9"), DEVICE)(few)).toBe(false);
    const byPorts = { sortBy: "ports", sortOrder: "ascending" } as const;
    expect(sortResources([many, few], byPorts, DEVICE)).toEqual([few, many]);
  });
});

describe("an attribute returned on request", () => {
  it("shows when it is asked for", () => {
    const resource = device({ ports: 4, weight: 1.5 });
    expect(project(resource, {}, DEVICE)).toEqual(device({ ports: 4 }));
    expect(project(resource, { attributes: ["weight"] }, DEVICE)).toEqual(device({ weight: 1.5 }));
  });
});

describe("a multi-valued attribute without sub-attributes", () => {
  const tagged = device({ tags: ["new", "Red"] });

  it("is filtered by its values", () => {
    expect(compileFilter(parseFilter('tags eq "red"'), DEVICE)(tagged)).toBe(true);
    expect(() => compileFilter(parseFilter('tags[value eq "red"]'), DEVICE)(tagged)).toThrow(
      refusal("invalidFilter", "tags"),
    );
  });

  it("is added to without repetition, and removed from by value", () => {
    expect(patch(tagged, { op: "add", path: "tags", value: ["RED", "old"] })).toEqual(
      device({ tags: ["new", "Red", "old"] }),
    );
    expect(patch(tagged, { op: "remove", path: "tags", value: ["red"] })).toEqual(
      device({ tags: ["new"] }),
    );
    expect(() => patch(tagged, { op: "remove", path: 'tags[value eq "red"]' })).toThrow(
      refusal("invalidPath", "tags"),
    );
  });
});
