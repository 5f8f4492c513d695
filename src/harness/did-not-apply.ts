/** Thrown where a row's trigger did not occur, or the target isn't asked for it. */
export class DidNotApply extends Error {
  override readonly name = "DidNotApply";
}
