// A requirement that holds for every exchange of a run: judged once, over all of them.

import type { RequirementId } from "../../requirements/catalogue.ts";
import type { Exchange } from "../../wire/exchange.ts";

export interface StandingCheck {
  readonly requirement: RequirementId;
  /** Whether the exchange says anything about the requirement; one without a response seldom does. */
  readonly concerns: (exchange: Exchange) => boolean;
  /** Speaks of what happens if something happens: where it didn't, the row does not apply. */
  readonly conditional?: true;
  /** What the exchange does wrong, in one sentence; undefined where it does nothing wrong. */
  readonly complaint: (exchange: Exchange) => string | undefined;
  /** Whether what was found is only likely to be wrong: then the verdict is at most a note. */
  readonly isLikely?: (exchange: Exchange) => boolean;
}

export interface Complaint {
  readonly exchange: string;
  readonly sentence: string;
  readonly likely: boolean;
}

export interface StandingFinding {
  /** How many exchanges concern the requirement; 0 leaves it unverified. */
  readonly concerned: number;
  readonly complaints: readonly Complaint[];
}

/** Judges all exchanges of a run by one check. Pure. */
export function judgeStanding(
  check: StandingCheck,
  exchanges: readonly Exchange[],
): StandingFinding {
  const concerned = exchanges.filter(
    (each) => each.late !== true && each.gateway !== true && check.concerns(each),
  );
  const complaints = concerned.flatMap((exchange) => {
    const sentence = check.complaint(exchange);
    if (sentence === undefined) return [];
    return [{ exchange: exchange.id, sentence, likely: check.isLikely?.(exchange) ?? false }];
  });
  // What is known speaks before what is only likely.
  complaints.sort((left, right) => Number(left.likely) - Number(right.likely));
  return { concerned: concerned.length, complaints };
}

/** Whether something was found, and all of it stands on a place that the contract marks as likely. */
export function isOnlyLikely(complaints: readonly Complaint[]): boolean {
  return complaints.length > 0 && complaints.every((complaint) => complaint.likely);
}
