// A number of 32 bits that a text always comes to (FNV-1a over code points): for names, not for secrets.

export function hash(text: string): number {
  let value = 2166136261;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  }
  return value;
}
