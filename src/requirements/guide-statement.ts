// One statement of the vendor's set-up guide that can be tested, and where it is checked.

import type { RequirementId } from "./catalogue.ts";
import type { Lines } from "./requirement.ts";

export interface GuideStatement {
  /** From 1, in the guide's order; what several places say comes last. */
  readonly number: number;
  /** Of the guide. */
  readonly lines: Lines;
  /** What it is about: the server, the configuration in Okta, or a step by hand. */
  readonly kinds: readonly ("server" | "configuration" | "operator")[];
  /** In our own words. */
  readonly statement: string;
  /** The rows that judge a target by it. */
  readonly requirements: readonly RequirementId[];
  /** What the mapping lint looks at. */
  readonly mappingLint?: string;
  /** What the doctor looks at. */
  readonly doctor?: string;
  /** A step that only a person can take. */
  readonly byHand?: string;
}
