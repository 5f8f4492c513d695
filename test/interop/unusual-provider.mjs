// The reference mock behind a proxy that makes it unusual. The proxy knows no SCIM: a variant does.

import { once } from "node:events";
import { createServer, STATUS_CODES } from "node:http";
import { deflateSync, gzipSync } from "node:zlib";
import { faults } from "../../build/mocks/faults.js";
import { seeded } from "../../build/mocks/seed.js";
import { serve } from "../../build/mocks/serve.js";
import { lagging } from "./lagging.mjs";

/** @typedef {import("./unusual-variants.mjs").Variant} Variant */

/** What describes the mock to a run, so that no row lacks anything. */
export const described = [
  ["--location", seeded.location],
  ["--department", seeded.department],
  ["--company", seeded.company],
  ["--preexisting", seeded.preexisting.userName],
].flat();

/**
 * @param {Variant} variant
 * @param {string} token
 * @param {string} [fault] a defect that it has beside
 * @returns {Promise<{ baseUrl: string, close: () => Promise<void> }>}
 */
export async function startUnusual(variant, token, fault) {
  const { change = (reply) => reply, instead = () => undefined, ids, contract = "guide" } = variant;
  const mock = await serve({
    options: { token, contract, ...(ids && { ids: ids() }) },
    ...(fault && { fault: faults[fault] }),
  });
  const lag = lagging(variant.lag ?? 0);
  const { pathname } = new URL(mock.baseUrl);
  /** How many requests are under way for each path. @type {Map<string, number>} */
  const underWay = new Map();
  let count = 0;
  const proxy = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const origin = `http://127.0.0.1:${proxy.address().port}`;

  async function answer(request, response) {
    const { method, url: path, headers } = request;
    const bytes = await read(request);
    // Of creates only the same one is about the same resource.
    const [alone] = path.split("?");
    const key = method === "POST" ? `${alone} ${bytes.toString("utf8")}` : alone;
    underWay.set(key, (underWay.get(key) ?? 0) + 1);
    response.once("close", () => underWay.set(key, underWay.get(key) - 1));
    const json = jsonOf(bytes);
    const together = underWay.get(key);
    const asked = { method, path, headers, sent: json, count: ++count, together };
    const sent = asSent(bytes, asked);
    await write(response, instead(asked) ?? change(lag(await ask(request, sent), asked), asked));
  }

  /** The bytes, but where the variant has another JSON for them. */
  function asSent(bytes, asked) {
    return variant.sent === undefined || asked.sent === undefined
      ? bytes
      : Buffer.from(JSON.stringify(variant.sent(asked.sent, asked)));
  }

  /** What the mock answers, its own origin read as the proxy's. */
  async function ask({ method, url, headers }, sent) {
    // fetch counts for itself: in a process that loaded another undici it refuses the header.
    const { host: _host, connection: _connection, "content-length": _length, ...kept } = headers;
    const target = `http://127.0.0.1:${mock.port}`;
    const passed = { ...kept, "accept-encoding": "identity" };
    const bodied = sent.length > 0 ? { body: sent } : {};
    const { path = (/** @type {string} */ same) => same } = variant;
    const got = await fetch(`${target}${path(url)}`, { method, headers: passed, ...bodied });
    const text = (await got.text()).replaceAll(target, origin);
    const names = ["content-type", "location", "content-location", "www-authenticate", "etag"];
    const shown = names.flatMap((name) => {
      const value = got.headers.get(name);
      return value === null ? [] : [[name, value.replaceAll(target, origin)]];
    });
    return {
      status: got.status,
      headers: Object.fromEntries(shown),
      body: text === "" ? undefined : JSON.parse(text),
    };
  }

  return {
    baseUrl: `${origin}${pathname}`,
    async close() {
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, "close");
      await mock.close();
    },
  };
}

/** @returns {Promise<Buffer>} */
async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function jsonOf(bytes) {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

async function write(response, reply) {
  const { status, headers, body, text = JSON.stringify(body), bare = false } = reply;
  if (bare) response.writeProcessing();
  const reason = bare ? "" : (STATUS_CODES[status] ?? "");
  if (body === undefined) {
    response.writeHead(status, reason, headers).end();
    return;
  }
  const [encoding, encode] = encodingOf(reply);
  response.writeHead(status, reason, { ...headers, ...encoding });
  const bytes = encode(Buffer.from(text));
  if (reply.pieces !== true) {
    response.end(bytes);
    return;
  }
  const beyond = bytes.findIndex((byte) => byte > 127);
  const end = beyond === -1 ? bytes.length >> 1 : beyond + 1;
  response.write(bytes.subarray(0, end));
  await new Promise(setImmediate);
  response.end(bytes.subarray(end));
}

function encodingOf({ gzip = false, deflate = false }) {
  if (gzip) return [{ "content-encoding": "gzip" }, gzipSync];
  return deflate
    ? [{ "content-encoding": "deflate" }, deflateSync]
    : [{}, (/** @type {Buffer} */ bytes) => bytes];
}
