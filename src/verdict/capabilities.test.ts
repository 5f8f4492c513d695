import { describe, expect, it } from "vitest";
import { excuse, isDeclared } from "./capabilities.ts";

const row = { requires: "sort" } as const;

describe("A declaration", () => {
  it("excuses a row of the RFCs about what it declares unsupported", () => {
    const declared = { sort: { supported: false }, filter: { supported: true } };
    expect(excuse("RFC7644-3.4.2.3/sort-by", row, declared)).toBe(
      "ServiceProviderConfig declares sort unsupported",
    );
  });

  it("is read in any letter case", () => {
    expect(excuse("RFC7644-3.4.2.3/sort-by", row, { Sort: { SUPPORTED: false } })).toBeDefined();
  });

  it.each([
    ["supported", { sort: { supported: true } }],
    ["unsupported in another type", { sort: { supported: "false" } }],
    ["nothing of", { sort: {} }],
    ["something else than", { filter: { supported: false } }],
    ["itself not at all, instead of", undefined],
    ["null for", { sort: null }],
  ])("that declares %s the feature excuses nothing", (_, declared) => {
    expect(excuse("RFC7644-3.4.2.3/sort-by", row, declared)).toBeUndefined();
  });

  it("excuses no row that is about no optional feature", () => {
    expect(excuse("RFC7644-3.3/created", {}, { patch: { supported: false } })).toBeUndefined();
  });

  it.each(["OKTA-deactivate/pathless-replace", "INTERACT-disable/keeps-user"])(
    "excuses %s never",
    (id) => {
      const declared = { patch: { supported: false } };
      expect(excuse(id, { requires: "patch" }, declared)).toBeUndefined();
    },
  );
});

describe("A feature is declared", () => {
  it("by true alone", () => {
    expect(isDeclared({ etag: { supported: true } }, "etag")).toBe(true);
    expect(isDeclared({ etag: { supported: "true" } }, "etag")).toBe(false);
    expect(isDeclared(undefined, "etag")).toBe(false);
  });
});
