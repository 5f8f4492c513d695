// Small reads of a resource's attributes, which are JSON of any kind until looked at.
import type { Json, Resource } from "../src/scim/resource.ts";

/** A copy without the attributes of these names. */
export function without(resource: Resource, ...names: readonly string[]): Resource {
  return Object.fromEntries(Object.entries(resource).filter(([name]) => !names.includes(name)));
}

/** The attribute where it is text; empty where it is anything else, or not there. */
export function textAt(resource: Resource, name: string): string {
  const value = resource[name];
  return typeof value === "string" ? value : "";
}

/** The attribute where it is a list; empty where it is anything else, or not there. */
export function listAt(resource: Resource, name: string): Json[] {
  const value = resource[name];
  return Array.isArray(value) ? value : [];
}
