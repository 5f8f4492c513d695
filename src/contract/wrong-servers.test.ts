// Servers that are wrong in one way each: the contract must say which, where, and for which row.
import { describe, expect, it } from "vitest";
import { validateExchange } from "./validate-exchange.ts";
import type { JudgedExchange } from "./validate-exchange.ts";

const core = "urn:ietf:params:scim:schemas:core:2.0:User";
const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
const listOf = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
const errorUrn = "urn:ietf:params:scim:api:messages:2.0:Error";
const user = { schemas: [core], id: "7", userName: "ann@example.com" };
const listed = { schemas: [listOf], totalResults: 1, Resources: [user] };
const wrong = { schemas: [errorUrn], status: "404" };
const patchOp = {
  schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
  Operations: [{ op: "replace", value: { active: false } }],
};

function answer(status: number, body: unknown, more: Partial<JudgedExchange> = {}): JudgedExchange {
  return {
    method: "GET",
    path: "/Users/7",
    requestContentType: "application/scim+json",
    status,
    responseContentType: "application/scim+json",
    responseBody: typeof body === "string" ? body : JSON.stringify(body),
    ...more,
  };
}

const sent = (method: string, path: string, body: object) => ({
  method,
  path,
  requestBody: JSON.stringify(body),
});
const query = { path: "/Users" };
const html = { responseContentType: "text/html; charset=utf-8" };

type Row = [name: string, JudgedExchange, pointer: string, rule: string, requirement: string];

describe("a wrong server is accused of one thing, in one place", () => {
  it.each<Row>([
    ["no id", answer(200, { ...user, id: undefined }), "/id", "required", "RFC7643-3.1/id"],
    ["a null id", answer(200, { ...user, id: null }), "/id", "type", "RFC7643-3.1/id"],
    ["a numeric id", answer(200, { ...user, id: 7 }), "/id", "type", "RFC7643-3.1/id"],
    ["an empty id", answer(200, { ...user, id: "" }), "/id", "minLength", "RFC7643-3.1/id"],
    [
      "no userName",
      answer(200, { schemas: [core], id: "7" }),
      "/userName",
      "required",
      "RFC7643-4.1.1/user-name",
    ],
    [
      "no id in a selection",
      answer(200, { title: "x" }, { path: "/Users/7?attributes=title" }),
      "/id",
      "required",
      "RFC7643-3.1/id",
    ],
    [
      "no schemas",
      answer(200, { ...user, schemas: undefined }),
      "/schemas",
      "required",
      "RFC7643-3/schemas",
    ],
    [
      "empty schemas",
      answer(200, { ...user, schemas: [] }),
      "/schemas",
      "contains",
      "RFC7643-3/schemas",
    ],
    [
      "schemas without the base schema",
      answer(200, { ...user, schemas: [enterprise] }),
      "/schemas",
      "contains",
      "RFC7643-3/schemas",
    ],
    [
      "one schema twice",
      answer(200, { ...user, schemas: [core, core.toLowerCase()] }),
      "/schemas",
      "uniqueItems",
      "RFC7643-3/schemas",
    ],
    [
      "a password",
      answer(200, { ...user, PassWord: "x" }),
      "/PassWord",
      "type",
      "RFC7643-4.1.1/password-never-returned",
    ],
    [
      "a boolean as string",
      answer(200, { ...user, Active: "true" }),
      "/Active",
      "type",
      "RFC7643-2.3/attribute-type",
    ],
    [
      "one e-mail, no array",
      answer(200, { ...user, emails: { value: "a" } }),
      "/emails",
      "type",
      "RFC7643-2.3/attribute-type",
    ],
    [
      "two primaries",
      answer(200, { ...user, emails: [{ primary: true }, {}, { PRIMARY: true }] }),
      "/emails",
      "contains",
      "RFC7643-2.4/primary-once",
    ],
    [
      "a date without time",
      answer(200, { ...user, meta: { created: "2008-01-23" } }),
      "/meta/created",
      "pattern",
      "RFC7643-2.3/attribute-type",
    ],
    [
      "a reference with a space",
      answer(200, { ...user, meta: { location: "/Users/a b" } }),
      "/meta/location",
      "pattern",
      "RFC7643-2.3/attribute-type",
    ],
    [
      "a manager that is a string",
      answer(200, { ...user, [enterprise]: { manager: "8" } }),
      `/${enterprise}/manager`,
      "type",
      "RFC7643-2.3/attribute-type",
    ],
    [
      "a location that is a number",
      answer(200, { ...user, [interact]: { location: 3 } }),
      `/${interact}/location`,
      "type",
      "INTERACT-extension/attribute-type",
    ],
    ["an array, no resource", answer(200, [user]), "", "type", "RFC7643-2.3/attribute-type"],
    [
      "200 to POST",
      answer(200, user, sent("POST", "/Users", user)),
      "status",
      "status",
      "RFC7644-3.3/created",
    ],
    [
      "201 without a body",
      answer(201, "", sent("POST", "/Users", user)),
      "",
      "body",
      "RFC7644-3.3/representation",
    ],
    [
      "204 to PUT",
      answer(204, "", sent("PUT", "/Users/7", user)),
      "status",
      "status",
      "RFC7644-3.5.1/replaced",
    ],
    [
      "202 to PATCH",
      answer(202, "", sent("PATCH", "/Users/7", patchOp)),
      "status",
      "status",
      "RFC7644-3.5.2/patched",
    ],
    [
      "200 without a body to PATCH",
      answer(200, "", sent("PATCH", "/Users/7", patchOp)),
      "",
      "body",
      "RFC7644-3.5.2/patched",
    ],
    [
      "200 to DELETE",
      answer(200, "", { method: "DELETE" }),
      "status",
      "status",
      "RFC7644-3.6/deleted",
    ],
    ["200 without a body to GET", answer(200, " "), "", "body", "RFC7644-3.4.1/retrieved"],
    ["a status that is none", answer(600, ""), "status", "status", "RFC7644-3.4.1/retrieved"],
    [
      "HTML",
      answer(200, "<p>", html),
      "header:content-type",
      "media-type",
      "RFC7644-3.1/media-type",
    ],
    [
      "an error in HTML",
      answer(404, "<p>", html),
      "header:content-type",
      "media-type",
      "RFC7644-3.1/media-type",
    ],
    ["half a body", answer(200, '{"schemas":'), "", "body", "RFC7644-3.4.1/retrieved"],
    ["an error without a body", answer(404, ""), "", "body", "RFC7644-3.12/error-body"],
    [
      "a numeric error status",
      answer(404, { ...wrong, status: 404 }),
      "/status",
      "type",
      "RFC7644-3.12/error-body",
    ],
    [
      "an error without its URN",
      answer(404, { status: "404" }),
      "/schemas",
      "required",
      "RFC7644-3.12/error-body",
    ],
    [
      "a bare array for a list",
      answer(200, [user], query),
      "",
      "type",
      "RFC7644-3.4.2/list-response",
    ],
    [
      "a total as string",
      answer(200, { ...listed, totalResults: "1" }, query),
      "/totalResults",
      "type",
      "RFC7644-3.4.2/list-response",
    ],
    [
      "no Resources, though there are results",
      answer(200, { schemas: [listOf], totalResults: 1 }, query),
      "/Resources",
      "required",
      "RFC7644-3.4.2/list-response",
    ],
    [
      "partial results without startIndex",
      answer(200, { ...listed, totalResults: 2, itemsPerPage: 1 }, query),
      "/startIndex",
      "required",
      "RFC7644-3.4.2/list-response",
    ],
    [
      "partial results without itemsPerPage",
      answer(200, { ...listed, totalResults: 2, startIndex: 1 }, query),
      "/itemsPerPage",
      "required",
      "RFC7644-3.4.2/list-response",
    ],
    [
      "health with 204",
      answer(204, "", { path: "/health" }),
      "status",
      "status",
      "INTERACT-health/open",
    ],
  ])("%s", (_name, exchange, pointer, rule, requirement) => {
    const violations = validateExchange(exchange);

    expect(violations).toMatchObject([
      { origin: "provider", pointer, rule, requirement, known: true },
    ]);
  });

  it("but only noted if the contract is not sure", () => {
    const [violation] = validateExchange(answer(200, { ...user, [interact]: { bio: 1 } }));

    expect(violation).toMatchObject({ pointer: `/${interact}/bio`, known: false });
  });

  it("without showing the value", () => {
    const [violation] = validateExchange(answer(200, { ...user, externalId: 424242 }));

    expect(violation?.message).toBe("must be string or null, is number");
  });

  it("in each of several places", () => {
    const violations = validateExchange(answer(200, { schemas: [core], active: "no" }));

    expect(violations.map(({ pointer }) => pointer)).toEqual(["/active", "/id", "/userName"]);
  });
});
