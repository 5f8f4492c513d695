// The room that `listen` has for young objects doesn't grow with the exchanges. `npm run bench -- listen` measures the
// memory of the process.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

/** Says at the end how much room the thread of the road had. */
const tell = `data:text/javascript,
  import { isMainThread } from "node:worker_threads";
  import { getHeapSpaceStatistics } from "node:v8";
  const room = () => getHeapSpaceStatistics().find((each) => each.space_name === "new_space").space_size;
  if (isMainThread) process.once("exit", () => console.error("room:" + room()));`;

it("holds a few megabytes of young objects after thousands of exchanges", async () => {
  const target = createServer((_request, answer) => answer.end("{}")).listen(0, "127.0.0.1");
  await once(target, "listening");
  const recording = join(mkdtempSync(join(tmpdir(), "listen-")), "session");
  const ports = ["--port", "0", "--page-port", "0"];
  const origin = `http://127.0.0.1:${(target.address() as AddressInfo).port}`;
  const child = spawn(
    process.execPath,
    [
      ...["--import", encodeURI(tell), "dist/src/cli/main.js", "listen"],
      ...["--target", `${origin}/scim/v2`, ...ports, "--recording", recording],
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const told = text(child.stderr);
  let said = "";
  let lines = 0;
  let heard: (() => void) | undefined;
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    if (lines < 20) said += chunk;
    lines += chunk.split("\n").length - 1;
    heard?.();
  });
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise<void>((resolve) => (heard = resolve));
  };
  await until(() => said.includes("Stop with Ctrl-C"));
  const base = /base URL: (\S+)/.exec(said)?.[1] ?? "";
  const before = lines;
  // The first is judged before the others come: the judge has started.
  await (await fetch(`${base}/Users/0`)).text();
  await until(() => lines > before);
  for (let turn = 0; turn < 100; turn++) {
    const asked = Array.from({ length: 20 }, async (_each, at) => {
      await (await fetch(`${base}/Users/${turn * 20 + at}`)).text();
    });
    await Promise.all(asked);
  }
  child.kill("SIGINT");
  await once(child, "close");
  target.close();
  const room = Number(/room:(\d+)/.exec(await told)?.[1]);
  expect(room).toBeGreaterThan(0);
  expect(room).toBeLessThanOrEqual(8 * 2 ** 20);
}, 120_000);
