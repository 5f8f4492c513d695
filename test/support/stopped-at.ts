// A command that writes to a target and is stopped there, while a request of its is handled and not answered.

import { setTimeout as sleep } from "node:timers/promises";
import { start, type Spawned, type SpawnedProcess } from "./cli.ts";
import { served, watched, type Observed } from "./providers.ts";

export interface Moment {
  readonly method: string;
  /** How many requests of the method have been handled by then that left somebody there whom the command created. */
  readonly count: number;
  /** Milliseconds until that request is answered too. */
  readonly wait: number;
}

export interface Stopped {
  /** Still there, for whoever comes after. */
  readonly server: Observed;
  /** How many users the target had at first. */
  readonly before: number;
  /** How many more it had when the command had ended. */
  readonly left: number;
  readonly ended: Spawned;
  /** Milliseconds from being stopped to its end. */
  readonly took: number;
}

/** @param how kill -9, or Ctrl-C at a terminal */
export async function stoppedAt(
  { method, count, wait }: Moment,
  how: "kill" | "interrupt",
  command: (baseUrl: string) => {
    readonly args: readonly string[];
    readonly env: NodeJS.ProcessEnv;
  },
): Promise<Stopped> {
  let seen = 0;
  let stopped = 0;
  const server = await served(
    { token: "c4n4ry" },
    watched(async (request) => {
      if (request.method !== method || server.provider.tables.users.size === before) return;
      seen += 1;
      if (seen !== count) return;
      stopped = performance.now();
      process[how]();
      await sleep(wait, undefined, { ref: false });
    }),
  );
  const before = server.provider.tables.users.size;
  const { args, env } = command(server.baseUrl);
  const process: SpawnedProcess = start(args, env);
  const ended = await process.ended;
  const took = performance.now() - stopped;
  return { server, before, left: server.provider.tables.users.size - before, ended, took };
}
