import { gzipSync } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { openRoad, type Road } from "./road.ts";
import { rawClient, rawTarget, type RawTarget } from "./testing/raw-ends.ts";
import type { Socket } from "node:net";
import type { Passed } from "./passed.ts";

let target: RawTarget;
let road: Road;
let passed: Passed[] = [];

async function between(answer: (socket: Socket, came: string) => void) {
  passed = [];
  target = await rawTarget(answer);
  road = await openRoad({
    target: new URL(target.origin),
    host: "127.0.0.1",
    port: 0,
    onPassed: (each) => passed.push(each),
  });
  return rawClient(road.port);
}

afterEach(async () => {
  await road.close();
  await target.close();
});

const OKTA = [
  "accept: application/scim+json",
  "Accept-Charset: utf-8",
  "User-Agent: Okta SCIM Client 1.0.0",
  "Authorization: Bearer s3cr3t",
];
const endOfHead = "\r\n\r\n";
const head = (...lines: string[]): string => [...lines, "", ""].join("\r\n");

/** Sends once and compares what both ends got, to the byte. */
async function expectUntouched(request: string, answer: string, last: string): Promise<void> {
  const asSent = (host: string): string => request.replaceAll("{host}", host);
  const client = await between((socket, came) => {
    if (came.length === asSent(target.host).length) socket.write(answer, "latin1");
  });
  client.send(asSent("listener.example.com"));
  expect(await client.until(last)).toBe(answer);
  expect(target.came).toEqual([asSent(target.host)]);
}

it("passes a read with its order, its letter case, its encoding, and the reason that came", async () => {
  await expectUntouched(
    head(
      "GET /api/v2/scim/v2/Users?filter=userName%20eq%20%22a%2Bb%40x.com%22&startIndex=1&count=100 HTTP/1.1",
      ...OKTA,
      "Host: {host}",
      "Connection: Keep-Alive",
      "Accept-Encoding: gzip,deflate",
    ),
    head("HTTP/1.1 200 Quite Alright", "x-B: 1", "Content-Length: 2", "X-a: \xe9", "x-b: 2") + "{}",
    "{}",
  );
});

it("adds no field where Okta and the target send none", async () => {
  await expectUntouched(
    head("POST /Users/.search HTTP/1.1", "Host: {host}"),
    head("HTTP/1.1 204 No Content", "eTaG: W/1"),
    endOfHead,
  );
});

it("keeps repeated fields in their place", async () => {
  await expectUntouched(
    head("GET /Users HTTP/1.1", "X-a: 1", "Host: {host}", "x-A: 2", "Connection: keep-alive"),
    head("HTTP/1.1 200 OK", "Set-Cookie: a=1", "Content-Length: 0", "set-cookie: b=2"),
    "b=2\r\n\r\n",
  );
});

it("passes chunks and trailers both ways", async () => {
  await expectUntouched(
    head("PUT /Users/7 HTTP/1.1", "Host: {host}", "Transfer-Encoding: chunked", "Trailer: X-Sum") +
      "3\r\nabc\r\n2\r\nde\r\n0\r\nX-Sum: 5\r\n\r\n",
    head("HTTP/1.1 200 OK", "transfer-encoding: chunked") + "2\r\n{}\r\n0\r\nx-Late: yes\r\n\r\n",
    "x-Late: yes\r\n\r\n",
  );
});

it("leaves gzip as it is", async () => {
  const zipped = gzipSync('{"totalResults":0}').toString("latin1");
  await expectUntouched(
    head("GET /Users HTTP/1.1", "Host: {host}", "Accept-Encoding: gzip,deflate"),
    head("HTTP/1.1 200 OK", "Content-Encoding: gzip", `Content-Length: ${zipped.length}`) + zipped,
    zipped,
  );
});

it("answers HEAD with the length that was announced and no body", async () => {
  await expectUntouched(
    head("HEAD /Users/7 HTTP/1.1", "Host: {host}"),
    head("HTTP/1.1 200 OK", "Content-Length: 4711"),
    endOfHead,
  );
});

it("forwards 100 Continue, and other interim answers, before the answer", async () => {
  const client = await between((socket, came) => {
    if (came.endsWith(endOfHead)) {
      socket.write("HTTP/1.1 100 Continue\r\n\r\n");
      socket.write("HTTP/1.1 103 Early Hints\r\nLinK: </a>\r\n\r\n");
    }
    if (came.endsWith("{}")) socket.write(head("HTTP/1.1 201 Created", "Content-Length: 0"));
  });
  client.send(head("POST /Users HTTP/1.1", "Host: x", "Content-Length: 2", "Expect: 100-continue"));
  await client.until("LinK: </a>");
  expect(passed).toEqual([]);
  client.send("{}");
  expect(await client.until("Created")).toBe(
    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLinK: </a>\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n",
  );
});

it("keeps one connection to the target for one of Okta's", async () => {
  const client = await between((socket, came) => {
    if (came.endsWith(endOfHead)) socket.write(head("HTTP/1.1 204 No Content", "X-N: 1"));
  });
  for (const path of ["/a", "/b", "/c"]) {
    const answered = client.came().length;
    client.send(head(`GET ${path} HTTP/1.1`, "Host: x"));
    await client.until(answered + 1);
  }
  expect(target.came).toHaveLength(1);
  expect(client.came().split("HTTP/1.1 204").length).toBe(4);
});

it("ends Okta's connection when the target ends its own", async () => {
  const client = await between((socket) => {
    socket.end(head("HTTP/1.1 204 No Content", "Connection: close"));
  });
  client.send(head("GET /a HTTP/1.1", "Host: x"));
  await client.ended;
  expect(client.came()).toBe(head("HTTP/1.1 204 No Content", "Connection: close"));
});

it("breaks off where the target breaks off", async () => {
  const client = await between((socket) => {
    socket.write(head("HTTP/1.1 200 OK", "Content-Length: 100") + "half");
    setImmediate(() => socket.destroy());
  });
  client.send(head("GET /a HTTP/1.1", "Host: x"));
  await client.ended;
  expect(client.came()).toBe(head("HTTP/1.1 200 OK", "Content-Length: 100") + "half");
  expect(passed[0]?.failure?.kind).toBe("reset");
  expect(Buffer.from(passed[0]?.response?.body ?? []).toString()).toBe("half");
});

it("lets the target know when Okta leaves early", async () => {
  let closed: (() => void) | undefined;
  const isClosed = new Promise<void>((resolve) => (closed = resolve));
  const client = await between((socket) => {
    socket.once("close", () => closed?.());
    client.socket.destroy();
  });
  client.send(head("GET /slow HTTP/1.1", "Host: x"));
  await isClosed;
  expect(target.came).toHaveLength(1);
});

it("sends a body on as it comes, however slowly", async () => {
  const client = await between((socket, came) => {
    if (came.endsWith("ab")) socket.write(head("HTTP/1.1 200 OK", "Content-Length: 4") + "12");
    if (came.endsWith("cd")) socket.write("34");
  });
  client.send(head("POST /a HTTP/1.1", "Host: x", "Content-Length: 4") + "ab");
  await client.until("12");
  client.send("cd");
  expect((await client.until("1234")).endsWith("\r\n\r\n1234")).toBe(true);
});

it("passes 16 MiB both ways", async () => {
  const body = "0123456789abcdef".repeat(1024 * 1024);
  const announced = `Content-Length: ${body.length}`;
  const answer = head("HTTP/1.1 200 OK", announced) + body;
  const request = (host: string): string =>
    head("POST /a HTTP/1.1", `Host: ${host}`, announced) + body;
  const client = await between((socket, came) => {
    if (came.length === request(target.host).length) socket.write(answer, "latin1");
  });
  client.send(request("x"));
  expect((await client.until(answer.length)) === answer).toBe(true);
  expect(target.came[0] === request(target.host)).toBe(true);
  client.socket.end();
  await client.ended;
  expect(passed.map(({ isCut }) => isCut)).toEqual([false]);
});

it("says that nothing listens at the target, and records that no answer came", async () => {
  const client = await between(() => undefined);
  await target.close();
  client.send(head("GET /Users HTTP/1.1", "Host: x"));
  expect(await client.until("}")).toContain("HTTP/1.1 502 Bad Gateway");
  expect(passed[0]?.failure?.kind).toBe("refused");
  expect(passed[0]?.response).toBeUndefined();
});
