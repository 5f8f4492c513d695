// Users: created, read, patched, deleted.
import { describe, expect, it } from "vitest";
import { connect, interactUrn, minimalUser, patch } from "../fixtures/connect.ts";
import type { Resource } from "../../src/scim/resource.ts";

describe("createUser", () => {
  it("answers 201 with the user, active, under a fresh id", async () => {
    const { send, baseUrl } = await connect();
    const sent = { ...minimalUser(), userName: "ada@example.com", externalId: "00u1", groups: [] };
    const created = await send("POST", "/Users", sent);
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      id: "1002",
      userName: "ada@example.com",
      externalId: "00u1",
      active: true,
      userType: "Intranet User",
      meta: { resourceType: "User", location: `${baseUrl}/Users/1002` },
    });
    expect(created.headers["location"]).toBe(`${baseUrl}/Users/1002`);
    expect((await send("GET", "/Users/1002")).body).toEqual(created.body);
  });

  it("keeps active false where it is sent", async () => {
    const { send, createUser } = await connect();
    const id = await createUser({ active: false });
    expect((await send("GET", `/Users/${id}`)).body["active"]).toBe(false);
  });

  it.each<[string, Resource, string]>([
    ["no location", { [interactUrn]: {} }, "Missing attribute location"],
    [
      "location in the wrong place",
      { [interactUrn]: {}, location: "x" },
      "Missing attribute location",
    ],
    ["no userName", { userName: null }, "Missing attribute userName"],
    ["active as a number", { active: 1 }, "Bad value type for attribute active"],
    [
      "a date without time",
      { [interactUrn]: { location: "x", jobStartDate: "2024-01-15" } },
      "Value in attribute jobStartDate does not comply to a required format (yyyy-MM-ddTHH:mm:ssZ)",
    ],
  ])("refuses %s in the guide's words, and creates no user", async (_case, attributes, detail) => {
    const { send } = await connect();
    const answer = await send("POST", "/Users", { ...minimalUser(), ...attributes });
    expect(answer.status).toBe(400);
    expect(answer.body["scimType"]).toBe("invalidValue");
    expect(answer.body["detail"]).toContain(detail);
    expect((await send("GET", "/Users")).body["totalResults"]).toBe(1);
  });

  it("refuses a userName that is taken, letter case and Unicode form aside", async () => {
    const { send, createUser } = await connect();
    await createUser({ userName: "zo\u00eb@example.com" });
    const userName = "ZOE\u0308@example.com";
    const answer = await send("POST", "/Users", { ...minimalUser(), userName });
    expect(answer).toMatchObject({ status: 409, body: { scimType: "uniqueness", status: "409" } });
    expect(answer.body["detail"]).toContain("userName");
  });

  it("lets one of two creates at once win", async () => {
    const { send } = await connect();
    const body = minimalUser();
    const answers = await Promise.all([send("POST", "/Users", body), send("POST", "/Users", body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("needs loginType under the field-mapping contract, and nothing of Interact's under core", async () => {
    const mapped = await connect({ contract: "field-mapping" });
    const refused = await mapped.send("POST", "/Users", minimalUser());
    expect(refused.body["detail"]).toBe("Missing attribute loginType");

    const core = await connect({ contract: "core" });
    const created = await core.send("POST", "/Users", {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
      userName: "plain@example.com",
    });
    expect(created.status).toBe(201);
    expect(created.body["userType"]).toBeUndefined();
  });
});

describe("a password", () => {
  it("is never returned, however it was sent or requested", async () => {
    const { send, createUser, provider } = await connect();
    const password = "gl^m&qWZ";
    const id = await createUser({ password });
    await send("PATCH", `/Users/${id}`, patch({ op: "replace", value: { password } }));
    const answers = [
      await send("PUT", `/Users/${id}`, { ...minimalUser(), password }),
      await send("GET", `/Users/${id}?attributes=password`),
      await send("GET", "/Users"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ text }) => text).join()).not.toContain("qWZ");
    expect(provider.tables.users.get(id)?.passwordDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(provider.tables.users.get(id))).not.toContain("qWZ");
  });

  it("that is new counts as a change", async () => {
    const { send, createUser } = await connect();
    const id = await createUser({ password: "one" });
    const set = (password: string) =>
      send("PATCH", `/Users/${id}`, patch({ op: "replace", value: { password } }));
    const [before, same, changed] = [await set("one"), await set("one"), await set("two")];
    expect(same.body["meta"]).toEqual(before.body["meta"]);
    expect(changed.body["meta"]).not.toEqual(before.body["meta"]);
  });
});

describe("patchUser", () => {
  it("deactivates as Okta does, twice, and keeps the user readable", async () => {
    const { send, createUser } = await connect();
    const id = await createUser({ userName: "leaver@example.com" });
    const deactivate = patch({ op: "replace", value: { active: false } });
    const first = await send("PATCH", `/Users/${id}`, deactivate);
    const second = await send("PATCH", `/Users/${id}`, deactivate);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    const found = await send("GET", "/Users?filter=userName%20eq%20%22leaver@example.com%22");
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id, active: false }] });
  });

  it("changes all or nothing", async () => {
    const { send, createUser } = await connect();
    const id = await createUser({ title: "Old" });
    const before = await send("GET", `/Users/${id}`);
    const answer = await send(
      "PATCH",
      `/Users/${id}`,
      patch(
        { op: "replace", path: "title", value: "New" },
        { op: "remove", path: `${interactUrn}:location` },
      ),
    );
    expect(answer).toMatchObject({ status: 400, body: { scimType: "mutability" } });
    expect(answer.body["detail"]).toContain("location");
    expect((await send("GET", `/Users/${id}`)).body).toEqual(before.body);
  });

  it("refuses another user's userName", async () => {
    const { send, createUser } = await connect();
    await createUser({ userName: "first@example.com" });
    const id = await createUser();
    const operation = { op: "replace", path: "userName", value: "FIRST@example.com" };
    expect((await send("PATCH", `/Users/${id}`, patch(operation))).status).toBe(409);
    const own = { op: "replace", path: "userName", value: "Second@example.com" };
    expect((await send("PATCH", `/Users/${id}`, patch(own))).status).toBe(200);
  });

  it.each([{}, { schemas: ["urn:x"], Operations: [] }, patch()])(
    "refuses %j as a PATCH",
    async (body) => {
      const { send } = await connect();
      const answer = await send("PATCH", "/Users/1001", body);
      expect(answer).toMatchObject({ status: 400, body: { scimType: "invalidSyntax" } });
    },
  );
});

describe("deleteUser", () => {
  it("takes the user out of lookups and groups, and frees the userName", async () => {
    const { send, createUser, createGroup } = await connect();
    const id = await createUser({ userName: "gone@example.com" });
    const group = await createGroup("Team", id);
    expect((await send("DELETE", `/Users/${id}`)).status).toBe(204);
    expect((await send("GET", `/Users/${id}`)).status).toBe(404);
    expect((await send("DELETE", `/Users/${id}`)).status).toBe(404);
    expect((await send("GET", `/Groups/${group}`)).body["members"]).toEqual([]);
    const again = await createUser({ userName: "gone@example.com" });
    expect(again).not.toBe(id);
  });
});

describe("a user who isn't there", () => {
  it.each([
    ["GET", undefined],
    ["PUT", minimalUser()],
    ["PATCH", patch({ op: "replace", value: { active: false } })],
    ["DELETE", undefined],
  ])("is a 404 for %s, and is not created", async (method, body) => {
    const { send } = await connect();
    const answer = await send(method, "/Users/nobody", body);
    expect(answer).toMatchObject({ status: 404, body: { status: "404" } });
    expect(answer.body["detail"]).toContain("nobody");
    expect((await send("GET", "/Users?count=0")).body["totalResults"]).toBe(1);
  });
});
