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
  /** Where in the answer it is wrong, as in a `Finding`. */
  readonly at?: (exchange: Exchange) => readonly string[];
  /** Whether what was found is only likely to be wrong: then the verdict is at most a note. */
  readonly isLikely?: (exchange: Exchange) => boolean;
}

export interface Complaint {
  readonly exchange: string;
  readonly sentence: string;
  readonly likely: boolean;
  /** Where in the answer, as in a `Finding`. */
  readonly at?: readonly string[];
}

/** What a check came to over a run. */
export interface StandingJudgement {
  /** How many exchanges concern the requirement; 0 leaves it unverified. */
  readonly concerned: number;
  readonly complaints: readonly Complaint[];
}

/** Judges all exchanges of a run by one check. Pure. */
export function judgeStanding(
  check: StandingCheck,
  exchanges: readonly Exchange[],
): StandingJudgement {
  const concerned = exchanges.filter(
    (each) => each.late !== true && each.gateway !== true && check.concerns(each),
  );
  const complaints = concerned.flatMap((exchange) => {
    const sentence = check.complaint(exchange);
    if (sentence === undefined) return [];
    const likely = check.isLikely?.(exchange) ?? false;
    const at = check.at === undefined ? {} : { at: check.at(exchange) };
    return [{ exchange: exchange.id, sentence, likely, ...at }];
  });
  // What is known speaks before what is only likely.
  complaints.sort((left, right) => Number(left.likely) - Number(right.likely));
  return { concerned: concerned.length, complaints };
}

/** The finding, of the first exchange that broke the requirement. */
export function standingFinding({ complaints, concerned }: StandingJudgement) {
  const [first] = complaints;
  return {
    expected: "no exchange that breaks it",
    received:
      first === undefined
        ? "none"
        : `${first.sentence} (${complaints.length} of ${concerned} exchanges)`,
    exchange: first?.exchange,
    at: first?.at ?? [],
    asks: "every exchange",
  } as const;
}

/** Whether something was found, and all of it stands on a place that the contract marks as likely. */
export function isOnlyLikely(complaints: readonly Complaint[]): boolean {
  return complaints.length > 0 && complaints.every((complaint) => complaint.likely);
}
