// A consequence is never told as a defect of its own; what a run can't see of its own creates is found by its mark.

import { describe, expect, it } from "vitest";
import type { Fault } from "../mocks/fault.ts";
import { textAt } from "../mocks/attribute-access.ts";
import { rereadWrite } from "../mocks/fault-kit/reread-write.ts";
import { replaceOperations } from "../mocks/replace-part.ts";
import { isObject } from "../src/scim/resource.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { whole } from "./support/organisation.ts";
import { served } from "./support/providers.ts";
import { readResult } from "./support/reports.ts";

const at = temporaryFolder();

async function against(name: string, fault: Fault, flags: readonly string[], ids?: () => string) {
  const server = await served({ token: "c4n4ry", ...(ids && { ids }) }, fault);
  const before = server.provider.tables.users.size;
  const target = ["--target", server.baseUrl, "--out", at(name), ...whole];
  const env = { SCIM_TOKEN: "c4n4ry", SCIM_JOURNAL: at(`${name}-journal`) };
  const run = await cli(["run", ...target, ...flags], env);
  const left = server.provider.tables.users.size - before;
  await server.close();
  const { requirements, ...result } = readResult(at(name));
  const of = (id: string) => requirements.find((row) => row.id === id);
  const red = requirements
    .filter(({ verdict }) => ["fail", "warn", "error"].includes(verdict))
    .map(({ id }) => id);
  return { ...run, result, red, of, left };
}

const ids = (...rows: readonly string[]) => rows.flatMap((row) => ["--id", row]);

describe("A group that loses its members when it is created", () => {
  const losing: Fault = {
    name: "losing-members",
    breaks: [],
    decorate: rereadWrite("createGroup", ({ members: _, ...group }) => group),
  };
  const resting = [
    ...["OKTA-group/add-appends", "OKTA-group/remove-one", "OKTA-group/renamed"],
    ...["OKTA-group/link-keeps-members", "OKTA-group/delete-leaves-people"],
    ...["OKTA-group/same-name-again", "RFC7643-4.2/member-value"],
    ...["RFC7643-4.1.2/groups-read-only", "RFC7644-3.5.1/read-only-ignored"],
  ];

  it("is reported once, and rows that depend on it are unverified", async () => {
    const { red, of } = await against(
      "losing",
      losing,
      ids("OKTA-group/members-shown", ...resting),
    );
    expect(red).toEqual(["OKTA-group/members-shown"]);
    for (const id of resting) expect(of(id), id).toMatchObject({ verdict: "unverified" });
  });
});

describe("A provider whose ids are the names of its users", () => {
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

  it("is accused of nothing", async () => {
    const rows = [
      ...["RFC7644-3.6/gone", "RFC7643-3.1/id-not-reassigned", "OKTA-create/readable"],
      ...["OKTA-lookup/finds-exactly-one", "OKTA-update/kept", "RFC7643-4.2/member-value"],
    ];
    const { red, of } = await against("naming", naming, ids(...rows), nextId);
    expect(red).toEqual([]);
    for (const id of rows) expect(of(id), id).toMatchObject({ verdict: "pass" });
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
