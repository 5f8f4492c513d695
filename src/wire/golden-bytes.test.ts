import { afterEach, expect, it } from "vitest";
import { createClient } from "./client.ts";
import { listen } from "./testing/tcp-listener.ts";
import type { HeaderField } from "./exchange.ts";
import type { TcpListener } from "./testing/tcp-listener.ts";
import type { WireClient } from "./client.ts";

const READ: readonly HeaderField[] = [
  ["Accept", "application/scim+json"],
  ["Accept-Charset", "utf-8"],
  ["User-Agent", "Okta SCIM Client 1.0.0"],
  ["Authorization", "Bearer s3cr3t-token"],
  ["Accept-Encoding", "gzip,deflate"],
];
const WRITE: readonly HeaderField[] = [
  ["Accept", "application/scim+json"],
  ["Accept-Charset", "utf-8"],
  ["Content-Type", "application/scim+json; charset=utf-8"],
  ["User-Agent", "Okta SCIM Client 1.0.0"],
  ["Authorization", "Bearer s3cr3t-token"],
  ["Accept-Encoding", "gzip,deflate"],
];

let listener: TcpListener;
let client: WireClient;

async function connect(): Promise<void> {
  listener = await listen();
  client = createClient({
    baseUrl: `${listener.origin}/api/v2/scim/v2/`,
    token: "s3cr3t-token",
    allowWrites: false,
  });
}

afterEach(async () => {
  await client.close();
  await listener.close();
});

it("sends a GET to the letter, without Content-Type", async () => {
  await connect();
  await client.send({
    label: "test credentials",
    method: "GET",
    path: "/Users?filter=userName%20eq%20%22a%2Bb%40x.com%22&startIndex=1&count=100",
    headers: READ,
  });
  expect(listener.requests).toEqual([
    "GET /api/v2/scim/v2/Users?filter=userName%20eq%20%22a%2Bb%40x.com%22&startIndex=1&count=100 HTTP/1.1\r\n" +
      `host: ${listener.host}\r\n` +
      "connection: keep-alive\r\n" +
      "Accept: application/scim+json\r\n" +
      "Accept-Charset: utf-8\r\n" +
      "User-Agent: Okta SCIM Client 1.0.0\r\n" +
      "Authorization: Bearer s3cr3t-token\r\n" +
      "Accept-Encoding: gzip,deflate\r\n" +
      "\r\n",
  ]);
});

it("sends a POST to the letter, Content-Length last", async () => {
  await connect();
  const body = '{"userName":"søren"}';
  await client.send({ label: "create", method: "POST", path: "/Users", headers: WRITE, body });
  expect(Buffer.from(listener.requests[0] ?? "", "latin1").toString("utf8")).toBe(
    "POST /api/v2/scim/v2/Users HTTP/1.1\r\n" +
      `host: ${listener.host}\r\n` +
      "connection: keep-alive\r\n" +
      "Accept: application/scim+json\r\n" +
      "Accept-Charset: utf-8\r\n" +
      "Content-Type: application/scim+json; charset=utf-8\r\n" +
      "User-Agent: Okta SCIM Client 1.0.0\r\n" +
      "Authorization: Bearer s3cr3t-token\r\n" +
      "Accept-Encoding: gzip,deflate\r\n" +
      "content-length: 21\r\n" +
      "\r\n" +
      '{"userName":"søren"}',
  );
});

it("sends a PATCH to the letter", async () => {
  await connect();
  const body =
    '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"active":false}}]}';
  await client.send({
    label: "deactivate",
    method: "PATCH",
    path: "/Users/7",
    headers: WRITE,
    body,
  });
  expect(listener.requests).toEqual([
    "PATCH /api/v2/scim/v2/Users/7 HTTP/1.1\r\n" +
      `host: ${listener.host}\r\n` +
      "connection: keep-alive\r\n" +
      "Accept: application/scim+json\r\n" +
      "Accept-Charset: utf-8\r\n" +
      "Content-Type: application/scim+json; charset=utf-8\r\n" +
      "User-Agent: Okta SCIM Client 1.0.0\r\n" +
      "Authorization: Bearer s3cr3t-token\r\n" +
      "Accept-Encoding: gzip,deflate\r\n" +
      "content-length: 118\r\n" +
      "\r\n" +
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"active":false}}]}',
  ]);
});

it("sends a DELETE with Content-Type, without body and without Content-Length", async () => {
  await connect();
  await client.send({ label: "delete group", method: "DELETE", path: "/Groups/7", headers: WRITE });
  expect(listener.requests[0]).toMatch(/^DELETE \/api\/v2\/scim\/v2\/Groups\/7 HTTP\/1\.1\r\n/);
  expect(listener.requests[0]).toMatch(
    /\r\nContent-Type: application\/scim\+json; charset=utf-8\r\n/,
  );
  expect(listener.requests[0]).not.toMatch(/content-length/i);
});

it.each([
  ["GET", undefined],
  ["HEAD", undefined],
  ["DELETE", undefined],
  ["POST", undefined],
  ["PUT", ""],
  ["PATCH", "{}"],
  ["DELETE", "{}"],
])("records the header lines of %s as they stood on the wire", async (method, body) => {
  await connect();
  const request = { label: "any", method, path: "/Users/7", headers: READ };
  const answer = await client.send(body === undefined ? request : { ...request, body });
  const lines = (listener.requests[0] ?? "").split("\r\n\r\n")[0]?.split("\r\n").slice(1);
  const recorded = answer.exchange.request.headers.map(([name, value]) => `${name}: ${value}`);
  expect(recorded).toEqual(lines?.map((line) => line.replace("s3cr3t-token", "‹redacted›")));
});
