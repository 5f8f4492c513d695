import { describe, expect, it } from "vitest";
import type { ExpectMatcherState } from "@playwright/test";
import { Answer } from "../../src/wire/answer.ts";
import { exchange, type Given } from "../../src/verdict/testing/exchange.ts";
import { statusMatchers } from "./status.ts";
import { ofWholeAnswers } from "./whole.ts";

const matchers = ofWholeAnswers(statusMatchers);

function answer(malformed: string | undefined, given: Given = {}): Answer {
  return new Answer({ exchange: exchange(given), status: 200, malformed });
}

const expecting = (isNot = false) => ({ isNot }) as ExpectMatcherState;

describe("A matcher, of an answer that isn't whole", () => {
  const page = answer("The body is no JSON.", { body: "<!doctype html>" });

  it("fails whatever was expected, and shows what came on one line", () => {
    const found = matchers.toHaveStatus.call(expecting(), page, 200);
    expect(found.pass).toBe(false);
    expect(found.message()).toMatch(/^expect\(answer\)\.toHaveStatus\n/);
    expect(found.message()).toContain('Received: 200. The body is no JSON. "<!doctype html>"');
  });

  it("fails where something was not to be", () => {
    expect(matchers.toHaveStatus.call(expecting(true), page, 404).pass).toBe(true);
  });

  it("fails where it is one of several", () => {
    const several = [answer(undefined), page];
    expect(matchers.toHaveStatuses.call(expecting(), several, 200, 200).pass).toBe(false);
  });

  it("judges any other as it did", () => {
    expect(matchers.toHaveStatus.call(expecting(), answer(undefined), 200).pass).toBe(true);
    expect(matchers.toHaveStatus.call(expecting(), answer(undefined), 204).pass).toBe(false);
  });
});
