// What Okta's page leaves open yields every possibility and says why; what no export holds says that.

import { describe, expect, it } from "vitest";
import { outcomeFor, valuesFor } from "./testing/evaluated.ts";
import { unevaluated } from "./value.ts";

describe("What no page documents", () => {
  it.each([
    ['user.a + "!"', ["!", "null!"], "how + prints null"],
    ['user.a + "," + user.b', [",", "null,null"], "how + prints null"],
    ['String.append(user.a, "x")', ["x", "nullx", null], "what String.append gives for null"],
    [
      'String.substringAfter("abc", "@")',
      ["", "abc"],
      "what String.substringAfter gives for a string without a match",
    ],
    ['"7" == 7', [true, false], "whether a string equals the number that it contains"],
    ["user.a > 1", [true, false], "what > gives for null and for mixed types"],
    [
      'user.a ? "yes" : "no"',
      ["yes", "no"],
      "what a condition gives for a value that is not a boolean",
    ],
    [
      'String.replace("a.b", ".", "-")',
      ["a-b", "---"],
      "whether String.replace reads its second argument as a regular expression",
    ],
    ['Convert.toInt("x")', [unevaluated], "what Convert.toInt gives for what is not a number"],
    ['user.e ?: "x"', ["", "x"], 'whether ?: skips ""'],
  ])("%s", (text, values, warning) => {
    const outcome = outcomeFor(text, { user: { e: "" } });
    expect(outcome.values).toEqual(values);
    expect(outcome.warnings).toEqual([{ kind: "undocumented", text: warning }]);
  });

  it("is reported if there are too many possibilities to show", () => {
    const text = Array.from({ length: 8 }, (_each, i) => `isMemberOfGroupName("${i}")`).join(
      " == ",
    );
    expect(outcomeFor(text).warnings.at(-1)?.text).toBe("more possibilities than can be shown");
  });
});

describe("What no export holds", () => {
  it.each([
    "Time.now()",
    'Iso3166Convert.toName("IN")',
    "findWorkdayUser().employeeID",
    'user.getLinkedObject("manager").lastName',
    "appuser.role",
    "org.name",
    "zendesk.firstName",
    'Time.now("EST") + "!"',
  ])("%s cannot be evaluated here", (text) => {
    const { values, warnings } = outcomeFor(text);
    expect(values).toEqual([unevaluated]);
    expect(warnings.map(({ kind }) => kind)).toEqual(["not-evaluated"]);
  });

  it("leaves both ways open", () => {
    expect(valuesFor("hasWorkdayUser() ? 'a' : null")).toEqual(["a", null]);
  });
});

describe("What is given", () => {
  it("are the app's profile, the organisation and internal properties", () => {
    const context = {
      appuser: { role: "admin" },
      org: { subdomain: "example" },
      internal: { status: "ACTIVE" },
    };
    const text = 'appuser.role + "@" + org.subdomain + ":" + user.getInternalProperty("status")';
    expect(outcomeFor(text, context).values).toEqual(["admin@example:ACTIVE"]);
  });

  it("is nothing inherited", () => {
    expect(valuesFor("user.__proto__ == null && user.constructor == null")).toEqual([true]);
  });
});
