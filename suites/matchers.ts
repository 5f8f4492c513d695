// Playwright's expect with the matchers of this project: they judge answers and print records.

import { expect as base } from "@playwright/test";
import { discoveryMatchers } from "./matchers/discovery.ts";
import { errorMatchers } from "./matchers/error.ts";
import { listMatchers } from "./matchers/list.ts";
import { membershipMatchers } from "./matchers/membership.ts";
import { metaMatchers } from "./matchers/meta.ts";
import { pageMatchers } from "./matchers/page.ts";
import { projectionMatchers } from "./matchers/projection.ts";
import { resourceMatchers } from "./matchers/resource.ts";
import { statusMatchers } from "./matchers/status.ts";
import { extensions } from "./matchers/matcher.ts";
import { metFirst } from "./matchers/met-first.ts";

const extended = extensions({
  ...statusMatchers,
  ...resourceMatchers,
  ...membershipMatchers,
  ...listMatchers,
  ...errorMatchers,
  ...discoveryMatchers,
  ...projectionMatchers,
  ...metaMatchers,
  ...pageMatchers,
});

export const expect = metFirst(extended, base.extend(extended));
