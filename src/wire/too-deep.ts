// JSON that nests so deep that whoever walks it meets the end of the stack. A reader may refuse it (RFC 8259 §9).

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
