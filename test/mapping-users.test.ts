// The users that the mapping commands look at: from which files, which of them, and what is summed up at the end.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";

const at = temporaryFolder();
const file = (name: string) => fileURLToPath(new URL(`../examples/okta/${name}`, import.meta.url));
const schema = ["--schema", file("good-schema.json")];
const users = ["--users", file("users.json")];

const saved = (name: string, json: unknown): string => {
  writeFileSync(at(name), JSON.stringify(json));
  return at(name);
};
const exported = JSON.parse(readFileSync(file("users.json"), "utf8")) as { id: string }[];

describe("Users", () => {
  const count = async (...args: string[]) => {
    const { stdout, stderr } = await cli([
      "mapping",
      "lint",
      ...schema,
      "--mapping",
      file("good-mapping.json"),
      ...args,
    ]);
    return { users: /(\d+) users\n$/.exec(stdout)?.[1], stderr };
  };

  it("come from several files, each once", async () => {
    const first = saved("first.json", exported.slice(0, 3));
    const second = saved("second.json", exported.slice(2));
    expect(await count("--users", first, "--users", second)).toEqual({ users: "4", stderr: "" });
  });

  it("are narrowed to assigned users, and users without a file are reported", async () => {
    const ids = [...exported.slice(0, 2).map(({ id }) => id), "00uelsewhere"];
    const assigned = saved(
      "assigned.json",
      ids.map((id) => ({ id, status: "ACTIVE" })),
    );
    expect(await count(...users, "--assigned", assigned)).toEqual({
      users: "2",
      stderr:
        "interact-scim: 1 assigned user is missing from the files of --users, and not checked\n",
    });
  });

  it("of a page that is exactly full may not be all", async () => {
    const page = Array.from({ length: 200 }, (_, at) => ({ ...exported[0], id: `00u${at}` }));
    const { stderr } = await count("--users", saved("page.json", page));
    expect(stderr).toContain(
      "page.json holds exactly 200 users, the size of one page of Okta's API",
    );
  });
});

describe("The end of preview and try", () => {
  it("says how many users go through, and how many each cause hits", async () => {
    const mapping = JSON.parse(readFileSync(file("good-mapping.json"), "utf8")) as {
      properties: Record<string, unknown>;
    };
    const unmapped = { ...mapping, properties: { ...mapping.properties, location: undefined } };
    const files = [...schema, "--mapping", saved("without-location.json", unmapped), ...users];
    const { stdout } = await cli(["mapping", "preview", ...files]);
    expect(stdout).toMatch(
      /\n\nThe contract accepts 0 of 4 users\.\n {2}4: \S+\/location is absent, and required \(.+ and 1 more\)\n$/,
    );
    const tried = await cli(["mapping", "try", ...files]);
    expect(tried.stdout).toMatch(/^4: create fail 400: .+\n0 of 4 users passed every step\.$/m);
  });
});
