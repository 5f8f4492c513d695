// Each limitation that the guide documents shows when asked for, and not before.
import { describe, expect, it } from "vitest";
import { connect, enterpriseUrn, minimalUser, patch } from "./fixtures/connect.ts";

const managed = (value: string) => ({ [enterpriseUrn]: { manager: { value } } });
const twoWorkPhones = {
  phoneNumbers: [
    { type: "work", value: "1" },
    { type: "Work", value: "1", primary: true },
  ],
};

describe("Unless asked for", () => {
  it("a Power User stays one through a PUT without userType", async () => {
    const { send, createUser } = await connect();
    const id = await createUser({ userType: "Power User" });
    const { body } = await send("PUT", `/Users/${id}`, minimalUser());
    expect(body["userType"]).toBe("Power User");
  });

  it("a work phone given twice is kept once", async () => {
    const { send } = await connect();
    const { status, body } = await send("POST", "/Users", { ...minimalUser(), ...twoWorkPhones });
    expect(status).toBe(201);
    expect(body["phoneNumbers"]).toEqual([{ type: "work", value: "1", primary: true }]);
  });

  it("a UID that reads as a number is found", async () => {
    const { send, createUser } = await connect();
    const manager = await createUser({ externalId: "0424242" });
    const id = await createUser(managed("0424242"));
    const { body } = await send("GET", `/Users/${id}`);
    expect(body[enterpriseUrn]).toMatchObject({ manager: { value: manager } });
  });
});

describe("The limitation", () => {
  it("power-user-reset removes the type Power User in a PUT without userType (guide L80)", async () => {
    const { send, createUser } = await connect({ limitations: ["power-user-reset"] });
    const id = await createUser({ userType: "Power User" });
    await send("PATCH", `/Users/${id}`, patch({ op: "replace", path: "title", value: "x" }));
    expect((await send("GET", `/Users/${id}`)).body["userType"]).toBe("Power User");
    const { body } = await send("PUT", `/Users/${id}`, minimalUser());
    expect(body["userType"]).toBe("Intranet User");
    const again = { ...minimalUser(), userType: "Power User" };
    expect((await send("PUT", `/Users/${id}`, again)).body["userType"]).toBe("Power User");
  });

  it("field-name-500 breaks everything but /health (guide L76)", async () => {
    const { send } = await connect({ limitations: ["field-name-500"] });
    expect((await send("GET", "/health")).status).toBe(200);
    expect((await send("GET", "/Users")).status).toBe(500);
    expect((await send("GET", "/Schemas")).status).toBe(500);
  });

  it("double-work-phone refuses a work phone given twice in these words (guide L63)", async () => {
    const { send } = await connect({ limitations: ["double-work-phone"] });
    const { status, body } = await send("POST", "/Users", { ...minimalUser(), ...twoWorkPhones });
    expect(status).toBe(400);
    expect(body["detail"]).toContain("Work phone number attempted to be set twice");
    expect((await send("GET", "/Users")).body["totalResults"]).toBe(1);
  });

  it.each(["1999", "01999", "1e3"])("numeric-uid misses the UID %j (guide L102)", async (uid) => {
    const { send, createUser } = await connect({ limitations: ["numeric-uid"] });
    const manager = await createUser({ externalId: uid });
    const id = await createUser(managed(uid));
    expect((await send("GET", `/Users/${id}`)).body[enterpriseUrn]).toBeUndefined();
    await send("PUT", `/Users/${id}`, { ...minimalUser(), ...managed(manager) });
    const { body } = await send("GET", `/Users/${id}`);
    expect(body[enterpriseUrn]).toMatchObject({ manager: { value: manager } });
  });

  it("manager-not-yet-synced forgets an unknown manager (guide L61)", async () => {
    const { send, createUser } = await connect({ limitations: ["manager-not-yet-synced"] });
    const id = await createUser(managed("x-later"));
    await createUser({ externalId: "x-later" });
    expect((await send("GET", `/Users/${id}`)).body[enterpriseUrn]).toBeUndefined();
  });

  it("goes with others", async () => {
    const { send } = await connect({ limitations: ["double-work-phone", "field-name-500"] });
    expect((await send("POST", "/Users", minimalUser())).status).toBe(500);
  });
});
