// Targets whose connections end badly, or are of another protocol.

import { setInterval } from "node:timers";
import type { Behaviour } from "./turning-target.ts";

const list =
  '{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,"startIndex":1,"itemsPerPage":0,"Resources":[]}';

export const resetsBeforeHead: Behaviour = (socket) => void socket.resetAndDestroy();

export const resetsWithinHead: Behaviour = (socket) =>
  void socket.write("HTTP/1.1 200 OK\r\nContent-Ty", () =>
    setTimeout(() => socket.resetAndDestroy(), 20),
  );

export const resetsAfterHead: Behaviour = (socket) =>
  void socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", () =>
    setTimeout(() => socket.resetAndDestroy(), 20),
  );

export const neverAnswers: Behaviour = () => undefined;

/** A byte per second of an answer that would have been sound. */
export const drips: Behaviour = (socket) => {
  const answer = `HTTP/1.1 200 OK\r\nContent-Length: ${list.length}\r\n\r\n${list}`;
  let at = 0;
  const drip = () => socket.write(answer.charAt(at++));
  drip();
  const dripping = setInterval(drip, 1000);
  socket.on("close", () => clearInterval(dripping));
};

export const speaksSsh: Behaviour = (socket) => void socket.write("SSH-2.0-OpenSSH_9.6\r\n");

/** Legal: an answer in HTTP/1.0, whose end is that of its connection. */
export const speaksHttp10: Behaviour = (socket) =>
  void socket.end(`HTTP/1.0 200 OK\r\nContent-Type: application/scim+json\r\n\r\n${list}`);
