// Better Auth with its SCIM plugin, set up as its documentation does, over its own memory adapter, on
// loopback. Everything that answers is Better Auth's: routes, filters, PATCH, uniqueness, storage.

import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { scim } from "@better-auth/scim";
import { betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { toNodeHandler } from "better-auth/node";
import { getAuthTables } from "better-auth/db";

/**
 * One code-defined connection with one static bearer credential that has every scope, which is what the
 * documentation sets up for a single directory.
 *
 * @param {string} token the one bearer token that is let in
 * @returns {Promise<{ baseUrl: string, close: () => Promise<void> }>}
 */
export async function startBetterAuth(token) {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}`;

  const options = {
    baseURL: origin,
    secret: randomBytes(32).toString("hex"),
    telemetry: { enabled: false },
    plugins: [
      scim({
        connections: [{ id: "okta", credentials: [{ type: "bearer", id: "first", token }] }],
      }),
    ],
  };
  // The memory adapter wants a table for each model, the plugin's among them.
  const models = Object.values(getAuthTables(options)).map(({ modelName }) => modelName);
  const tables = Object.fromEntries(models.map((model) => [model, []]));
  const auth = betterAuth({ ...options, database: memoryAdapter(tables) });
  server.on("request", toNodeHandler(auth));

  return {
    baseUrl: `${origin}/api/auth/scim/v2`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
