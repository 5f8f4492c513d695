// How the fault run is divided: each faulty provider belongs to one lane, and a lane's tests run one after
// the other, since the import is judged only where nobody else writes.

/** More than there are workers, so that none is idle for long at the end. */
export const lanes = 8;

/** Tells of a test which faulty provider it is held against. */
export const faultAnnotation = "fault";

/** Marks the tests of a lane, for Playwright's grep. */
export function laneTag(lane: number): string {
  return `@lane-${lane}`;
}
