// Routes: those of the contract, each found by its raw path.
import { describe, expect, it } from "vitest";
import { operations } from "#openapi/validators.generated.js";
import { route, routes } from "./routes.ts";

describe("routes", () => {
  it("are the operations of the contract", () => {
    const documented = operations.map(({ operationId, method, segments }) => [
      operationId,
      { method, path: `/${segments.join("/")}` },
    ]);
    expect(routes).toEqual(Object.fromEntries(documented));
  });
});

describe("route", () => {
  it.each(Object.entries(routes))("finds %s", (operationId, { method, path }) => {
    const found = route(method, path.replace("{id}", "a%20b").replace("{urn}", "urn:a:2.0:B"));
    expect(found).toMatchObject({ kind: "found", operationId });
  });

  it("splits a path before it decodes it", () => {
    expect(route("GET", "/Users/a%2Fb%25")).toEqual({
      kind: "found",
      operationId: "getUser",
      parameter: "a/b%",
    });
    expect(route("POST", "/Users%2F.search")).toEqual({ kind: "unknown" });
    expect(route("GET", "/%55sers")).toMatchObject({ operationId: "listUsers" });
  });
});
