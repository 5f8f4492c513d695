// Each rule, both ways: nothing against the corrected example, and its own finding for one mistake in it.

import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";
import { lintRules } from "./lint-rules.ts";
import { bad, text } from "./testing/bad-examples.ts";
import { changed, type Change } from "./testing/example.ts";

describe("The corrected example", () => {
  it("has no finding, with users and without", () => {
    expect(lint(changed())).toEqual([]);
    expect(lint(changed({ noUsers: true }))).toEqual([]);
    expect(lint(changed({ given: { contract: "field-mapping" } }))).toEqual([]);
  });
});

describe("A mistake", () => {
  it.each(bad)("%s", (rule, change, message) => {
    const found = lint(changed(change)).filter((finding) => finding.rule === rule);
    expect(found.map((finding) => finding.message).join("\n")).toContain(message);
  });

  it("is shown for every rule", () => {
    expect([...new Set(bad.map(([rule]) => rule))].sort()).toEqual(
      lintRules.map(({ id }) => id).sort(),
    );
  });
});

describe("What is right in another way", () => {
  it.each<readonly [string, Change]>([
    [
      "the variable's name is free (guide L34)",
      {
        schema: {
          site: { ...text("location"), title: "Location", description: "x", required: true },
          location: null,
        },
        mapping: { location: null, site: "'default'" },
      },
    ],
    [
      "a prefix of another kind",
      {
        mapping: {
          uid: "'_' + user.employeeNumber",
          managerValue: "user.managerId != null ? '_' + user.managerId : null",
        },
      },
    ],
    [
      "a password that has to be changed is no disabled user",
      { users: [{ status: "PASSWORD_EXPIRED" }] },
    ],
    [
      "a date with its time in the profile",
      {
        mapping: { jobStartDate: "user.startDate" },
        users: Array.from({ length: 4 }, () => ({ startDate: "2024-01-15T01:00:00Z" })),
      },
    ],
    [
      "a work type where the primary phone isn't mapped",
      { mapping: { primaryPhoneType: "'work'" } },
    ],
  ])("%s", (_what, change) => {
    expect(lint(changed(change))).toEqual([]);
  });

  it("Interact's rules don't hold for a plain SCIM target", () => {
    expect(
      lint(changed({ mapping: { userType: null, active: null }, given: { contract: "core" } })).map(
        ({ rule }) => rule,
      ),
    ).toEqual(["attribute/unknown", "attribute/unknown", "attribute/unknown"]);
  });

  it("findings are in the order of their level, and name the line of the guide", () => {
    const findings = lint(
      changed({ mapping: { location: "user.city", title: "Time.now()", active: null } }),
    );
    expect(findings.map(({ level, rule, guide }) => [level, rule, ...guide])).toEqual([
      ["fail", "location/empty", 78, 93],
      ["warn", "active/always-true", 98, 98],
      ["note", "expression/not-evaluated", 43, 43],
    ]);
  });
});
