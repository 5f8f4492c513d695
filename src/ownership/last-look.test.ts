import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listOf, respondingProvider, type Scripted } from "../okta/testing/scripted-provider.ts";
import { toRun } from "../run/from-environment.ts";
import { resolve } from "../run/resolve.ts";
import { createOwnership } from "../wire/ownership.ts";
import { openJournal } from "./journal.ts";
import { lastLook } from "./last-look.ts";

const user = (id: string, more: object = {}) => ({
  id,
  userName: `barbara.jensen.k3xyz9ab.${id}@example.com`,
  ...more,
});
const stranger = { id: "1", userName: "jane.doe@example.com" };

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "interact-scim-last-look-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A target of these users, and no groups, that answers DELETE so; the last look at it, and what was asked. */
async function looked(
  given: readonly { readonly id: string }[],
  {
    deletes = true,
    most = 5,
    cleanUp = "delete" as const,
    told = [] as readonly string[],
    lists = (users: readonly object[], _startIndex: number): Scripted => listOf(...users),
  } = {},
) {
  let users = given;
  const provider = respondingProvider(({ method, path }) => {
    if (method === "DELETE") {
      if (deletes) users = users.filter(({ id }) => path !== `/Users/${id}`);
      return { status: 204 };
    }
    if (path.startsWith("/Groups")) return listOf();
    const startIndex = Number(/startIndex=(\d+)/.exec(path)?.[1]);
    return lists(users, startIndex);
  });
  const run = toRun(resolve({ journal: folder, seed: "k3xyz9ab" }, {}), {
    target: "https://intranet.example.com/scim",
    isMock: false,
  });
  const removing = {
    send: (request: Parameters<typeof provider.send>[0]) => provider.send(request),
    journal: openJournal(run),
    ownership: createOwnership("k3xyz9ab"),
    token: "c4n4ry",
    cleanUp,
  };
  const remaining = await lastLook(removing, most, new Set(told));
  const deleted = provider.lines().filter((line) => line.startsWith("DELETE"));
  return { remaining, deleted, lines: provider.lines() };
}

describe("The last look of a clean-up", () => {
  it("removes users with the run's mark, and no other", async () => {
    const { remaining, deleted } = await looked([stranger, user("7")]);
    expect(deleted).toEqual(["DELETE /Users/7"]);
    expect(remaining).toEqual([]);
  });

  it("names users who survive a successful DELETE", async () => {
    const { remaining } = await looked([user("7"), user("8", { active: false })], {
      deletes: false,
    });
    expect(remaining).toEqual([{ path: "/Users/7", reason: "lists show it after DELETE" }]);
  });

  it("leaves a user alone who should be inactive, and is", async () => {
    const inactive = [user("8", { active: false })];
    const { deleted, lines } = await looked(inactive, { cleanUp: "deactivate" as never });
    expect(deleted).toEqual([]);
    expect(lines.filter((line) => line.startsWith("PATCH"))).toEqual([]);
  });

  it("leaves a user alone who couldn't be deleted, and is inactive", async () => {
    const inactive = [user("8", { active: false }), user("9", { active: false })];
    const { remaining, deleted } = await looked(inactive, { told: ["/Users/8"] });
    expect(deleted).toEqual(["DELETE /Users/9"]);
    expect(remaining).toEqual([]);
  });

  it("removes at most twice as many as were created", async () => {
    const many = Array.from({ length: 9 }, (_, index) => user(String(index + 10)));
    const { deleted } = await looked(many, { most: 2 });
    expect(deleted).toHaveLength(4);
  });

  it("reads the first page and the last four", async () => {
    const asked: number[] = [];
    await looked([], {
      lists: (_users, startIndex) => {
        asked.push(startIndex);
        return { status: 200, json: { totalResults: 1_234, Resources: [] } };
      },
    });
    expect(asked.slice(0, 5)).toEqual([1, 901, 1001, 1101, 1201]);
  });

  it("says nothing where lists can't be read", async () => {
    const { remaining, deleted } = await looked([user("7")], {
      lists: () => ({ status: 500, text: "<h1>Bad Gateway</h1>" }),
    });
    expect([remaining, deleted]).toEqual([[], []]);
  });
});
