import { describe, expect, it } from "vitest";
import { listOf, respondingProvider, type Scripted } from "../okta/testing/scripted-provider.ts";
import type { WireRequest } from "../wire/wire-request.ts";
import { settling } from "./settling.ts";

const user = { id: "7", userName: "barbara.jensen@example.com", title: "Guide" };

/**
 * A target whose lists show a write only after so many looks.
 *
 * @param alone what GET of the id shows
 */
function lagging(
  looksUntil: number,
  { alone = user, settleMs = 60_000, listed = [user] as object[] } = {},
) {
  let looks = 0;
  const notes: number[] = [];
  const looked = respondingProvider(({ path }): Scripted => {
    if (!path.includes("?")) return { status: 200, json: alone };
    looks += 1;
    return looks > looksUntil ? listOf(...listed) : listOf();
  });
  const own = respondingProvider(({ method, path }) => {
    if (method !== "POST") return { status: method === "GET" ? 200 : 204 };
    return path === "/Users" ? { status: 201, json: user } : listOf();
  });
  const send = settling((request) => own.send(request), {
    settleMs,
    token: "c4n4ry",
    look: (request) => looked.send(request),
    note: (tookMs) => notes.push(tookMs),
  });
  const ask = (method: string, path: string, body?: object) => {
    const request: WireRequest = { label: method, method, path, headers: [] };
    return send(body === undefined ? request : { ...request, body: JSON.stringify(body) });
  };
  return { ask, looked, own, notes };
}

describe("A list after a write", () => {
  it("is requested once lists show the write, and the delay is reported", async () => {
    const { ask, looked, own, notes } = lagging(2);
    await ask("POST", "/Users", user);
    await ask("GET", "/Users?filter=x");
    expect(looked.lines().filter((line) => line === "GET /Users")).toHaveLength(3);
    expect(looked.requests.every(({ aside }) => aside === true)).toBe(true);
    expect(own.lines()).toEqual(["POST /Users", "GET /Users"]);
    expect(notes).toHaveLength(1);
  });

  it("is requested at once if lists already show it, and nothing is reported", async () => {
    const { ask, looked, notes } = lagging(0);
    await ask("POST", "/Users", user);
    await ask("POST", "/Users/.search", {});
    await ask("GET", "/Users?filter=x");
    expect(looked.lines()).toEqual(["GET /Users", "GET /Users/7"]);
    expect(notes).toEqual([]);
  });

  it("waits for the version that GET shows", async () => {
    const { ask, notes } = lagging(0, { alone: { ...user, title: "Pilot" }, settleMs: 1 });
    await ask("PATCH", "/Users/7", user);
    await ask("GET", "/Users?filter=x");
    expect(notes).toEqual([]);
  });

  it("waits until a deleted user is gone", async () => {
    const { ask, looked } = lagging(0, { listed: [] });
    await ask("POST", "/Users", user);
    await ask("DELETE", "/Users/7");
    await ask("GET", "/Users?filter=x");
    expect(looked.lines()).toEqual(["GET /Users"]);
  });

  it("stops waiting with the grace, and is still sent", async () => {
    const { ask, own, notes } = lagging(Infinity, { settleMs: 1 });
    await ask("POST", "/Users", user);
    await ask("GET", "/Users?filter=x");
    expect(own.lines().at(-1)).toBe("GET /Users");
    expect(notes).toEqual([]);
  });

  it("needs no look without a write, and none without grace", async () => {
    const one = lagging(0);
    await one.ask("GET", "/Users?filter=x");
    const other = lagging(0, { settleMs: 0 });
    await other.ask("POST", "/Users", user);
    await other.ask("GET", "/Users?filter=x");
    expect([...one.looked.lines(), ...other.looked.lines()]).toEqual([]);
  });

  it("gives a GET of the id no grace", async () => {
    const { ask, looked } = lagging(0);
    await ask("POST", "/Users", user);
    await ask("GET", "/Users/7");
    expect(looked.lines()).toEqual([]);
  });
});
