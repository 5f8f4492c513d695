// JSON that nests so deep that whoever walks it meets the end of the stack, or holds so much that it fills the memory.
// A reader may refuse both (RFC 8259 §9).

/** A SCIM message nests no deeper than a dozen. */
export const deepest = 128;

/** Index of the bracket that opens the 129th level; undefined where none does. The text is taken to be JSON. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '"') isInString = !isInString;
    else if (isInString) at += unit === "\\" ? 1 : 0;
    else if (unit === "[" || unit === "{") depth += 1;
    else if (unit === "]" || unit === "}") depth -= 1;
    if (depth > deepest) return at;
  }
  return undefined;
}

/** A page of a hundred groups with a thousand members each holds no more. */
export const mostValues = 500_000;

/**
 * Index of the separator after which the values are too many to be kept; undefined where they aren't. A text that is
 * all of empty arrays takes twenty times its length in memory.
 */
export function tooManyAt(text: string): number | undefined {
  if (text.length < mostValues || !/^\s*[[{]/.test(text)) return undefined;
  let values = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '"') isInString = !isInString;
    else if (isInString) at += unit === "\\" ? 1 : 0;
    else if (unit === "," || unit === "[" || unit === "{") values += 1;
    if (values > mostValues) return at;
  }
  return undefined;
}
