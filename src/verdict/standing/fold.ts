// Texts that differ in letter case alone, also as a recording writes them.

/**
 * The same for values that differ in letter case alone (RFC 7643 §4.1.1). The placeholder of a recording,
 * `‹text:77ab01c9d2.3f1e›`, tells the letter case after its dot.
 */
export function fold(text: string): string {
  return isPlaceholder(text) ? text.replace(/\.[0-9a-f]{4}›$/, "›") : text.toLowerCase();
}

/** Blanks around count for nothing either: a target may trim what it keeps. */
export function folded(text: string): string {
  return fold(text.trim());
}

export function sameText(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

export function isPlaceholder(text: string): boolean {
  return /^‹[^‹›]+›$/.test(text);
}
