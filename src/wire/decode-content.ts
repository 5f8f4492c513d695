// Undoes Content-Encoding. Accept-Encoding is sent by hand, as Okta sends it, so the HTTP library
// leaves the body alone. A broken or over-long stream keeps what had been decoded.

import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { createGunzip, createInflate, createInflateRaw } from "node:zlib";
import type { Gunzip, Inflate, InflateRaw } from "node:zlib";

export interface Decoded {
  readonly body: Buffer;
  /** Set when the stream did not decode to its end. */
  readonly broken?: "corrupt" | "too-large";
  /** What stands for the body in a record, where it is in a coding still: nobody has looked for secrets in it. */
  readonly unread?: string;
}

/** Small, so that little of what precedes a corrupt place is lost with it. */
const SLICE = 512;

/** Nobody applies more; each costs as much as the body is long. */
const MOST_CODINGS = 3;

/** What IANA has registered beside those that are undone. Any other name says nothing where the bytes are a text. */
const COMPRESSES = /^(?:aes128gcm|br|compress|dcb|dcz|exi|pack200-gzip|x-compress|zstd)$/;

/**
 * The body with every coding of the header undone, last one first (RFC 9110 §8.4).
 * gzip, x-gzip and deflate are known; at any other the bytes stay as they are.
 * @param maxBytes the most bytes to keep after decoding
 */
export async function decodeContent(
  body: Buffer,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Decoded> {
  const codings = (contentEncoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  let decoded: Decoded = { body };
  let coding = codings.pop();
  for (let times = 0; times < MOST_CODINGS && coding !== undefined; times += 1) {
    const stream = decoderFor(coding, decoded.body);
    if (stream === undefined || decoded.body.length === 0 || decoded.broken !== undefined) break;
    const next = await run(stream, decoded.body, maxBytes);
    if (next.body.length === 0 && next.broken !== undefined) {
      decoded = { body: decoded.body, broken: next.broken };
      break;
    }
    decoded = next;
    coding = codings.pop();
  }
  const isText = isUtf8(decoded.body) && !COMPRESSES.test(coding ?? "");
  if (coding === undefined || isText) return decoded;
  return {
    ...decoded,
    unread: `‹${decoded.body.length} bytes in a content coding that could not be decoded›`,
  };
}

function decoderFor(coding: string, body: Buffer): Gunzip | Inflate | InflateRaw | undefined {
  if (coding === "gzip" || coding === "x-gzip") return createGunzip();
  if (coding !== "deflate") return undefined;
  return hasZlibHeader(body) ? createInflate() : createInflateRaw();
}

/** "deflate" means zlib (RFC 9110 §8.4.1.2), but many servers send the raw stream: RFC 1950 §2.2 tells. */
function hasZlibHeader(body: Buffer): boolean {
  if (body.length < 2) return false;
  const header = body.readUInt16BE(0);
  return (header & 0x0f00) === 0x0800 && header % 31 === 0;
}

async function run(
  stream: Gunzip | Inflate | InflateRaw,
  body: Buffer,
  maxBytes: number,
): Promise<Decoded> {
  const kept: Buffer[] = [];
  let size = 0;
  let broken: Decoded["broken"];
  stream.on("data", (chunk: Buffer) => {
    kept.push(chunk.subarray(0, Math.max(0, maxBytes - size)));
    size += chunk.length;
    if (size <= maxBytes) return;
    broken = "too-large";
    stream.destroy();
  });
  stream.once("error", () => (broken = "corrupt"));
  const closed = new Promise<void>((resolve) => stream.once("close", () => resolve()));
  Readable.from(slicesOf(body)).pipe(stream);
  await closed;
  const decoded = Buffer.concat(kept);
  return broken === undefined ? { body: decoded } : { body: decoded, broken };
}

function* slicesOf(body: Buffer): Generator<Buffer> {
  for (let at = 0; at < body.length; at += SLICE) yield body.subarray(at, at + SLICE);
}
