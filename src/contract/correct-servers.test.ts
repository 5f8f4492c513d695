// Servers that are unusual and right: the contract must accuse none of them.
import { describe, expect, it } from "vitest";
import { validateExchange } from "./validate-exchange.ts";
import type { JudgedExchange } from "./validate-exchange.ts";

const core = "urn:ietf:params:scim:schemas:core:2.0:User";
const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
const listOf = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
const errorUrn = "urn:ietf:params:scim:api:messages:2.0:Error";
const user = { schemas: [core], id: "7", userName: "ann@example.com" };

function answer(status: number, body: unknown, more: Partial<JudgedExchange> = {}): JudgedExchange {
  return {
    method: "GET",
    path: "/Users/7",
    status,
    responseContentType: "application/scim+json; charset=utf-8",
    responseBody: body === undefined ? "" : JSON.stringify(body),
    ...more,
  };
}

const query = (path: string) => ({ path });
const sent = (method: string, path: string, body: unknown) => ({
  method,
  path,
  requestContentType: "application/scim+json; charset=utf-8",
  requestBody: JSON.stringify(body),
});
const patchOp = {
  schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
  Operations: [{ op: "replace", value: { active: false } }],
};
const submission = {
  schemas: [core],
  userName: "ann@example.com",
  emails: [{ primary: true, value: "ann@example.com", type: "work" }],
  groups: [],
  password: "gl^m&qWZ",
  active: true,
  title: null,
  "urn:x:unknown:User": { a: 1 },
};
const search = (more: object) => ({
  schemas: ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
  ...more,
});
const group = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
  id: "g",
  displayName: "Staff",
};

describe("a correct server is not accused", () => {
  it.each<[string, JudgedExchange]>([
    ["the least that a user may be", answer(200, user)],
    [
      "names and URIs in other letter case",
      answer(200, {
        Schemas: [core.toUpperCase()],
        ID: "7",
        USERNAME: "ann",
        EMAILS: [{ Value: "a@example.com", PRIMARY: true }],
      }),
    ],
    [
      "null for whatever is not required",
      answer(200, {
        ...user,
        externalId: null,
        name: null,
        active: null,
        emails: null,
        groups: null,
        meta: null,
        password: null,
        profileUrl: null,
        [interact]: null,
      }),
    ],
    ["null inside complex attributes", answer(200, { ...user, name: { formatted: null } })],
    ["unknown members at every level", answer(200, { ...user, x: 1, name: { y: [{}] } })],
    ["unknown schema URIs", answer(200, { ...user, schemas: [core, "urn:x:y:1.0:User"] })],
    [
      "dateTimes without zone, with fractions, in lower case, beyond year 9999",
      answer(200, {
        ...user,
        meta: { created: "2008-01-23T04:56:22", lastModified: "2008-01-23t04:56:22.5z" },
        [interact]: {
          dateOfBirth: "12008-01-23T24:00:00",
          jobStartDate: "2008-01-23T04:56:22-14:00",
        },
      }),
    ],
    [
      "relative references",
      answer(200, {
        ...user,
        profileUrl: "../users/ann",
        groups: [{ value: "g", $ref: "Groups/g" }],
        meta: { location: "Users/7" },
      }),
    ],
    [
      "a page of RFC 9865, by a cursor alone",
      answer(
        200,
        { schemas: [listOf], nextCursor: "VZUTiyhEQJ94IR", Resources: [user] },
        query("/Users?startIndex=1"),
      ),
    ],
    ["empty arrays", answer(200, { ...user, emails: [], groups: [] })],
    ["types the RFC doesn't list", answer(200, { ...user, ims: [{ type: "chat", value: "a" }] })],
    ["primary on none", answer(200, { ...user, emails: [{ primary: false }, { value: "a" }] })],
    ["a plain JSON media type", answer(200, user, { responseContentType: "Application/JSON" })],
    ["no media type", answer(200, user, { responseContentType: undefined })],
    [
      "a byte order mark",
      answer(200, undefined, { responseBody: `\uFEFF${JSON.stringify(user)}` }),
    ],
    ["204 to PATCH", answer(204, undefined, sent("PATCH", "/Users/7", patchOp))],
    ["200 to PATCH", answer(200, user, sent("PATCH", "/Users/7", patchOp))],
    [
      "201 to POST, without Location or meta",
      answer(201, user, sent("POST", "/Users", submission)),
    ],
    ["204 to DELETE", answer(204, undefined, { method: "DELETE" })],
    ["304 without a body", answer(304, undefined)],
    ["308", answer(308, undefined)],
    [
      "no match, no Resources",
      answer(200, { schemas: [listOf], totalResults: 0 }, query("/Users")),
    ],
    [
      "no match, Resources null",
      answer(200, { schemas: [listOf], totalResults: 0, Resources: null }, query("/Users")),
    ],
    [
      "all results without startIndex and itemsPerPage",
      answer(200, { schemas: [listOf], totalResults: 1, Resources: [user] }, query("/Users")),
    ],
    [
      "the total only, when count is 0",
      answer(200, { schemas: [listOf], totalResults: 9 }, query("/Users?count=0")),
    ],
    [
      "an empty page beyond the last result",
      answer(200, { schemas: [listOf], totalResults: 9 }, query("/Users?startIndex=101&count=100")),
    ],
    [
      "lower-case envelope names",
      answer(
        200,
        { schemas: [listOf], totalresults: 2, resources: [user], startindex: 1, itemsperpage: 1 },
        query("/Users"),
      ),
    ],
    [
      "a selection without userName and schemas",
      answer(
        200,
        { schemas: [listOf], totalResults: 1, Resources: [{ id: "7", title: "x" }] },
        query("/Users?attributes=title"),
      ),
    ],
    [
      "a selection that a .search asked for",
      answer(
        200,
        { schemas: [listOf], totalResults: 1, Resources: [{ schemas: [core], id: "7" }] },
        sent("POST", "/.search", search({ Attributes: ["title"] })),
      ),
    ],
    [
      "resources of several types, and of unknown ones",
      answer(
        200,
        { schemas: [listOf], totalResults: 3, Resources: [user, group, { schemas: ["urn:x"] }] },
        sent("POST", "/.search", search({ filter: 'id eq "7"', count: null })),
      ),
    ],
    [
      "a page that a cursor leads on from",
      answer(
        200,
        { schemas: [listOf], nextCursor: "VZUTiyhEQJ94IR", itemsPerPage: 1, Resources: [user] },
        query("/Users?count=1"),
      ),
    ],
    [
      "part of the results, with a cursor in place of a position",
      answer(
        200,
        { schemas: [listOf], totalResults: 7, previousCursor: "x", Resources: [user] },
        query("/Users?count=1"),
      ),
    ],
    ["a group without members", answer(200, group, query("/Groups/g"))],
    ["an error without scimType and detail", answer(404, { schemas: [errorUrn], status: "404" })],
    ["a status of its own", answer(418, { schemas: [errorUrn], status: "418", detail: "tea" })],
    ["429", answer(429, { schemas: [errorUrn], status: "429" })],
    ["health in plain text", answer(200, undefined, { path: "/health", responseBody: "OK" })],
    [
      "health that fails, in HTML",
      answer(503, undefined, { path: "/health", responseBody: "<p>" }),
    ],
    ["an endpoint outside the contract", answer(200, "anything", query("/Bulk"))],
  ])("%s", (_name, exchange) => {
    expect(validateExchange(exchange)).toEqual([]);
  });

  it("nor is a request that had no response", () => {
    expect(validateExchange({ method: "GET", path: "/Users" })).toEqual([]);
  });
});
