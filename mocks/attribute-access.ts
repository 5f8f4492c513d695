// Small reads of a resource's attributes, which are JSON of any kind until looked at.
import type { Resource } from "../src/scim/resource.ts";

/** A copy without the attributes of these names. */
export function without(resource: Resource, ...names: readonly string[]): Resource {
  return Object.fromEntries(Object.entries(resource).filter(([name]) => !names.includes(name)));
}

/** The attribute where it is text; empty where it is anything else, or not there. */
export function textAt(resource: Resource, name: string): string {
  const value = resource[name];
  return typeof value === "string" ? value : "";
}
