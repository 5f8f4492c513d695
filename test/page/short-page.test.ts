// A page of every requirement, many of them red: short until a reader asks, the verdict first, and a report on paper.

import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { page as render } from "../../src/report/page/page.ts";
import { finding, requirement, result } from "../../src/report/testing/result.ts";
import { requirementIds } from "../../src/requirements/catalogue.ts";
import { exchange } from "../../src/verdict/testing/exchange.ts";
import { chromiumPath, launchChromium, whySkipped } from "../support/browser.ts";
import { temporaryFolder } from "../support/folder.ts";
import { openPage } from "../support/opened-page.ts";

/** Each with a cause of its own. */
const red = requirementIds.slice(0, 60).map((id, at) =>
  requirement(id, "fail", {
    ...finding("toHaveStatus", "201", `4${at + 10}, detail "of its own kind"`, {
      exchange: `w0#${at}`,
    }),
    exchanges: [`w0#${at}`],
  }),
);
const rows = [...red, ...requirementIds.slice(60).map((id) => requirement(id, "pass"))];
const exchanges = red.map((_row, at) =>
  exchange({ id: `w0#${at}`, method: "POST", status: 410 + at, path: `/Kind${at}` }),
);
const pages = {
  red: render(result(rows, {}, exchanges)),
  green: render(result(requirementIds.map((id) => requirement(id, "pass")))),
  interrupted: render(
    result(
      requirementIds.map((id) => requirement(id, "unverified", { reason: "the test did not run" })),
      { ended: "interrupted" },
    ),
  ),
};
const sizes = { screen: { width: 1400, height: 900 }, phone: { width: 390, height: 844 } };

describe.skipIf(chromiumPath === undefined)(`A page of everything${whySkipped}`, () => {
  const at = temporaryFolder();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const opened = async (name: keyof typeof pages, size: keyof typeof sizes): Promise<Page> => {
    const context = await browser.newContext({ viewport: sizes[size] });
    return (await openPage(context, at(`${name}.html`), pages[name])).page;
  };

  it.each([
    ["red", "screen"],
    ["red", "phone"],
    ["green", "phone"],
    ["interrupted", "phone"],
  ] as const)("%s, on a %s, is at most five screens high", async (name, size) => {
    const page = await opened(name, size);
    const height = await page.evaluate<number>("document.documentElement.scrollHeight");
    expect(height).toBeLessThanOrEqual(5 * sizes[size].height);
    await page.context().close();
  });

  it("shows the verdict, then the questions, the causes, the facts and the closed rest", async () => {
    const page = await opened("red", "phone");
    const tops = await Promise.all(
      ["h1", ".questions", "#causes", "#about", "#requirements", "#matrix", "#latency"].map(
        async (part) => (await page.locator(part).boundingBox())?.y ?? 0,
      ),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(tops[0]).toBeLessThan(100);
    expect(await page.locator("details[open]").count()).toBe(0);
    await page.context().close();
  });

  it("opens the list for a count that is chosen, and for a requirement that is linked", async () => {
    const page = await opened("red", "screen");
    await page.getByRole("button", { name: "60 fail" }).click();
    expect(await page.locator("details.row:visible").count()).toBe(60);
    await page.context().close();
    const other = await opened("red", "screen");
    await other.locator(".causes a").first().click();
    await expect.poll(() => other.locator("details.row[open]:visible").count()).toBe(1);
    await other.context().close();
  });

  it("gives every mark a letter, a pass too", async () => {
    const page = await opened("red", "screen");
    const letters = await page.locator("a.mark").allTextContents();
    expect(new Set(letters)).toEqual(new Set(["F", "P"]));
    await page.context().close();
  });

  it.each(["red", "green", "interrupted"] as const)(
    "%s, on paper, is a report of at most ten pages",
    async (name) => {
      const page = await opened(name, "screen");
      const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
      const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
      expect(sheets.length).toBeGreaterThan(0);
      expect(sheets.length).toBeLessThanOrEqual(10);
      await page.context().close();
    },
  );
});
