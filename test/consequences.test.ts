// A consequence is never told as a defect of its own; what a run can't see of its own creates is found by its mark.

import { beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../mocks/fault.ts";
import { textAt } from "../mocks/attribute-access.ts";
import { rereadWrite } from "../mocks/fault-kit/reread-write.ts";
import { replaceOperations } from "../mocks/replace-part.ts";
import type { RowsByProject } from "../src/harness/fault-reporter.ts";
import type { ResultRequirement } from "../src/report/result.ts";
import { isObject } from "../src/scim/resource.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { whole } from "./support/organisation.ts";
import { served } from "./support/providers.ts";
import { readResult } from "./support/reports.ts";
import { rowsAgainst } from "./support/rows-against.ts";

const at = temporaryFolder();

const isRed = ({ verdict }: Pick<ResultRequirement, "verdict">) =>
  ["fail", "warn", "error"].includes(verdict);

async function against(name: string, fault: Fault, flags: readonly string[]) {
  const server = await served({ token: "c4n4ry" }, fault);
  const before = server.provider.tables.users.size;
  const target = ["--target", server.baseUrl, "--out", at(name), ...whole];
  const env = { SCIM_TOKEN: "c4n4ry", SCIM_JOURNAL: at(`${name}-journal`) };
  const run = await cli(["run", ...target, ...flags], env);
  const left = server.provider.tables.users.size - before;
  await server.close();
  const { requirements, ...result } = readResult(at(name));
  const red = requirements.filter(isRed).map(({ id }) => id);
  return { ...run, result, red, left };
}

const ids = (...rows: readonly string[]) => rows.flatMap((row) => ["--id", row]);

describe("A provider", () => {
  const losing: Fault = {
    name: "losing-members",
    breaks: [],
    decorate: rereadWrite("createGroup", ({ members: _, ...group }) => group),
  };
  const shown = "OKTA-group/members-shown";
  const resting = [
    ...["OKTA-group/add-appends", "OKTA-group/remove-one", "OKTA-group/renamed"],
    ...["OKTA-group/link-keeps-members", "OKTA-group/delete-leaves-people"],
    ...["OKTA-group/same-name-again", "RFC7643-4.2/member-value"],
    ...["RFC7643-4.1.2/groups-read-only", "RFC7644-3.5.1/read-only-ignored"],
  ];
  const creating = [
    ...["OKTA-group/unknown-member", "RFC7643-2.3.8/any-order", "RFC7643-2.1/names-in-any-case"],
    ...["RFC7643-2.4/no-doubles"],
  ];
  let name = "";
  const given = new Map<string, number>();
  const naming: Fault = {
    name: "naming",
    breaks: [],
    decorate: rereadWrite("createUser", (user) => {
      name = textAt(user, "userName").toLowerCase();
      return user;
    }),
  };
  /** A name that is used again makes another id. */
  const nextId = () => {
    const count = (given.get(name) ?? 0) + 1;
    given.set(name, count);
    return count === 1 ? name || "seeded" : `${name}~${count}`;
  };
  const rows = [
    ...["RFC7644-3.6/gone", "RFC7643-3.1/id-not-reassigned", "OKTA-create/readable"],
    ...["OKTA-lookup/finds-exactly-one", "OKTA-update/kept", "RFC7643-4.2/member-value"],
  ];
  let judged: RowsByProject = {};
  const verdicts = (target: string, asked: readonly string[]) =>
    (judged[target] ?? []).filter(({ id }) => asked.includes(id));

  beforeAll(async () => {
    const servers = await Promise.all([
      served({ token: "c4n4ry" }, losing),
      served({ token: "c4n4ry", ids: nextId }, naming),
    ]);
    const [{ baseUrl: first }, { baseUrl: second }] = servers;
    const asked = { folder: at("rows"), ids: [shown, ...resting, ...creating, ...rows] };
    judged = await rowsAgainst({ losing: first, naming: second }, { ...asked, token: "c4n4ry" });
    await Promise.all(servers.map((server) => server.close()));
  });

  it("whose groups lose their members when they are created is reported once; Okta's second step adds them for other rows", () => {
    const told = verdicts("losing", [shown, ...resting, ...creating]);
    const of = (verdict: string) =>
      told.filter((each) => each.verdict === verdict).map(({ id }) => id);
    expect(told.filter(isRed).map(({ id }) => id)).toEqual([shown]);
    expect(of("pass").toSorted()).toEqual(resting.toSorted());
    expect(of("unverified").toSorted()).toEqual(creating.toSorted());
  });

  it("whose ids are the names of its users is accused of nothing", () => {
    const told = verdicts("naming", rows);
    expect(told.map(({ id }) => id).toSorted()).toEqual(rows.toSorted());
    expect(told.filter(({ verdict }) => verdict !== "pass")).toEqual([]);
  });
});

describe("The end of a run", () => {
  it("finds users that were created without an id by the run's mark, and removes them", async () => {
    const nameless: Fault = {
      name: "nameless",
      breaks: [],
      transport: (reply, { method, path }) => {
        if (method !== "POST" || path !== "/Users" || !isObject(reply.body)) return reply;
        const { id: _, meta: __, ...body } = reply.body;
        const { location: ___, ...headers } = reply.headers;
        return { ...reply, headers, body };
      },
    };
    const { red, left, result } = await against("nameless", nameless, ids("OKTA-create/created"));
    expect(red).toEqual(["OKTA-create/created"]);
    expect(left).toBe(0);
    expect(result.run.remaining).toEqual([]);
  });

  it("names users who survive a successful DELETE", async () => {
    const undead: Fault = {
      name: "undead",
      breaks: [],
      decorate: replaceOperations(() => ({ deleteUser: () => ({ status: 204, headers: {} }) })),
    };
    const { left, result, code, stdout, stderr } = await against(
      "undead",
      undead,
      ids("OKTA-create/created"),
    );
    expect(left).toBeGreaterThan(0);
    expect(result.run.remaining).toHaveLength(left);
    expect(result.run.remaining[0]).toMatchObject({ reason: "lists show it after DELETE" });
    expect(stdout + stderr).toContain("lists show it after DELETE");
    expect(code).toBe(0);
  });
});
