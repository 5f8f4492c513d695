import { describe, expect, it } from "vitest";
import { operations } from "#openapi/validators.generated.js";
import { matchOperation, operationById } from "./operations.ts";

describe("matchOperation", () => {
  it.each([
    ["GET", "/Users", "listUsers", {}],
    ["GET", "/Users?startIndex=1&count=2", "listUsers", {}],
    ["GET", "Users?filter=a/b", "listUsers", {}],
    ["POST", "/Users", "createUser", {}],
    ["GET", "/Users/7", "getUser", { id: "7" }],
    ["PUT", "/Users/a%2Fb", "replaceUser", { id: "a/b" }],
    ["PATCH", "/Users/7?attributes=userName", "patchUser", { id: "7" }],
    ["DELETE", "/Users/7", "deleteUser", { id: "7" }],
    ["POST", "/Users/.search", "searchUsers", {}],
    ["GET", "/Groups", "listGroups", {}],
    ["POST", "/Groups", "createGroup", {}],
    ["GET", "/Groups/7", "getGroup", { id: "7" }],
    ["PUT", "/Groups/7", "replaceGroup", { id: "7" }],
    ["PATCH", "/Groups/7", "patchGroup", { id: "7" }],
    ["DELETE", "/Groups/7", "deleteGroup", { id: "7" }],
    ["POST", "/Groups/.search", "searchGroups", {}],
    ["POST", "/.search", "searchAll", {}],
    ["GET", "/ServiceProviderConfig", "getServiceProviderConfig", {}],
    ["GET", "/ResourceTypes", "listResourceTypes", {}],
    ["GET", "/ResourceTypes/User", "getResourceType", { id: "User" }],
    ["GET", "/Schemas", "listSchemas", {}],
    ["GET", "/Schemas/urn%3Aa:b", "getSchema", { urn: "urn:a:b" }],
    ["GET", "/health", "getHealth", {}],
  ])("takes %s %s for %s", (method, path, operationId, parameters) => {
    expect(matchOperation(method, path)).toMatchObject({ operationId, parameters });
  });

  it.each([
    ["GET", "/users"],
    ["GET", "/Users/"],
    ["GET", "//Users"],
    ["GET", "/Users/7/8"],
    ["GET", "/Users/%zz"],
    ["GET", "/Users/.search"],
    ["TRACE", "/Users"],
    ["POST", "/Bulk"],
    ["GET", "/"],
    ["GET", ""],
  ])("finds nothing for %s %s", (method, path) => {
    expect(matchOperation(method, path)).toBeUndefined();
  });
});

describe("operationById", () => {
  it("finds each operation of the contract", () => {
    for (const operation of operations)
      expect(operationById(operation.operationId)).toBe(operation);
  });
});
