// A text with its escapes undone, once: percent-encoding, HTML entities, escapes of JSON and JavaScript, the zero bytes
// of UTF-16, and ends of lines, as Base64 has them. Each character knows where in the text before it stands.

export interface Decoded {
  readonly text: string;
  /** Where each character begins and ends in the text that was decoded. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

const ESCAPES =
  /(?:%[0-9a-f]{2})+|%u([0-9a-f]{4})|&#0*(\d{1,7});?|&#x0*([0-9a-f]{1,6});?|&([a-z]{2,16});|\\u\{0*([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([0-3]?[0-7]{1,2})|\\([\\/"'])|\0+|\r?\n[ \t]*/gi;

/** The names that HTML has for ASCII's punctuation. */
const entities: Readonly<Record<string, string>> = Object.fromEntries(
  "amp& lt< gt> quot\" apos' sol/ equals= lowbar_ underbar_ plus+ period. comma, colon: semi; excl! num# dollar$ percnt% ast* midast* lpar( rpar) commat@ quest? hat^ grave` diacriticalgrave` lbrace{ lcub{ verbar| vert| verticalline| rbrace} rcub} lsqb[ lbrack[ rsqb] rbrack] bsol\\ hyphen- dash- tilde~"
    .split(" ")
    .map((each) => [each.slice(0, -1), each.slice(-1)]),
);

/** Undefined where nothing is escaped. */
export function decoded(text: string): Decoded | undefined {
  if (!/[%&\\\0\n]/.test(text)) return undefined;
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ESCAPES)) {
    const [escape] = match;
    const shown = unescaped(match);
    if (shown === undefined) continue;
    pieces.push({ shown: text.slice(end, match.index), start: end, width: match.index - end });
    pieces.push({ shown, start: match.index, width: escape.length });
    end = match.index + escape.length;
  }
  if (end === 0) return undefined;
  pieces.push({ shown: text.slice(end), start: end, width: text.length - end });
  return joined(pieces);
}

interface Piece {
  readonly shown: string;
  /** Where it stands in the text before, and how wide it is there. */
  readonly start: number;
  readonly width: number;
}

function joined(pieces: readonly Piece[]): Decoded {
  const text = pieces.map(({ shown }) => shown).join("");
  const from = new Uint32Array(text.length);
  const to = new Uint32Array(text.length);
  let length = 0;
  for (const { shown, start, width } of pieces) {
    // Of what is as wide as its escapes, each by itself; of the rest, each the whole.
    const isEven = width === shown.length || width === 3 * shown.length;
    const step = isEven ? width / shown.length : 0;
    for (let at = 0; at < shown.length; at += 1) {
      from[length] = start + at * step;
      to[length] = step === 0 ? start + width : start + (at + 1) * step;
      length += 1;
    }
  }
  return { text, from, to };
}

function unescaped(match: RegExpMatchArray): string | undefined {
  const [escape, wide, decimal, hex, name, braced, unit, byte, octal, plain] = match;
  if (escape.startsWith("%") && wide === undefined)
    return Buffer.from(escape.replaceAll("%", ""), "hex").toString("utf8").replaceAll("\0", "");
  if (/^[\0\r\n]/.test(escape)) return "";
  if (name !== undefined) return entities[name.toLowerCase()];
  if (plain !== undefined) return plain;
  const code =
    octal !== undefined
      ? parseInt(octal, 8)
      : decimal !== undefined
        ? Number(decimal)
        : parseInt(wide ?? hex ?? braced ?? unit ?? byte ?? "", 16);
  if (code === 0) return "";
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
