import { expect, it, vi } from "vitest";
import { connectTo } from "./connection.ts";
import { dispatch } from "./dispatch.ts";
import { listen, response } from "./testing/tcp-listener.ts";
import type { Socket } from "node:net";

it("A request whose time runs out while it waits for a connection never leaves", async () => {
  let busy: Socket | undefined;
  const listener = await listen((socket) => (busy = socket));
  const { host, origin } = new URL(listener.origin);
  const pool = connectTo(origin, {}, { timeoutMs: 60_000, connections: 1 });
  const ask = (path: string, timeoutMs: number) => {
    const limits = { timeoutMs, maxBodyBytes: 1000, host, origin };
    return dispatch(pool, { method: "GET", path, headers: [] }, limits);
  };
  const first = ask("/first", 60_000);
  const second = await ask("/second", 60);
  expect(second.failure?.kind).toBe("refused");
  await vi.waitFor(() => expect(listener.requests).toHaveLength(1));
  busy?.write(response("{}"));
  await first;
  // The connection is free again: whatever still waited for it would leave before this one.
  const third = ask("/third", 60_000);
  await vi.waitFor(() => expect(listener.requests).toHaveLength(2));
  expect(listener.requests[1]).toContain("/third");
  busy?.write(response("{}"));
  await third;
  await pool.destroy();
  await listener.close();
});
