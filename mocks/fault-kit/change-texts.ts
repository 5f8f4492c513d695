// Changes every text in a JSON value.
import { type Json, isObject, type Resource } from "../../src/scim/resource.ts";
import type { Decorate } from "../fault.ts";
import { replaceEngine } from "../replace-part.ts";

/** @param change gets each text and the name of its attribute; a text in a list has the list's name */
export function changeTexts(
  value: Json,
  change: (text: string, name: string) => string,
  name = "",
): Json {
  if (typeof value === "string") return change(value, name);
  if (Array.isArray(value)) return value.map((each) => changeTexts(each, change, name));
  return isObject(value) ? changeTextsOf(value, change) : value;
}

/** The same for the texts of a resource. */
export function changeTextsOf(
  resource: Resource,
  change: (text: string, name: string) => string,
): Resource {
  return Object.fromEntries(
    Object.entries(resource).map(([name, value]) => [name, changeTexts(value, change, name)]),
  );
}

/** Stores other texts than the client sent. */
export function storeTexts(change: (text: string, name: string) => string): Decorate {
  return replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => changeTextsOf(validateResource(input, type), change),
  }));
}
