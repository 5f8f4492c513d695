import { describe, expect, it } from "vitest";
import { dedupe } from "./dedupe.ts";

describe("Without duplicates", () => {
  it("each type and value is kept once, primary if one of the duplicates was", () => {
    const phoneNumbers = [
      { value: "1", type: "work" },
      { value: "1", type: "Work", primary: true },
      { value: "1", type: "home" },
      { value: "2", type: "work" },
    ];
    expect(dedupe({ phoneNumbers })).toEqual({
      phoneNumbers: [
        { value: "1", type: "work", primary: true },
        { value: "1", type: "home" },
        { value: "2", type: "work" },
      ],
    });
  });

  it("what lacks type or value stays as it is", () => {
    const resource = {
      schemas: ["a", "a"],
      emails: [{ value: "1" }, { value: "1" }],
      addresses: [{ type: "work" }, { type: "work", formatted: "1 Portland St" }],
      title: "Guide",
    };
    expect(dedupe(resource)).toEqual(resource);
  });
});
