// External names of Okta's Profile Editor: `name.givenName`, `emails.^[primary==true].value`. Parsed into
// steps, and a value set at the place that the steps name.

import type { Json } from "../wire/json.ts";

/** A JSON object that is being built. */
export interface Building {
  [name: string]: Json | Building | Building[];
}

export interface ExternalName {
  /** Names from the top down: `["manager", "value"]`. */
  readonly path: readonly string[];
  /** For an element of a multi-valued attribute: the attribute, and which of its elements. */
  readonly selector?: {
    readonly attribute: string;
    readonly name: string;
    readonly value: string | boolean;
  };
}

const SELECTED = /^(\w+)\.\^\[(\w+)==(?:'([^']*)'|(true|false))\]\.(\w+)$/;

/** @throws Error when the text has neither form */
export function parseExternalName(text: string): ExternalName {
  const [, attribute, name, quoted, literal, leaf] = SELECTED.exec(text) ?? [];
  if (attribute !== undefined && name !== undefined && leaf !== undefined) {
    const value = literal === undefined ? (quoted ?? "") : literal === "true";
    return { path: [leaf], selector: { attribute, name, value } };
  }
  if (!/^[\w$-]+(?:\.[\w$-]+)*$/.test(text) || text.includes("__proto__"))
    throw new Error(`"${text}" is not an external name`);
  return { path: text.split(".") };
}

/**
 * Sets the value. An element is matched by the selector alone, strictly (`"true"` is not true); when
 * none matches a new one is appended. Names are found in any letter case, so that a server's own
 * spelling is overwritten and not doubled. Mutates `target`.
 */
export function setByExternalName(target: Building, name: ExternalName, value: Json): void {
  const parent = name.selector === undefined ? target : elementOf(target, name.selector);
  const steps = [...name.path];
  const leaf = steps.pop() ?? "";
  let at = parent;
  for (const step of steps) at = objectIn(at, step);
  at[keyIn(at, leaf)] = value;
}

/** The object under that name, made when there is none. */
export function objectIn(target: Building, name: string): Building {
  const key = keyIn(target, name);
  const found = Object.hasOwn(target, key) ? target[key] : undefined;
  if (isBuilding(found)) return found;
  const made: Building = {};
  target[key] = made;
  return made;
}

/** The key as the object spells it, or the name itself. */
export function keyIn(target: Building, name: string): string {
  if (Object.hasOwn(target, name)) return name;
  const wanted = name.toLowerCase();
  return Object.keys(target).find((key) => key.toLowerCase() === wanted) ?? name;
}

function elementOf(target: Building, selector: NonNullable<ExternalName["selector"]>): Building {
  const key = keyIn(target, selector.attribute);
  const found = target[key];
  const elements = Array.isArray(found) ? found : [];
  target[key] = elements;
  const match = elements.find(
    (element) => isBuilding(element) && element[keyIn(element, selector.name)] === selector.value,
  );
  if (match !== undefined) return match;
  const made: Building = { [selector.name]: selector.value };
  elements.push(made);
  return made;
}

function isBuilding(value: unknown): value is Building {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
