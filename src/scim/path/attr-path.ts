// The rule attrPath, which filters and PATCH paths share (RFC 7644 §3.4.2.2, §3.5.2, §3.10).

/** `[URI ":"] ATTRNAME *1subAttr`, as written: letter case and all. */
export interface AttrPath {
  readonly uri?: string;
  readonly attrName: string;
  readonly subAttr?: string;
}

// RFC 7643 §2.1 lets `$` stand anywhere but first, and then names a sub-attribute `$ref`.
const ATTRNAME = /^\$?[a-z][a-z0-9$_-]*$/i;

/**
 * Reads an attrPath, or gives undefined where the text is none. What precedes the last colon is the
 * URI, so dots in it (`…:2.0:User:manager.value`) are not taken for the one before a sub-attribute.
 */
export function parseAttrPath(text: string): AttrPath | undefined {
  const colon = text.lastIndexOf(":");
  const uri = text.slice(0, Math.max(colon, 0));
  const [attrName, subAttr, ...rest] = text.slice(colon + 1).split(".");
  if (colon === 0 || rest.length > 0 || attrName === undefined) return undefined;
  if (!ATTRNAME.test(attrName) || (subAttr !== undefined && !ATTRNAME.test(subAttr))) {
    return undefined;
  }
  return {
    ...(colon > 0 ? { uri } : {}),
    attrName,
    ...(subAttr === undefined ? {} : { subAttr }),
  };
}

/** Reads a subAttr, dot included, or gives undefined where the text is none. */
export function parseSubAttr(text: string): string | undefined {
  const name = text.slice(1);
  return text.startsWith(".") && ATTRNAME.test(name) ? name : undefined;
}

/** The text of an attrPath. */
export function printAttrPath({ uri, attrName, subAttr }: AttrPath): string {
  const prefix = uri === undefined ? "" : `${uri}:`;
  return subAttr === undefined ? `${prefix}${attrName}` : `${prefix}${attrName}.${subAttr}`;
}
