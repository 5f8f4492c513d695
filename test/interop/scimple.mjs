// Apache SCIMple, compiled from servers/java.

import { startMaven } from "./maven-server.mjs";

/** @param {string} token the one bearer token that is let in */
export function startScimple(token) {
  return startMaven("java", "org.apache.directory.scimple", token);
}
