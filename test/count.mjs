// The closing line of .ci/run: `N passed, N failed, N skipped` over vitest's tests and those of the run
// against the reference mock.

import { readFileSync } from "node:fs";

const [unitFile = "", resultFile = "", status = "1"] = process.argv.slice(2);
const unit = JSON.parse(readFileSync(unitFile, "utf8"));
const { tests } = JSON.parse(readFileSync(resultFile, "utf8"));
const count = (...statuses) => tests.filter((test) => statuses.includes(test.status)).length;

const passed = unit.numPassedTests + count("passed");
const skipped = unit.numPendingTests + unit.numTodoTests + count("skipped", "not-run");
const failed = unit.numFailedTests + count("failed", "timedOut", "interrupted");
// A step that is no test can fail too: then the closing line must not look green.
const unexplained = status !== "0" && failed === 0 ? 1 : 0;

process.stdout.write(`${passed} passed, ${failed + unexplained} failed, ${skipped} skipped\n`);
