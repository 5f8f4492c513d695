// The closing line of .ci/run: `N passed, N failed, N skipped` over vitest's tests and those of the run
// against the reference mock.

import { readFileSync } from "node:fs";

const [unitFile = "", resultFile = "", status = "1"] = process.argv.slice(2);
// Empty where vitest was stopped before its end.
const none = { numPassedTests: 0, numPendingTests: 0, numTodoTests: 0, numFailedTests: 1 };
const unitText = readFileSync(unitFile, "utf8");
const unit = unitText === "" ? none : JSON.parse(unitText);
const { tests } = JSON.parse(readFileSync(resultFile, "utf8"));
const count = (...statuses) => tests.filter((test) => statuses.includes(test.status)).length;

const passed = unit.numPassedTests + count("passed");
const skipped = unit.numPendingTests + unit.numTodoTests + count("skipped", "not-run");
const failed = unit.numFailedTests + count("failed", "timedOut", "interrupted");
// A step that is no test can fail too: then the closing line must not look green.
const unexplained = status !== "0" && failed === 0 ? 1 : 0;

process.stdout.write(`${passed} passed, ${failed + unexplained} failed, ${skipped} skipped\n`);
