// Keeps the pace that a run's settings ask for while it sends. This process finds its way there as those do
// that it starts: in the environment.

import type { Run } from "../run/run.ts";
import { rateLimitVariable } from "../ownership/rate-limit.ts";
import { keepPace } from "./rate-limiter.ts";

/** Does the work with `--max-rate` and `--max-concurrency` kept, or at once where neither is set. */
export async function withRateLimit<T>(run: Run, work: () => Promise<T>): Promise<T> {
  if (run.maxRate === undefined && run.maxConcurrency === undefined) return work();
  const keeper = await keepPace(run);
  process.env[rateLimitVariable] = String(keeper.port);
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(process.env, rateLimitVariable);
    await keeper.close();
  }
}
