// Apache SCIMple, compiled from servers/java with a JDK; Maven fetches its packages and their sources.

import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, startChild } from "./child-server.mjs";

const sources = fileURLToPath(new URL("servers/java/", import.meta.url));
const out = fileURLToPath(new URL("../../node_modules/.cache/interop/java", import.meta.url));

/**
 * @param {string} token the one bearer token that is let in
 * @returns {Promise<{ baseUrl: string, close: () => Promise<void>, sources: string }>} sources: the
 *   folder that the page's citations are below
 */
export async function startScimple(token) {
  mkdirSync(out, { recursive: true });
  const [list, classes, unpacked] = ["classpath", "classes", "sources"].map((name) =>
    join(out, name),
  );
  const maven = (/** @type {string[]} */ ...args) => build("mvn", ["-B", "-q", ...args], sources);
  maven("dependency:build-classpath", `-Dmdep.outputFile=${list}`);
  maven(
    "dependency:unpack-dependencies",
    "-Dclassifier=sources",
    "-DincludeGroupIds=org.apache.directory.scimple",
    `-DoutputDirectory=${unpacked}`,
    `-Dmdep.dependenciesMarkers=${join(out, "markers")}`,
  );
  const packages = readFileSync(list, "utf8").trim();
  const files = readdirSync(sources).filter((name) => name.endsWith(".java"));
  build("javac", ["-proc:none", "-cp", packages, "-d", classes, ...files], sources);
  const child = await startChild("java", ["-cp", `${classes}:${packages}`, "interop.Main"], token);
  return { ...child, sources: unpacked };
}
