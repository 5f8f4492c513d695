// Text for a terminal, broken between words where the terminal would break it anywhere. Pure.

/**
 * Every line that is too long goes on in further lines, as far in as the first is, and `hanging` more. A word that is
 * longer than the width keeps a line to itself.
 * @param width Infinity where nobody knows it: then nothing is broken
 */
export function wrap(text: string, width: number, hanging = 0): string {
  if (width === Infinity) return text;
  return text
    .split("\n")
    .flatMap((line) => broken(line, width, hanging))
    .join("\n");
}

/** One line, cut with an ellipsis where it is too long. */
export function clip(line: string, width: number): string {
  if (visible(line) <= width) return line;
  // Only plain text is cut: what is coloured is short.
  return `${line.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}

function broken(line: string, width: number, hanging: number): string[] {
  if (visible(line) <= width) return [line];
  const start = /^ */.exec(line)?.[0] ?? "";
  const indent = start + " ".repeat(hanging);
  const lines: string[] = [];
  let current = "";
  for (const word of line.slice(start.length).match(/ *[^ ]+/g) ?? []) {
    const isEmpty = current === "";
    const longer = isEmpty
      ? (lines.length === 0 ? start : indent) + word.trimStart()
      : current + word;
    if (!isEmpty && visible(longer) > width) {
      lines.push(current);
      current = indent + word.trimStart();
    } else current = longer;
  }
  return [...lines, current];
}

/** Colours take no room. */
function visible(text: string): number {
  return text.replace(/\u001b\[[0-9;]*m/g, "").length;
}
