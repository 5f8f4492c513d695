import { describe, expect, it } from "vitest";
import { ENTERPRISE_USER, INTERACT_USER } from "../okta/mapping.ts";
import type { JsonObject } from "../wire/json.ts";
import { countNames, namesText, word } from "./names-in-use.ts";

const user = (userName: string, location?: string, more: JsonObject = {}): JsonObject => ({
  userName,
  ...(location === undefined ? {} : { [INTERACT_USER]: { location } }),
  [ENTERPRISE_USER]: { department: "Sales", organization: "Example Ltd" },
  ...more,
});

const all = [
  "preexisting",
  "organisation.location",
  "organisation.department",
  "organisation.company",
] as const;

describe("The names in use at a target", () => {
  it("are counted, the most frequent first, and ready to paste", () => {
    const names = countNames([
      user("a@example.com", "Leeds", { externalId: "00u1" }),
      user("b@example.com", "New York"),
      user("c@example.com", "New York", { active: false }),
    ]);
    expect(namesText(names, all)).toEqual([
      "Found at the 3 users there, most frequent first:",
      "  --preexisting b@example.com",
      "  --preexisting a@example.com",
      '  --location "New York"  (2)',
      "  --location Leeds  (1)",
      "  --department Sales  (3)",
      '  --company "Example Ltd"  (3)',
      'To use the first of each, add: --preexisting b@example.com --location "New York" --department Sales --company "Example Ltd"',
    ]);
  });

  it("leave out what earlier runs left", () => {
    const ours = user("barbara.jensen.k3xyz9ab.000001@example.com", "Manchester");
    expect(countNames([ours]).users).toBe(0);
    expect(namesText(countNames([ours]), all)).toEqual([
      "The target lists no users, so there are no names to suggest.",
    ]);
  });

  it("say if no user has one, and how many more there are", () => {
    const names = countNames(["a", "b", "c", "d", "e"].map((name) => user(name)));
    expect(namesText(names, ["organisation.location", "preexisting"])).toEqual([
      "Found at the 5 users there, most frequent first:",
      "  --location: no user there has one",
      "  --preexisting a",
      "  --preexisting b",
      "  --preexisting c",
      "  … and 2 more",
      "To use the first of each, add: --preexisting a",
    ]);
  });

  it("hold nothing that a terminal or a shell would carry out", () => {
    const odd = user("a", "x\u001b[2J", { [ENTERPRISE_USER]: { department: "a'; rm -rf $HOME" } });
    const { values } = countNames([odd]);
    expect(values["organisation.location"]).toEqual([]);
    expect(word(values["organisation.department"][0]?.[0] ?? "")).toBe(
      String.raw`'a'\''; rm -rf $HOME'`,
    );
  });
});
