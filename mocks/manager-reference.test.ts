// Whom manager.value means.
import { describe, expect, it } from "vitest";
import { connect, enterpriseUrn, interactUrn, minimalUser, patch } from "./fixtures/connect.ts";
import type { Json } from "../src/scim/resource.ts";

async function organisation() {
  const connected = await connect();
  const { send, createUser, baseUrl } = connected;
  const ids = {
    prefixed: await createUser({ externalId: "x1999", displayName: "Prefixed" }),
    underscored: await createUser({ externalId: "_01999" }),
    twins: [await createUser({ externalId: "twin" }), await createUser({ externalId: "twin" })],
  };
  const managerOf = async (manager: Json) => {
    const id = await createUser({ [enterpriseUrn]: { department: "D", manager } });
    const { body } = await send("GET", `/Users/${id}`);
    return (body[enterpriseUrn] as { manager?: Json }).manager;
  };
  return { ...connected, ids, managerOf, url: (id: string) => `${baseUrl}/Users/${id}` };
}

describe("manager.value", () => {
  it("finds a user by id and by UID, and shows who it is", async () => {
    const { ids, managerOf, url } = await organisation();
    const expected = { value: ids.prefixed, $ref: url(ids.prefixed), displayName: "Prefixed" };
    expect(await managerOf({ value: ids.prefixed })).toEqual(expected);
    expect(await managerOf({ value: "x1999", displayName: "Stale" })).toEqual(expected);
    expect(await managerOf({ value: "_01999" })).toMatchObject({ value: ids.underscored });
  });

  it.each(["1999", "01999", "1e3"] as const)(
    "finds by the UID %j, which reads as a number",
    async (value) => {
      const { createUser, managerOf } = await organisation();
      const id = await createUser({ externalId: `${value}0` });
      expect(await managerOf({ value: `${value}0` })).toMatchObject({ value: id });
    },
  );

  it.each(["X1999", "nobody", "twin"])(
    "%j attaches no user: in other letter case, unknown, or ambiguous",
    async (value) => {
      const { managerOf } = await organisation();
      expect(await managerOf({ value })).toBeUndefined();
    },
  );

  it("reads a number as a user's id, even if it is another user's UID", async () => {
    const { createUser, ids, managerOf } = await organisation();
    await createUser({ externalId: ids.prefixed });
    expect(await managerOf({ value: ids.prefixed })).toMatchObject({ value: ids.prefixed });
  });

  it("may be absent beside a displayName", async () => {
    const { managerOf } = await organisation();
    expect(await managerOf({ displayName: "The Boss" })).toBeUndefined();
  });

  it("that is a number, not text, is refused by name", async () => {
    const { send } = await organisation();
    const sent = { ...minimalUser(), [enterpriseUrn]: { manager: { value: 1999 } } };
    const answer = await send("POST", "/Users", sent);
    expect(answer.status).toBe(400);
    expect(answer.body["detail"]).toMatch(/^Bad value type for attribute .*manager/);
  });
});

describe("a manager on update", () => {
  it("is set and cleared by PATCH and PUT, and kept by a displayName alone", async () => {
    const { send, createUser, ids } = await organisation();
    const id = await createUser();
    const manager = async () => (await send("GET", `/Users/${id}`)).body[enterpriseUrn];

    const path = `${enterpriseUrn}:manager`;
    await send("PATCH", `/Users/${id}`, patch({ op: "add", path, value: "x1999" }));
    expect(await manager()).toMatchObject({ manager: { value: ids.prefixed } });

    const named = { ...minimalUser(), [enterpriseUrn]: { manager: { displayName: "Other" } } };
    await send("PUT", `/Users/${id}`, named);
    expect(await manager()).toMatchObject({ manager: { value: ids.prefixed } });

    const unknown = { ...minimalUser(), [enterpriseUrn]: { manager: { value: "nobody" } } };
    expect((await send("PUT", `/Users/${id}`, unknown)).status).toBe(200);
    expect(await manager()).toBeUndefined();
  });

  it("is never oneself", async () => {
    const { send, createUser } = await organisation();
    const id = await createUser({ externalId: "narcissus" });
    const sent = { ...minimalUser(), [enterpriseUrn]: { manager: { value: "narcissus" } } };
    const { body } = await send("PUT", `/Users/${id}`, sent);
    expect(body[enterpriseUrn]).toBeUndefined();
    expect(body["schemas"]).toEqual(["urn:ietf:params:scim:schemas:core:2.0:User", interactUrn]);
  });

  it("is attached once the user exists whom an earlier reference named", async () => {
    const { send, createUser } = await organisation();
    const id = await createUser({ [enterpriseUrn]: { manager: { value: "x-later" } } });
    const manager = await createUser({ externalId: "x-later" });
    const { body } = await send("GET", `/Users/${id}`);
    expect(body[enterpriseUrn]).toMatchObject({ manager: { value: manager } });
    expect(body["schemas"]).toContain(enterpriseUrn);
  });

  it("is no longer awaited once the reference is removed", async () => {
    const { send, createUser } = await organisation();
    const id = await createUser({ [enterpriseUrn]: { manager: { value: "x-later" } } });
    const named = { ...minimalUser(), [enterpriseUrn]: { manager: { value: "x1999" } } };
    await send("PUT", `/Users/${id}`, named);
    await send("PATCH", `/Users/${id}`, patch({ op: "remove", path: `${enterpriseUrn}:manager` }));
    await createUser({ externalId: "x-later" });
    expect((await send("GET", `/Users/${id}`)).body[enterpriseUrn]).toBeUndefined();
  });

  it("goes when the manager does", async () => {
    const { send, createUser, ids } = await organisation();
    const id = await createUser({ [enterpriseUrn]: { manager: { value: "x1999" } } });
    await send("DELETE", `/Users/${ids.prefixed}`);
    const { body } = await send("GET", `/Users/${id}`);
    expect(body[enterpriseUrn]).toBeUndefined();
    expect(body["schemas"]).not.toContain(enterpriseUrn);
  });
});
