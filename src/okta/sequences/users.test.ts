import { describe, expect, it } from "vitest";
import { createOktaClient } from "../client.ts";
import { lookupByWorkEmail } from "../requests/lookup.ts";
import { testAppMapping } from "../test-app-mapping.ts";
import { listOf, scriptedProvider } from "../testing/scripted-provider.ts";
import type { OktaProfile } from "../profile.ts";
import type { Scripted, ScriptedProvider } from "../testing/scripted-provider.ts";

const PROFILE: OktaProfile = {
  userName: "Test.User@okta.local",
  givenName: "Test",
  familyName: "User",
  email: "test.user@okta.local",
  externalId: "00use6vjvehodmsQb4x6",
  password: "gl^m&qWZ",
};
const STORED = { id: "7", userName: "test.user@okta.local", active: true };
const READ: Scripted = { status: 200, json: STORED };
const CREATED: Scripted = { status: 201, json: STORED };

function oktaWith(...script: readonly Scripted[]) {
  const provider = scriptedProvider(...script);
  const okta = createOktaClient(provider, { token: "abc", mapping: testAppMapping });
  return { okta, provider };
}

function operationsOf(provider: ScriptedProvider, at: number): unknown {
  return (JSON.parse(provider.requests[at]?.body ?? "{}") as { Operations?: unknown }).Operations;
}

describe("Okta tests the credentials", () => {
  it("with one request, or two when groups are imported", async () => {
    const { okta, provider } = oktaWith(listOf(), listOf(), listOf());
    expect((await okta.testCredentials()).outcome).toBe("accepted");
    expect((await okta.testCredentials({ importGroups: true })).outcome).toBe("accepted");
    expect(provider.requests.map(({ path }) => path)).toEqual([
      "/Users?startIndex=1&count=2",
      "/Users?startIndex=1&count=2",
      "/Groups?startIndex=1&count=100",
    ]);
    expect(provider.requests[0]?.headers).not.toContainEqual(["Content-Type", expect.anything()]);
  });

  it("and shows what a refusal says", async () => {
    const json = { detail: "Invalid SCIM token" };
    const { okta } = oktaWith({ status: 401, reason: "Unauthorized", json });
    expect(await okta.testCredentials()).toMatchObject({
      outcome: "stopped",
      task: "Error authenticating: Unauthorized. Errors reported by remote server: Invalid SCIM token",
    });
  });
});

describe("Okta assigns a user", () => {
  it.each([
    ["an empty list", listOf()],
    ["a list without Resources", { status: 200, json: { totalResults: 0 } }],
    ["404", { status: 404, reason: "Not Found" }],
  ])("by creating it after %s", async (_what, nobody) => {
    const { okta, provider } = oktaWith(nobody, CREATED);
    const assignment = await okta.assign(PROFILE);
    expect(provider.lines()).toEqual(["GET /Users", "POST /Users"]);
    expect(assignment).toMatchObject({
      outcome: "created",
      user: { id: "7", userName: "Test.User@okta.local", resource: STORED },
      answer: { status: 201 },
    });
    expect(assignment.answers).toHaveLength(2);
    expect(assignment.task).toBeUndefined();
    expect(provider.requests[1]?.headers).toContainEqual([
      "Content-Type",
      "application/scim+json; charset=utf-8",
    ]);
  });

  it("by linking an existing user, in another letter case", async () => {
    const { okta, provider } = oktaWith(listOf(STORED), READ, READ);
    const assignment = await okta.assign(PROFILE);
    expect(provider.lines()).toEqual(["GET /Users", "GET /Users/7", "PUT /Users/7"]);
    expect(JSON.parse(provider.requests[2]?.body ?? "")).toMatchObject({
      id: "7",
      userName: "Test.User@okta.local",
      active: true,
      groups: [],
    });
    expect(assignment).toMatchObject({ outcome: "linked", user: { id: "7" } });
  });

  it("by first activating an inactive user", async () => {
    const inactive = { ...STORED, active: false };
    const { okta, provider } = oktaWith(listOf(inactive), { status: 204 }, READ, READ);
    expect((await okta.assign(PROFILE)).outcome).toBe("reactivated");
    expect(provider.lines()).toEqual([
      "GET /Users",
      "PATCH /Users/7",
      "GET /Users/7",
      "PUT /Users/7",
    ]);
    expect(operationsOf(provider, 1)).toEqual([{ op: "replace", value: { active: true } }]);
  });

  it("but overwrites no stranger when the filter was ignored", async () => {
    const { okta, provider } = oktaWith(listOf({ id: "1", userName: "bjensen" }));
    const assignment = await okta.assign(PROFILE);
    expect(provider.lines()).toEqual(["GET /Users"]);
    expect(assignment.outcome).toBe("stopped");
    expect(assignment.task).toContain("the filter found another userName");
  });

  it.each([
    [
      { status: 502, reason: "Bad Gateway", text: "error code: 502" },
      "Error while verifying if user Test.User@okta.local exists: Bad Gateway. Errors reported by remote server: Invalid JSON: Unrecognized token 'error'",
    ],
    [
      { status: 403, reason: "Forbidden" },
      "Error while verifying if user Test.User@okta.local exists: Forbidden",
    ],
  ])("and stops at a failing lookup: %j", async (answer, task) => {
    const { okta, provider } = oktaWith(answer);
    expect(await okta.assign(PROFILE)).toMatchObject({ outcome: "stopped", task });
    expect(provider.requests).toHaveLength(1);
  });

  it("and neither looks again nor links after 409", async () => {
    const json = { detail: "User already exists in the database." };
    const { okta, provider } = oktaWith(listOf(), { status: 409, reason: "Conflict", json });
    const assignment = await okta.assign(PROFILE);
    expect(assignment.user).toBeUndefined();
    expect(assignment).toMatchObject({
      outcome: "stopped",
      answer: { status: 409 },
      task: "Automatic provisioning of user Test.User@okta.local failed: Error while creating user Test.User@okta.local: Conflict. Errors reported by remote server: User already exists in the database.",
    });
    expect(provider.requests).toHaveLength(2);
  });

  it.each([[{ status: 201 }], [{ status: 201, json: { userName: "x" } }]])(
    "and takes %j for no user",
    async (answer) => {
      const { okta } = oktaWith(listOf(), answer);
      const assignment = await okta.assign(PROFILE);
      expect(assignment.task).toMatch(/: Create new user returned empty user\.$/);
    },
  );
});

describe("Okta updates a user", () => {
  it("with what the server returned, the profile laid over it", async () => {
    const { okta, provider } = oktaWith(READ, { status: 200, json: { ...STORED, title: "Boss" } });
    const updated = await okta.update({ id: "7" }, { ...PROFILE, title: "Boss" });
    expect(provider.lines()).toEqual(["GET /Users/7", "PUT /Users/7"]);
    expect(updated).toMatchObject({ outcome: "updated", user: { resource: { title: "Boss" } } });
  });

  it("and reports the server's words when the push is refused", async () => {
    const json = { detail: "Missing attribute location" };
    const { okta } = oktaWith(READ, { status: 400, reason: "Bad Request", json });
    expect((await okta.update({ id: "7" }, PROFILE)).task).toBe(
      "Error while trying to push profile update for Test.User@okta.local: Bad Request. Errors reported by remote server: Missing attribute location",
    );
  });

  it("and pushes nothing when the user is gone", async () => {
    const { okta, provider } = oktaWith({ status: 404, reason: "Not Found" });
    expect((await okta.update({ id: "7" }, PROFILE)).outcome).toBe("stopped");
    expect(provider.requests).toHaveLength(1);
  });
});

describe("Okta ends and renews an assignment", () => {
  it("deactivates with one PATCH, without a GET", async () => {
    const { okta, provider } = oktaWith({ status: 204 });
    expect((await okta.deactivate({ id: "7" })).status).toBe(204);
    expect(provider.lines()).toEqual(["PATCH /Users/7"]);
    expect(operationsOf(provider, 0)).toEqual([{ op: "replace", value: { active: false } }]);
  });

  it("activates with only the PATCH on request", async () => {
    const { okta, provider } = oktaWith({ status: 204 });
    await okta.activate({ id: "7" });
    expect(provider.lines()).toEqual(["PATCH /Users/7"]);
    expect(operationsOf(provider, 0)).toEqual([{ op: "replace", value: { active: true } }]);
  });

  it("falls back on nothing when the PATCH fails", async () => {
    const { okta, provider } = oktaWith({ status: 501 });
    expect((await okta.deactivate({ id: "7" })).status).toBe(501);
    expect(provider.requests).toHaveLength(1);
  });

  it("reactivates a user that the lookup finds, and creates one that it hides", async () => {
    const found = oktaWith(listOf(STORED), { status: 204 }, READ, READ);
    expect((await found.okta.reactivate({ profile: PROFILE })).outcome).toBe("reactivated");
    expect(found.provider.lines()[1]).toBe("PATCH /Users/7");
    const hidden = oktaWith(listOf(), CREATED);
    expect((await hidden.okta.reactivate({ profile: PROFILE })).outcome).toBe("created");
  });

  it("syncs a password with one PATCH", async () => {
    const { okta, provider } = oktaWith({ status: 204 });
    await okta.syncPassword({ id: "7" }, "n3w");
    expect(operationsOf(provider, 0)).toEqual([{ op: "replace", value: { password: "n3w" } }]);
  });

  it("looks up in the requested form", async () => {
    const { okta, provider } = oktaWith(listOf());
    await okta.lookup("a@b.example", lookupByWorkEmail);
    expect(provider.requests[0]?.path).toContain("emails%5Btype%20eq%20%22work%22%5D.value");
  });
});
