import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toRun } from "../run/from-environment.ts";
import { resolve } from "../run/resolve.ts";
import { cleanUp } from "./clean-up.ts";
import { openJournal } from "./journal.ts";

const seed = "k3xyz9ab";
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "interact-scim-clean-up-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A target that removes one resource at a time, and answers 503 to whoever asks for another meanwhile. */
function busyTarget(there: Map<string, object>, removed: string[]): RequestListener {
  let isBusy = false;
  const answerTo = async (
    method: string,
    path: string,
  ): Promise<[number, (object | undefined)?]> => {
    if (path.includes("?")) return [200, { totalResults: 0, Resources: [] }];
    if (!there.has(path)) return [404];
    if (method !== "DELETE") return [200, there.get(path)];
    if (isBusy) return [503];
    isBusy = true;
    await pause(5);
    isBusy = false;
    there.delete(path);
    removed.push(path);
    return [204];
  };
  return (request, response) => {
    const path = (request.url ?? "").replace("/scim", "");
    void answerTo(request.method ?? "", path).then(([status, body]) => {
      response.writeHead(status, { "content-type": "application/scim+json" });
      response.end(body === undefined ? "" : JSON.stringify(body));
    });
  };
}

describe("The clean-up of a run", () => {
  it("removes groups before users, and alone whom the target keeps beside others", async () => {
    const ids = ["1", "2", "3", "4", "5"];
    const paths = ids.flatMap((id) => [`/Users/${id}`, `/Groups/${id}`]);
    const named = (path: string, id: string) =>
      path.startsWith("/Users")
        ? { id, userName: `barbara.jensen.${seed}.${id}@example.com` }
        : { id, displayName: `Droids ${seed} ${id}` };
    const there = new Map(paths.map((path) => [path, named(path, path.slice(-1))]));
    const removed: string[] = [];
    const server = createServer(busyTarget(there, removed)).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const target = `http://127.0.0.1:${port}/scim`;
    const run = toRun(resolve({ journal: folder, seed }, {}), { target, isMock: false });
    const journal = openJournal(run);
    for (const path of paths) {
      const collection = path.startsWith("/Users") ? "/Users" : "/Groups";
      journal.begin({ collection, path, state: "created" });
    }

    const cleaned = await cleanUp(run, "c4n4ry");
    server.close();

    expect(cleaned).toMatchObject({ created: 10, removed: 10, remaining: [], isOver: true });
    expect([...there.keys()]).toEqual([]);
    // The last of each kind is the first of those that are asked for together.
    const [one, other] = ["/Groups/5", "/Users/5"].map((path) => removed.indexOf(path));
    expect(one).toBeLessThan(other ?? 0);
  });
});
