// github.com/elimity-com/scim, built from servers/go with the Go toolchain and its module proxy.

import { fileURLToPath } from "node:url";
import { build, startChild } from "./child-server.mjs";

const module = "github.com/elimity-com/scim";
const sources = fileURLToPath(new URL("servers/go/", import.meta.url));
const program = fileURLToPath(new URL("../../node_modules/.cache/interop/go", import.meta.url));

/**
 * @param {string} token the one bearer token that is let in
 * @returns {Promise<{ baseUrl: string, close: () => Promise<void>, sources: string }>} sources: the
 *   folder that the page's citations are below
 */
export async function startGoScim(token) {
  build("go", ["mod", "download"], sources);
  build("go", ["build", "-o", program, "."], sources);
  const folder = build("go", ["list", "-m", "-f", "{{.Dir}}", module], sources).trim();
  return { ...(await startChild(program, [], token)), sources: folder };
}
