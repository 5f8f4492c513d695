import { describe, expect, it } from "vitest";
import { listOf, respondingProvider, type Scripted } from "../okta/testing/scripted-provider.ts";
import { toRun } from "../run/from-environment.ts";
import { resolve } from "../run/resolve.ts";
import { isJsonObject, parseJson } from "../wire/json.ts";
import { look } from "./look.ts";

type Respond = (asked: string, path: string, body: string) => Scripted | undefined;

const types = listOf(
  { name: "User", endpoint: "/Users", schemaExtensions: [{ schema: "urn:example:Badge" }] },
  { name: "Group", endpoint: "/Groups" },
);
const core = "urn:ietf:params:scim:schemas:core:2.0:User";
const schemas = listOf({ id: core, attributes: [{ name: "userName" }, { name: "Title" }] });

/** What the look finds at a target that offers everything but for what `respond` answers. */
async function seen(respond: Respond, settings: Readonly<Record<string, string>> = {}) {
  let user: unknown;
  const provider = respondingProvider(({ method, path, body = "" }) => {
    const [alone = ""] = path.split("?");
    const asked = `${method} ${alone}`;
    if (asked === "POST /Users") user = { ...(parseJson(body) as object), id: "7" };
    const own = respond(asked, path, body);
    if (own !== undefined) return own;
    if (asked === "GET /ResourceTypes") return types;
    if (asked === "GET /Schemas") return schemas;
    if (asked === "POST /Users/.search") return listOf();
    if (method === "POST") return { status: 201, json: { id: "7" } };
    if (method === "DELETE") return { status: 204 };
    return asked === "GET /Users/7" ? { status: 200, json: user } : listOf();
  });
  const run = toRun(
    resolve(
      { location: "Manchester", mailDomain: "example.com", seed: "k3xyz9ab", ...settings },
      {},
    ),
    { target: "http://127.0.0.1:4010/scim/v2", isMock: false },
  );
  const offer = await look(run, "c4n4ry", (request) => provider.send(request));
  const lacks = offer.lacks.map(({ what, takes }) => `${what}: ${takes}`);
  return { offer, lacks, provider };
}

/** The user as it was sent, without these attributes. */
const keeping =
  (change: (user: Record<string, unknown>) => object): Respond =>
  (asked, _path, body) => {
    if (asked === "POST /Users") kept = parseJson(body);
    return asked === "GET /Users/7" && isJsonObject(kept)
      ? { status: 200, json: { ...change(kept), id: "7" } }
      : undefined;
  };
let kept: unknown;

describe("A look at a target", () => {
  it("that has everything finds nothing missing, and what it describes", async () => {
    const { offer, provider } = await seen(() => undefined);
    expect(offer).toEqual({ lacks: [], described: ["username", "title", "urn:example:badge"] });
    expect(provider.requests.every(({ aside }) => aside === true)).toBe(true);
  });

  it.each([
    ["groups", (asked: string) => asked === "GET /ResourceTypes" || asked === "GET /Groups", 404],
    ["search by POST", (asked: string) => asked === "POST /Users/.search", 501],
    ["DELETE of users", (asked: string) => asked === "DELETE /Users/7", 405],
  ])("without %s says so", async (what, picks, status) => {
    const { lacks, offer } = await seen((asked) => (picks(asked) ? { status } : undefined));
    expect(lacks).toEqual([`${what}: did-not-apply`]);
    expect(offer.lacks[0]?.sentence).toContain(`was answered with ${status}`);
  });

  it("sends no request for groups if they are declared", async () => {
    const { lacks, provider } = await seen((asked) =>
      asked === "GET /Groups" ? { status: 404 } : undefined,
    );
    expect(lacks).toEqual([]);
    expect(provider.lines()).not.toContain("GET /Groups");
  });

  it("finds which attributes aren't kept", async () => {
    const { lacks } = await seen(
      keeping(({ emails, displayName: _, title: __, phoneNumbers: ___, ...user }) => ({
        ...user,
        userName: "BARBARA",
        emails: Array.isArray(emails) ? emails.slice(0, 1) : [],
      })),
    );
    expect(lacks).toEqual(
      [
        ...["userName as sent", "displayName", "title", "phoneNumbers"],
        "a second e-mail address",
      ].map((what) => `${what}: did-not-apply`),
    );
  });

  it("counts a value in another letter case as kept", async () => {
    const { lacks } = await seen(
      keeping(({ userName, ...user }) => ({ ...user, USERNAME: String(userName).toUpperCase() })),
    );
    expect(lacks).toEqual([]);
  });

  it("that creates no user leaves rows that depend on it unjudged", async () => {
    const { lacks } = await seen((asked) =>
      asked === "POST /Users" ? { status: 500, text: "The directory is full" } : undefined,
    );
    expect(lacks).toEqual(["creates: unreached"]);
  });

  it("that creates no group says so", async () => {
    const { lacks } = await seen((asked) =>
      asked === "POST /Groups" ? { status: 403 } : undefined,
    );
    expect(lacks).toEqual(["creates of groups: unreached"]);
  });

  it("that has no create of groups is not asked for groups, unless they are Interact's", async () => {
    const respond = (asked: string) => (asked === "POST /Groups" ? { status: 501 } : undefined);
    expect((await seen(respond, { contract: "core" })).lacks).toEqual(["groups: did-not-apply"]);
    expect((await seen(respond)).lacks).toEqual(["creates of groups: unreached"]);
  });

  it("treats an unknown location as a mistake in the profile", async () => {
    const { lacks, offer } = await seen((asked) =>
      asked === "POST /Users" ? { status: 400, text: "unknown location" } : undefined,
    );
    expect(lacks).toEqual(["organisation.location: unreached"]);
    expect(offer.lacks[0]?.sentence).toContain('"Manchester"');
  });

  it("blames the target for a refused location that users have", async () => {
    const { lacks } = await seen((asked) => {
      if (asked === "POST /Users") return { status: 400, text: "unknown location" };
      return asked === "GET /Users" ? listOf({ id: "1", x: "Manchester" }) : undefined;
    });
    expect(lacks).toEqual(["creates: unreached"]);
  });

  it("blames the profile for a refused department, and continues", async () => {
    const { lacks, provider } = await seen(
      (asked, _path, body) =>
        asked === "POST /Users" && body.includes("Stargazing")
          ? { status: 400, text: "no department Stargazing" }
          : undefined,
      { department: "Stargazing" },
    );
    expect(lacks).toEqual(["organisation.department: unreached"]);
    expect(provider.lines().filter((line) => line === "POST /Users")).toHaveLength(2);
  });

  it.each([
    ["isn't there", listOf(), ["preexisting: unreached"]],
    ["a page shows", listOf({ id: "1", userName: "BJensen@example.com" }), []],
  ])("with a pre-existing user that no lookup finds, and who %s", async (_, page, expected) => {
    const { lacks } = await seen(
      (asked, path) => {
        if (asked !== "GET /Users") return undefined;
        return path.includes("filter=") ? listOf() : page;
      },
      { preexisting: "bjensen@example.com" },
    );
    expect(lacks).toEqual(expected);
  });

  it("writes nothing in a run that may not", async () => {
    const { provider } = await seen(() => undefined, { readOnly: "true" });
    const writes = provider
      .lines()
      .filter((line) => /^(?:POST \/(?:Users|Groups)$|DELETE)/.test(line));
    expect(writes).toEqual([]);
  });
});
