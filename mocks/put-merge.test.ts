// What a PUT keeps, clears and refuses.
import { describe, expect, it } from "vitest";
import { connect, enterpriseUrn, interactUrn, minimalUser } from "./fixtures/connect.ts";

const full = {
  title: "Engineer",
  active: false,
  userType: "Power User",
  name: { givenName: "Ada", familyName: "Lovelace" },
  emails: [{ value: "ada@example.com", type: "work", primary: true }],
  [enterpriseUrn]: { department: "Maths", employeeNumber: "7" },
  [interactUrn]: { location: "Leeds", loginType: "SAML" },
};

describe("replaceUser", () => {
  it("keeps what is left out, sub-attributes too", async () => {
    const { send, createUser } = await connect();
    const id = await createUser({ ...full });
    const { userName } = (await send("GET", `/Users/${id}`)).body;
    const sent = {
      ...minimalUser(),
      userName: userName ?? null,
      name: { givenName: "Augusta" },
      [interactUrn]: { location: "York" },
    };
    const replaced = await send("PUT", `/Users/${id}`, sent);
    expect(replaced.status).toBe(200);
    expect(replaced.body).toMatchObject({
      ...full,
      id,
      name: { givenName: "Augusta", familyName: "Lovelace" },
      [interactUrn]: { location: "York", loginType: "SAML" },
    });
    expect(replaced.body["schemas"]).toContain(enterpriseUrn);
  });

  it("clears what is sent as null, empty text or empty array, in any letter case", async () => {
    const { send, createUser } = await connect();
    const id = await createUser({ ...full });
    const sent = { ...minimalUser(), TITLE: null, emails: [], [enterpriseUrn]: { department: "" } };
    const { body } = await send("PUT", `/Users/${id}`, sent);
    expect(body["title"]).toBeUndefined();
    expect(body["emails"]).toBeUndefined();
    expect(body[enterpriseUrn]).toEqual({ employeeNumber: "7" });
  });

  it("drops an extension, and its URN, with the last of its values", async () => {
    const { send, createUser } = await connect();
    const id = await createUser({ ...full });
    const sent = { ...minimalUser(), [enterpriseUrn]: null };
    const { body } = await send("PUT", `/Users/${id}`, sent);
    expect(body[enterpriseUrn]).toBeUndefined();
    expect(body["schemas"]).not.toContain(enterpriseUrn);
  });

  it("needs location, though it could keep the old one (guide L78)", async () => {
    const { send, createUser } = await connect();
    const id = await createUser({ ...full });
    const before = await send("GET", `/Users/${id}`);
    const answer = await send("PUT", `/Users/${id}`, { ...minimalUser(), [interactUrn]: {} });
    expect(answer).toMatchObject({ status: 400, body: { detail: "Missing attribute location" } });
    expect((await send("GET", `/Users/${id}`)).body).toEqual(before.body);
  });

  it("accepts its own representation, unchanged", async () => {
    const { send, createUser, createGroup } = await connect();
    const boss = await createUser({ displayName: "The Boss" });
    const id = await createUser({ ...full, [enterpriseUrn]: { manager: { value: boss } } });
    await createGroup("Team", id);
    const { body } = await send("GET", `/Users/${id}`);
    const replaced = await send("PUT", `/Users/${id}`, body);
    expect(replaced.body).toEqual(body);
  });

  it("ignores another id, meta and groups", async () => {
    const { send, createUser } = await connect();
    const id = await createUser();
    const { body } = await send("GET", `/Users/${id}`);
    const sent = { ...body, id: "9", meta: { created: "x" }, groups: [{ value: "1" }], title: "T" };
    const replaced = await send("PUT", `/Users/${id}`, sent);
    expect(replaced.body).toMatchObject({ id, title: "T", meta: { resourceType: "User" } });
    expect(replaced.body["groups"]).toBeUndefined();
  });

  it("refuses another user's userName", async () => {
    const { send, createUser } = await connect();
    const id = await createUser();
    const sent = { ...minimalUser(), userName: "BJENSEN@example.com" };
    expect((await send("PUT", `/Users/${id}`, sent)).status).toBe(409);
  });

  it("moves the user to a new userName in lookups", async () => {
    const { send, createUser } = await connect();
    const id = await createUser({ userName: "maiden@example.com" });
    await send("PUT", `/Users/${id}`, { ...minimalUser(), userName: "married@example.com" });
    const find = (name: string) => send("GET", `/Users?filter=userName%20eq%20%22${name}%22`);
    expect((await find("maiden@example.com")).body["totalResults"]).toBe(0);
    expect((await find("married@example.com")).body).toMatchObject({ Resources: [{ id }] });
    expect(await createUser({ userName: "maiden@example.com" })).not.toBe(id);
  });
});
