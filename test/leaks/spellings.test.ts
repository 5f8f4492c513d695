// What a target can do to a secret that it sends back, as far as it can be undone.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createClient } from "../../src/wire/client.ts";

const token = "c4n4ry+t0ken/with~all_that.a-Token-may==";
const password = "g^Ab12&Z*";

const units = (text: string) => Array.from(text, (each) => each.charCodeAt(0));
const hex = (code: number, width: number) => code.toString(16).padStart(width, "0");
const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
const escaped = (spell: (code: number) => string) => (text: string) =>
  units(text).map(spell).join("");
const percent = escaped((code) => `%${hex(code, 2)}`);
const named: Readonly<Record<string, string>> = {
  ...{ "+": "&plus;", "/": "&sol;", "=": "&equals;", "^": "&Hat;", "&": "&amp;" },
  ...{ ".": "&period;", _: "&lowbar;", "-": "&hyphen;" },
};

const others: Readonly<Record<string, string>> = { _: "&UnderBar;", "*": "&midast;" };

const spelt: readonly (readonly [string, (secret: string) => string])[] = [
  ["decimal entities", escaped((code) => `&#${code};`)],
  ["hexadecimal entities", escaped((code) => `&#x${hex(code, 4)};`)],
  ["named entities", (secret) => Array.from(secret, (each) => named[each] ?? each).join("")],
  ["escapes of JavaScript", escaped((code) => `\\u${hex(code, 4)}`)],
  ["decimal entities with zeros", escaped((code) => `&#00000${code};`)],
  ["hexadecimal entities with zeros", escaped((code) => `&#x0000000${hex(code, 2)};`)],
  ["other named entities", (secret) => Array.from(secret, (each) => others[each] ?? each).join("")],
  ["escapes of JavaScript in braces", escaped((code) => `\\u{0000000${hex(code, 2)}}`)],
  ["octal escapes", escaped((code) => `\\${code.toString(8)}`)],
  ["percent-encoding with u", escaped((code) => `%u${hex(code, 4)}`)],
  ["entities within entities, five times", escaped((code) => `&amp;amp;amp;amp;#${code};`)],
  ["capital letters", (secret) => secret.toUpperCase()],
  ["small letters", (secret) => secret.toLowerCase()],
  ["percent-encoding", percent],
  ["percent-encoding twice", (secret) => percent(percent(secret))],
  ["Base64 twice", (secret) => base64(base64(`Bearer ${secret}`))],
  ["Base64 in percent-encoding", (secret) => encodeURIComponent(base64(`u:${secret}`))],
  [
    "Base64 in short lines",
    (secret) => base64(`u:${secret} and what follows`).replace(/.{16}/g, "$&\r\n"),
  ],
  ["hexadecimal in capitals", (secret) => Buffer.from(secret).toString("hex").toUpperCase()],
  ["UTF-16", (secret) => Buffer.from(secret, "utf16le").toString("latin1")],
  ["UTF-16 in Base64", (secret) => base64(Buffer.from(secret, "utf16le"))],
];

const servers: { close: () => void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** What is recorded of a redirect that holds the text in its body, id, keys, headers and reason, in two chunks. */
async function recorded(text: string, coding: "identity" | "gzip" | "br") {
  const json = JSON.stringify({ id: text, [text]: [text], schemas: [text], detail: text });
  const pack = {
    identity: (body: string) => Buffer.from(body),
    gzip: gzipSync,
    br: brotliCompressSync,
  };
  const body = pack[coding](json);
  const printable = text.replace(/[\0\r\n]/g, "");
  const server = createServer((_, answer) => {
    answer.writeHead(307, printable, {
      "content-encoding": coding,
      location: `/x?${printable}`,
      "x-told": printable,
    });
    // In two chunks, in the midst of it.
    answer.write(body.subarray(0, body.length / 2));
    setTimeout(() => answer.end(body.subarray(body.length / 2)), 5);
  }).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const client = createClient({ baseUrl: `http://127.0.0.1:${port}`, token, allowWrites: true });
  const sent = JSON.stringify({ password });
  const request = { label: "create", method: "POST", path: "/Users", headers: [], body: sent };
  const { exchange } = await client.send(request);
  await client.close();
  return exchange.response;
}

describe.each([
  ["token", token],
  ["password", password],
])("A %s that comes back", (_, secret) => {
  const each = spelt.flatMap(([name, spell]) =>
    (["identity", "gzip", "br"] as const).map((coding) => [name, coding, spell] as const),
  );

  it.each(each)("in %s, in %s, is taken out of the record", async (_name, coding, spell) => {
    const text = spell(secret);
    const printable = text.replace(/[\0\r\n]/g, "");
    const record = await recorded(`before ${text} after`, coding);
    const shown = JSON.stringify(record);
    for (const each of [text, printable]) {
      expect(shown).not.toContain(each);
      expect(shown).not.toContain(JSON.stringify(each).slice(1, -1));
    }
    // Of Base64, what spells its neighbours may stay.
    const taken = /before \S{0,40}‹redacted›\S{0,40} after/;
    expect(record?.reason).toMatch(taken);
    const fields = new Map(record?.headers);
    expect(fields.get("location")).toMatch(taken);
    expect(fields.get("x-told")).toMatch(taken);
    expect(record?.body?.text).toMatch(
      coding === "br" ? /^‹\d+ bytes in a content coding that could not be decoded›$/ : taken,
    );
  });
});
