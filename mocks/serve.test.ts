// What the server answers: routes, forms of a request, bodies.
import { createConnection } from "node:net";
import { describe, expect, it } from "vitest";
import { connect, minimalUser, token } from "./fixtures/connect.ts";
import { serve } from "./serve.ts";

const scimError = "urn:ietf:params:scim:api:messages:2.0:Error";

describe("a request without a route", () => {
  it.each([
    ["GET", "/Nothing", 404],
    ["GET", "", 404],
    ["GET", "/", 404],
    ["GET", "/USERS/1001", 404],
    ["GET", "/users", 404],
    ["GET", "/Users/", 404],
    ["GET", "/Users/1001/", 404],
    ["GET", "/Users/1001/groups", 404],
    ["GET", "/Users/%zz", 400],
    ["GET", "/Users/%ff", 400],
    ["GET", "/Users/1001%2F", 404],
    ["GET", "/Users/%2e%2e", 404],
    ["GET", "/Users/__proto__", 404],
    ["GET", "/__proto__", 404],
    ["PUT", "/Users", 405],
    ["POST", "/Users/1001", 405],
    ["TRACE", "/Users", 405],
    ["OPTIONS", "/Users", 405],
    ["GET", "/Users/.search", 405],
    ["POST", "/Bulk", 501],
    ["GET", "/Me", 501],
  ])("%s %s is refused with a SCIM error, %i", async (method, path, status) => {
    const { send } = await connect();
    const answer = await send(method, path);
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toBe("application/scim+json");
    expect(answer.body).toMatchObject({ schemas: [scimError], status: String(status) });
    expect(answer.body["detail"]).toMatch(/\w{3}/);
  });

  it("says which methods there are", async () => {
    const { send } = await connect();
    expect((await send("PUT", "/Users")).headers["allow"]).toBe("GET, HEAD, POST");
    expect((await send("TRACE", "/Users/1")).headers["allow"]).toBe(
      "GET, HEAD, PUT, PATCH, DELETE",
    );
  });
});

describe("a request in an unusual form", () => {
  it("finds /Users behind a base URL with a trailing slash", async () => {
    const { send } = await connect();
    expect((await send("GET", "//Users/1001")).body).toMatchObject({ id: "1001" });
  });

  it("answers HEAD as GET without the body", async () => {
    const { send } = await connect();
    const get = await send("GET", "/Users/1001");
    const head = await send("HEAD", "/Users/1001");
    expect(head.status).toBe(200);
    expect(head.text).toBe("");
    expect(head.headers["content-length"]).toBe(String(Buffer.byteLength(get.text)));
    expect(head.headers["etag"]).toBe(get.headers["etag"]);
  });

  it("takes a DELETE with a media type and no body, and answers without one", async () => {
    const { send, createUser } = await connect();
    const id = await createUser();
    const type = { "content-type": "application/json" };
    const answer = await send("DELETE", `/Users/${id}`, undefined, type);
    expect(answer).toMatchObject({ status: 204, text: "" });
    expect(answer.headers["content-length"]).toBeUndefined();
  });

  it("reads a filter with + for a space, and %2B for a plus", async () => {
    const { send, createUser } = await connect();
    const id = await createUser({ userName: "a+b'c@example.com" });
    const query = "?filter=userName+eq+%22a%2Bb'c@example.com%22";
    expect((await send("GET", `/Users${query}`)).body).toMatchObject({ Resources: [{ id }] });
  });

  it("keeps text beyond ASCII", async () => {
    const { send } = await connect();
    const sent = { ...minimalUser(), displayName: "Zoë Łukasz 北京 👩‍🚀" };
    const created = await send("POST", "/Users", sent);
    expect(created.body["displayName"]).toBe("Zoë Łukasz 北京 👩‍🚀");
  });
});

describe("a body", () => {
  it.each([
    ["{", "application/scim+json", 400, "invalidSyntax"],
    ["", "application/scim+json", 400, "invalidSyntax"],
    ["[]", "application/scim+json", 400, "invalidSyntax"],
    ["null", "application/json", 400, "invalidSyntax"],
    ["userName=x", "application/x-www-form-urlencoded", 415, undefined],
  ])("%j as %s is refused", async (body, mediaType, status, scimType) => {
    const { send } = await connect();
    const answer = await send("POST", "/Users", body, { "content-type": mediaType });
    expect(answer.status).toBe(status);
    expect(answer.body["scimType"]).toBe(scimType);
  });

  it("over 16 MiB is refused with 413, and the connection goes on", async () => {
    const { send } = await connect();
    const answer = await send("POST", "/Users", "x".repeat(16 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ schemas: [scimError], status: "413" });
  });

  it.each(["application/scim+json; charset=utf-8", "application/json", "Application/SCIM+JSON"])(
    "%s is read",
    async (mediaType) => {
      const { send } = await connect();
      const answer = await send("POST", "/Users", minimalUser(), { "content-type": mediaType });
      expect(answer.status).toBe(201);
    },
  );

  it("is read behind a byte order mark", async () => {
    const { send } = await connect();
    const body = `\uFEFF${JSON.stringify(minimalUser())}`;
    expect((await send("POST", "/Users", body)).status).toBe(201);
  });

  it("is read for JSON where no media type is given", async () => {
    const { baseUrl } = await connect();
    const response = await fetch(`${baseUrl}/Users`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: Buffer.from(JSON.stringify(minimalUser())),
    });
    expect(response.status).toBe(201);
  });
});

describe("serve", () => {
  it("answers the same bytes each time, given the same clock and ids", async () => {
    const transcript = async (): Promise<string> => {
      const { send, baseUrl } = await connect();
      const created = await send("POST", "/Users", {
        ...minimalUser(),
        userName: "same@example.com",
      });
      const listed = await send("GET", "/Users");
      return JSON.stringify([created, listed]).replaceAll(baseUrl, "");
    };
    expect(await transcript()).toBe(await transcript());
  });

  it("writes a line for each request, and waits as long as requested", async () => {
    const lines: string[] = [];
    const options = { token };
    const served = await serve({ options, latencyMs: 30, onRequest: (line) => lines.push(line) });
    const started = performance.now();
    await fetch(`${served.baseUrl}/health?x=1`);
    expect(performance.now() - started).toBeGreaterThan(25);
    await served.close();
    expect(lines).toEqual([
      expect.stringMatching(/^GET \/api\/v2\/scim\/v2\/health\?x=1 200 \d+ ms$/),
    ]);
  });

  it("closes at once, open connections and all", async () => {
    const served = await serve({ options: { token } });
    const socket = createConnection(served.port, "127.0.0.1");
    await new Promise((resolve) => socket.once("connect", resolve));
    const ended = new Promise((resolve) => socket.once("close", resolve));
    socket.on("error", () => undefined).resume();
    await served.close();
    await ended;
    await expect(fetch(`${served.baseUrl}/health`)).rejects.toThrow();
  });

  it("rejects where the port is taken", async () => {
    const { port } = await connect();
    await expect(serve({ options: { token }, port })).rejects.toThrow("EADDRINUSE");
  });
});
