// Text from a target, made harmless for a terminal and for XML.

/** Every control character but tab and line feed becomes its escape, `\u001b`; so do lone surrogates. */
export function inert(text: string): string {
  return text
    .toWellFormed()
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
      (character) => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
      },
    );
}
