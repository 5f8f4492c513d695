// What an expression is evaluated with.

import type { Context } from "./context.ts";
import type { PossibleOutcome } from "./possible-outcomes.ts";

export interface Warning {
  /** `undocumented`: Okta's page doesn't say; `not-evaluated`: the exports don't. */
  readonly kind: "undocumented" | "not-evaluated";
  readonly text: string;
}

/** One outcome's view. */
export interface Evaluation {
  readonly context: Context;
  readonly outcome: PossibleOutcome;
  readonly warn: (kind: Warning["kind"], text: string) => void;
}
