// Our own requests: what Okta sends is right, what is malformed is ours to mend, unless it is so on purpose.
import { describe, expect, it } from "vitest";
import { validateExchange } from "./validate-exchange.ts";
import { validateRequest } from "./validate-request.ts";

const core = "urn:ietf:params:scim:schemas:core:2.0:User";
const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
const patchUrn = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
const groupUrn = "urn:ietf:params:scim:schemas:core:2.0:Group";
const searchUrn = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
const user = { schemas: [core], userName: "ann" };

function send(method: string, path: string, body?: unknown, contentType = "application/scim+json") {
  const requestBody =
    typeof body === "object" ? JSON.stringify(body) : (body as string | undefined);
  return { method, path, requestBody, requestContentType: contentType };
}

describe("a request as Okta sends it", () => {
  it.each([
    ["GET", "/Users?filter=userName%20eq%20%22a%22&startIndex=1&count=100", undefined],
    ["POST", "/Users", { ...user, [interact]: { location: "Leeds" }, groups: [], password: "x" }],
    ["POST", "/Users", user],
    ["PUT", "/Users/7", { ...user, id: 7, meta: "as read", groups: null, title: null }],
    ["PATCH", "/Users/7", { schemas: [patchUrn], Operations: [{ op: "Replace", value: {} }] }],
    [
      "PATCH",
      "/Groups/7",
      { schemas: [patchUrn], Operations: [{ op: "remove", path: "members" }] },
    ],
    ["POST", "/Groups", { schemas: [groupUrn], displayName: "Staff", members: [] }],
    ["POST", "/.search", { schemas: [searchUrn], sortOrder: "ascending", count: 0 }],
    ["DELETE", "/Groups/7", undefined],
  ])("%s %s is right", (method, path, body) => {
    expect(validateExchange(send(method, path, body))).toEqual([]);
  });
});

describe("a request of ours that is wrong", () => {
  it.each([
    ["POST", "/Users", { schemas: [core] }, "/userName", "required"],
    ["POST", "/Users", { userName: "ann" }, "/schemas", "required"],
    ["POST", "/Users", undefined, "", "body"],
    ["POST", "/Users", "{", "", "body"],
    ["PUT", "/Users/7", { ...user, active: "yes" }, "/active", "type"],
    ["PATCH", "/Users/7", { schemas: [patchUrn], Operations: [] }, "/Operations", "minItems"],
    [
      "PATCH",
      "/Users/7",
      { schemas: [patchUrn], Operations: [{ op: "move" }] },
      "/Operations/0/op",
      "enum",
    ],
    [
      "PATCH",
      "/Users/7",
      { schemas: [patchUrn], Operations: [{ op: "remove" }] },
      "/Operations/0/path",
      "required",
    ],
    [
      "PATCH",
      "/Users/7",
      { schemas: [patchUrn], Operations: [{ op: "add" }] },
      "/Operations/0/value",
      "required",
    ],
    ["POST", "/Groups", { schemas: [groupUrn] }, "/displayName", "required"],
    ["POST", "/.search", { schemas: [searchUrn], count: "1" }, "/count", "type"],
    ["GET", "/Users?count=ten", undefined, "query:count", "pattern"],
    ["GET", "/Users?sortOrder=up", undefined, "query:sortOrder", "enum"],
  ])("%s %s %j disagrees at %s", (method, path, body, pointer, rule) => {
    expect(validateExchange(send(method, path, body))).toMatchObject([
      { origin: "harness", pointer, rule },
    ]);
  });

  it.each([
    ["guide", `/${interact}/location`],
    ["field-mapping", `/${interact}/loginType`],
  ] as const)("lacks what the contract %s asks for", (contract, pointer) => {
    const filled = { ...user, [interact]: contract === "guide" ? {} : { location: "Leeds" } };

    expect(validateExchange({ ...send("POST", "/Users", filled), contract })).toMatchObject([
      { origin: "harness", pointer, rule: "required" },
    ]);
  });

  it("has another media type", () => {
    expect(validateExchange(send("POST", "/Users", user, "text/plain"))).toMatchObject([
      { origin: "harness", pointer: "header:content-type", rule: "media-type" },
    ]);
  });

  it("doesn't count against us if it is deliberate", () => {
    expect(validateExchange({ ...send("POST", "/Users", "{"), requestIsExempt: true })).toEqual([]);
  });

  it("leaves its answer to be judged", () => {
    const exchange = { ...send("POST", "/Users", "{"), requestIsExempt: true, status: 400 };

    expect(validateExchange(exchange)).toMatchObject([{ origin: "provider", rule: "body" }]);
  });
});

describe("validateRequest", () => {
  it("says what a service provider may refuse", () => {
    expect(validateRequest("createUser", { schemas: [core] })).toMatchObject([
      { pointer: "/userName", rule: "required", requirement: "RFC7643-4.1.1/user-name" },
    ]);
  });

  it("has nothing against a body where none is described", () => {
    expect(validateRequest("deleteUser", { any: 1 })).toEqual([]);
  });
});
