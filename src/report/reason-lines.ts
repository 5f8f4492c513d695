// What a reader needs of a reason: a matcher's own call, and empty lines, say nothing.

/** The telling lines, as they stand. */
export function reasonLines(reason = ""): string[] {
  return reason.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("expect("));
}
