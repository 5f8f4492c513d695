// What stands in a recording in the place of a person's value: the same for the same value, so that sequences can
// still be followed, and nothing that leads back to it. The key is made for one recording and never written.

import { createHmac } from "node:crypto";
import { isDateTime } from "../verdict/standing/resource-form.ts";

export type Placeholders = (value: string) => string;

/**
 * `‹mail:1f3a9c2e40›`: what the value looks like, and a digest of it in small letters. Where the value has capital
 * letters a second digest follows, `‹text:77ab01c9d2.3f›`, so that `fold` makes two spellings equal.
 */
export function createPlaceholders(key: Uint8Array): Placeholders {
  const digest = (text: string, length: number): string =>
    createHmac("sha256", key).update(text).digest("hex").slice(0, length);
  const standIn = (value: string): string => {
    if (isDateTime(value)) return momentLike(value, digest(value, 12));
    const small = value.toLowerCase();
    const exact = small === value ? "" : `.${digest(value, 4)}`;
    return `‹${formOf(value)}:${digest(small, 10)}${exact}›`;
  };
  // Blanks around a value identify no person, and a target may trim them.
  return (value) => {
    const trimmed = value.trim();
    return trimmed === "" ? standIn(value) : value.replace(trimmed, () => standIn(trimmed));
  };
}

/** The form is judged, so it stays, and only the moment is another. */
function momentLike(value: string, digest: string): string {
  const part = (at: number, most: number): string =>
    String(1 + (parseInt(digest.slice(at, at + 2), 16) % most)).padStart(2, "0");
  const day = `${2100 + Number(part(0, 90))}-${part(2, 12)}-${part(4, 28)}`;
  const other = `${day}T${part(6, 23)}:${part(8, 59)}:${part(10, 59)}`;
  return value.replace(/^-?\d+-\d\d-\d\dT\d\d:\d\d:\d\d/, other);
}

/** `mail`, `okta-id`: what the value looked like. */
export function formIn(placeholder: string): string {
  return /^‹([a-z-]+)/.exec(placeholder)?.[1] ?? "";
}

/** Characters that clients and servers stumble over are named; RFC 7643 §3.1 reserves the last word. */
function formOf(value: string): string {
  const marks = [
    ...(value.includes("+") ? ["+"] : []),
    ...(value.includes("'") ? ["'"] : []),
    ...(value.includes("bulkId") ? [" bulkId"] : []),
  ];
  return forms.find(([, pattern]) => pattern.test(value))?.[0].concat(...marks) ?? "text";
}

const forms: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["okta-id", /^00u[A-Za-z0-9]{17}$/],
  ["uuid", /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ["date", /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/],
  ["number", /^\d+$/],
  ["mail", /^[^@\s]+@[^@\s]+$/],
  ["url", /^[a-z][a-z0-9+.-]*:\/\//i],
  ["text", /^/],
];
