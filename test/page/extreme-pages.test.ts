// The page of a run of ten thousand exchanges, and of one that judged nothing.

import { describe, expect, it } from "vitest";
import { page as render } from "../../src/report/page/page.ts";
import { result } from "../../src/report/testing/result.ts";
import { chromiumPath, launchChromium, whySkipped } from "../support/browser.ts";
import { temporaryFolder } from "../support/folder.ts";
import { openPage } from "../support/opened-page.ts";
import { redResult } from "../support/red-result.ts";

describe.skipIf(chromiumPath === undefined)(`Ten thousand exchanges${whySkipped}`, () => {
  const at = temporaryFolder();
  it("are there when the row that rests on them is opened", async () => {
    const red = redResult();
    const [, , read] = red.exchanges;
    const exchanges = Array.from({ length: 10_000 }, (_, index) => ({
      ...read,
      id: `w0#${index}`,
    }));
    const ids = exchanges.map(({ id }) => id);
    const [first, ...rest] = red.requirements;
    const requirements = [{ ...first, exchanges: ids }, ...rest];
    const large = { ...red, requirements, exchanges } as typeof red;
    const browser = await launchChromium();
    const { page, complaints } = await openPage(browser, at("large.html"), render(large));
    await page.locator("details.row summary").first().click();
    await expect.poll(() => page.locator("details.row[open] .exchange").count()).toBe(25);
    expect(await page.locator(".left").innerText()).toContain("9975");
    expect(complaints).toEqual([]);
    await browser.close();
  });
});

describe.skipIf(chromiumPath === undefined)(
  `The page of a run that judged nothing${whySkipped}`,
  () => {
    const at = temporaryFolder();
    it("says so, and shows no empty list", async () => {
      const browser = await launchChromium();
      const empty = render(result([], { ended: "broken", problems: ["It broke."] }));
      const { page, complaints } = await openPage(browser, at("empty.html"), empty);
      expect(await page.locator("h1").innerText()).toBe("The run broke off: It broke.");
      expect(await page.locator(".problems, .part, .row").count()).toBe(0);
      expect(complaints).toEqual([]);
      await browser.close();
    });
  },
);
