// How a sequence is named, so that it can be played again: `seed:path@steps`, as fast-check counts.

export interface Replay {
  readonly seed: number;
  readonly path: string;
  /** Which steps of the sequence were run when it was found. */
  readonly replayPath: string;
}

export function replayText({ seed, path, replayPath }: Replay): string {
  return `${seed}:${path}${replayPath === "" ? "" : `@${replayPath}`}`;
}

/** Undefined where the text names no sequence. */
export function readReplay(text: string): Replay | undefined {
  const [, seed, path, replayPath = ""] =
    /^(-?\d{1,10}):(\d+(?::\d+)*)(?:@([A-Za-z0-9+/]*:[A-Za-z0-9+/]*))?$/.exec(text) ?? [];
  if (seed === undefined || path === undefined) return undefined;
  return { seed: Number(seed), path, replayPath };
}

/** The part that fast-check writes after a sequence of steps. */
export function replayPathIn(sequence: string): string {
  return /replayPath="([^"]*)"/.exec(sequence)?.[1] ?? "";
}
