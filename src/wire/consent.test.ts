import { afterEach, describe, expect, it } from "vitest";
import { createClient } from "./client.ts";
import { isLoopback, isRead, whyRefused } from "./consent.ts";
import { listen } from "./testing/tcp-listener.ts";
import type { TcpListener } from "./testing/tcp-listener.ts";

describe("Loopback", () => {
  it.each(["localhost", "127.0.0.1", "127.255.0.7", "[::1]"])("is %s", (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each([
    "localhost.example.com",
    "127.0.0.1.example.com",
    "128.0.0.1",
    "0.0.0.0",
    "[::ffff:7f00:1]",
    "mylocalhost",
    "intranet",
    "",
  ])("is not %s", (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});

describe("A read", () => {
  it.each([
    ["GET", "/Users"],
    ["HEAD", "/Users/7"],
    ["POST", "/Users/.search"],
    ["POST", "/.search"],
    ["POST", "/Groups/.search?attributes=id"],
  ])("is %s %s", (method, path) => {
    expect(isRead(method, path)).toBe(true);
  });
  it.each([
    ["POST", "/Users"],
    ["POST", "/Users?next=/.search"],
    ["POST", "/Users#/.search"],
    ["POST", "/Users/.search/7"],
    ["PUT", "/Users/.search"],
    ["get", "/Users"],
    ["OPTIONS", "/Users"],
    ["PATCH", "/Users/7"],
    ["DELETE", "/Groups/7"],
  ])("is not %s %s", (method, path) => {
    expect(isRead(method, path)).toBe(false);
  });
});

it.each([
  ["off loopback, nothing said", "intranet.example.com", { allowWrites: false }, true],
  ["off loopback, allowed", "intranet.example.com", { allowWrites: true }, false],
  ["on loopback, nothing said", "127.0.0.1", { allowWrites: false }, false],
  ["writes: never on loopback", "127.0.0.1", { allowWrites: true, forbidWrites: true }, true],
  ["writes: never off loopback", "a.example", { allowWrites: true, forbidWrites: true }, true],
])("A write %s", (_when, host, consent, refused) => {
  const why = whyRefused({ method: "PUT", path: "/Users/7" }, host, consent);
  expect(why !== undefined).toBe(refused);
});

describe("The client", () => {
  let listener: TcpListener | undefined;
  afterEach(() => listener?.close());

  it("opens no connection for a write that is forbidden", async () => {
    listener = await listen();
    const baseUrl = listener.origin;
    const client = createClient({ baseUrl, token: "t", allowWrites: true, forbidWrites: true });
    await expect(
      client.send({ label: "create", method: "POST", path: "/Users", headers: [], body: "{}" }),
    ).rejects.toMatchObject({
      name: "NoConsent",
      kind: "consent",
      message: "POST was not sent: the profile says writes: never.",
      exchange: { failure: { kind: "consent" }, request: { method: "POST" } },
    });
    await client.close();
    expect(listener.connections()).toBe(0);
  });

  it("asks no name server for a write that is not allowed", async () => {
    const baseUrl = "http://interact.invalid";
    const client = createClient({ baseUrl, token: "t", allowWrites: false });
    await expect(
      client.send({ label: "delete", method: "DELETE", path: "/Users/7", headers: [] }),
    ).rejects.toMatchObject({ name: "NoConsent" });
    await client.close();
  });
});
