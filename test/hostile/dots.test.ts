// Ids of one or two dots: whoever resolves /Users/.. is led to the collection, and beyond. Nothing is sent there.

import { afterEach, describe, expect, it } from "vitest";
import { isObject } from "../../src/scim/resource.ts";
import { createClient } from "../../src/wire/client.ts";
import { temporaryFolder } from "../support/folder.ts";
import { replying, served, type Observed } from "../support/providers.ts";
import { judgedAt, verdict } from "./against.ts";
import { token } from "./turning-target.ts";

const at = temporaryFolder();
let server: Observed;
afterEach(() => server.close());

const named = (id: string) =>
  replying(
    "dotted",
    ({ method }) => method === "POST",
    (reply) => (isObject(reply.body) ? { ...reply, body: { ...reply.body, id } } : reply),
  );

describe("A target that gives the id", () => {
  it("..: it's the finding, and no request names it", async () => {
    server = await served({ token }, named(".."));
    const row = "OKTA-create/created";
    const flags = ["--suite", "okta", "--id", row, "--id", "OKTA-deactivate/takes-effect"];
    const run = await judgedAt(server.baseUrl, at("dots"), flags);
    expect(verdict(run, row).verdict).toBe("fail");
    expect(verdict(run, row).reason).toMatch(/an id, .* segment of a path\nReceived: "\.\."/);
    expect(run.result.summary.error).toBe(0);
    expect(
      server.requests.filter((line) => /\/Users\/(?:\.|%2e){1,2}(?:[/? ]|$)/i.test(line)),
    ).toEqual([]);
  });

  it.each([".", "..", "%2e", "%2E.", "..?x", "../Groups"])(
    "%s: the client refuses it in a path",
    async (id) => {
      server = await served({ token });
      const client = createClient({ baseUrl: server.baseUrl, token, allowWrites: true });
      const request = { label: "delete", method: "DELETE", path: `/Users/${id}`, headers: [] };
      await expect(client.send(request)).rejects.toMatchObject({ name: "Unsendable" });
      expect(server.requests).toEqual([]);
      await client.close();
    },
  );
});
