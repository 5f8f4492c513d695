// What the explorer finds: an answer that a row doesn't allow.

import type { Answer } from "../wire/answer.ts";
import type { ExploredRow } from "./rows.ts";

/** What can be looked at again, in any language: a status, a value, the values of a list. */
export type Check =
  | { readonly kind: "status"; readonly allowed: readonly number[] }
  /** Undefined among `allowed` is: no value. Texts are compared without regard to letter case. */
  | {
      readonly kind: "value";
      readonly path: readonly (string | number)[];
      readonly allowed: readonly (string | number | boolean | undefined)[];
    }
  /** The values of a member of each element of a list, in any order; `within`: these at least. */
  | {
      readonly kind: "list";
      readonly path: readonly (string | number)[];
      readonly of: string;
      readonly values: readonly string[];
      readonly how: "exactly" | "within" | "without";
    };

export interface Finding {
  readonly row: ExploredRow;
  /** Where the difference is: a path, or a method with its status. */
  readonly place: string;
  readonly expected: string;
  readonly received: string;
  /** The answer that was looked at. */
  readonly answer: Answer;
  /** Absent where it takes two answers to see it. */
  readonly check?: Check;
}

/** Two findings with the same key are one defect. */
export function keyOf({ row, place }: Pick<Finding, "row" | "place">): string {
  return `${row} ${place}`;
}

/** Ends a sequence: its last step showed something that counts. */
export class Found extends Error {
  override readonly name = "Found";
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(`${finding.row}: expected ${finding.expected}, received ${finding.received}`);
    this.finding = finding;
  }
}
