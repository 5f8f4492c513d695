// A user's life played against answers in a script: what is asked, what isn't, and what is said of it.

import { describe, expect, it } from "vitest";
import { pushed, type Pushed } from "./exported-user.ts";
import { listOf, scriptedProvider, type Scripted } from "../okta/testing/scripted-provider.ts";
import { marked, uidIn } from "./marked.ts";
import { play } from "./play.ts";
import { changed } from "./testing/example.ts";

const subject = changed();
const exportedUsers = subject.exportedUsers.map((user) => pushed(subject.app, user));
const uids = new Set(exportedUsers.map(uidIn));
const mark = { runId: "abcd1234", mailDomain: "example.org" };

function jane(): Pushed {
  const [, second] = exportedUsers;
  if (second === undefined) throw new Error("the example has nobody there");
  return marked(second, uids, mark);
}

const userName = "jane.doe.abcd1234@example.org";
const resource = { id: "7", userName, active: true };
const ok = (json: object): Scripted => ({ status: 200, reason: "OK", json });

class HeldBack extends Error {}

/** @param known the ids of whom the run has created before */
async function played(known: readonly string[], ...script: (Scripted | "held back")[]) {
  const wire = scriptedProvider(...script.filter((each) => each !== "held back"));
  const listed: string[] = [];
  const { steps } = await play(jane(), {
    wire: {
      send: (request) => {
        const next = script[wire.requests.length];
        if (next === "held back") return Promise.reject(new HeldBack("may be somebody else's"));
        listed.push(request.method);
        return wire.send(request);
      },
    },
    unlisted: wire,
    token: "abc",
    mayLink: (id) => known.includes(id),
    whyHeldBack: (error) => (error instanceof HeldBack ? error.message : undefined),
  });
  const verdicts = steps.map(({ what, verdict }) => `${what} ${verdict}`);
  return { wire, steps, verdicts, listed };
}

describe("A marked user", () => {
  it("has the mark where it identifies a user, and nowhere else", () => {
    const { profile } = jane();
    expect(profile).toMatchObject({
      userName,
      email: userName,
      uid: "x01999-abcd1234",
      managerValue: "x1001-abcd1234",
      displayName: "Jane Doe",
      location: "Manchester",
    });
  });

  it("keeps a manager who isn't among the users", () => {
    const [, second] = exportedUsers;
    expect(second && marked(second, new Set(), mark).profile).toMatchObject({
      managerValue: "x1001",
    });
  });
});

describe("A user's life", () => {
  it("is lookup, create, update, deactivation, reactivation", async () => {
    const { wire, verdicts, listed } = await played(
      [],
      listOf(),
      { status: 201, json: resource },
      ok(resource),
      ok(resource),
      { status: 204 },
      listOf({ ...resource, active: false }),
      { status: 204 },
      ok(resource),
      ok(resource),
    );
    expect(wire.lines()).toEqual([
      "GET /Users",
      "POST /Users",
      "GET /Users/7",
      "PUT /Users/7",
      "PATCH /Users/7",
      "GET /Users",
      "PATCH /Users/7",
      "GET /Users/7",
      "PUT /Users/7",
    ]);
    expect(verdicts).toEqual([
      "lookup pass",
      "create pass",
      "update pass",
      "deactivate pass",
      "reactivate pass",
    ]);
    // Whom the first lookup finds was there before.
    expect(listed.join(" ")).toBe("POST GET PUT PATCH GET PATCH GET PUT");
  });

  it("pushes on update only what is pushed on update", async () => {
    const { wire } = await played(
      [],
      listOf(),
      { status: 201, json: resource },
      ok({ id: "7" }),
      ok(resource),
      { status: 204 },
      listOf(),
    );
    const bodies = wire.requests.map(({ body }) => body ?? "");
    expect(bodies[1]).toContain('"locale":"en-GB"');
    expect(bodies[3]).not.toContain("locale");
    expect(bodies[3]).toContain('"location":"Manchester"');
  });

  it("ends if it finds a user that the run didn't create: only read, and reported", async () => {
    const { wire, steps } = await played([], listOf(resource));
    expect(wire.lines()).toEqual(["GET /Users"]);
    expect(steps[0]).toEqual({
      what: "lookup",
      verdict: "unverified",
      status: 200,
      remark: "a user that this run did not create has that user name, so it was only read",
    });
    expect(steps.slice(1).map(({ verdict }) => verdict)).toEqual(Array(4).fill("unverified"));
  });

  it("ends if the filter finds another user", async () => {
    const { wire, steps } = await played([], listOf({ id: "1", userName: "other@example.com" }));
    expect(wire.lines()).toEqual(["GET /Users"]);
    expect(steps[0]).toMatchObject({ verdict: "fail" });
  });

  it("links the users that it may link", async () => {
    const { wire, verdicts } = await played(
      ["7"],
      listOf(resource),
      ok(resource),
      ok(resource),
      ok(resource),
      ok(resource),
      { status: 204 },
      listOf(resource),
      { status: 204 },
      ok(resource),
      ok(resource),
    );
    expect(wire.lines().slice(0, 3)).toEqual(["GET /Users", "GET /Users/7", "PUT /Users/7"]);
    expect(verdicts[1]).toBe("link pass");
  });

  it("says what Okta's administrator would see, and looks for what a refused create left", async () => {
    const refused = {
      status: 400,
      reason: "Bad Request",
      json: { detail: "Missing attribute location" },
    };
    const { steps, listed } = await played([], listOf(), refused, listOf(resource));
    expect(steps[1]).toMatchObject({
      verdict: "fail",
      status: 400,
      remark: `Automatic provisioning of user ${userName} failed: Error while creating user ${userName}: Bad Request. Errors reported by remote server: Missing attribute location`,
    });
    expect(listed).toEqual(["POST", "GET"]);
  });

  it("ends where a request is held back, and says why", async () => {
    const { steps, verdicts } = await played(
      [],
      listOf(),
      { status: 201, json: resource },
      ok(resource),
      "held back",
    );
    expect(verdicts.slice(0, 3)).toEqual(["lookup pass", "create pass", "update unverified"]);
    expect(steps[2]?.remark).toBe("may be somebody else's");
    expect(steps[3]?.remark).toBeUndefined();
  });

  it("doesn't reactivate another user", async () => {
    const stranger = listOf({ ...resource, id: "8" });
    const { wire, verdicts } = await played(
      [],
      listOf(),
      { status: 201, json: resource },
      ok(resource),
      ok(resource),
      { status: 204 },
      stranger,
    );
    expect(verdicts.at(-1)).toBe("reactivate fail");
    expect(wire.lines().filter((line) => line.includes("/8"))).toEqual([]);
  });
});
