// `mapping lint|preview|try`, as an administrator meets them.

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lintRules } from "../src/mapping/lint-rules.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { served } from "./support/providers.ts";

const at = temporaryFolder();
const file = (name: string) => fileURLToPath(new URL(`../examples/okta/${name}`, import.meta.url));
const app = (which: string) => [
  "--schema",
  file(`${which}-schema.json`),
  "--mapping",
  file(`${which}-mapping.json`),
];
const users = ["--users", file("users.json")];
const groups = [
  "--groups",
  file("groups.json"),
  "--members",
  `Interact Power Users=${file("power-users.json")}`,
];
const bad = [
  ...app("bad"),
  "--mapping",
  file("bad-mapping-from-app.json"),
  "--users",
  file("bad-users.json"),
  "--groups",
  file("groups.json"),
];

interface Found {
  readonly findings: readonly { readonly rule: string; readonly where: string }[];
}

describe("lint", () => {
  it("finds every mistake in the bad example: 1", async () => {
    const { code, stdout } = await cli(["mapping", "lint", ...bad, "--json"]);
    const { findings } = JSON.parse(stdout) as Found;
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(
      lintRules.map(({ id }) => id).sort(),
    );
    expect(code).toBe(1);
  });

  it("finds nothing in the corrected one: 0", async () => {
    const { code, stdout } = await cli(["mapping", "lint", ...app("good"), ...users, ...groups]);
    expect(stdout).toMatch(
      /^0 findings \(0 fail, 0 warn, 0 note\) from \d+ rules over \d+ mapped attributes and 4 users\n$/,
    );
    expect(code).toBe(0);
  });

  it("says what the default mapping lacks", async () => {
    const { code, stdout } = await cli(["mapping", "lint", ...app("default"), ...users]);
    expect(stdout).toMatch(
      /^fail {2}location\/mapped {2}location: no attribute is mapped into it/m,
    );
    expect(code).toBe(1);
  });

  it("asks the target's schemas, and sends nothing else but the test of the credentials", async () => {
    const target = await served({ token: "secret", contract: "guide" });
    const flags = ["--target", target.baseUrl, "--json"];
    const { code, stdout } = await cli(
      ["mapping", "lint", ...app("good"), ...users, ...groups, ...flags],
      { SCIM_TOKEN: "secret" },
    );
    await target.close();
    expect((JSON.parse(stdout) as Found).findings).toEqual([]);
    expect(target.requests.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "GET /api/v2/scim/v2/Users?startIndex=1&count=2 200",
      "GET /api/v2/scim/v2/Schemas 200",
    ]);
    expect(code).toBe(0);
  });
});

describe("preview", () => {
  it("prints the body for one user, its origins and the contract's opinion", async () => {
    const one = ["--user", "JANE.DOE@example.com"];
    const { code, stdout } = await cli([
      "mapping",
      "preview",
      ...app("good"),
      ...users,
      ...groups,
      ...one,
    ]);
    expect(stdout).toMatch(/^== jane\.doe@example\.com\nPOST \/Users\n\{"schemas":\[/);
    expect(stdout).toMatch(
      /^phoneNumbers\.\^\[type=='work'\]\.value +"\+44 161 496 0019" +user\.primaryPhone$/m,
    );
    expect(stdout).toContain("The contract (guide) accepts it.\n");
    expect(stdout).not.toContain("maria");
    expect(code).toBe(0);
  });

  it("says that no user has this name: 2", async () => {
    const { code, stderr } = await cli([
      "mapping",
      "preview",
      ...app("good"),
      ...users,
      "--user",
      "jan.doe@example.com",
    ]);
    expect(stderr).toMatch(
      /no user in .*users\.json has the user name or address "jan\.doe@example\.com", did you mean "jane\.doe@example\.com"\?\n$/,
    );
    expect(code).toBe(2);
  });
});

describe("try", () => {
  it("plays the assignments against the mock: 0", async () => {
    const { code, stdout } = await cli(["mapping", "try", ...app("good"), ...users, ...groups]);
    expect(stdout).toMatch(/^Target: the reference mock\n/);
    expect(stdout).toContain("4 of 4 users passed every step.\n");
    expect(code).toBe(0);
  });

  it("marks users at a target, removes them, and touches no other user", async () => {
    const target = await served({ token: "secret", contract: "guide" });
    const flags = ["--target", target.baseUrl, "--seed", "abcd1234", "--json"];
    const { code, stdout } = await cli(["mapping", "try", ...app("good"), ...users, ...flags], {
      SCIM_TOKEN: "secret",
    });
    await target.close();
    const { people, remaining } = JSON.parse(stdout) as {
      people: { userName: string }[];
      remaining: unknown;
    };
    expect(people.map(({ userName }) => userName)).toContain("jane.doe.abcd1234@example.com");
    expect(remaining).toEqual([]);
    expect(target.requests.filter((line) => line.startsWith("DELETE"))).toHaveLength(4);
    expect(stdout).not.toContain("secret");
    expect(code).toBe(0);
  });

  it("only reads a user who is there already, and says so: 1", async () => {
    const target = await served({ token: "secret", contract: "guide" });
    const body = JSON.stringify({
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
      userName: "jane.doe.abcd1234@example.com",
      "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User": { location: "Leeds" },
    });
    const headers = { authorization: "Bearer secret", "content-type": "application/scim+json" };
    await (await fetch(`${target.baseUrl}/Users`, { method: "POST", headers, body })).text();
    const flags = [
      "--target",
      target.baseUrl,
      "--seed",
      "abcd1234",
      "--user",
      "jane.doe@example.com",
    ];
    const { code, stdout } = await cli(["mapping", "try", ...app("good"), ...users, ...flags], {
      SCIM_TOKEN: "secret",
    });
    await target.close();
    expect(stdout).toMatch(
      /^jane\.doe\.abcd1234@example\.com +lookup +unverified +200 +a user that this run did not create has/m,
    );
    expect(target.requests.slice(1).every((line) => line.startsWith("GET"))).toBe(true);
    expect(code).toBe(1);
  });

  it("writes to no target off this machine unless it may: 2", async () => {
    const flags = ["--target", "https://intranet.example.com/scim"];
    const { code, stderr } = await cli(["mapping", "try", ...app("good"), ...users, ...flags], {
      SCIM_TOKEN: "x",
    });
    expect(stderr).toMatch(
      /^interact-scim: try creates users and removes them again\. POST was not sent: .* Give --allow-writes/,
    );
    expect(code).toBe(2);
  });
});

describe("Malformed input ends in one sentence: 2", () => {
  const good = (text: (json: string) => string, name: string) => {
    const path = at(`${name.replaceAll(/\W/g, "-")}.json`);
    writeFileSync(
      path,
      text(JSON.stringify({ definitions: { custom: { properties: { a: {} } } } })),
    );
    return path;
  };
  it.each<readonly [string, (json: string) => string, RegExp]>([
    [
      "truncated",
      (json) => json.slice(0, 30),
      /is not JSON: it is cut off; save the whole page\n$/,
    ],
    [
      "no JSON",
      () => '{\n"a": x}',
      /is not JSON: (?:it|line 2) can't be read; save the page as it is\n$/,
    ],
    ["empty", () => "", /is not JSON: it is cut off/],
    ["a page of HTML", () => "<!doctype html>", /is not JSON: it can't be read/],
    [
      "the wrong export",
      () => '[{"id":"1","status":"ACTIVE","profile":{}}]',
      /: this is a list of users \(GET \/api\/v1\/users\), but this must be the schema/,
    ],
    [
      "__proto__",
      (json) => json.replace('"a"', '"__proto__"'),
      /: "__proto__" can't be the name of an attribute: rename it\n$/,
    ],
    [
      "nested 10 000 deep",
      () => "[".repeat(10_000) + "]".repeat(10_000),
      /^interact-scim: \S+: (?:this is not one of Okta's exports|it is nested too deeply)/,
    ],
  ])("%s", async (name, text, message) => {
    const { code, stdout, stderr } = await cli([
      "mapping",
      "lint",
      "--schema",
      good(text, name),
      "--mapping",
      file("good-mapping.json"),
    ]);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("an external name that would reach JavaScript's own is never followed", async () => {
    const path = at("proto-name.json");
    const property = {
      type: "string",
      externalName: "__proto__.polluted",
      externalNamespace: "__proto__",
    };
    writeFileSync(
      path,
      JSON.stringify({ definitions: { custom: { properties: { a: property } } } }),
    );
    const mapping = at("proto-mapping.json");
    const properties = { a: { expression: "user.login" } };
    writeFileSync(
      mapping,
      JSON.stringify({ source: { type: "user" }, target: { type: "appuser" }, properties }),
    );
    const { code, stdout } = await cli([
      "mapping",
      "preview",
      "--schema",
      path,
      "--mapping",
      mapping,
      ...users,
    ]);
    expect(stdout).toContain("never sent: no namespace, or no valid external name");
    expect(code).toBe(0);
  });

  it("a missing option is named", async () => {
    const { code, stderr } = await cli(["mapping", "try", ...app("good")]);
    expect(stderr).toMatch(/required option '--users <file>' not specified/);
    expect(code).toBe(2);
  });
});
