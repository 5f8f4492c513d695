import { expect as playwrights } from "@playwright/test";
import { describe, expect, it } from "vitest";
import { metFirst } from "./met-first.ts";

const extended = {
  toBeMoreThan(this: { readonly isNot: boolean }, given: number, least: number) {
    return { pass: given > least, message: () => `${given} and ${least}` };
  },
};
const told: unknown[] = [];
const whole = playwrights.extend(extended);
const telling = (given: unknown) => {
  told.push(given);
  return whole(given as number);
};
const own = metFirst(extended, telling as unknown as typeof whole);

describe("An expectation", () => {
  it("is not told to Playwright where it is met", () => {
    own(2).toBeMoreThan(1);
    own(1).not.toBeMoreThan(2);
    expect(told).toEqual([]);
  });

  it("is thrown by Playwright where it isn't, and leads to the line that expects", () => {
    const thrown = (expecting: () => void) => {
      try {
        expecting();
      } catch (error) {
        return error instanceof Error ? error : undefined;
      }
      return undefined;
    };
    const red = thrown(() => own(1).toBeMoreThan(2));
    expect(red?.message).toContain("1 and 2");
    expect(red?.stack).toMatch(/^.*\n.*met-first\.test\.ts/);
    expect(thrown(() => own(2).not.toBeMoreThan(1))?.message).toContain("2 and 1");
  });
});
