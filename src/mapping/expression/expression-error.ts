// Why a text is no expression of Okta's, and where.

export type ExpressionMistake =
  "syntax" | "curly-quotes" | "entra" | "unknown-function" | "arguments" | "too-large";

/** Its message is one sentence without the position, which counts characters from 1. */
export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
  readonly mistake: ExpressionMistake;
  readonly position: number;
  /** What to write instead, where that is known. */
  readonly instead: string | undefined;

  constructor(mistake: ExpressionMistake, message: string, position: number, instead?: string) {
    super(message);
    this.mistake = mistake;
    this.position = position;
    this.instead = instead;
  }
}
