import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { catalogue } from "../requirements/catalogue.ts";
import { severity } from "../requirements/severity.ts";
import { askedRows } from "./judge.ts";
import { exploredRows } from "./rows.ts";

const folder = import.meta.dirname;
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/rows\.ts$|\.test\.ts$/.test(name))
  .map((name) => readFileSync(join(folder, name), "utf8"));

it.each(exploredRows)("%s is expected by some step", (id) => {
  expect(sources.some((text) => text.includes(`"${id}"`))).toBe(true);
});

it("No row is asked that is excluded, or could be red as a note at most, but for lost updates", () => {
  const asked = askedRows({ isInteract: true, unsupported: new Set() });
  const odd = [...asked].filter(
    (id) => catalogue[id].excluded !== undefined || severity(catalogue[id]) === "note",
  );
  expect(odd).toEqual(["OKTA-race/update-survives-deactivation"]);
  expect(asked.size).toBeGreaterThan(60);
});

it("A plain SCIM target is asked for nothing of Interact's", () => {
  const asked = askedRows({ isInteract: false, unsupported: new Set() });
  expect([...asked].filter((id) => id.startsWith("INTERACT-"))).toEqual([]);
});

it("A feature that is declared unsupported excuses the RFCs' rows, and none of Okta's", () => {
  const asked = askedRows({ isInteract: true, unsupported: new Set(["patch"]) });
  expect(asked.has("RFC7644-3.5.2.3/single-value")).toBe(false);
  expect(asked.has("OKTA-deactivate/pathless-replace")).toBe(true);
});
