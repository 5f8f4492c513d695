// Where Okta's documentation leaves open what happens, every possibility is followed to its end: one outcome
// for each, and within one outcome the same question always has the same answer.

/** The most possibleOutcomes of one expression; what lies beyond is told, not shown. */
const MOST = 64;

export interface PossibleOutcome {
  /** One of the options; the same `question` has the same answer everywhere in this outcome. */
  choose<T>(question: string, options: readonly [T, ...T[]]): T;
}

export interface PossibleOutcomes<T> {
  readonly results: readonly T[];
  /** There are more possibilities than were followed. */
  readonly cut: boolean;
}

/** Runs `life` once in each outcome that its own questions open. */
export function everyPossibleOutcome<T>(
  life: (outcome: PossibleOutcome) => T,
): PossibleOutcomes<T> {
  const results: T[] = [];
  const waiting: (readonly number[])[] = [[]];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (results.length === MOST) return { results, cut: true };
    results.push(life(outcomeOn(path, waiting)));
  }
  return { results, cut: false };
}

function outcomeOn(path: readonly number[], waiting: (readonly number[])[]): PossibleOutcome {
  const taken: number[] = [];
  const answers = new Map<string, unknown>();
  return {
    choose<T>(question: string, options: readonly [T, ...T[]]): T {
      if (answers.has(question)) return answers.get(question) as T;
      const way = path[taken.length] ?? 0;
      if (taken.length >= path.length) {
        for (let other = options.length - 1; other > 0; other -= 1) waiting.push([...taken, other]);
      }
      taken.push(way);
      const answer = options[way] as T;
      answers.set(question, answer);
      return answer;
    },
  };
}
