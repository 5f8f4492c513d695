// Ping's SCIM 2 SDK (com.unboundid.product.scim2), compiled from servers/ping.

import { startMaven } from "./maven-server.mjs";

/** @param {string} token the one bearer token that is let in */
export function startPingSdk(token) {
  return startMaven("ping", "com.unboundid.product.scim2", token);
}
