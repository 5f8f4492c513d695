// Work that Ctrl-C ends: it is told, and ends by itself.

/** @param work ends soon once its signal is aborted */
export async function untilCtrlC<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    return await work(interruption.signal);
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}
