// The page with assistive technology: axe's rules, light and dark, on a screen and on a phone.

import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareResults } from "../../src/report/comparison/comparison.ts";
import { comparisonPage } from "../../src/report/page/comparison-page.ts";
import { page as render } from "../../src/report/page/page.ts";
import { requirement, result } from "../../src/report/testing/result.ts";
import { chromiumPath, launchChromium, whySkipped } from "../support/browser.ts";
import { temporaryFolder } from "../support/folder.ts";
import { openPage } from "../support/opened-page.ts";
import { hostile, redResult } from "../support/red-result.ts";

const comparison = compareResults(
  result([requirement("OKTA-connect/credentials", "pass")]),
  result([requirement("OKTA-connect/credentials", "fail", { reason: hostile })]),
);

const pages = {
  compared: comparisonPage(comparison),
  red: render(redResult()),
  green: render(result([requirement("OKTA-connect/credentials", "pass")])),
  empty: render(result([])),
};

describe.skipIf(chromiumPath === undefined)(`axe finds nothing serious${whySkipped}`, () => {
  const at = temporaryFolder();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  // Colours differ by scheme, widths by device: two of the four pairs hold all of them.
  it.each(
    Object.entries(pages).flatMap(([name, html]) => [
      [name, "light", "screen", html] as const,
      [name, "dark", "phone", html] as const,
    ]),
  )("in the %s page, %s, on a %s", async (name, colorScheme, size, html) => {
    const viewport = { screen: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } }[
      size
    ];
    const context = await browser.newContext({ colorScheme, viewport });
    const { page } = await openPage(context, at(`${name}.html`), html);
    for (const summary of await page.locator("details.row > summary").all()) await summary.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(grave.map(({ id, nodes }) => [id, nodes.map(({ html: node }) => node)])).toEqual([]);
    const scrolls = await page.evaluate(
      "document.documentElement.scrollWidth > document.documentElement.clientWidth",
    );
    expect(scrolls, "the page scrolls sideways").toBe(false);
    await context.close();
  });
});
