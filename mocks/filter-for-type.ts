// A filter of several resource types, as one of them reads it.
import type { Filter } from "../src/scim/filter/ast.ts";
import type { ResourceType } from "../src/scim/schema.ts";
import { resolveAttribute } from "../src/scim/schema.ts";

/** What every resource has, and what none lacks. */
const always: Filter = { rule: "attrExp", attrPath: { attrName: "id" }, op: "pr" };
const never: Filter = { rule: "not", operand: always };

/**
 * The filter with whatever it asks of attributes that the type lacks answered as for an attribute without
 * a value, which is no error (RFC 7644 §3.4.2.1). What no type has stays
 * for the engine to refuse.
 */
export function filterForType(
  filter: Filter,
  type: ResourceType,
  all: readonly ResourceType[],
): Filter {
  switch (filter.rule) {
    case "logExp": {
      const operands = filter.operands.map((operand) => filterForType(operand, type, all));
      return { ...filter, operands };
    }
    case "not":
      return { ...filter, operand: filterForType(filter.operand, type, all) };
    case "attrExp":
    case "valuePath": {
      const { attrPath } = filter;
      const isForeign =
        resolveAttribute(type, attrPath) === undefined &&
        all.some((other) => resolveAttribute(other, attrPath) !== undefined);
      if (!isForeign) return filter;
      return holdsWithoutValue(filter) ? always : never;
    }
  }
}

/** As the engine has it: `ne` holds for whoever has no value, and so does `eq null`. */
function holdsWithoutValue(filter: Filter): boolean {
  if (filter.rule !== "attrExp") return false;
  if (filter.op === "ne") return filter.compValue !== null;
  return filter.op === "eq" && filter.compValue === null;
}
