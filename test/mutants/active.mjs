// Which mutant a request meets: the one of the provider that was asked. Loaded before the bundle, whose code looks here.

import { AsyncLocalStorage } from "node:async_hooks";

/** Far more than any run needs of one place; an endless loop of a mutant's ends there with an error. */
const hitLimit = 5_000_000;

/** @type {AsyncLocalStorage<{ mutant?: string, test?: string, hits: number }>} */
const asked = new AsyncLocalStorage();
/** Of code that runs outside a provider: while modules load. */
const outside = { mutant: undefined, hits: 0 };

/** @type {{ static: Record<string, number>, perTest: Record<string, Record<string, number>> }} */
export const coverage = { static: {}, perTest: {} };

globalThis.__stryker__ = {
  covers: false,
  mutantCoverage: coverage,
  hitLimit,
  get activeMutant() {
    return asked.getStore()?.mutant ?? outside.mutant;
  },
  get currentTestId() {
    return asked.getStore()?.test;
  },
  get hitCount() {
    return asked.getStore()?.hits ?? outside.hits;
  },
  set hitCount(count) {
    (asked.getStore() ?? outside).hits = count;
  },
};

/** For a process that has this mutant alone, while modules load too. @param {string} mutant */
export function activate(mutant) {
  outside.mutant = mutant;
}

/** Writes down from now on what is reached. */
export function cover() {
  globalThis.__stryker__.covers = true;
}

export function stopCovering() {
  globalThis.__stryker__.covers = false;
}

/**
 * What a provider does that is made in here, and all that its requests do, meets this mutant, and counts for this test.
 *
 * @template T
 * @param {{ mutant?: string, test?: string }} what
 * @param {() => T} make
 * @returns {T}
 */
export function within(what, make) {
  return asked.run({ ...what, hits: 0 }, make);
}
