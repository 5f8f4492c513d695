// SCIMMY on Express 5. Its routers import `express`, which is Express 4 here; so it runs in a process
// where that name means Express 5 (SCIMMY keeps its declarations once for each process anyway).

import { fileURLToPath } from "node:url";
import { startChild } from "./child-server.mjs";

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** @param {string} token the one bearer token that is let in */
export function startScimmyExpress5(token) {
  const hook = ["--import", path("servers/express5/use.mjs")];
  return startChild(process.execPath, [...hook, path("servers/express5/main.mjs")], token);
}
