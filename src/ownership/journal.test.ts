import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scriptedProvider } from "../okta/testing/scripted-provider.ts";
import { toRun } from "../run/from-environment.ts";
import { resolve } from "../run/resolve.ts";
import { createOwnership } from "../wire/ownership.ts";
import {
  endJournal,
  journalFolder,
  openEntries,
  openJournal,
  readHead,
  readJournal,
} from "./journal.ts";
import { journalled } from "./journalled.ts";

describe("A journal", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "interact-scim-journal-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const run = () =>
    toRun(resolve({ journal: folder, seed: "k3xyz9ab" }, {}), {
      target: "https://intranet.example.com/scim",
      isMock: false,
    });
  const userName = "barbara.jensen.k3xyz9ab.000001@example.com";
  const create = { label: "create", method: "POST", path: "/Users", headers: [] };

  it("holds a create before it leaves, and how it would be found again", async () => {
    const seen: string[] = [];
    const journal = openJournal(run());
    const send = journalled(
      () => {
        seen.push(
          ...readJournal(journalFolder(run())).map(
            ({ state, sought }) => `${state} ${sought?.value}`,
          ),
        );
        return Promise.reject(new Error("reset"));
      },
      journal,
      createOwnership("k3xyz9ab"),
    );
    await expect(send({ ...create, body: JSON.stringify({ userName }) })).rejects.toThrow("reset");
    expect(seen).toEqual([`sent ${userName}`]);
  });

  it.each([
    [201, { id: "7", userName }, "created", "/Users/7"],
    [201, {}, "sent", undefined],
    [503, {}, "sent", undefined],
    [400, {}, "nothing", undefined],
  ])("makes of an answer %i with %j: %s", async (status, json, state, path) => {
    const provider = scriptedProvider({ status, json });
    const send = journalled(
      (request) => provider.send(request),
      openJournal(run()),
      createOwnership("k3xyz9ab"),
    );
    await send({ ...create, body: JSON.stringify({ userName }) });
    const [entry] = readJournal(journalFolder(run()));
    expect([entry?.state, entry?.path]).toEqual([state, path]);
  });

  it("refuses a create without the run's mark", async () => {
    const provider = scriptedProvider();
    const send = journalled(
      (request) => provider.send(request),
      openJournal(run()),
      createOwnership("k3xyz9ab"),
    );
    await expect(send({ ...create, body: '{"userName":"jane"}' })).rejects.toThrow("run's mark");
    expect(provider.requests).toEqual([]);
  });

  it("says what is still open, whichever process settles it, and loses only a line cut short", () => {
    const journal = openJournal(run());
    const first = journal.begin({ collection: "/Users", path: "/Users/7", state: "created" });
    journal.begin({ collection: "/Users", path: "/Users/8", state: "created" });
    const [file = ""] = readdirSync(journalFolder(run())).filter((name) => name.endsWith("ndjson"));
    appendFileSync(
      join(journalFolder(run()), "1.ndjson"),
      `${JSON.stringify({ ...first, state: "removed" })}\n`,
    );
    appendFileSync(join(journalFolder(run()), file), '{"key":"cut');
    const open = openEntries(readJournal(journalFolder(run())));
    expect(open.map(({ path }) => path)).toEqual(["/Users/8"]);
  });

  it("keeps apart what one process writes in two goes: a run, and its clean-up", () => {
    const first = openJournal(run());
    first.settle(first.begin({ collection: "/Users", path: "/Users/7", state: "created" }), {
      state: "removed",
    });
    openJournal(run()).begin({ collection: "/Users", path: "/Users/8", state: "created" });
    const open = openEntries(readJournal(journalFolder(run())));
    expect(open.map(({ path }) => path)).toEqual(["/Users/8"]);
  });

  it("knows its run, without a token, until it is ended", () => {
    openJournal(run());
    expect(readHead(journalFolder(run()))?.run).toMatchObject({
      id: "k3xyz9ab",
      tokenEnv: "SCIM_TOKEN",
    });
    endJournal(journalFolder(run()));
    expect(existsSync(journalFolder(run()))).toBe(false);
  });
});
