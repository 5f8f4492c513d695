// How long Okta waits after 429: whole seconds of Retry-After exactly; else five minutes, doubled at
// each repetition (documented, 2026). A Retry-After that is a date counts as missing.

/** After this many attempts Okta reports a permanent failure. */
export const MOST_ATTEMPTS = 10;

const FIVE_MINUTES = 5 * 60_000;

/**
 * Milliseconds to wait after the n-th 429.
 * @param retryAfter the header's value, if there was one
 * @param attempt the attempt that was answered with 429, from 1
 */
export function waitAfter(retryAfter: string | undefined, attempt: number): number {
  const seconds = /^\s*(\d{1,9})\s*$/.exec(retryAfter ?? "")?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  return FIVE_MINUTES * 2 ** (attempt - 1);
}
