// A scripted Okta that changes one thing of its requests at a time, through `listen` as a user starts it: the
// comparison with our model must name that change, and no other.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { day, planted, provider } from "../../build/src/listen/testing/planted-drifts.js";
import { listening } from "./roads.mjs";

/** @param {number} scale */
export async function drifts(scale) {
  const tried = planted.slice(0, Math.max(1, Math.round(scale * planted.length)));
  const wrong = [];
  const unchanged = await namedIn((each) => each);
  if (unchanged.length > 0)
    wrong.push(`unchanged: ${unchanged.map(({ what }) => what).join(", ")}`);
  for (const [name, change, about, what] of tried) {
    const items = await namedIn(change);
    const isAlone = items.length === 1 && items[0].about === about && what.test(items[0].what);
    if (!isAlone) wrong.push(`${name}: ${items.map((item) => item.what).join(", ") || "nothing"}`);
  }
  return {
    what: `Drifts planted in a scripted Okta that listen names alone, of ${tried.length}`,
    figure: String(tried.length - wrong.length),
    goal: `${tried.length}`,
    reached: wrong.length === 0,
    from: wrong.length === 0 ? "none is named in Okta's own requests" : wrong.join("; "),
  };
}

/** A day of Okta's, so changed, and its answers: what drift.json says of it. */
async function namedIn(change) {
  const session = provider();
  session.change(change);
  await day(session);
  const answers = session.passed.map(({ response }) => response);
  const target = createServer((incoming, answer) => {
    const { status, headers, body } = answers.shift();
    incoming.resume().on("end", () => answer.writeHead(status, headers).end(body));
  }).listen(0, "127.0.0.1");
  await once(target, "listening");
  const folder = mkdtempSync(join(tmpdir(), "listen-bench-"));
  const base = `http://127.0.0.1:${target.address().port}/api/v2/scim/v2`;
  const road = await listening(base, folder);
  for (const passed of session.passed) await sent(road.url, passed);
  await road.close();
  target.closeAllConnections();
  target.close();
  const { items } = JSON.parse(readFileSync(join(folder, "drift.json"), "utf8"));
  rmSync(folder, { recursive: true, force: true });
  return items;
}

/** As Okta spells it: a list keeps order and letter case. */
async function sent(url, { method, target, requestHeaders, requestBody }) {
  const { hostname, port } = new URL(url);
  const sending = request({ hostname, port, method, path: target, headers: requestHeaders });
  sending.end(requestBody);
  const [answer] = await once(sending, "response");
  await once(answer.resume(), "end");
}
