/** Thrown where a row's trigger did not occur, or the target isn't asked for it. */
export class DidNotApply extends Error {
  override readonly name = "DidNotApply";
  /** Of no use to a reader, and Playwright colours the whole file that its first line names. */
  override readonly stack = "";
}
