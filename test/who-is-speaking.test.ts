// What isn't a request of Okta's doesn't call itself Okta: looks, read-backs, clean-up and the suite of the RFCs bear
// this program's name, so that a provider's log tells them apart.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { Fault } from "../mocks/fault.ts";
import { tool } from "../src/run/tool.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { whole } from "./support/organisation.ts";
import { served } from "./support/providers.ts";

interface Har {
  readonly log: {
    readonly entries: readonly {
      /** The exchange's id, and what is sent in words. */
      readonly comment: string;
      readonly request: {
        readonly headers: readonly { readonly name: string; readonly value: string }[];
      };
    }[];
  };
}

const at = temporaryFolder();
let sent: { readonly label: string; readonly agent: string }[];
/** Of every request that arrived, those of preflight and clean-up among them. */
const agents: string[] = [];

beforeAll(async () => {
  const server = await served({ token: "c4n4ry", seed: { users: 3 } }, listening);
  const grep =
    "Okta deactivates|Okta creates a user and gets|A create is refused|The version of a|@OKTA-import/every";
  const target = ["--target", server.baseUrl, "--out", at("run"), ...whole];
  const run = await cli(["run", "--grep", grep, ...target], { SCIM_TOKEN: "c4n4ry" });
  await server.close();
  expect(run.code, run.stdout + run.stderr).toBe(0);
  const har = JSON.parse(readFileSync(join(at("run"), "exchanges.har"), "utf8")) as Har;
  sent = har.log.entries.map(({ comment, request }) => ({
    label: comment.replace(/^\S+ /, ""),
    agent: request.headers.find(({ name }) => name === "User-Agent")?.value ?? "",
  }));
});

const listening: Fault = {
  name: "listening",
  breaks: [],
  transport: (reply, { headers }) => {
    agents.push(headers["user-agent"] ?? "");
    return reply;
  },
};

const agentsOf = (...labels: readonly string[]) => [
  ...new Set(sent.filter(({ label }) => labels.includes(label)).map(({ agent }) => agent)),
];

it("Okta's requests call themselves Okta", () => {
  expect(agentsOf("look up by userName", "create the user", "deactivate the user")).toEqual([
    "Okta SCIM Client 1.0.0",
  ]);
});

it("Looks, read-backs, deliberate mistakes and clean-up have this program's name", () => {
  const own = ["read", "read the user back", "put", "patch", "sent unchanged"];
  expect(agentsOf(...own)).toEqual([`${tool.name}/${tool.version}`]);
});

it("Nothing else calls itself Okta", () => {
  const okta = sent.filter(({ agent }) => agent.startsWith("Okta"));
  expect(agents.filter((agent) => agent.startsWith("Okta"))).toHaveLength(okta.length);
  expect(agents[0]).toBe(`${tool.name}/${tool.version}`);
  expect([...new Set(okta.map(({ label }) => label))].toSorted()).toEqual([
    "activate the user",
    "add members to the group",
    "create the group",
    "create the user",
    "deactivate the user",
    "import a page of groups",
    "import a page of users",
    "look up by userName",
    "push the profile",
    "read the user",
    "rename the group",
  ]);
});
