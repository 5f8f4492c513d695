import { describe, expect, it } from "vitest";
import { ExpressionError } from "./expression-error.ts";
import { parseExpression } from "./parse.ts";
import { valuesFor } from "./testing/evaluated.ts";

function mistakeIn(
  text: string,
): Pick<ExpressionError, "mistake" | "message" | "position" | "instead"> {
  try {
    parseExpression(text);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { mistake, message, position, instead } = error;
    return { mistake, message, position, instead };
  }
  throw new Error(`no mistake in ${text}`);
}

describe("A mistake is reported with its place", () => {
  it.each([
    ["", "syntax", "the expression is empty here", 1],
    ["user.city = 'x'", "syntax", '"=" is not expected; equality is written ==', 11],
    ["user.city 'x'", "syntax", '"\'" is not expected', 11],
    ["user.city +", "syntax", "expected expression after +", 12],
    ["user.city == 'x' ? 'a'", "syntax", "expected :", 23],
    ["'x", "syntax", "the quotation mark is not closed", 1],
    ["String.append(user.city, 'x'", "syntax", "expected )", 29],
    ["user.a; user.b", "syntax", '";" is not expected', 7],
    [
      "user.city + String.lenn(user.city)",
      "unknown-function",
      "Okta documents no function String.lenn, did you mean String.len?",
      13,
    ],
    ["frobnicateTheUser(1)", "unknown-function", "Okta documents no function frobnicateTheUser", 1],
    [
      "user.title.toUpperCase()",
      "unknown-function",
      "Okta documents no function .toUpperCase, did you mean toUpperCase?",
      11,
    ],
    ["String.append('x')", "arguments", "String.append takes 2 values, but gets 1", 1],
    [
      "true ? “Power User” : 'x'",
      "curly-quotes",
      "the quotation mark “ is typographic; Okta knows only \" and '",
      8,
    ],
  ])("%s", (text, mistake, message, position) => {
    expect(mistakeIn(text)).toMatchObject({ mistake, message, position });
  });
});

describe("An expression of Entra's", () => {
  it("is explained, and the guide's own put into Okta's language (L100)", () => {
    expect(mistakeIn("IIF(ISNULL([preferredname]),[firstname],[preferredname])")).toEqual({
      mistake: "entra",
      message: "this is an expression of Microsoft Entra, which Okta can't read",
      position: 1,
      instead:
        'user.preferredName != null && user.preferredName != "" ? user.preferredName : user.firstName',
    });
  });

  it("without a known equivalent is still recognised", () => {
    expect(mistakeIn('Switch([a], "x", "y", "z")')).toMatchObject({
      mistake: "entra",
      instead: undefined,
    });
    expect(mistakeIn("[department]")).toMatchObject({
      mistake: "entra",
      instead: "user.department",
    });
  });

  it("what is Okta's is left alone", () => {
    expect(valuesFor("user.list[1]", { list: ["a", "b"] })).toEqual(["b"]);
    expect(valuesFor("'IIF([x])'")).toEqual(["IIF([x])"]);
  });
});

describe("What would exhaust the stack ends in a sentence", () => {
  it.each([
    ["brackets", "(".repeat(10_000) + "1" + ")".repeat(10_000)],
    ["braces", "{".repeat(10_000)],
    ["negations", `${"!".repeat(10_000)}true`],
    ["conditions", "true ? 1 : ".repeat(10_000) + "1"],
    ["sums", "1" + "+1".repeat(10_000)],
    ["conjunctions", "true" + " AND true".repeat(10_000)],
    ["a text", `'${"x".repeat(20_000)}'`],
  ])("%s", (_what, text) => {
    expect(mistakeIn(text)).toMatchObject({ mistake: "too-large" });
  });

  it.each([
    "(".repeat(100) + "1" + ")".repeat(100),
    `${"!".repeat(500)}true`,
    "true ? 1 : ".repeat(500) + "1",
    "'x'" + " AND 'x'".repeat(1_000),
  ])("and what is just small enough is read", (text) => {
    expect(() => valuesFor(text)).not.toThrow();
  });
});
