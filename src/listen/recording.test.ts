import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readRecording } from "./read-recording.ts";
import { review } from "./review.ts";
import {
  barbara,
  base,
  emptyList,
  head,
  scriptedSession,
  seen,
  witness,
} from "./testing/scripted-session.ts";

const tool = { name: "interact-scim", version: "0" };

async function recorded(folder: string) {
  const session = scriptedSession(() => ({ status: 200, body: emptyList }));
  await session.okta.lookup(barbara.userName);
  await session.okta.testCredentials();
  const by = witness({ recording: { folder, head } });
  await seen(session.passed, by);
  by.close();
  return by;
}

it("is judged later as it was live, even if a kill cut off the last line", async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "listen-")), "new");
  await recorded(folder);
  appendFileSync(join(folder, "00001.jsonl"), '{"exchange":{"id":"#3","la');
  const { result, drift } = await review(folder, { tool, contract: "guide" });
  expect(result.run.observed?.exchanges).toBe(2);
  expect(
    result.requirements.find(({ id }) => id === "OKTA-connect/test-credentials")?.verdict,
  ).toBe("pass");
  expect(drift).toMatchObject({ requests: 2, items: [] });
});

it("never writes over a piece, and holds no value", async () => {
  const folder = mkdtempSync(join(tmpdir(), "listen-"));
  await recorded(folder);
  await recorded(folder);
  expect(readdirSync(folder)).toEqual(["00001.jsonl", "00002.jsonl"]);
  const text = readFileSync(join(folder, "00001.jsonl"), "utf8");
  expect(text).not.toMatch(/barbara|canary|s3cr3t/i);
});

it("goes on where the disk refuses, and says so once", async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "listen-")), "a-file");
  writeFileSync(folder, "");
  const by = await recorded(folder);
  expect(by.lost).toBe(2);
  expect([...by.problems]).toEqual([expect.stringMatching(/could not be written \(EEXIST\)/)]);
});

it("says what to give instead of a path without a recording", async () => {
  await expect(readRecording("/nowhere/at/all")).rejects.toThrow(
    /can't be read: name the folder of a recording/,
  );
});

it("reads a HAR of any proxy", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "listen-")), "session.har");
  const text = JSON.stringify(emptyList);
  const entry = {
    startedDateTime: "2026-11-28T09:00:00.000Z",
    time: 12.5,
    request: {
      method: "GET",
      url: `${base}/Users?startIndex=1&count=2`,
      headers: [
        { name: "Accept", value: "application/scim+json" },
        { name: "User-Agent", value: "Okta SCIM Client 1.0.0" },
      ],
    },
    response: {
      status: 200,
      statusText: "OK",
      headers: [{ name: "Content-Type", value: "application/scim+json" }],
      content: { text: Buffer.from(text).toString("base64"), encoding: "base64" },
    },
  };
  writeFileSync(file, JSON.stringify({ log: { entries: [entry] } }));
  const { result } = await review(file, { tool, contract: "guide" });
  expect(result.run.target).toBe(base);
  expect(
    result.requirements.find(({ id }) => id === "OKTA-connect/test-credentials")?.verdict,
  ).toBe("pass");
});

it("refuses a HAR of its own, in which values are placeholders", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "listen-")), "exchanges.har");
  writeFileSync(
    file,
    '{"log":{"entries":[{"request":{"url":"https://x/Users/‹uuid:1f3a9c2e40›"}}]}}',
  );
  await expect(review(file, { tool, contract: "guide" })).rejects.toThrow(
    /has placeholders for values: give the folder of the recording/,
  );
});
