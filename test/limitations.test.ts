// Limitations that the guide documents are noted as confirmed against a mock that shows them, as not
// reproduced against one that doesn't, and held against neither.

import { beforeAll, describe, expect, it } from "vitest";
import { serve } from "../mocks/serve.ts";
import type { LimitationName } from "../mocks/provider.ts";
import type { RowsByProject } from "../src/harness/fault-reporter.ts";
import { exitOf } from "../src/verdict/exit-code.ts";
import { temporaryFolder } from "./support/folder.ts";
import { rowsAgainst } from "./support/rows-against.ts";

const rows: Readonly<Record<string, LimitationName>> = {
  "INTERACT-phones/double-work": "double-work-phone",
  "INTERACT-phones/double-work-by-patch": "double-work-phone",
  "INTERACT-manager/not-yet-synced": "manager-not-yet-synced",
  "INTERACT-manager/numeric-uid": "numeric-uid",
  "INTERACT-manager/reads-as-number": "numeric-uid",
  "INTERACT-user-type/lost-by-put": "power-user-reset",
};
const special = "INTERACT-fields/special-characters";
const at = temporaryFolder();
const mocks: Readonly<Record<string, readonly LimitationName[]>> = {
  shown: [...new Set(Object.values(rows))],
  unasked: [],
  "500": ["field-name-500"],
};

const noted = (ids: readonly string[], reason: string) =>
  ids.toSorted().map((id) => ({ id, verdict: "note", reason }));

describe("A run against a mock", () => {
  const ids = Object.keys(rows);
  const exitCode = { interrupted: false, narrowed: true, strict: false, stale: [] };
  let judged: RowsByProject = {};
  const toldBy = (name: string, ...asked: readonly string[]) =>
    (judged[name] ?? [])
      .filter((row) => asked.includes(row.id))
      .map(({ id, verdict, reason }) => ({ id, verdict, reason }))
      .toSorted(byId);
  const codeOf = (name: string) => exitOf(judged[name] ?? [], exitCode).code;

  beforeAll(async () => {
    const served = Object.entries(mocks).map(async ([name, limitations]) => {
      return [name, await serve({ options: { token: "secret", limitations } })] as const;
    });
    const servers = await Promise.all(served);
    const targets = servers.map(([name, { baseUrl }]) => [name, baseUrl] as const);
    const asked = { folder: at("rows"), token: "secret", ids: [...ids, special] };
    judged = await rowsAgainst(Object.fromEntries(targets), asked);
    await Promise.all(servers.map(([, server]) => server.close()));
  });

  it("that shows the limitations notes them as confirmed: 0", () => {
    expect(toldBy("shown", ...ids)).toEqual(noted(ids, "confirmed"));
    expect(codeOf("shown")).toBe(0);
  });

  it("that doesn't notes them as not reproduced: 0", () => {
    expect(toldBy("unasked", ...ids, special)).toEqual(noted([...ids, special], "not reproduced"));
    expect(codeOf("unasked")).toBe(0);
  });

  it("where a field's name makes everything a 500 notes that as confirmed", () => {
    expect(toldBy("500", special)).toEqual(noted([special], "confirmed"));
  });
});

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : 1;
}
