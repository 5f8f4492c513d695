// Targets that speak HTTP well enough, and never to the point.

import type { Behaviour } from "./turning-target.ts";

/** A server error for every other request or so, the same ones each time. */
export function randomServerErrors(seed: number): Behaviour {
  let state = seed;
  return (socket, _request, answer) => {
    state = (state * 48_271) % 0x7fffffff;
    if (state % 2 === 0) answer();
    else socket.write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
  };
}

export const tooManyRequests: Behaviour = (socket) =>
  void socket.write(
    "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
  );

export function redirects(location: string): Behaviour {
  const head = `HTTP/1.1 307 Temporary Redirect\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`;
  return (socket) => void socket.write(head);
}
