// Ties a Playwright test to the rows that it judges: `test(title, covers("…"), body)`.

import type { TestDetails } from "@playwright/test";
import type { RequirementId } from "./catalogue.ts";

/** The annotation under which a test names its rows. */
export const requirementAnnotation = "requirement";

/**
 * Details for Playwright's own `test(title, details, body)`: a tag for each row, for `--grep`, and an
 * annotation for the reporter. An unknown id does not compile.
 */
export function covers(...ids: [RequirementId, ...RequirementId[]]): TestDetails {
  return {
    tag: ids.map((id) => `@${id}`),
    annotation: ids.map((id) => ({ type: requirementAnnotation, description: id })),
  };
}
