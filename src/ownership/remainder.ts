/** Something that the run created and could not remove. */
export interface Remainder {
  readonly path: string;
  readonly reason: string;
}
