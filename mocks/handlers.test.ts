// The handlers as their users have them: with their own msw, in their own setupServer.
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterEach, describe, expect, it } from "vitest";
import { handlers } from "./handlers.ts";
import { createProvider } from "./create-provider.ts";

const base = "https://intranet.example.com/api/v2/scim/v2";
const authorization = "Bearer secret";
const server = setupServer();

afterEach(() => server.close());

function start(options: Parameters<typeof handlers>[1] = {}): void {
  server.resetHandlers(...handlers({ http, HttpResponse }, options));
  server.listen({ onUnhandledRequest: "error" });
}

async function get(url: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, { headers: { authorization } });
  return { status: response.status, body: await response.json() };
}

describe("handlers in setupServer", () => {
  it("answer under any origin, with that origin in meta.location", async () => {
    start();
    const { status, body } = await get(`${base}/Users/1001`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ meta: { location: `${base}/Users/1001` } });
  });

  it("create, find and delete", async () => {
    start();
    const urn = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
    const sent = {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
      userName: "ada@example.com",
      [urn]: { location: "Manchester" },
    };
    const headers = { authorization, "content-type": "application/scim+json" };
    const created = await fetch(`${base}/Users`, {
      method: "POST",
      headers,
      body: JSON.stringify(sent),
    });
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toBe(`${base}/Users/1002`);

    const found = await get(
      `${base}/Users?filter=${encodeURIComponent('userName eq "ADA@example.com"')}`,
    );
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id: "1002" }] });

    const deleted = await fetch(`${base}/Users/1002`, { method: "DELETE", headers });
    expect(deleted.status).toBe(204);
    expect(await deleted.text()).toBe("");
  });

  it("find /Users behind a base URL with a trailing slash", async () => {
    start();
    expect(await get(`${base}//Users/1001`)).toMatchObject({ status: 200, body: { id: "1001" } });
  });

  it("turn a request without a route into a SCIM error", async () => {
    start();
    expect(await get(`${base}/USERS`)).toMatchObject({ status: 404, body: { status: "404" } });
    expect(await get(`${base}/Groups/`)).toMatchObject({ status: 404 });
    const put = await fetch(`${base}/Users`, { method: "PUT", headers: { authorization } });
    expect(put.status).toBe(405);
    const head = await fetch(`${base}/Users/1001`, { method: "HEAD", headers: { authorization } });
    expect(head.status).toBe(200);
  });

  it("serve the base URL, token and provider that they are given", async () => {
    const provider = createProvider({ token: "other", ids: () => "seven" });
    start({ baseUrl: "https://scim.example.com/deep/path/", provider });
    const headers = { authorization: "Bearer other" };
    const url = "https://scim.example.com/deep/path/Users/seven";
    const response = await fetch(url, { headers });
    expect(await response.json()).toMatchObject({ meta: { location: url } });
    expect((await fetch(url, { headers: { authorization } })).status).toBe(401);
  });

  it("accept a host in brackets", async () => {
    start({ baseUrl: "http://[::1]:4010/scim" });
    expect(await get("http://[::1]:4010/scim/Users/1001")).toMatchObject({ status: 200 });
  });
});
