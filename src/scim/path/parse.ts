// Reads a PATCH path (RFC 7644 §3.5.2, figure 7). Whether the attribute exists is for the caller.

import type { Filter } from "../filter/ast.ts";
import { FilterReader, valuePath } from "../filter/parse.ts";
import { MAX_LENGTH } from "../filter/tokens.ts";
import type { ResourceType } from "../schema.ts";
import { badRequest } from "../scim-error.ts";
import type { ScimError } from "../scim-error.ts";
import { parseAttrPath, parseSubAttr } from "./attr-path.ts";
import type { AttrPath } from "./attr-path.ts";

export interface AttributePath {
  readonly rule: "attrPath";
  readonly attrPath: AttrPath;
}

export interface ValuePath {
  readonly rule: "valuePath";
  readonly attrPath: AttrPath;
  readonly valFilter: Filter;
  readonly subAttr?: string;
}

/** A whole extension: its URN in the schema's spelling, and no attribute. */
export interface ExtensionPath {
  readonly rule: "extension";
  readonly uri: string;
}

export type Path = AttributePath | ValuePath | ExtensionPath;

function invalidPath(text: string): ScimError {
  return badRequest("invalidPath", `Invalid path: ${text.slice(0, 200)}`);
}

/**
 * Reads `attrPath / valuePath [subAttr]`. Given the resource type, a path that is an extension's URN
 * and nothing more is that extension; by its form alone it could also be an attribute `User`.
 *
 * @throws ScimError invalidPath where the text is no path, invalidFilter where the fault is in brackets
 */
export function parsePath(text: string, resourceType?: ResourceType): Path {
  if (text.length > MAX_LENGTH) throw invalidPath(text);
  const bracket = text.indexOf("[");
  if (bracket < 0) {
    const uri = resourceType?.extensions
      .map(({ schema }) => schema.id)
      .find((id) => id.toLowerCase() === text.toLowerCase());
    if (uri !== undefined) return { rule: "extension", uri };
  }
  const attrPath = parseAttrPath(bracket < 0 ? text : text.slice(0, bracket));
  if (attrPath === undefined) throw invalidPath(text);
  if (bracket < 0) return { rule: "attrPath", attrPath };

  if (attrPath.subAttr !== undefined) throw invalidPath(text);
  const reader = new FilterReader(text);
  reader.take();
  const { valFilter } = valuePath(reader, attrPath);
  const rest = text.slice(reader.offset);
  const subAttr = parseSubAttr(rest);
  if (subAttr === undefined && rest !== "") throw invalidPath(text);
  return {
    rule: "valuePath",
    attrPath,
    valFilter,
    ...(subAttr === undefined ? {} : { subAttr }),
  };
}
