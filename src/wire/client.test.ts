import { createServer } from "node:net";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createClient, normalisedBaseUrl } from "./client.ts";
import { listen, response } from "./testing/tcp-listener.ts";
import type { AddressInfo, Socket } from "node:net";
import type { Answer } from "./answer.ts";
import type { ClientOptions, WireClient } from "./client.ts";
import type { Exchange } from "./exchange.ts";
import type { WireRequest } from "./wire-request.ts";
import type { TcpListener } from "./testing/tcp-listener.ts";

const GET_USERS: WireRequest = { label: "list", method: "GET", path: "/Users", headers: [] };
const EMPTY_LIST = '{"totalResults":0}';

let listener: TcpListener | undefined;
let client: WireClient | undefined;
const exchanges: Exchange[] = [];

async function connect(
  answer: (socket: Socket, request: string) => void,
  options: Partial<ClientOptions> = {},
): Promise<WireClient> {
  listener = await listen(answer);
  client = open(listener.origin, options);
  return client;
}

function open(baseUrl: string, options: Partial<ClientOptions> = {}): WireClient {
  const onExchange = (exchange: Exchange): number => exchanges.push(exchange);
  return createClient({
    baseUrl,
    token: "s3cr3t-token",
    allowWrites: false,
    onExchange,
    ...options,
  });
}

afterEach(async () => {
  await client?.close();
  await listener?.close();
  client = listener = undefined;
  exchanges.length = 0;
});

describe("A base URL", () => {
  it.each([
    ["https://a.example/api/v2/scim/v2/", "https://a.example/api/v2/scim/v2"],
    ["https://a.example/api/v2/scim/v2", "https://a.example/api/v2/scim/v2"],
    ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
    ["https://me:pw@a.example/scim//?x=1#y", "https://a.example/scim"],
  ])("%s becomes %s", (given, expected) => {
    expect(normalisedBaseUrl(given)).toBe(expected);
  });
});

describe("A connection", () => {
  it("is used again for the next request", async () => {
    const wire = await connect((socket) => socket.write(response(EMPTY_LIST)));
    await wire.send(GET_USERS);
    await wire.send(GET_USERS);
    await wire.send(GET_USERS);
    expect(listener?.requests).toHaveLength(3);
    expect(listener?.connections()).toBe(1);
  });

  it("is shared out when requests run at once and the number is limited", async () => {
    const wire = await connect((socket) => socket.write(response(EMPTY_LIST)), { connections: 2 });
    await Promise.all(Array.from({ length: 10 }, () => wire.send(GET_USERS)));
    expect(listener?.requests).toHaveLength(10);
    expect(listener?.connections()).toBeLessThanOrEqual(2);
  });
});

describe("A content coding", () => {
  const plain = JSON.stringify({ totalResults: 3, note: "é".repeat(3000) });
  it.each([
    ["gzip", gzipSync(plain)],
    ["x-gzip", gzipSync(plain)],
    ["deflate", deflateSync(plain)],
    ["deflate", deflateRawSync(plain)],
    ["deflate, gzip", gzipSync(deflateSync(plain))],
    ["identity", Buffer.from(plain)],
  ])("%s is undone", async (coding, body) => {
    const headers = ["content-type: application/scim+json", `content-encoding: ${coding}`];
    const wire = await connect((socket) => socket.write(response(body, headers)));
    const answer = await wire.send(GET_USERS);
    expect(answer.text).toBe(plain);
    expect(answer.brokenOff).toBe(false);
    expect(answer.exchange.response?.body?.bytes).toBe(Buffer.byteLength(plain));
  });

  it("that is broken keeps what was decoded", async () => {
    const text = Array.from({ length: 4000 }, (_, n) => `line ${n * 7919}`).join("\n");
    const packed = gzipSync(text);
    const cut = packed.subarray(0, packed.length - 2000);
    const wire = await connect((socket) => socket.write(response(cut, ["content-encoding: gzip"])));
    const answer = await wire.send(GET_USERS);
    expect(answer.brokenOff).toBe(true);
    expect(answer.text.length).toBeGreaterThan(text.length / 2);
    expect(text.startsWith(answer.text)).toBe(true);
    expect(answer.exchange.failure?.kind).toBe("malformed");
  });

  it("that unpacks to more than the limit is broken off at the limit", async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000, "a"));
    const wire = await connect(
      (socket) => socket.write(response(bomb, ["content-encoding: gzip"])),
      { maxBodyBytes: 100_000 },
    );
    const answer = await wire.send(GET_USERS);
    expect(answer.text).toHaveLength(100_000);
    expect(answer.exchange.failure?.kind).toBe("too-large");
  });
});

describe("A response that does not end well", () => {
  it("keeps what had arrived when the connection breaks off", async () => {
    const wire = await connect((socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"totalResults":');
    });
    const answer = await wire.send(GET_USERS);
    expect([answer.status, answer.text, answer.brokenOff]).toEqual([200, '{"totalResults":', true]);
    expect(answer.exchange.response?.brokenOff).toBe(true);
    expect(answer.exchange.response?.body?.text).toBe('{"totalResults":');
    expect(answer.exchange.failure?.kind).toBe("reset");
  });

  it("is cut at the size limit, and the connection is not used again", async () => {
    const wire = await connect((socket) => socket.write(response("x".repeat(5000))), {
      maxBodyBytes: 1000,
    });
    const answer = await wire.send(GET_USERS);
    expect(answer.text).toHaveLength(1000);
    expect(answer.exchange.failure?.kind).toBe("too-large");
    await wire.send(GET_USERS);
    expect(listener?.requests).toHaveLength(2);
    expect(listener?.connections()).toBeGreaterThan(1);
  });

  it("that stalls after its headers is an answer, broken off by time", async () => {
    const wire = await connect(
      (socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc"),
      { timeoutMs: 80 },
    );
    const answer = await wire.send(GET_USERS);
    expect([answer.text, answer.brokenOff]).toEqual(["abc", true]);
    expect(answer.exchange.failure?.kind).toBe("timeout");
  });

  it("that trickles is ended by the time for the whole exchange", async () => {
    const wire = await connect(
      (socket) => {
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n");
        const drip = setInterval(() => socket.write("x"), 20);
        socket.on("close", () => clearInterval(drip));
      },
      { timeoutMs: 150 },
    );
    const answer = await wire.send(GET_USERS);
    expect(answer.brokenOff).toBe(true);
    expect(answer.exchange.durationMs, "the whole body would take 20 s").toBeLessThan(10_000);
  });

  it("is never followed when it redirects", async () => {
    const wire = await connect((socket) =>
      socket.write(response("", ["location: /elsewhere"], "HTTP/1.1 302 Found")),
    );
    const answer = await wire.send(GET_USERS);
    expect([answer.status, answer.reason, answer.headers.get("location")]).toEqual([
      302,
      "Found",
      "/elsewhere",
    ]);
    expect(listener?.requests).toHaveLength(1);
  });
});

describe("No response at all", () => {
  it("is a time-out when nothing comes in time", async () => {
    const wire = await connect(() => undefined, { timeoutMs: 60 });
    await expect(wire.send(GET_USERS)).rejects.toMatchObject({ name: "NoAnswer", kind: "timeout" });
  });

  it("is a reset when the connection closes before the headers", async () => {
    const wire = await connect((socket) => socket.destroy());
    await expect(wire.send(GET_USERS)).rejects.toMatchObject({ name: "NoAnswer", kind: "reset" });
  });

  it("is named when what came is not HTTP", async () => {
    const wire = await connect((socket) => socket.write("SSH-2.0-OpenSSH_9.6\r\n"));
    await expect(wire.send(GET_USERS)).rejects.toMatchObject({
      name: "NoAnswer",
      kind: "malformed",
    });
  });

  it("is refused when nothing listens", async () => {
    const gone = await listen();
    await gone.close();
    client = open(gone.origin);
    await expect(client.send(GET_USERS)).rejects.toMatchObject({
      name: "NoAnswer",
      kind: "refused",
      message: `Nothing listens at ${gone.host} (ECONNREFUSED).`,
    });
    expect(exchanges.map(({ failure }) => failure?.kind)).toEqual(["refused"]);
  });

  it("is a name when the host is unknown", async () => {
    client = open("http://interact.invalid/scim");
    await expect(client.send(GET_USERS)).rejects.toMatchObject({ name: "NoAnswer", kind: "name" });
  });

  it("is TLS when a plain port is asked for https", async () => {
    const plain = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));
    client = open(`https://127.0.0.1:${(plain.address() as AddressInfo).port}`);
    await expect(client.send(GET_USERS)).rejects.toMatchObject({ name: "NoAnswer", kind: "tls" });
    plain.close();
  });
});

describe("A request that cannot be sent", () => {
  it.each<[string, Partial<WireRequest>]>([
    ["a path with a space", { path: "/Users/a b" }],
    ["a path that is not ASCII", { path: "/Users/é" }],
    ["a path without a slash", { path: "Users" }],
    ["a header name with a space", { headers: [["Acc ept", "x"]] }],
    ["a header value with a line break", { headers: [["Accept", "x\r\nHost: evil"]] }],
    ["a header that the library writes", { headers: [["Content-Length", "3"]] }],
    ["a method with a space", { method: "GET /" }],
    ["a tunnel", { method: "CONNECT" }],
  ])("is refused before anything leaves: %s", async (_what, change) => {
    const wire = await connect((socket) => socket.write(response(EMPTY_LIST)), { connections: 1 });
    for (let n = 0; n < 3; n += 1) {
      await expect(wire.send({ ...GET_USERS, ...change })).rejects.toMatchObject({
        name: "Unsendable",
        kind: "request",
      });
    }
    expect(listener?.connections()).toBe(0);
    expect((await wire.send(GET_USERS)).status).toBe(200);
  });
});

describe("An answer", () => {
  it("shows nothing unredacted to inspectors and matchers", async () => {
    const wire = await connect((socket) =>
      socket.write(response('{"userName":"bjensen"}', ["Set-Cookie: sid=1"])),
    );
    const answer: Answer = await wire.send(GET_USERS);
    expect(answer.json).toEqual({ userName: "bjensen" });
    expect(answer.headers.get("set-cookie")).toBe("sid=1");
    const { inspect } = await import("node:util");
    const seen = inspect([answer, answer.exchange], { depth: 9, showHidden: true });
    expect(seen).not.toContain("bjensen");
    expect(seen).not.toContain("sid=1");
    expect(seen).toContain("•••••••");
  });

  it("is numbered, timed and judged by the contract unredacted", async () => {
    const validate = vi.fn(() => []);
    const wire = await connect((socket) => socket.write(response('{"userName":"bjensen"}')), {
      test: "OKTA-x",
      clock: () => new Date("2026-10-06T09:13:57.688Z"),
      validate,
    });
    await wire.send(GET_USERS);
    const { exchange } = await wire.send({ ...GET_USERS, attempt: 2, exempt: true });
    expect(exchange).toMatchObject({
      id: "OKTA-x#2",
      attempt: 2,
      exempt: true,
      startedAt: "2026-10-06T09:13:57.688Z",
    });
    expect(validate).toHaveBeenLastCalledWith({
      method: "GET",
      path: "/Users",
      status: 200,
      responseContentType: "application/scim+json",
      responseBody: '{"userName":"bjensen"}',
      requestIsExempt: true,
    });
  });
});
