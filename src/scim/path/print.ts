// Writes a path as text, as parse.ts reads it back.

import { printFilter } from "../filter/print.ts";
import { printAttrPath } from "./attr-path.ts";
import type { Path } from "./parse.ts";

/** The text of a PATCH path (RFC 7644 §3.5.2). */
export function printPath(path: Path): string {
  switch (path.rule) {
    case "extension":
      return path.uri;
    case "attrPath":
      return printAttrPath(path.attrPath);
    case "valuePath": {
      const selection = `${printAttrPath(path.attrPath)}[${printFilter(path.valFilter)}]`;
      return path.subAttr === undefined ? selection : `${selection}.${path.subAttr}`;
    }
  }
}
