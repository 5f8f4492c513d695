// JSON indented, line by line, each line with the attribute path that it belongs to, so that a line can
// be marked. Pure.

export interface JsonLine {
  readonly text: string;
  /** Names from the outermost to the innermost, in lower case; elements of arrays add none. */
  readonly path: readonly string[];
}

/** The lines of a JSON text; undefined where it is none. */
export function jsonLines(text: string): JsonLine[] | undefined {
  try {
    return valueLines(JSON.parse(text) as unknown, [], "", "");
  } catch {
    return undefined;
  }
}

function valueLines(
  value: unknown,
  path: readonly string[],
  label: string,
  indent: string,
): JsonLine[] {
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    const elements = value.map((element: unknown) => valueLines(element, path, "", inner));
    return enclosed(elements, path, `${indent}${label}[`, `${indent}]`);
  }
  if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
    const members = Object.entries(value).map(([name, member]: [string, unknown]) =>
      valueLines(member, [...path, name.toLowerCase()], `${JSON.stringify(name)}: `, inner),
    );
    return enclosed(members, path, `${indent}${label}{`, `${indent}}`);
  }
  return [{ text: `${indent}${label}${JSON.stringify(value)}`, path }];
}

function enclosed(
  members: readonly JsonLine[][],
  path: readonly string[],
  open: string,
  close: string,
): JsonLine[] {
  const separated = members.flatMap((lines, index) =>
    index === members.length - 1 ? lines : withComma(lines),
  );
  return [{ text: open, path }, ...separated, { text: close, path }];
}

function withComma(lines: readonly JsonLine[]): JsonLine[] {
  return lines.map((line, index) =>
    index === lines.length - 1 ? { ...line, text: `${line.text},` } : line,
  );
}

/** Whether the line belongs to the attribute: `name.familyName`, `emails[type eq "work"].value`, with a URN or without. */
export function isOfAttribute({ path }: JsonLine, attribute: string): boolean {
  const wanted = segments(attribute.toLowerCase());
  const own = path[0] === "resources" ? path.slice(1) : path;
  return wanted.every((segment, index) => own[index] === segment);
}

function segments(attribute: string): string[] {
  const bare = attribute.replace(/\[[^\]]*\]/g, "");
  const urn = /^(urn:[^ ]*):([^:]+)$/.exec(bare);
  const [, schema = "", rest = ""] = urn ?? [];
  if (rest === "user" || rest === "group") return [bare];
  if (urn === null) return bare.split(".");
  return /:core:2\.0:(user|group)$/.test(schema) ? rest.split(".") : [schema, ...rest.split(".")];
}
