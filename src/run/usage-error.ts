// A mistake of the user at the keyboard: shown as one sentence, without a stack trace, exit code 2.

export class UsageError extends Error {
  override readonly name = "UsageError";
}
