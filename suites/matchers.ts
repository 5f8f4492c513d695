// Playwright's expect with the matchers of this project: they judge answers and print records.

import { expect as base } from "@playwright/test";
import { errorMatchers } from "./matchers/error.ts";
import { listMatchers } from "./matchers/list.ts";
import { resourceMatchers } from "./matchers/resource.ts";
import { statusMatchers } from "./matchers/status.ts";

export const expect = base.extend({
  ...statusMatchers,
  ...resourceMatchers,
  ...listMatchers,
  ...errorMatchers,
});
