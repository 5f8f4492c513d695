import { describe, expect, it } from "vitest";
import { exchange } from "../verdict/testing/exchange.ts";
import { latencies } from "./latency.ts";
import { operationOf } from "./operation.ts";

const target = "http://127.0.0.1:4010/api/v2/scim/v2/";

describe("An operation", () => {
  it.each([
    ["/Users", "GET /Users"],
    ["/Users/7", "GET /Users/{id}"],
    ["/Users/7?attributes=id", "GET /Users/{id}?attributes"],
    ["/Users?filter=a%20eq%201&startIndex=1", "GET /Users?filter"],
    ["/Users/.search", "GET /Users/.search"],
    ["/", "GET /"],
  ])("of %s", (path, operation) => {
    expect(operationOf(exchange({ path }), target)).toBe(operation);
  });
});

describe("Latencies", () => {
  it("are those that were measured, the slowest operation first, unanswered requests left out", () => {
    const reads = Array.from({ length: 20 }, (_, index) => ({
      ...exchange({ path: "/Users/7" }),
      durationMs: index + 1,
    }));
    const slow = { ...exchange({ path: "/Groups" }), durationMs: 500 };
    const lost = { ...exchange({ path: "/Groups", status: undefined }), durationMs: 60_000 };
    expect(latencies([...reads, slow, lost], target)).toEqual([
      { operation: "GET /Groups", count: 1, least: 500, median: 500, most95: 500, most: 500 },
      { operation: "GET /Users/{id}", count: 20, least: 1, median: 10, most95: 19, most: 20 },
    ]);
  });
});
