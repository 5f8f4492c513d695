import { describe, expect, it } from "vitest";
import { scriptedProvider, type Scripted } from "../okta/testing/scripted-provider.ts";
import { heedRetryAfter } from "./heed-retry-after.ts";

const date = "Sun, 06 Nov 1994 08:49:37 GMT";
const later = (minutes: number) => new Date(Date.parse(date) + minutes * 60_000).toUTCString();

function asked(headers: Scripted["headers"]) {
  const provider = scriptedProvider({ status: 429, ...(headers && { headers }) }, { status: 200 });
  const send = heedRetryAfter((request) => provider.send(request));
  return { provider, answer: send({ label: "read", method: "GET", path: "/Users", headers: [] }) };
}

describe("A 429", () => {
  it.each([
    ["seconds", { "retry-after": "0" }],
    ["a date that has come", { "retry-after": date, date }],
    ["a date, and no date of its own", { "retry-after": date }],
  ])("with %s is asked again", async (_, headers) => {
    const { provider, answer } = asked(headers);
    expect((await answer).status).toBe(200);
    expect(provider.requests.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it.each([
    ["no Retry-After", {}, 300],
    ["what is no date", { "retry-after": "soon" }, 300],
    ["a date that is far by the target's own clock", { "retry-after": later(10), date }, 600],
  ])("with %s ends the test as unverified", async (_, headers, seconds) => {
    await expect(asked(headers).answer).rejects.toThrow(`asks for ${seconds} s`);
  });
});
