// JSON indented, line by line, each line with the place that it belongs to, so that a line can be marked. Pure.

export interface JsonLine {
  readonly text: string;
  /** JSON pointer (RFC 6901) to the value that begins, stands or ends here. */
  readonly pointer: string;
}

/** The lines of a JSON text; undefined where it is none. */
export function jsonLines(text: string): JsonLine[] | undefined {
  try {
    return valueLines(JSON.parse(text) as unknown, "", "", "");
  } catch {
    return undefined;
  }
}

function valueLines(value: unknown, pointer: string, label: string, indent: string): JsonLine[] {
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    const elements = value.map((element: unknown, index) =>
      valueLines(element, `${pointer}/${index}`, "", inner),
    );
    return enclosed(elements, pointer, `${indent}${label}[`, `${indent}]`);
  }
  if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
    const members = Object.entries(value).map(([name, member]: [string, unknown]) =>
      valueLines(member, `${pointer}/${segment(name)}`, `${JSON.stringify(name)}: `, inner),
    );
    return enclosed(members, pointer, `${indent}${label}{`, `${indent}}`);
  }
  return [{ text: `${indent}${label}${JSON.stringify(value)}`, pointer }];
}

function enclosed(
  members: readonly JsonLine[][],
  pointer: string,
  open: string,
  close: string,
): JsonLine[] {
  const separated = members.flatMap((lines, index) =>
    index === members.length - 1 ? lines : withComma(lines),
  );
  return [{ text: open, pointer }, ...separated, { text: close, pointer }];
}

function withComma(lines: readonly JsonLine[]): JsonLine[] {
  return lines.map((line, index) =>
    index === lines.length - 1 ? { ...line, text: `${line.text},` } : line,
  );
}

/** Whether the line belongs to the value at the place, or to one within it. */
export function isBelow({ pointer }: JsonLine, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

function segment(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
