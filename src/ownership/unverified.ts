// A prerequisite was missing, so that nobody knows: never green, never the provider's fault.

/** Ends a test, and leaves the rows it had not reached `unverified`. */
export class Unverified extends Error {
  override readonly name = "Unverified";
}
