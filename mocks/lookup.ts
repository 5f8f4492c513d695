// The few resources that a filter can match at all, by index, where it says `eq` about an indexed
// attribute. Whether they do match is still for the engine to say.
import type { CompValue, Filter } from "../src/scim/filter/ast.ts";
import type { AttrPath } from "../src/scim/path/attr-path.ts";

/** How ids are found by the value of an attribute, keyed by its lower-cased name. */
export type Indexes = Readonly<Record<string, (value: string) => readonly string[]>>;

/**
 * @param coreUrn the URN that may stand before an attribute's name
 * @returns ids, a superset of those that match; undefined where every resource must be looked at
 */
export function lookup(
  filter: Filter,
  indexes: Indexes,
  coreUrn: string,
): readonly string[] | undefined {
  for (const { path, value } of equalities(filter, coreUrn)) {
    const find = Object.hasOwn(indexes, path) ? indexes[path] : undefined;
    if (find && typeof value === "string") return find(value);
  }
  return undefined;
}

interface Equality {
  readonly path: string;
  readonly value: CompValue;
}

/** Every `eq` that must hold for the whole filter to hold. */
function equalities(filter: Filter, coreUrn: string, parent?: string): Equality[] {
  switch (filter.rule) {
    case "attrExp": {
      if (filter.op !== "eq") return [];
      const path = pathOf(filter.attrPath, coreUrn);
      return [{ path: parent === undefined ? path : `${parent}.${path}`, value: filter.compValue }];
    }
    case "logExp":
      if (filter.op === "or") return [];
      return filter.operands.flatMap((operand) => equalities(operand, coreUrn, parent));
    case "valuePath":
      return equalities(filter.valFilter, coreUrn, pathOf(filter.attrPath, coreUrn));
    case "not":
      return [];
  }
}

function pathOf({ uri, attrName, subAttr }: AttrPath, coreUrn: string): string {
  const path = subAttr === undefined ? attrName : `${attrName}.${subAttr}`;
  const isCore = uri === undefined || uri.toLowerCase() === coreUrn.toLowerCase();
  return (isCore ? path : `${uri}:${path}`).toLowerCase();
}
