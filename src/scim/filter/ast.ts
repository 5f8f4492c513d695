// The tree of a filter. Nodes bear the rule names of RFC 7644 §3.4.2.2, figure 1.

import type { AttrPath } from "../path/attr-path.ts";

export type CompareOp = "eq" | "ne" | "co" | "sw" | "ew" | "gt" | "lt" | "ge" | "le";

export type CompValue = string | number | boolean | null;

export type AttrExp =
  | { readonly rule: "attrExp"; readonly attrPath: AttrPath; readonly op: "pr" }
  | {
      readonly rule: "attrExp";
      readonly attrPath: AttrPath;
      readonly op: CompareOp;
      readonly compValue: CompValue;
    };

/** A run of one logical operator: at least two operands, in the order in which they were written. */
export interface LogExp {
  readonly rule: "logExp";
  readonly op: "and" | "or";
  readonly operands: readonly Filter[];
}

/** `not (…)`, which the grammar writes as part of FILTER and gives no name of its own. */
export interface NotExp {
  readonly rule: "not";
  readonly operand: Filter;
}

/** `emails[…]`; in `valFilter` attribute paths are sub-attributes, and there is no valuePath. */
export interface ValuePathExp {
  readonly rule: "valuePath";
  readonly attrPath: AttrPath;
  readonly valFilter: Filter;
}

export type Filter = AttrExp | LogExp | NotExp | ValuePathExp;
