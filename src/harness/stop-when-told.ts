// How Playwright's process ends with the command line: a message over their channel, as by Ctrl-C. A signal would end
// the process at once on Windows, with what the run created still there.

/** What the command line sends. */
export const stopMessage = "stop";

/** For a config under the command line: Playwright ends its tests, cleans up and reports. */
export function stopWhenTold(): void {
  if (process.env["TEST_WORKER_INDEX"] !== undefined) return;
  process.on("message", (message) => {
    if (message === stopMessage) process.emit("SIGINT", "SIGINT");
  });
  // The command line is gone: nobody would read the result, and nothing more shall be created.
  process.once("disconnect", () => process.exit(130));
  process.channel?.unref();
}
