// Serves the live page on loopback, and tells it by server-sent events what passed. Never on the port that a tunnel
// leads to, and to nobody who asks under another name than this machine's own.

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { livePage, problemMarkup, type LivePage } from "./live-page.ts";
import type { Beside } from "./beside.ts";
import type { ShownSighting } from "./worker.ts";

export interface LiveServer {
  readonly url: string;
  show(sighting: ShownSighting): void;
  problem(sentence: string): void;
  close(): Promise<void>;
}

/** A page that doesn't read is let go. */
const MOST_UNREAD = 8 * 1024 * 1024;

/** @throws Error of node:net where the port can't be had */
export async function serveLive(
  port: number,
  about: LivePage,
  judge: Pick<Beside, "watch" | "unwatch">,
): Promise<LiveServer> {
  const pages = new Set<ServerResponse>();
  const lasting: string[] = [];
  let exchanges = 0;
  let red = 0;
  let drift = 0;
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    const path = request.url ?? "/";
    if (!["127.0.0.1", "localhost", "[::1]"].includes(host) || request.method !== "GET") {
      response.writeHead(403).end();
    } else if (path === "/") {
      const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
      response.writeHead(200, headers).end(livePage(about));
    } else if (path === "/events") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.flushHeaders();
      response.once("close", () => {
        pages.delete(response);
        judge.unwatch();
      });
      judge.watch((markups) => {
        if (response.destroyed) return;
        const past = markups.map((each) => event("sighting", each));
        response.write([counts(), ...lasting, ...past].join(""));
        pages.add(response);
      });
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });

  const counts = (): string => event("counts", JSON.stringify({ exchanges, red, drift }));
  const tell = (...events: string[]): void => {
    for (const page of pages) {
      if (page.writableLength > MOST_UNREAD) page.destroy();
      else page.write(events.join(""));
    }
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    show(sighting) {
      exchanges += 1;
      drift += sighting.drift.length;
      if (sighting.isRed) red += 1;
      const items = sighting.drift.map((item) => event("drift", item));
      lasting.push(...items);
      if (pages.size === 0) return;
      const line = sighting.markup === undefined ? [] : [event("sighting", sighting.markup)];
      tell(...line, ...items, counts());
    },
    problem(sentence) {
      const line = event("problem", problemMarkup(sentence));
      lasting.push(line);
      tell(line);
    },
    close: () =>
      new Promise((resolve) => {
        for (const page of pages) page.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function event(name: string, text: string): string {
  const data = text.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return `event: ${name}\n${data.join("")}\n`;
}
