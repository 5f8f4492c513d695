// What a target says does nothing in a page, and a page can reach nothing even if it did.

import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { page as render } from "../../src/report/page/page.ts";
import { chromiumPath, launchChromium, whySkipped } from "../support/browser.ts";
import { temporaryFolder } from "../support/folder.ts";
import { openPage } from "../support/opened-page.ts";
import { hostile, redResult } from "../support/red-result.ts";

const allRows = "details.row > summary";

describe.skipIf(chromiumPath === undefined)(`Hostile text in a page${whySkipped}`, () => {
  const at = temporaryFolder();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it("is shown as text everywhere, and runs and fetches nothing", async () => {
    const { page, complaints, requests } = await openPage(
      browser,
      at("page.html"),
      render(redResult()),
    );
    for (const summary of await page.locator(allRows).all()) await summary.click();
    await expect.poll(() => page.locator(".exchange").count()).toBe(9);
    await page.evaluate(
      'for (const each of document.querySelectorAll(".exchange > details")) each.open = true',
    );
    const text = await page.locator("main").innerText();
    expect(text.split(hostile).length).toBeGreaterThan(4);
    expect(await page.locator("img, iframe, object, embed").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(3);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  });

  it("could run and reach nothing, were it markup", async () => {
    const injected = `<main><img src="http://127.0.0.1:9/x" onerror="document.title='run'"><p style="color:red" id="p" onclick="document.title='run'">x</p>`;
    const html = render(redResult()).replace("<main>", injected);
    const { page, complaints } = await openPage(browser, at("injected.html"), html);
    await page.locator("#p").click();
    expect(await page.title()).not.toBe("run");
    expect(
      complaints.filter((each) => each.includes("Content Security Policy")).length,
    ).toBeGreaterThan(2);
  });
});

describe("The file of a page", () => {
  it("names no address to load from, and is the same for the same result", () => {
    const html = render(redResult());
    expect(html).not.toMatch(/<(?:link|img|iframe|script)[^>]*(?:src|href)=/);
    expect(html.match(/<\/script>/g)?.length).toBe(3);
    expect(render(redResult())).toBe(html);
  });
});
