// A telephone number without what stands between its digits.

/** `+44 161 496 0101` and `tel:+44-161-496-0101` are one (RFC 3966 §5.1.1). */
export function digitsOf(number: string): string {
  return number.replace(/^tel:/i, "").replace(/[^\d+*#a-z]/gi, "");
}
