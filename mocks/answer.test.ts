// Token, media types, errors: what holds for every operation alike.
import { describe, expect, it } from "vitest";
import { answer } from "./answer.ts";
import { connect, interactUrn, minimalUser, token } from "./fixtures/connect.ts";
import { createProvider } from "./create-provider.ts";

describe("the bearer token", () => {
  it.each(["", "Bearer", "Bearer wrong", token, `Basic ${token}`, `Bearer ${token} x`])(
    "is missing in %j: 401 with a challenge and a SCIM error",
    async (authorization) => {
      const { send } = await connect();
      const refused = await send("GET", "/Users", undefined, { authorization });
      expect(refused.status).toBe(401);
      expect(refused.headers["www-authenticate"]).toMatch(/^Bearer realm=/);
      expect(refused.body).toMatchObject({ status: "401" });
    },
  );

  it.each(["bearer", "BEARER"])("is taken after %s", async (scheme) => {
    const { send } = await connect();
    const authorization = `${scheme}  ${token}`;
    expect((await send("GET", "/Users", undefined, { authorization })).status).toBe(200);
  });

  it.each([
    ["/health", 200],
    ["/ServiceProviderConfig", 200],
    ["/Schemas", 401],
    ["/ResourceTypes", 401],
    ["/Users/1001", 401],
  ])("missing for %s: %i", async (path, status) => {
    const { send } = await connect();
    expect((await send("GET", path, undefined, { authorization: "" })).status).toBe(status);
  });

  it("is asked for before the body is read, and nothing is written without it", async () => {
    const { send } = await connect();
    const headers = { authorization: "Bearer wrong" };
    expect((await send("POST", "/Users", "{", headers)).status).toBe(401);
    expect((await send("DELETE", "/Users/1001", undefined, headers)).status).toBe(401);
    expect((await send("GET", "/Users/1001")).status).toBe(200);
  });
});

describe("the media type of an answer", () => {
  it.each([
    [undefined, "application/scim+json"],
    ["*/*", "application/scim+json"],
    ["text/html", "application/scim+json"],
    ["application/scim+json, application/json", "application/scim+json"],
    ["application/json", "application/json"],
  ])("for Accept %s is %s", async (accept, expected) => {
    const { send } = await connect();
    const headers = accept === undefined ? {} : { accept };
    const received = await send("GET", "/Users/1001", undefined, headers);
    expect(received.headers["content-type"]).toBe(expected);
    const refused = await send("GET", "/Users/nobody", undefined, headers);
    expect(refused.headers["content-type"]).toBe(expected);
  });
});

it("an operation that throws anything but a refusal is a 500 with a SCIM error", async () => {
  const sound = createProvider({ token });
  const getUser = (): never => {
    throw new TypeError("out of paper");
  };
  const provider = { ...sound, operations: { ...sound.operations, getUser } };
  const request = {
    method: "GET",
    path: "/Users/1001",
    query: "",
    headers: { authorization: `Bearer ${token}` },
    body: "",
    baseUrl: "https://intranet.example.com/api/v2/scim/v2",
  };
  const reply = await answer(provider, request);
  expect(reply).toMatchObject({ status: 500, body: { status: "500" } });
  expect(JSON.stringify(reply.body)).toContain("out of paper");
});

it("extension attributes count though schemas omits their URN, as in the vendor's sample", async () => {
  const { send } = await connect();
  const schemas = ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:unknown:1.0:User"];
  const created = await send("POST", "/Users", { ...minimalUser(), schemas });
  expect(created.body["schemas"]).toEqual([
    "urn:ietf:params:scim:schemas:core:2.0:User",
    interactUrn,
  ]);
});

describe("a provider that is busy", () => {
  it("answers every nth request with 429, and a second to wait", async () => {
    const { send } = await connect({ busyEvery: 3 });

    const statuses = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await send("GET", "/Users")).status);
    const third = await send("GET", "/Users")
      .then(() => send("GET", "/Users"))
      .then(() => send("GET", "/Users"));

    expect(statuses).toEqual([200, 200, 429, 200, 200, 429]);
    expect(third).toMatchObject({
      status: 429,
      headers: { "retry-after": "1" },
      body: { status: "429" },
    });
  });
});
