// The Chromium of this machine, found by path: nothing is downloaded for a test.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** CHROMIUM_PATH, or the first of the usual names on the PATH; undefined where there is none. */
export const chromiumPath = candidates().find(isExecutable);

/** Why the tests of a page are skipped, for their title; empty where they aren't. */
export const whySkipped =
  chromiumPath === undefined ? " (skipped: no Chromium on the PATH nor in CHROMIUM_PATH)" : "";

export async function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error("no Chromium was found");
  return chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
}

function candidates(): string[] {
  const named = process.env["CHROMIUM_PATH"] ?? "";
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return named === "" ? found : [named];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
