import { describe, expect, it } from "vitest";
import { createOktaClient } from "../client.ts";
import { testAppMapping } from "../test-app-mapping.ts";
import { listOf, scriptedProvider } from "../testing/scripted-provider.ts";
import type { Scripted, ScriptedProvider } from "../testing/scripted-provider.ts";
import type { Member } from "../requests/change-membership.ts";

const GROUP = { id: "g1", displayName: "Droids" };
const DONE: Scripted = { status: 204 };
const users = (count: number, prefix = "u"): Member[] =>
  Array.from({ length: count }, (_, n) => ({ value: `${prefix}${n}`, display: null }));

function oktaWith(...script: readonly Scripted[]) {
  const provider = scriptedProvider(...script);
  return { provider, okta: createOktaClient(provider, { token: "abc", mapping: testAppMapping }) };
}

interface Operation {
  readonly op: string;
  readonly path?: string;
  readonly value?: readonly unknown[];
}

function operationsOf(provider: ScriptedProvider, at: number): readonly Operation[] {
  return (JSON.parse(provider.requests[at]?.body ?? "") as { Operations: Operation[] }).Operations;
}

describe("Okta pushes a group", () => {
  it("by creating it with its members and adding them once more", async () => {
    const { okta, provider } = oktaWith(listOf(), { status: 201, json: GROUP }, DONE);
    expect(await okta.pushGroup("Droids", users(2))).toMatchObject({
      outcome: "created",
      group: GROUP,
    });
    expect(provider.lines()).toEqual(["GET /Groups", "POST /Groups", "PATCH /Groups/g1"]);
    expect(provider.requests[1]?.body).toContain('"members":[{"value":"u0","display":null},');
    expect(operationsOf(provider, 2)[0]).toMatchObject({ op: "add", path: "members" });
  });

  it("by linking the one with its name", async () => {
    const { okta, provider } = oktaWith(listOf(GROUP), DONE);
    expect((await okta.pushGroup("Droids", users(1))).outcome).toBe("linked");
    expect(provider.lines()).toEqual(["GET /Groups", "PATCH /Groups/g1"]);
  });

  it("but not one with another name, and stops at a conflict", async () => {
    const other = oktaWith(listOf({ id: "g2", displayName: "All staff" }));
    expect((await other.okta.pushGroup("Droids", [])).outcome).toBe("stopped");
    const conflict = oktaWith(listOf(), { status: 409, reason: "Conflict" });
    expect(await conflict.okta.pushGroup("Droids", [])).toMatchObject({
      outcome: "stopped",
      task: "Error while trying to create group Droids: Conflict",
    });
  });

  it("sends a change in batches, removals before additions across them", async () => {
    const { okta, provider } = oktaWith(DONE, DONE, DONE);
    const remove = users(130, "old").map(({ value }) => value);
    const changed = await okta.changeMembership(GROUP, { remove, add: users(120, "new") });
    expect(changed.outcome).toBe("changed");
    const counts = provider.requests.map((_, at) =>
      operationsOf(provider, at).map(({ op, value }) => (op === "add" ? value?.length : op)),
    );
    const removals = (count: number): string[] => Array.from({ length: count }, () => "remove");
    expect(counts).toEqual([removals(100), [...removals(30), 70], [50]]);
    expect(operationsOf(provider, 2)[0]?.value?.at(-1)).toEqual({ value: "new119", display: null });
  });

  it("stops a change at the first batch that fails", async () => {
    const { okta } = oktaWith(DONE, { status: 400, reason: "Bad Request" });
    const change = { add: users(20) };
    expect((await okta.changeMembership(GROUP, change, 10)).outcome).toBe("stopped");
  });

  it("overwrites, renames, links and deletes", async () => {
    const { okta, provider } = oktaWith(
      DONE,
      DONE,
      DONE,
      { status: 200, json: GROUP },
      DONE,
      DONE,
      DONE,
    );
    await okta.pushNow(GROUP, []);
    await okta.pushNow(GROUP, [], "pathless");
    await okta.renameGroup(GROUP, "Robots");
    expect((await okta.linkGroup(GROUP, users(1))).outcome).toBe("linked");
    await okta.deleteGroup(GROUP);
    expect(provider.lines()).toEqual([
      "PATCH /Groups/g1",
      "PATCH /Groups/g1",
      "PATCH /Groups/g1",
      "GET /Groups/g1",
      "PATCH /Groups/g1",
      "PATCH /Groups/g1",
      "DELETE /Groups/g1",
    ]);
    expect(operationsOf(provider, 0)).toEqual([{ op: "replace", path: "members", value: [] }]);
    expect(operationsOf(provider, 2)).toEqual([
      { op: "replace", value: { id: "g1", displayName: "Robots" } },
    ]);
    expect(provider.requests[6]).not.toHaveProperty("body");
    expect(provider.requests[6]?.headers[2]?.[0]).toBe("Content-Type");
  });
});

describe("Okta imports", () => {
  const page = (totalResults: unknown, ...Resources: object[]): Scripted => ({
    status: 200,
    json: { totalResults, Resources },
  });

  it("by steps of 100 whatever a page holds, and counts the active", async () => {
    const { okta, provider } = oktaWith(
      page(230, { id: "1" }, { id: "2", active: false }),
      page(230, { id: "3" }),
      page(230),
    );
    const imported = await okta.importUsers();
    expect(provider.requests.map(({ path }) => path)).toEqual([
      "/Users?startIndex=1&count=100",
      "/Users?startIndex=101&count=100",
      "/Users?startIndex=201&count=100",
    ]);
    expect(imported).toMatchObject({ outcome: "imported", complete: true });
    expect(imported.resources).toHaveLength(3);
    expect(imported.counted).toEqual([{ id: "1" }, { id: "3" }]);
  });

  it("no further than requested, and then the last page", async () => {
    const { okta, provider } = oktaWith(page(830, { id: "1" }), page(830));

    const imported = await okta.importGroups({ first: 1 });

    expect(imported).toMatchObject({ outcome: "imported", complete: false, totals: [830, 830] });
    expect(provider.requests.map(({ path }) => path)).toEqual([
      "/Groups?startIndex=1&count=100",
      "/Groups?startIndex=801&count=100",
    ]);
  });

  it("nothing from a totalResults that isn't a number", async () => {
    const { okta } = oktaWith(page("230", { id: "1" }));
    expect((await okta.importUsers()).outcome).toBe("stopped");
  });
});
