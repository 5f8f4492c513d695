// What the exchanges of a run say of one standing row, as an observation. Pure.

import type { Exchange } from "../../wire/exchange.ts";
import type { Observation } from "../verdict.ts";
import { isOnlyLikely, judgeStanding, type StandingCheck } from "./standing-check.ts";

/** The observation that the standing suite comes to where nothing excuses the row. */
export function standingObservation(
  check: StandingCheck,
  exchanges: readonly Exchange[],
): Observation {
  const { concerned, complaints } = judgeStanding(check, exchanges);
  const { requirement } = check;
  const untold = check.conditional === true ? "did-not-apply" : "unreached";
  const outcome = concerned === 0 ? untold : complaints.length === 0 ? "met" : "broken";
  const [first] = complaints;
  return {
    requirement,
    outcome,
    ...(first === undefined ? {} : { reason: first.sentence }),
    ...(isOnlyLikely(complaints) ? { likely: true as const } : {}),
    exchanges: complaints.map((complaint) => complaint.exchange),
  };
}
