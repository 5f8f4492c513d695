// A page of ours in the browser, from a file, as its reader opens it; with what it should never do on record.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "@playwright/test";

export interface OpenedPage {
  readonly page: Page;
  /** Console errors and warnings, exceptions, and dialogs. */
  readonly complaints: readonly string[];
  /** Every request but the one for the page itself. */
  readonly requests: readonly string[];
}

/** @param hash with its "#" */
export async function openPage(
  browser: Browser | BrowserContext,
  file: string,
  html: string,
  hash = "",
): Promise<OpenedPage> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
  const complaints: string[] = [];
  const requests: string[] = [];
  const page = await browser.newPage();
  const url = pathToFileURL(file).href;
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url) requests.push(request.url());
  });
  await page.goto(`${url}${hash}`);
  return { page, complaints, requests };
}
