import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createClient, type WireClient } from "./client.ts";
import { NoAnswer } from "./no-answer.ts";
import { listen, response, type TcpListener } from "./testing/tcp-listener.ts";
import type { Socket } from "node:net";
import type { WireRequest } from "./wire-request.ts";

const token = "s3cr3t-token";
const asScim: WireRequest = {
  label: "read",
  method: "GET",
  path: "/Users",
  headers: [["Accept", "application/scim+json"]],
};

let listener: TcpListener | undefined;
let client: WireClient | undefined;

async function connect(answer: (socket: Socket) => void, timeoutMs = 2000): Promise<WireClient> {
  listener = await listen(answer);
  client = createClient({ baseUrl: listener.origin, token, allowWrites: false, timeoutMs });
  return client;
}

afterEach(async () => {
  await client?.close();
  await listener?.close();
});

describe("Bytes that aren't the head of a response", () => {
  const unanswered = async (answer: (socket: Socket) => void, timeoutMs?: number) => {
    const wire = await connect(answer, timeoutMs);
    const thrown: unknown = await wire.send(asScim).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(NoAnswer);
    return (thrown as NoAnswer).exchange.failure;
  };

  it("is kept if it isn't HTTP at all", async () => {
    const failure = await unanswered((socket) => socket.write("SSH-2.0-OpenSSH_9.6\r\n"));
    expect(failure).toMatchObject({ kind: "malformed", raw: "SSH-2.0-OpenSSH_9.6\r\n" });
  });

  it("is kept where the connection ends within the head", async () => {
    const failure = await unanswered((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Ty"));
    expect(failure).toMatchObject({ kind: "malformed", raw: "HTTP/1.1 200 OK\r\nContent-Ty" });
  });

  it("is kept where the connection is reset within the head", async () => {
    const failure = await unanswered((socket) =>
      socket.write("HTTP/1.1 200", () => setTimeout(() => socket.resetAndDestroy(), 20)),
    );
    expect(failure).toMatchObject({ kind: "malformed", raw: "HTTP/1.1 200" });
  });

  it("is kept where time runs out within the head, and it is a time-out", async () => {
    const failure = await unanswered((socket) => socket.write("HTTP/1.1 2"), 80);
    expect(failure).toMatchObject({ kind: "timeout", raw: "HTTP/1.1 2" });
    expect(failure?.message).toMatch(/^No complete answer came from .* within 80 ms\.$/);
  });

  it("is nothing where nothing came, on a connection that was used before", async () => {
    let count = 0;
    const wire = await connect((socket) => {
      count += 1;
      if (count === 1) socket.write(response("{}"));
    }, 500);
    await wire.send(asScim);
    const thrown: unknown = await wire.send(asScim).catch((error: unknown) => error);
    expect((thrown as NoAnswer).exchange.failure).toEqual({
      kind: "timeout",
      message: `No answer came from ${listener?.host ?? ""} within 500 ms.`,
    });
    expect(listener?.connections()).toBe(1);
  });

  it("shows neither the token nor a user's address", async () => {
    const failure = await unanswered((socket) =>
      socket.write(`NOPE ${token} jane@example.com\r\n`),
    );
    expect(failure?.raw).toBe("NOPE ‹redacted› ••••••••••••••••\r\n");
  });
});

describe("A response", () => {
  const malformed = async (answer: (socket: Socket) => void, request = asScim) => {
    const wire = await connect(answer);
    const received = await wire.send(request);
    expect(received.malformed === undefined || received.json === undefined).toBe(true);
    return received.malformed;
  };
  const writing = (bytes: string | Buffer) => (socket: Socket) => void socket.write(bytes);

  it("is whole where it is JSON, and where it is empty", async () => {
    expect(await malformed(writing(response('{"é":1}')))).toBeUndefined();
    expect(await malformed(writing(response("")))).toBeUndefined();
  });

  it("is malformed where more follows than Content-Length announces", async () => {
    const surplus = writing(Buffer.concat([response("{}"), Buffer.from("}}and more")]));
    expect(await malformed(surplus)).toMatch(/ sent more than the answer that it announced/);
  });

  it("is malformed where less comes", async () => {
    const short = (socket: Socket) =>
      void socket.end("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{}");
    expect(await malformed(short)).toMatch(/^The connection was closed by/);
  });

  it("is malformed where a success isn't UTF-8", async () => {
    const latin1 = response(Buffer.from('{"a":"é"}', "latin1"));
    expect(await malformed(writing(latin1))).toBe("The body is not UTF-8.");
  });

  it("is malformed where a success is a page for users", async () => {
    const page = response("<!doctype html>", ["content-type: text/html"]);
    expect(await malformed(writing(page))).toBe("The body is not JSON.");
  });

  it("isn't where the client asked for a page, or was refused with one", async () => {
    const page = response("<!doctype html>", ["content-type: text/html"]);
    const asked: WireRequest = { ...asScim, headers: [["Accept", "text/html"]] };
    expect(await malformed(writing(page), asked)).toBeUndefined();
    const refusal = response("<!doctype html>", [], "HTTP/1.1 502 Bad Gateway");
    expect(await malformed(writing(refusal))).toBeUndefined();
  });

  it("is malformed where its JSON nests beyond all reason, and keeps no more than that", async () => {
    const deep = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const wire = await connect(writing(response(deep)));
    const { malformed: why, text, exchange } = await wire.send(asScim);
    expect(why).toBe("The JSON is nested more than 128 levels deep.");
    expect(text).toBe(`{"a":${"[".repeat(127)}`);
    expect(exchange.response?.body?.bytes).toBe(deep.length);
  });

  it("is shown as it came where its coding can't be undone at all", async () => {
    const wire = await connect(writing(response('{"a":1}', ["content-encoding: gzip"])));
    const { malformed: why, exchange } = await wire.send(asScim);
    expect(why).toBe("The body could not be decoded completely.");
    expect(exchange.response?.body?.text).toContain("{");
  });

  it("is let go of at the limit, whatever is still to come", async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const wire = await connect(writing(response(bomb, ["content-encoding: gzip"])));
    const before = process.memoryUsage().rss;
    expect((await wire.send(asScim)).malformed).toBe("The decoded body exceeds the limit.");
    await pause(0);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });
});
