// A service provider compiled with a JDK; Maven fetches its packages and their sources.

import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, startChild } from "./child-server.mjs";

/**
 * @param {string} name of the folder below servers/
 * @param {string} group whose sources the page's citations are in
 * @param {string} token the one bearer token that is let in
 * @returns {Promise<{ baseUrl: string, close: () => Promise<void>, sources: string }>} sources: the
 *   folder that the page's citations are below
 */
export async function startMaven(name, group, token) {
  const sources = fileURLToPath(new URL(`servers/${name}/`, import.meta.url));
  const out = fileURLToPath(new URL(`../../node_modules/.cache/interop/${name}`, import.meta.url));
  mkdirSync(out, { recursive: true });
  const [list, classes, unpacked] = ["classpath", "classes", "sources"].map((each) =>
    join(out, each),
  );
  const maven = (/** @type {string[]} */ ...args) => build("mvn", ["-B", "-q", ...args], sources);
  maven("dependency:build-classpath", `-Dmdep.outputFile=${list}`);
  maven(
    "dependency:unpack-dependencies",
    "-Dclassifier=sources",
    `-DincludeGroupIds=${group}`,
    `-DoutputDirectory=${unpacked}`,
    `-Dmdep.dependenciesMarkers=${join(out, "markers")}`,
  );
  const packages = readFileSync(list, "utf8").trim();
  const files = readdirSync(sources).filter((file) => file.endsWith(".java"));
  build("javac", ["-proc:none", "-cp", packages, "-d", classes, ...files], sources);
  const child = await startChild("java", ["-cp", `${classes}:${packages}`, "interop.Main"], token);
  return { ...child, sources: unpacked };
}
