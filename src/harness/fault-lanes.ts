// How the fault run is divided: each faulty provider belongs to one lane, and a lane's tests run one after
// the other, since the import is judged only where nobody else writes.

/** As many as there are workers; fewer where few providers are judged: each lane's worker takes seconds to get up to speed. */
export function lanesFor(providers: number): number {
  return Math.min(4, Math.ceil(providers / 64));
}

/** Tells of a test which faulty provider it is held against. */
export const faultAnnotation = "fault";

/** Marks the tests of a lane, for Playwright's grep. */
export function laneTag(lane: number): string {
  return `@lane-${lane}`;
}
