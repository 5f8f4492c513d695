// Begins a run's journal before anything else: what can't be written down shall not be created.

import type { Run } from "../run/run.ts";
import { UsageError } from "../run/usage-error.ts";
import { beginJournal, journalFolder } from "../ownership/journal.ts";

/** @throws UsageError where the folder can't be written */
export function startJournal(run: Run): void {
  try {
    beginJournal(run);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UsageError(
      `the run's journal can't be written to ${journalFolder(run)} (${why}): name another folder with --journal`,
    );
  }
}
