// A disk that fills up while a session is recorded, and one that has room again.

import fs, { mkdtempSync, readdirSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { readRecording } from "./read-recording.ts";
import { barbara, emptyList, head, scriptedSession, witness } from "./testing/scripted-session.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

it("costs the exchanges that have no room, is said once, and ends when there is room", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const folder = mkdtempSync(join(tmpdir(), "listen-"));
  const session = scriptedSession(() => ({ status: 200, body: emptyList }));
  for (let at = 0; at < 4; at++) await session.okta.lookup(barbara.userName);
  const by = witness({ recording: { folder, head } });
  const [first, second, third, fourth] = session.passed;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error("four exchanges passed");

  await by.take(first);
  vi.spyOn(fs, "writeSync").mockImplementationOnce(() => {
    throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  });
  syncBuiltinESMExports();
  const judged = [await by.take(second), await by.take(third)];
  vi.setSystemTime(Date.now() + 60_000);
  await by.take(fourth);
  by.close();

  expect(judged.map(({ exchange }) => exchange.label)).toEqual(
    Array(2).fill("look up by userName"),
  );
  expect(by.lost).toBe(2);
  expect([...by.problems]).toEqual([expect.stringMatching(/could not be written \(ENOSPC\)/)]);
  expect(readdirSync(folder)).toEqual(["00001.jsonl", "00002.jsonl"]);
  const { observed } = await readRecording(folder);
  const kept: string[] = [];
  for await (const { exchange } of observed) kept.push(exchange.id);
  expect(kept).toEqual(["#1", "#4"]);
});
