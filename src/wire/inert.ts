// Text from a target, made harmless for a terminal, for XML, and for the build servers that read commands out of
// what is printed.

/**
 * JSON text whose every character is inert. Its values stay equal: an escape in a JSON string is the character itself.
 * @param space as JSON.stringify has it
 */
export function inertJson(value: unknown, space?: number): string {
  return inert(JSON.stringify(value, null, space));
}

/**
 * Every control character but tab and line feed becomes its escape, `\u001b`; so do lone surrogates, and the first
 * character of what GitHub (`::error::` at the start of a line, `##[error]` anywhere), Azure (`##vso[…]`) and
 * TeamCity (`##teamcity[…]`) take for a command.
 */
export function inert(text: string): string {
  return text
    .toWellFormed()
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g,
      (character) => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
      },
    )
    .replace(/##(?=\w*\[)/g, "\\u0023#")
    .replace(/^([^\S\n]*)::/gm, "$1\\u003a:");
}
