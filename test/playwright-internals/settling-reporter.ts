// The first reporter, which counts as failed what a worker has only annotated.

import type { Reporter } from "@playwright/test/reporter";
import { settleStatus } from "../../src/harness/playwright-internals.ts";

export default class Settling implements Reporter {
  onTestEnd = settleStatus;
}
