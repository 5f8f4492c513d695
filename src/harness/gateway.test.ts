import { describe, expect, it } from "vitest";
import { scriptedProvider, type Scripted } from "../okta/testing/scripted-provider.ts";
import { isNotTheApplications, pastGateways } from "./gateway.ts";

const html = { "content-type": "text/html; charset=utf-8" };
const badGateway = { status: 502, headers: html, text: "<h1>Bad Gateway</h1>" };
const user = { status: 200, json: { schemas: ["urn:x"], id: "7" } };
const page = { status: 200, json: { schemas: ["urn:x"], totalResults: 0 } };
const error = (status: number) => ({
  status,
  json: { schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"], status: String(status) },
});
const read = { label: "read", method: "GET", path: "/Users/7", headers: [] };
const written = { ...read, label: "update", method: "PUT", body: "{}" };

async function past(...script: readonly Scripted[]) {
  const provider = scriptedProvider(...script);
  const noted: string[] = [];
  const send = pastGateways(
    (request) => provider.send(request),
    "c4n4ry",
    (id) => noted.push(id),
  );
  const { status } = await send(read);
  return { status, noted, attempts: provider.requests.map(({ attempt = 1 }) => attempt) };
}

describe("Nothing of the application's is", () => {
  it.each<[string, Scripted]>([
    ["an HTML 502", badGateway],
    ["a text 503", { status: 503, text: "upstream connect error" }],
    ["an empty 504", { status: 504 }],
    ["a proxy's 407", { status: 407 }],
    ["a sign-in page", { status: 200, headers: html, text: "<form>" }],
    ["a redirection of a read to one", { status: 302, headers: { location: "/login" } }],
    ["a rate limiter's page", { status: 429, headers: html, text: "<p>Slow down" }],
    ["a firewall's page", { status: 403, headers: html, text: "<p>Blocked" }],
  ])("%s", async (_, scripted) => {
    expect(isNotTheApplications(await scriptedProvider(scripted).send(read))).toBe(true);
  });

  it.each<[string, Scripted, typeof read]>([
    ["a 503 with a SCIM error", error(503), read],
    ["a 500", { status: 500, text: "boom" }, read],
    ["a 429 without a page", { status: 429 }, read],
    ["a 304", { status: 304 }, read],
    ["HTML in answer to a write", { status: 200, headers: html, text: "<p>OK" }, written],
    ["a SCIM message called HTML", { ...user, headers: html }, read],
  ])("but %s is", async (_, scripted, request) => {
    expect(isNotTheApplications(await scriptedProvider(scripted).send(request))).toBe(false);
  });
});

describe("A gateway's answer", () => {
  it("is requested again, and the target's own counts", async () => {
    expect(await past(badGateway, user)).toEqual({
      status: 200,
      noted: ["test#1"],
      attempts: [1, 2],
    });
  });

  it("that is repeated for the same request, while others are answered, is the target's own", async () => {
    expect(await past(badGateway, badGateway, page)).toMatchObject({ status: 502, noted: [] });
  });

  it("that comes for every request is the gateway's", async () => {
    expect(await past(badGateway, badGateway, badGateway)).toMatchObject({
      status: 502,
      noted: ["test#1", "test#2"],
    });
  });
});
