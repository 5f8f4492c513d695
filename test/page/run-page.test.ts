// The page of a run as a reader meets it in a browser: content, filter, links, keyboard.

import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { page as render } from "../../src/report/page/page.ts";
import { chromiumPath, launchChromium, whySkipped } from "../support/browser.ts";
import { temporaryFolder } from "../support/folder.ts";
import { openPage, type OpenedPage } from "../support/opened-page.ts";
import { redResult } from "../support/red-result.ts";

describe.skipIf(chromiumPath === undefined)(`The page of a red run${whySkipped}`, () => {
  const at = temporaryFolder();
  let browser: Browser;
  let opened: OpenedPage;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    opened = await openPage(browser, at("red.html"), render(redResult()));
    page = opened.page;
  });
  afterAll(() => browser.close());

  const row = (id: string) => page.locator(`[id="${id}"]`);
  const shownRows = () => page.locator("details.row:visible > summary > .id").allInnerTexts();

  it("shows the verdict, the counts, the target and what it doesn't prove", async () => {
    const header = await page.locator("header").innerText();
    expect(header).toContain("3 requirements are not met.");
    expect(header).toContain("Judged 7 of 90 declared requirements.");
    const about = await page.locator(".about").innerText();
    expect(about).toContain("http://127.0.0.1:4010/api/v2/scim/v2");
    expect(about).toContain("The vendor’s guide (guide): each user must have a location.");
    expect(about).toContain("What a green run does not prove");
    expect(await page.locator(".count.fail").innerText()).toMatch(/^3\s+fail$/);
  });

  it("answers a release manager, a vendor and an administrator", async () => {
    expect(await page.locator(".questions dt").allInnerTexts()).toEqual([
      "May we release?",
      "What do I fix first?",
      "What will Okta show?",
    ]);
    const answers = await page.locator(".questions dd").allInnerTexts();
    expect(answers[0]).toContain("No. The target does not meet");
    expect(answers[1]).toContain("PATCH /Users/{id} is answered with 400");
    expect(answers[2]).toContain("Error while trying to push profile update");
    await page.locator(".questions a").first().click();
    await expect.poll(() => row("OKTA-deactivate/pathless-replace").getAttribute("open")).toBe("");
    await row("OKTA-deactivate/pathless-replace").locator("summary").first().click();
  });

  it("gathers the red rows by cause, the worst first", async () => {
    const causes = await page.locator(".causes > li").allInnerTexts();
    expect(causes.length).toBe(5);
    expect(causes[0]).toContain("PATCH /Users/{id} is answered with 400");
    expect(causes[0]).toContain("OKTA-deactivate/pathless-replace");
    expect(causes[0]).toContain("OKTA-deactivate/takes-effect");
  });

  it("opens a row to requirement, comparison, advice, timeline and the line that sends it again", async () => {
    await page.locator(".causes a", { hasText: "pathless-replace" }).click();
    const text = await row("OKTA-deactivate/pathless-replace").innerText();
    expect(text).toContain("Okta's deactivation is answered with 200 or 204.");
    expect(text).toMatch(/Expected\s+200 or 204\s+Received\s+400/);
    expect(text).toMatch(/Okta’s administrator sees\s+A task: Error deactivating user\./);
    expect(text).toMatch(/Remedy\s+Take a PATCH without a path\./);
    expect(text).toMatch(/Okta\s+Provider\s+POST \/api\/v2\/scim\/v2\/Users[^]*12 ms\s+201/);
    expect(text).toContain("curl --include");
    expect(await row("OKTA-deactivate/pathless-replace").locator("mark").allInnerTexts()).toEqual([
      "HTTP/1.1 400",
    ]);
  });

  it("marks the attribute that differs, and names the missing header", async () => {
    await row("OKTA-deactivate/takes-effect").locator("summary").first().click();
    const marks = row("OKTA-deactivate/takes-effect").locator("mark");
    await expect.poll(() => marks.allTextContents()).toEqual(['  "active": true,']);
    await row("RFC7644-3.3/location").locator("summary").first().click();
    await expect
      .poll(() => row("RFC7644-3.3/location").locator(".absent").innerText())
      .toBe("Not in this answer: header location");
  });

  it("filters by verdict, level, source, feature and words, and says how many are left", async () => {
    await page.getByLabel("Verdict").selectOption("fail");
    expect(await shownRows()).toHaveLength(3);
    await page.getByLabel("Source").selectOption("Okta");
    expect(await page.locator("output").innerText()).toBe("2 of 9");
    await page.getByLabel("Search").fill("TAKES effect");
    expect(await shownRows()).toEqual(["OKTA-deactivate/takes-effect"]);
    await page.getByLabel("Search").fill("nobody writes this");
    expect(await page.locator(".none").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(shownRows).toHaveLength(9);
    await page.getByLabel("Level").selectOption("LIMITATION");
    expect(await shownRows()).toEqual(["INTERACT-manager/numeric-uid"]);
    await page.getByLabel("Level").selectOption("");
    await page.getByLabel("Feature").selectOption("deactivate");
    expect(await shownRows()).toHaveLength(2);
    await page.getByRole("button", { name: "Clear" }).click();
  });

  it("filters by a click on a count, and back by another", async () => {
    const count = page.getByRole("button", { name: "1 warn" });
    await count.click();
    expect(await shownRows()).toEqual(["RFC7644-3.12/unreadable-body"]);
    expect(await count.getAttribute("aria-pressed")).toBe("true");
    await count.click();
    expect(await shownRows()).toHaveLength(9);
  });

  it("moves among the marks by arrow keys, one stop of Tab for all of them", async () => {
    await page.locator("#matrix").click();
    const marks = page.locator("a.mark");
    expect(await page.locator('a.mark[tabindex="0"]').count()).toBe(1);
    await marks.first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const last = await marks.last().getAttribute("href");
    await expect.poll(() => row(last?.slice(1) ?? "").getAttribute("open")).toBe("");
  });

  it("shows latencies of what was answered", async () => {
    await page.locator("#latency").click();
    const lines = await page.locator("table.latency tbody th").allInnerTexts();
    expect(lines).toEqual(["POST /Users", "PATCH /Users/{id}", "GET /Users/{id}"]);
  });

  it("opens the row that its address names", async () => {
    const { page: linked } = await openPage(
      browser,
      at("red.html"),
      render(redResult()),
      "#RFC7644-3.6/gone",
    );
    const named = linked.locator('[id="RFC7644-3.6/gone"]');
    expect(await named.getAttribute("open")).toBe("");
    expect(await named.locator(".came").innerText()).toBe("no answer (reset)");
    await linked.close();
  });

  it("has asked for nothing and complained of nothing", () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.requests).toEqual([]);
  });
});
