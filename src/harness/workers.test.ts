import { availableParallelism } from "node:os";
import { describe, expect, it } from "vitest";
import { isWaiting, workersFor } from "./workers.ts";

describe("workersFor", () => {
  it("waits for four answers of a target off loopback at once", () => {
    expect(workersFor({ target: "https://acme.example.com/api/v2/scim/v2" })).toBe(4);
  });

  it("leaves a target on loopback the processor", () => {
    expect(workersFor({ target: "http://127.0.0.1:4010/scim" })).toBe(
      Math.min(4, availableParallelism()),
    );
  });

  it("does as the settings say", () => {
    expect(workersFor({ target: "http://localhost:4010/scim", workers: 3 })).toBe(3);
  });
});

describe("isWaiting", () => {
  it("distinguishes workers that wait from those that work", () => {
    expect(isWaiting({ target: "https://acme.example.com/api/v2/scim/v2", workers: 1 })).toBe(true);
    expect(isWaiting({ target: "http://127.0.0.1:4010/scim" })).toBe(false);
    expect(isWaiting({ target: "http://127.0.0.1:4010/scim", workers: 10 })).toBe(true);
  });
});
