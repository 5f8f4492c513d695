// Whether a text that came back is the one that was sent, as far as a provider is free to write it otherwise.

/** What RFC 7643 §3.1 and §2.3.7 make case-exact, or what holds an id. */
const caseExact = /^(?:id|externalid|profileurl|meta\..+|.*manager\.value)$/;

/**
 * A text as it is compared: letter case aside where the attribute isn't case-exact (RFC 7643 §7), in one Unicode
 * form (RFC 7644 §5), and phone numbers, locales by what they mean (RFC 7643 §4.1.1, §4.1.2: canonical forms).
 * @param path of the attribute, in small letters
 */
export function comparable(path: string, text: string): string {
  if (caseExact.test(path)) return text;
  const one = folded(text.trim());
  if (path === "phonenumbers.value") return one.replace(/[^\p{L}\p{N}+]/gu, "").replace(/^tel/, "");
  return path === "locale" || path === "preferredlanguage" ? one.replaceAll("_", "-") : one;
}

/** Most texts are ASCII, where small letters are all that folding is. */
function folded(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}
