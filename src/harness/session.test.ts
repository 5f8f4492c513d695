// A session holds our requests against what the run's target asks of a user.
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toRun } from "../run/from-environment.ts";
import { resolve } from "../run/resolve.ts";
import { openSession } from "./session.ts";

const out = mkdtempSync(join(tmpdir(), "interact-scim-session-"));
const server = createServer((_request, response) => response.writeHead(400).end());

beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => {
  server.close();
  rmSync(out, { recursive: true });
});

it.each([
  ["guide", "/urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User"],
  ["core", undefined],
] as const)("a create without an extension against the contract %s: %s", async (contract, at) => {
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim`;
  const run = toRun(resolve({ contract, out }, {}), { target, isMock: false });
  const session = openSession(run, "secret", { workerIndex: 0 });

  await session.target.send({
    label: "create",
    method: "POST",
    path: "/Users",
    headers: [["Content-Type", "application/scim+json"]],
    body: JSON.stringify({
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
      userName: `ann.${run.id}@example.com`,
    }),
  });

  await session.target.close();
  const ours = session.recorder
    .own()
    .flatMap(({ violations }) => violations.filter(({ origin }) => origin === "harness"));
  expect(ours.map(({ pointer }) => pointer)[0]).toBe(at);
});
