// A target that tells everything it is told: every answer repeats the request's credentials, the password learned
// last and its own cookie, in every place and spelling that an answer has; and who of the users was in a page before.

import { request, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { createProvider } from "../../mocks/create-provider.ts";
import { serve } from "../../mocks/serve.ts";
import { isObject } from "../../src/scim/resource.ts";
import { plain } from "../support/loopback-servers.ts";
import { cookie, settle, token } from "./canaries.ts";

export interface EchoingTarget {
  readonly target: string;
  /** Every password that was pushed to it. */
  readonly passwords: ReadonlySet<string>;
  readonly close: () => Promise<void>;
}

export interface Echoing {
  /** After so many answers every connection is cut. */
  readonly diesAfter?: number;
  /** Called with the number of each answer. */
  readonly onAnswer?: (count: number) => void;
}

export async function echoingTarget({
  diesAfter = Infinity,
  onAnswer,
}: Echoing = {}): Promise<EchoingTarget> {
  const provider = createProvider({ token });
  settle(provider);
  const mock = await serve({ provider });
  const passwords = new Set<string>();
  // As a provider with sessions would: what came over the same connection.
  const lastOn = new WeakMap<Socket, string>();
  const gossip = createGossip();
  // Whoever asks again over a connection has read what it was answered there; what another is about to read, it can't
  // know yet.
  const answeredOn = new WeakMap<Socket, string>();
  let count = 0;
  const listening = await plain((asked, answer) => {
    void (async () => {
      count += 1;
      if (count > diesAfter) {
        asked.socket.destroy();
        return;
      }
      gossip.hear(answeredOn.get(asked.socket) ?? "");
      const sent = await text(asked);
      const pushed = /"password":"((?:[^"\\]|\\.)*)"/.exec(sent)?.[1];
      if (pushed !== undefined) {
        passwords.add(pushed);
        lastOn.set(asked.socket, pushed);
      }
      const learned = lastOn.get(asked.socket) ?? "nothing";
      const credentials = asked.headers.authorization ?? "none";
      const upstream = await forward(mock.port, asked, sent);
      const body = echoedIn(
        upstream.body,
        `${spelt(credentials, learned)} ${gossip.about()}`,
        gossip,
      );
      answeredOn.set(asked.socket, upstream.body);
      const { "content-length": _, ...headers } = upstream.headers;
      const told = `${spelt(credentials, learned)} ${latin1(gossip.about())}`;
      answer.writeHead(
        upstream.status,
        `Heard ${credentials} and ${learned} of ${latin1(gossip.about())}`,
        {
          ...headers,
          "set-cookie": `sid=${cookie}; Path=/; HttpOnly`,
          "x-learned": told,
          "x-session": cookie,
        },
      );
      answer.end(asked.method === "HEAD" || upstream.status === 204 ? undefined : body);
      onAnswer?.(count);
    })().catch(() => answer.destroy());
  });
  return {
    target: mock.baseUrl.replace(`:${mock.port}`, `:${listening.port}`),
    passwords,
    close: async () => {
      await listening.close();
      await mock.close();
    },
  };
}

/** Credentials and password in the spellings in which a debugging provider might show them. */
function spelt(credentials: string, password: string): string {
  const bare = credentials.replace("Bearer ", "");
  const base64 = [credentials, bare, `u:${bare}`, password, `u:${password}`, cookie].map((each) =>
    Buffer.from(each).toString("base64"),
  );
  const url = [bare, password].map(encodeURIComponent);
  const hex = [bare, password].map((each) => Buffer.from(each).toString("hex"));
  return [credentials, password, cookie, ...base64, ...url, ...hex].join(" ");
}

/** Errors tell it in `detail`, resources that are the run's own in `displayName` and a member of ours. */
function echoedIn(body: string, told: string, { about }: Gossip): string {
  try {
    const json: unknown = JSON.parse(body);
    if (!isObject(json)) return body;
    const resources = Array.isArray(json["Resources"]) ? json["Resources"] : undefined;
    if (resources !== undefined) {
      return JSON.stringify({
        ...json,
        Resources: resources.map((each) => overheard(each, told, about())),
        note: told,
      });
    }
    if ("detail" in json) return JSON.stringify({ ...json, detail: told, [about()]: about() });
    return JSON.stringify(overheard(json, told, about()));
  } catch {
    return body;
  }
}

function overheard(resource: unknown, told: string, name: string): unknown {
  if (!isObject(resource)) return resource;
  const members = resource["members"];
  if (Array.isArray(members)) {
    return {
      ...resource,
      members: members.map((each) => (isObject(each) ? { ...each, email: name } : each)),
    };
  }
  if (!("userName" in resource)) return resource;
  if (JSON.stringify(resource["userName"]).includes("@strangers.")) return resource;
  return { ...resource, displayName: told, learned: { told: [told] }, [name]: name };
}

interface Gossip {
  readonly hear: (body: string) => void;
  /** One of those users who were in an answer, by name and address, as another program would write it. */
  readonly about: () => string;
}

function createGossip(): Gossip {
  const met = new Set<string>();
  let turn = 0;
  return {
    hear: (body) => {
      for (const [, number = ""] of body.matchAll(/"familyName":"Quillfeather(\d\d)"/g))
        met.add(number);
    },
    about: () => {
      const number = [...met][(turn += 1) % Math.max(1, met.size)];
      if (number === undefined) return "nobody";
      return `Quillfeather${number}, Z\u00e9phyrine${number} (${number} Wisteria Passage; z\u00e9phyrine.quill${number})`;
    },
  };
}

/** As the bytes of UTF-8 go into a header field. */
function latin1(text: string): string {
  return Buffer.from(text).toString("latin1");
}

async function forward(port: number, { method, url, headers }: IncomingMessage, body: string) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: "127.0.0.1", port, method, path: url, headers }, resolve)
      .on("error", reject)
      .end(body);
  });
  return { status: answer.statusCode ?? 500, headers: answer.headers, body: await text(answer) };
}

async function text(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
