import { expect, it } from "vitest";
import { startBeside } from "./beside.ts";
import { openRoad } from "./road.ts";
import { rawClient, rawTarget } from "./testing/raw-ends.ts";

const worker = new URL("testing/stuck-worker.mjs", import.meta.url);
const session = {
  tool: { name: "interact-scim", version: "0" },
  id: "1",
  startedAt: 0,
  endedAt: 0,
  target: "http://127.0.0.1",
  isMock: false,
  contract: "guide",
} as const;

it.each([
  ["stuck", "The judge was stuck, and was restarted."],
  ["broken", "The judge failed (TypeError)."],
])(
  "lets traffic pass while the judge is %s, says so, and starts another",
  async (base, sentence) => {
    const problems: string[] = [];
    const seen: unknown[] = [];
    let noticed: (() => void) | undefined;
    const isSaid = new Promise<void>((resolve) => (noticed = resolve));
    const beside = startBeside({
      worker,
      settings: { base, key: new Uint8Array(32), keepValues: false, contract: "guide" },
      onSighting: ({ line }) => seen.push(line),
      onProblem(problem) {
        problems.push(problem);
        noticed?.();
      },
      // Longer than a worker takes to start, also on a busy machine.
      stuckAfterMs: 5_000,
    });
    const answer = "HTTP/1.1 204 No Content\r\nX-Is: fine\r\n\r\n";
    const target = await rawTarget((socket) => socket.write(answer));
    const road = await openRoad({
      target: new URL(target.origin),
      host: "127.0.0.1",
      port: 0,
      onPassed: (passed) => beside.take(passed),
    });
    const client = await rawClient(road.port);
    client.send("GET /Users HTTP/1.1\r\nHost: x\r\n\r\n");
    await client.until(answer.length);
    await isSaid;
    client.send("GET /Users HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(await client.until(2 * answer.length)).toBe(answer + answer);
    await road.close();
    await target.close();
    const report = await beside.finish(session);
    expect(problems).toEqual([sentence]);
    expect(seen).toEqual(["#2"]);
    expect(report?.result).toMatchObject({
      exchanges: 2,
      problems: [sentence, "1 exchanges were not judged."],
    });
  },
);

it("loses nothing of the road to a listener that throws", async () => {
  const answer = "HTTP/1.1 204 No Content\r\n\r\n";
  const target = await rawTarget((socket) => socket.write(answer));
  const road = await openRoad({
    target: new URL(target.origin),
    host: "127.0.0.1",
    port: 0,
    onPassed() {
      throw new Error("nobody's business");
    },
  });
  const client = await rawClient(road.port);
  client.send("GET /Users HTTP/1.1\r\nHost: x\r\n\r\n");
  expect(await client.until(answer.length)).toBe(answer);
  await road.close();
  await target.close();
});
