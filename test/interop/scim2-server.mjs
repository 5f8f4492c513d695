// scim2-server of PyPI, in a virtual environment of its own.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, startChild } from "./child-server.mjs";

const sources = fileURLToPath(new URL("servers/python/", import.meta.url));
const out = fileURLToPath(new URL("../../node_modules/.cache/interop/python", import.meta.url));

/**
 * @param {string} token the one bearer token that is let in
 * @returns {Promise<{ baseUrl: string, close: () => Promise<void>, sources: string }>} sources: the
 *   folder that the page's citations are below
 */
export async function startScim2Server(token) {
  const python = join(out, "bin", "python");
  if (!existsSync(python)) build("python3", ["-m", "venv", out], sources);
  build(python, ["-m", "pip", "install", "-q", "--no-deps", "-r", "requirements.txt"], sources);
  const where = "import sysconfig; print(sysconfig.get_path('purelib'))";
  const folder = build(python, ["-c", where], sources).trim();
  return { ...(await startChild(python, ["main.py"], token, sources)), sources: folder };
}
