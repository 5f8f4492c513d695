import { afterEach, describe, expect, it } from "vitest";
import { createClient } from "./client.ts";
import { createOwnership } from "./ownership.ts";
import { createRedactor } from "./redact.ts";
import { createScrubber } from "./scrub.ts";
import { listen, response } from "./testing/tcp-listener.ts";
import type { Exchange } from "./exchange.ts";
import type { WireRequest } from "./wire-request.ts";
import type { TcpListener } from "./testing/tcp-listener.ts";

const TOKEN = 'tøk/en+"42"==';
const MARK = "r7k2m9";
const USER = "urn:ietf:params:scim:schemas:core:2.0:User";

let listener: TcpListener | undefined;
afterEach(() => listener?.close());

async function exchangeOf(
  request: Partial<WireRequest>,
  answer: Buffer,
  conceal: readonly string[] = [],
): Promise<Exchange> {
  listener = await listen((socket) => socket.end(answer));
  const client = createClient({
    baseUrl: listener.origin,
    token: TOKEN,
    allowWrites: false,
    ownership: createOwnership(MARK),
    conceal,
  });
  const get: WireRequest = { label: "read", method: "GET", path: "/Users/7", headers: [] };
  const { exchange } = await client.send({ ...get, ...request });
  await client.close();
  return exchange;
}

function bodyOf(exchange: Exchange): unknown {
  return JSON.parse(exchange.response?.body?.text ?? "");
}

describe("The token", () => {
  const base64 = Buffer.from(TOKEN).toString("base64");
  const spellings = [
    TOKEN,
    base64,
    base64.replace(/=+$/, ""),
    Buffer.from(TOKEN).toString("base64url"),
    encodeURIComponent(TOKEN),
    encodeURIComponent(TOKEN).toLowerCase(),
    JSON.stringify(TOKEN).slice(1, -1),
  ];

  it("is in no part of an exchange, however it is spelt", async () => {
    const all = spellings.join(" ");
    const ascii = spellings.filter((text) => /^[\x20-\x7e]*$/.test(text)).join(" ");
    const exchange = await exchangeOf(
      {
        label: `with ${all}`,
        method: "POST",
        path: `/Users?t=${encodeURIComponent(TOKEN)}`,
        headers: [
          ["Authorization", "Bearer whatever"],
          ["X-Echo", ascii],
          [`X-${Buffer.from(TOKEN).toString("base64url")}`, "as a name"],
        ],
        body: JSON.stringify({ userName: all, [TOKEN]: [all], nested: { at: all } }),
      },
      response(
        JSON.stringify({ detail: all, [TOKEN]: all, schemas: [all] }),
        ["content-type: application/json", `x-echo: ${ascii}`],
        `HTTP/1.1 400 ${ascii}`,
      ),
    );
    const record = JSON.stringify(exchange);
    for (const spelling of spellings) expect(record).not.toContain(spelling);
    expect(record).toContain("‹redacted›");
  });

  it("is in no exchange whose bodies are not JSON", async () => {
    const exchange = await exchangeOf(
      { method: "POST", path: "/Users", body: `{"userName": "${TOKEN}` },
      response(`<p>${spellings.join("</p><p>")}</p>`, ["content-type: text/html"]),
    );
    const record = JSON.stringify(exchange);
    for (const spelling of spellings) expect(record).not.toContain(spelling);
  });

  it("leaves the scheme of a credential, and nothing else of it", async () => {
    const exchange = await exchangeOf(
      {
        headers: [
          ["authorization", "Bearer another token"],
          ["Cookie", "sid=1"],
          ["Proxy-Authorization", "Basic dTpw"],
        ],
      },
      response("", ["Set-Cookie: sid=2; HttpOnly", "WWW-Authenticate: Bearer realm=x"]),
    );
    expect(exchange.request.headers.slice(2)).toEqual([
      ["authorization", "Bearer ‹redacted›"],
      ["Cookie", "‹redacted›"],
      ["Proxy-Authorization", "Basic ‹redacted›"],
    ]);
    expect(exchange.response?.headers.slice(0, 2)).toEqual([
      ["Set-Cookie", "‹redacted›"],
      ["WWW-Authenticate", "Bearer realm=x"],
    ]);
  });
});

describe("A password", () => {
  it.each([
    [{ userName: `a-${MARK}`, password: "gl^m&qWZ" }],
    [{ userName: `a-${MARK}`, PassWord: "gl^m&qWZ", [`${USER}:password`]: ["gl^m&qWZ"] }],
    [{ Operations: [{ op: "replace", value: { password: "gl^m&qWZ" } }] }],
    [{ Operations: [{ op: "replace", path: "password", value: "gl^m&qWZ" }] }],
    [{ Operations: [{ op: "replace", path: `${USER}:password`, value: "gl^m&qWZ" }] }],
  ])("never shows, nor when the refusal quotes it: %j", async (body) => {
    const exchange = await exchangeOf(
      { method: "POST", path: "/Users", body: JSON.stringify(body) },
      response('{"detail":"gl^m&qWZ is too weak"}', [], "HTTP/1.1 400 Bad Request"),
    );
    expect(JSON.stringify(exchange)).not.toContain("gl^m&qWZ");
    expect(bodyOf(exchange)).toEqual({ detail: "‹redacted› is too weak" });
  });

  it("never shows in a body that is not JSON", async () => {
    const body = '{"password":"gl^m\\"&qWZ","userName":}';
    const exchange = await exchangeOf({ method: "POST", path: "/Users", body }, response(""));
    expect(exchange.request.body?.text).toBe('{"password":"‹redacted›","userName":}');
  });
});

describe("A resource that the run did not create", () => {
  const stranger = {
    schemas: [USER],
    id: "1001",
    userName: "bjensen",
    active: true,
    age: 44,
    emails: [{ value: "bjensen@example.com", primary: true }],
    password: "secret",
    meta: { resourceType: "User", created: "2026-01-01T00:00:00Z" },
  };
  const masked = {
    schemas: [USER],
    id: "••••",
    userName: "•••••••",
    active: true,
    age: 0,
    emails: [{ value: "•••••••••••••••••••", primary: true }],
    password: "‹redacted›",
    meta: { resourceType: "User", created: "2026-01-01T00:00:00Z" },
  };
  const ours = { schemas: [USER], id: "2002", userName: `a-${MARK}@example.com` };

  it("keeps names, schemas, meta and the lengths", async () => {
    expect(bodyOf(await exchangeOf({}, response(JSON.stringify(stranger))))).toEqual(masked);
  });

  it("is judged alone in a list", async () => {
    const list = {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
      totalResults: 2,
    };
    const answer = response(JSON.stringify({ ...list, resources: [stranger, ours] }));
    const exchange = await exchangeOf({ path: "/Users" }, answer);
    expect(bodyOf(exchange)).toEqual({ ...list, resources: [masked, ours] });
  });

  it("is masked in what is sent to it", async () => {
    const put = { method: "PUT", body: JSON.stringify(stranger) };
    const exchange = await exchangeOf(put, response(""));
    expect(JSON.parse(exchange.request.body?.text ?? "")).toEqual(masked);
  });

  it("is masked in a PATCH, but for op and attribute names", async () => {
    const schemas = ["urn:ietf:params:scim:api:messages:2.0:PatchOp"];
    const Operations = [
      { op: "remove", path: 'members[value eq "2819"]' },
      { op: "replace", value: { title: "Boss", active: false } },
    ];
    const patch = { method: "PATCH", body: JSON.stringify({ schemas, Operations }) };
    const exchange = await exchangeOf(patch, response(""));
    expect(JSON.parse(exchange.request.body?.text ?? "")).toEqual({
      schemas,
      Operations: [
        { op: "remove", path: 'members[value eq "••••"]' },
        { op: "replace", value: { title: "••••", active: false } },
      ],
    });
  });

  it("is not named by the detail of an error that it answers with", async () => {
    const body = JSON.stringify({ schemas: ["urn:x"], status: "409", detail: "is Bob" });
    const answer = response(body, [], "HTTP/1.1 409 Conflict");
    const exchange = await exchangeOf({ method: "DELETE" }, answer);
    expect(bodyOf(exchange)).toEqual({ schemas: ["urn:x"], status: "409", detail: "••••••" });
  });

  it("is not named in a URL, a header or a text that an e-mail address or the profile gives away", async () => {
    const exchange = await exchangeOf(
      { path: "/Users?filter=userName%20eq%20%22jane%2Bx%40example.com%22&q=bob%20h" },
      response("ask jane@example.com or bob h", ["Link: <mailto:jane@example.com>"]),
      ["bob h"],
    );
    const record = JSON.stringify(exchange);
    expect(record).not.toMatch(/jane|bob/);
    expect(exchange.request.url).toMatch(/\/Users\?filter=userName%20eq%20%22•{18}%22&q=•{5}$/);
    expect(exchange.response?.body?.text).toBe(`ask ${"•".repeat(16)} or •••••`);
  });
});

describe("What the run created", () => {
  const redactor = createRedactor({ token: TOKEN }, createOwnership(MARK));

  it("is shown by its mark in a URL, a resource and an error", () => {
    const url = `https://a.example/Users?filter=userName%20eq%20%22a-${MARK}%40example.com%22`;
    expect(redactor.url(url)).toBe(url);
    const put = { method: "PUT", path: "/Users/9", body: `{"userName":"a-${MARK}"}` };
    expect(redactor.requestBody(put)).toBe(put.body);
    expect(redactor.responseBody('{"detail":"Missing attribute location"}', 400, put)).toBe(
      '{"detail":"Missing attribute location"}',
    );
  });

  it("is known by its id once a 201 has shown it", async () => {
    listener = await listen((socket, request) =>
      request.startsWith("POST")
        ? socket.write(response('{"id":"77"}', [], "HTTP/1.1 201 Created"))
        : socket.write(response('{"id":"77","title":"Chief"}')),
    );
    const client = createClient({ baseUrl: listener.origin, token: TOKEN, allowWrites: false });
    const send = async (method: string, path: string): Promise<unknown> =>
      bodyOf((await client.send({ label: "x", method, path, headers: [] })).exchange);
    expect(await send("GET", "/Users/77")).toEqual({ id: "••", title: "•••••" });
    expect(await send("POST", "/Users")).toEqual({ id: "77" });
    expect(await send("GET", "/Users/77")).toEqual({ id: "77", title: "Chief" });
    await client.close();
  });
});

describe("A user named by a resource of the run", () => {
  const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  it("is masked as a manager or member that the run did not create", async () => {
    const body = (name: string, mine: string): string =>
      JSON.stringify({
        displayName: MARK,
        [ENTERPRISE]: { manager: { value: "1001", displayName: name } },
        members: [
          { value: "1001", display: name },
          { value: "2002", display: mine },
        ],
      });
    const seen = body("Barbara Jensen", `a-${MARK}`);
    const put = { method: "PUT", body: seen };
    const exchange = await exchangeOf(put, response(seen));
    expect(exchange.response?.body?.text).toBe(body("••••••••••••••", `a-${MARK}`));
    expect(exchange.request.body?.text).toBe(exchange.response?.body?.text);
  });

  it("is shown when the run created it", () => {
    const ownership = createOwnership(MARK);
    ownership.learn("2002");
    const redactor = createRedactor({ token: TOKEN }, ownership);
    const text = `{"userName":"a-${MARK}","manager":{"value":"2002","displayName":"Ann Boss"}}`;
    const request = { method: "GET", path: "/Users/7" };
    expect(redactor.responseBody(text, 200, request)).toBe(text);
  });
});

describe("Discovery", () => {
  it("names no users and stays readable, except for the token", async () => {
    const body = JSON.stringify({ id: "User", name: "User", description: `see ${TOKEN}` });
    const exchange = await exchangeOf({ path: "/ResourceTypes/User" }, response(body));
    expect(bodyOf(exchange)).toEqual({ id: "User", name: "User", description: "see ‹redacted›" });
  });
});

it("An attribute named __proto__ is harmless", async () => {
  const exchange = await exchangeOf({}, response('{"__proto__":{"userName":"bob"},"id":"1"}'));
  expect(exchange.response?.body?.text).toBe('{"__proto__":{"userName":"•••"},"id":"•"}');
});

describe("A token of a few letters", () => {
  it("is taken out where it is a credential, and leaves every other text readable", () => {
    const scrub = createScrubber({ token: "t" });

    expect(scrub("GET http://127.0.0.1/Users with Bearer t")).toBe(
      "GET http://127.0.0.1/Users with ‹redacted›",
    );
  });
});
