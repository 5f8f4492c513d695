// Limitations that the guide documents are noted as confirmed against a mock that shows them, as not
// reproduced against one that doesn't, and held against neither.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../mocks/serve.ts";
import type { LimitationName } from "../mocks/provider.ts";
import { cli, type Spawned } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { readResult } from "./support/reports.ts";

const rows: Readonly<Record<string, LimitationName>> = {
  "INTERACT-phones/double-work": "double-work-phone",
  "INTERACT-phones/double-work-by-patch": "double-work-phone",
  "INTERACT-manager/not-yet-synced": "manager-not-yet-synced",
  "INTERACT-manager/numeric-uid": "numeric-uid",
  "INTERACT-manager/reads-as-number": "numeric-uid",
  "INTERACT-user-type/lost-by-put": "power-user-reset",
};
const at = temporaryFolder();
const servers: Served[] = [];

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

async function against(limitations: readonly LimitationName[], ids: readonly string[]) {
  const server = await serve({ options: { token: "secret", limitations } });
  servers.push(server);
  const out = at(String(servers.length));
  const narrowed = ids.flatMap((id) => ["--id", id]);
  const flags = ["--target", server.baseUrl, "--location", "Leeds", "--out", out, ...narrowed];
  const run: Spawned = await cli(["run", ...flags], { SCIM_TOKEN: "secret" });
  const { requirements } = readResult(out);
  const judged = requirements.filter((row) => ids.includes(row.id));
  return {
    code: run.code,
    told: judged.map(({ id, verdict, reason }) => ({ id, verdict, reason })),
  };
}

const noted = (ids: readonly string[], reason: string) =>
  ids.toSorted().map((id) => ({ id, verdict: "note", reason }));

describe("A run against a mock", () => {
  const ids = Object.keys(rows);
  let shown: Awaited<ReturnType<typeof against>>;
  let unasked: Awaited<ReturnType<typeof against>>;
  beforeAll(async () => {
    shown = await against([...new Set(Object.values(rows))], ids);
    unasked = await against([], ids);
  });

  it("that shows the limitations notes them as confirmed: 0", () => {
    expect(shown.told.toSorted(byId)).toEqual(noted(ids, "confirmed"));
    expect(shown.code).toBe(0);
  });

  it("that doesn't notes them as not reproduced: 0", () => {
    expect(unasked.told.toSorted(byId)).toEqual(noted(ids, "not reproduced"));
    expect(unasked.code).toBe(0);
  });

  it("where a field's name makes everything a 500 notes that as confirmed", async () => {
    const id = "INTERACT-fields/special-characters";
    const { told } = await against(["field-name-500"], [id]);
    expect(told).toEqual(noted([id], "confirmed"));
  });
});

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : 1;
}
