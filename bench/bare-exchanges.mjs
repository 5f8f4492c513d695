// The requests of a run, sent by the HTTP library and nothing else, as many at a time as the run had workers.

import { Pool } from "undici";
import { token } from "./processes.mjs";

/**
 * @param {{ exchanges: readonly object[] }} result whose requests are sent again
 * @param {string} baseUrl of a fresh mock
 * @param {number} concurrency
 * @returns {Promise<number>} seconds
 */
export async function bareExchanges(result, baseUrl, concurrency) {
  const { origin, pathname } = new URL(baseUrl);
  const pool = new Pool(origin, { connections: concurrency });
  const requests = result.exchanges.map(({ request }) => ({
    method: request.method,
    path: pathFor(request.url, pathname),
    headers: { authorization: `Bearer ${token}`, "content-type": "application/scim+json" },
    ...(request.body?.text === undefined ? {} : { body: request.body.text }),
  }));
  const started = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (next < requests.length) {
        const { body } = await pool.request(requests[next++]);
        await body.dump();
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  await pool.close();
  return seconds;
}

/** The address below the base URL of the run, below that of the mock. */
function pathFor(url, base) {
  const { pathname, search } = new URL(url);
  const below = pathname.split("/scim/v2")[1] ?? "/Users";
  return `${base}${below}${search}`;
}
