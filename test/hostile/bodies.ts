// Targets whose answers begin well and have a body that is none, or too much of one.

import { gzipSync } from "node:zlib";
import type { Behaviour } from "./turning-target.ts";

const scim = "Content-Type: application/scim+json";

export function answering(body: string | Buffer, ...headers: string[]): Behaviour {
  const bytes = Buffer.from(body);
  const lines = headers.some((line) => /^content-length/i.test(line))
    ? headers
    : [...headers, `Content-Length: ${bytes.length}`];
  const head = Buffer.from(["HTTP/1.1 200 OK", ...lines, "", ""].join("\r\n"));
  return (socket) => void socket.write(Buffer.concat([head, bytes]));
}

const list =
  '{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,"Resources":[]}';

export const truncated: Behaviour = (socket) =>
  void socket.end(`HTTP/1.1 200 OK\r\n${scim}\r\nContent-Length: 500\r\n\r\n${list}`);

export const overLong = answering(`${list}{"more":true}`, scim, `Content-Length: ${list.length}`);

export const lengthIsNoNumber = answering(list, scim, "Content-Length: many");

export const twoLengths = answering(list, scim, "Content-Length: 10", "Content-Length: 98");

export const chunksAreNone = answering(
  list,
  scim,
  "Transfer-Encoding: chunked",
  "content-length-of: none",
);

/** Two gigabytes, as fast as the client takes them. */
export const endless: Behaviour = (socket) => {
  const size = 2 * 1024 ** 3;
  const chunk = Buffer.alloc(1024 * 1024, " ");
  let sent = 0;
  const pour = (): void => {
    while (sent < size && !socket.destroyed) {
      sent += chunk.length;
      if (!socket.write(chunk)) return void socket.once("drain", pour);
    }
  };
  socket.write(`HTTP/1.1 200 OK\r\n${scim}\r\nContent-Length: ${size}\r\n\r\n`);
  pour();
};

export const brokenGzip = answering(gzipSync(list).subarray(0, 30), scim, "Content-Encoding: gzip");

export const noGzip = answering(list, scim, "Content-Encoding: gzip");

/** One gigabyte of zeros in one megabyte: members of gzip that follow one another (RFC 1952 §2.2). */
export const gzipBomb = answering(
  Buffer.concat(Array.from({ length: 64 }, () => gzipSync(Buffer.alloc(16 * 1024 ** 2)))),
  scim,
  "Content-Encoding: gzip",
);

export const notUtf8 = answering(
  Buffer.from(list.replace("Resources", "Résources"), "latin1"),
  scim,
);

export const nestedDeep = answering(
  `{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,"x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  scim,
);

/** JSON all the same: the last one counts, as for Okta. */
export const duplicateKeys = answering(
  list.replace('"totalResults":0', '"totalResults":0,"totalResults":"none"'),
  scim,
);

export const prototype = answering(
  '{"__proto__":{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,"polluted":true}}',
  scim,
);

export const webPage = answering(
  "<!doctype html><title>Sign in \u001b[31m</title>",
  "Content-Type: text/html",
);
