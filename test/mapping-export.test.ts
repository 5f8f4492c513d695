// `mapping export` against a stand-in for Okta's API on loopback: pages by Link, a rate limit, and the token.

import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { plain } from "./support/loopback-servers.ts";

const at = temporaryFolder();
const example = (name: string): unknown =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../examples/okta/${name}`, import.meta.url)), "utf8"),
  );

interface User {
  readonly id: string;
}

const users = example("users.json") as User[];
const groups = example("groups.json") as (User & { profile: { name: string } })[];
const powerUsers = groups.find(({ profile }) => profile.name === "Interact Power Users")?.id ?? "";
const app = "0oa1example";

interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

const asked: { method: string; path: string; authorization: string | undefined }[] = [];
let isBusy = true;
let next: (path: string) => string;
let okta: { port: number; close: () => Promise<void> };

/** Two users a page, the second of them not embedded. */
function usersPage(path: string): Reply {
  const after = Number(/after=(\d+)/.exec(path)?.[1] ?? 0);
  const page = users.slice(after, after + 2).map((user, index) => ({
    id: user.id,
    status: "ACTIVE",
    credentials: { userName: "x" },
    ...(index === 0 ? { _embedded: { user } } : {}),
  }));
  const isLast = after + 2 >= users.length;
  const link = `<${next(path)}&after=${after + 2}>; rel="next"`;
  return { status: 200, body: page, headers: isLast ? {} : { link: `<x>; rel="self", ${link}` } };
}

function reply(path: string): Reply {
  const bare = path.replace(/\?.*/, "");
  if (bare === "/api/v1/groups" && isBusy) {
    isBusy = false;
    const reset = String(Math.ceil(Date.now() / 1000) + 1);
    return {
      status: 429,
      headers: { "x-rate-limit-reset": reset },
      body: { errorCode: "E0000047" },
    };
  }
  if (bare === `/api/v1/apps/${app}/users`) return usersPage(path);
  const user = users.find(({ id }) => bare === `/api/v1/users/${id}`);
  const bodies: Record<string, unknown> = {
    [`/api/v1/meta/schemas/apps/${app}/default`]: example("good-schema.json"),
    "/api/v1/mappings": path.includes("targetId=")
      ? [{ id: "prm1", source: { type: "user" }, target: { type: "appuser" } }]
      : [],
    "/api/v1/mappings/prm1": example("good-mapping.json"),
    "/api/v1/groups": groups,
    [`/api/v1/groups/${powerUsers}/users`]: example("power-users.json"),
  };
  const body = user ?? bodies[bare];
  return body === undefined
    ? { status: 404, body: { errorCode: "E0000007" } }
    : { status: 200, body };
}

beforeAll(async () => {
  okta = await plain((request, response) => {
    const { method = "", url: path = "" } = request;
    asked.push({ method, path, authorization: request.headers.authorization });
    const { status, headers, body } =
      request.headers.authorization === "SSWS okta-api-t0ken"
        ? reply(path)
        : { status: 401, headers: {}, body: { errorCode: "E0000011" } };
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  });
});
beforeEach(() => {
  asked.length = 0;
  isBusy = true;
  next = (path) => `http://127.0.0.1:${okta.port}${path.replace(/&after=.*/, "")}`;
});
afterAll(() => okta.close());

const fetched = (to: string, token = "okta-api-t0ken", id = app) =>
  cli(["mapping", "export", "--okta", `http://127.0.0.1:${okta.port}/`, "--app", id, "--to", to], {
    OKTA_API_TOKEN: token,
  });

describe("mapping export", () => {
  it("fetches all pages with GETs, waits out the rate limit, and prints a lint that finds nothing", async () => {
    const folder = at("exported");
    const { code, stdout, stderr } = await fetched(folder);
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^interact-scim: Okta's rate limit: waiting \d s\n$/) as string,
    });
    expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(["GET"]));
    expect(JSON.parse(readFileSync(`${folder}/users.json`, "utf8"))).toEqual(users);
    expect(JSON.parse(readFileSync(`${folder}/groups.json`, "utf8"))).toEqual(groups);
    expect(statSync(`${folder}/users.json`).mode & 0o077).toBe(0);
    expect(stdout).not.toContain("t0ken");
    const command = /^Next: npx --no interact-scim (.+)$/m.exec(stdout)?.[1] ?? "";
    const lint = await cli(command.split(" "));
    expect(lint.stdout).toMatch(/^0 findings .* and 4 users\n$/);
  });

  it("never writes over what is there", async () => {
    const { code, stderr } = await fetched(at("exported"));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `interact-scim: ${at("exported")} isn't empty: name another folder with --to\n`,
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ["a token that is not taken", "other", app, /is answered with 401: the token is refused/],
    [
      "an app that isn't there",
      "okta-api-t0ken",
      "0oaother",
      /is answered with 404: .* is --app the id/,
    ],
    ["no id of an app", "okta-api-t0ken", "../users", /--app takes the id of the app/],
  ])("says what is wrong, and writes nothing: %s", async (_what, token, id, says) => {
    const { code, stderr } = await fetched(at("nothing"), token, id);
    expect(stderr).toMatch(says);
    expect(code).toBe(2);
    expect(existsSync(at("nothing"))).toBe(false);
  });

  it("sends the token to no other host, whatever a link says", async () => {
    next = () => "http://localhost:9/api/v1/users?x=1";
    const { code, stderr } = await fetched(at("elsewhere"));
    expect(stderr).toContain("the next page is at another host");
    expect(code).toBe(2);
  });

  it("takes no address in clear text", async () => {
    const { code, stderr } = await cli(
      ["mapping", "export", "--okta", "http://example.okta.com", "--app", app],
      { OKTA_API_TOKEN: "x" },
    );
    expect(stderr).toContain("--okta takes the https address");
    expect(code).toBe(2);
  });
});
