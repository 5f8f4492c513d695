import { describe, expect, it } from "vitest";
import type { ExpectMatcherState } from "@playwright/test";
import { Answer } from "../../src/wire/answer.ts";
import { exchange, type Given } from "../../src/verdict/testing/exchange.ts";
import { knownOf } from "../../src/harness/thrown.ts";
import { resourceMatchers } from "./resource.ts";
import { statusMatchers } from "./status.ts";
import { extensions } from "./matcher.ts";

const matchers = extensions({ ...statusMatchers, ...resourceMatchers });

function answer(malformed: string | undefined, given: Given = {}): Answer {
  return new Answer({ exchange: exchange(given), status: 200, malformed });
}

const expecting = (isNot = false) => ({ isNot }) as ExpectMatcherState;

describe("A matcher, of an answer that isn't whole", () => {
  const page = answer("The body is not JSON.", { body: "<!doctype html>" });

  it("fails whatever was expected, and shows what came on one line", () => {
    const found = matchers.toHaveStatus.call(expecting(), page, 200);
    expect(found.pass).toBe(false);
    expect(found.message()).toMatch(/^expect\(answer\)\.toHaveStatus\n/);
    expect(knownOf(found.message()).finding).toMatchObject({
      received: '200. The body is not JSON. "<!doctype html>"',
      asks: "answer",
    });
  });

  it("fails also if it is negated", () => {
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

describe("A matcher that doesn't hold", () => {
  const body = { id: "7", Active: true };
  const first = answer(undefined, { id: "w0#1", status: 400, body: { detail: "No." } });

  it("hands on what it found, and in which answer, as data", () => {
    const { message } = matchers.toHaveStatus.call(expecting(), first, 200, 204);
    expect(knownOf(`Error: ${message()}`).finding).toEqual({
      matcher: "toHaveStatus",
      expected: "200 or 204",
      received: "200",
      exchange: "w0#1",
      at: ["status"],
    });
  });

  it("says where, by the names that the answer has", () => {
    const exchanged = exchange({ id: "w0#2", body });
    const read = new Answer({ exchange: exchanged, status: 200, text: JSON.stringify(body) });
    const { message } = matchers.toHaveAttribute.call(expecting(true), read, "active", true);
    expect(knownOf(message()).finding).toMatchObject({
      expected: "not active = true",
      received: "true",
      exchange: "w0#2",
      at: ["/Active"],
    });
  });

  it("names the wrong one of several answers", () => {
    const other = new Answer({ exchange: exchange({ id: "w0#3" }), status: 500 });
    const { message } = matchers.toHaveStatuses.call(expecting(), [first, other], 200, 200);
    expect(knownOf(message()).finding?.exchange).toBe("w0#3");
  });
});
