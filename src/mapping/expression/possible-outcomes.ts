// Where Okta's documentation leaves open what happens, every possibility is followed to its end: one world
// for each, and within one world the same question always has the same answer.

/** The most worlds of one expression; what lies beyond is told, not shown. */
const MOST = 64;

export interface World {
  /** One of the options; the same `question` has the same answer everywhere in this world. */
  choose<T>(question: string, options: readonly [T, ...T[]]): T;
}

export interface Worlds<T> {
  readonly results: readonly T[];
  /** There are more possibilities than were followed. */
  readonly cut: boolean;
}

/** Runs `life` once in each world that its own questions open. */
export function everyWorld<T>(life: (world: World) => T): Worlds<T> {
  const results: T[] = [];
  const waiting: (readonly number[])[] = [[]];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (results.length === MOST) return { results, cut: true };
    results.push(life(worldOn(path, waiting)));
  }
  return { results, cut: false };
}

function worldOn(path: readonly number[], waiting: (readonly number[])[]): World {
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
