// How many requests of one kind a server answers in a second, by sixteen connections.

import autocannon from "autocannon";
import { token } from "./processes.mjs";

const user = "urn:ietf:params:scim:schemas:core:2.0:User";
const patchOp = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

/**
 * @param {() => Promise<{ baseUrl: string, close: () => Promise<void> }>} start a fresh server
 * @param {"read" | "lookup" | "create" | "patch"} operation
 * @returns {Promise<number>} answers a second
 * @throws {Error} where the server answers with anything but 2xx: that is no throughput
 */
export async function throughput(start, operation) {
  const server = await start();
  try {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/scim+json" };
    const created = await fetch(`${server.baseUrl}/Users`, {
      method: "POST",
      headers,
      body: userBody("bench"),
    });
    const { id } = await created.json();
    const requests = {
      read: { method: "GET", path: `/Users/${id}` },
      lookup: {
        method: "GET",
        path: `/Users?filter=${encodeURIComponent('userName eq "bench@example.com"')}`,
      },
      create: { method: "POST", path: "/Users" },
      patch: { method: "PATCH", path: `/Users/${id}`, body: change() },
    };
    const { path, ...request } = requests[operation];
    let count = 0;
    const setupRequest = (each) => ({ ...each, body: userBody(`bench-${count++}`) });
    const { pathname, origin } = new URL(server.baseUrl);
    const found = await autocannon({
      url: origin,
      connections: 16,
      duration: 3,
      headers,
      requests: [
        {
          ...request,
          path: `${pathname}${path}`,
          ...(operation === "create" ? { setupRequest } : {}),
        },
      ],
    });
    if (found.non2xx > 0 || found.errors > 0) {
      throw new Error(
        `${operation} at ${server.baseUrl}: ${found.non2xx} refused, ${found.errors} failed`,
      );
    }
    return found["2xx"] / found.duration;
  } finally {
    await server.close();
  }
}

function userBody(name) {
  return JSON.stringify({
    schemas: [user],
    userName: `${name}@example.com`,
    name: { givenName: "Barbara", familyName: "Jensen" },
    emails: [{ value: `${name}@example.com`, type: "work", primary: true }],
    active: true,
  });
}

function change() {
  const Operations = [{ op: "replace", path: "name.familyName", value: "Jensen-Smith" }];
  return JSON.stringify({ schemas: [patchOp], Operations });
}
