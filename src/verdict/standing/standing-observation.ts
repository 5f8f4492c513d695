// What the exchanges of a run say of one standing row, as an observation. Pure.

import type { Exchange } from "../../wire/exchange.ts";
import { broken, type Observation } from "../verdict.ts";
import {
  isOnlyLikely,
  judgeStanding,
  standingFinding,
  type StandingCheck,
} from "./standing-check.ts";

/** The observation that the standing suite comes to where nothing excuses the row. */
export function standingObservation(
  check: StandingCheck,
  exchanges: readonly Exchange[],
): Observation {
  const judged = judgeStanding(check, exchanges);
  const { concerned, complaints } = judged;
  const { requirement } = check;
  const untold = check.conditional === true ? "did-not-apply" : "unreached";
  const outcome = concerned === 0 ? untold : complaints.length === 0 ? "met" : "broken";
  const { exchange, ...found } = standingFinding(judged);
  return {
    requirement,
    outcome,
    ...(exchange === undefined
      ? {}
      : broken({ matcher: "toHaveNoComplaints", ...found, exchange })),
    ...(isOnlyLikely(complaints) ? { likely: true as const } : {}),
    exchanges: complaints.map((complaint) => complaint.exchange),
  };
}
