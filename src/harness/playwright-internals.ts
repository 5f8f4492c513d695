// Allure's reporter waits for the disk after each of its thousand files, in the process that hands out tests:
// beside other work on the disk that takes longer than the run. A report need not survive a power cut.

import fs from "node:fs";

/** For the whole process, of which Playwright's reporters are all that writes files. */
export function writeWithoutSync(): void {
  fs.fsyncSync = () => undefined;
}
