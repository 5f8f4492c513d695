// Lists without an end: each walk over them ends all the same, and the target fails the row.

import { afterEach, describe, expect, it } from "vitest";
import { isObject } from "../../src/scim/resource.ts";
import { temporaryFolder } from "../support/folder.ts";
import { replying, served, type Observed } from "../support/providers.ts";
import { judgedAt, verdict } from "./against.ts";
import { token } from "./turning-target.ts";

const at = temporaryFolder();
let server: Observed;
afterEach(() => server.close());

const rows = ["OKTA-import/everybody-once", "OKTA-import/every-group-once"] as const;
const asked = rows.flatMap((id) => ["--id", id]);

/** Every page is full. */
const full = (name: string, totalAt: (startIndex: number) => number) =>
  replying(
    name,
    ({ method, path, query }) =>
      method === "GET" &&
      path === "/Users" &&
      query.includes("startIndex") &&
      !/filter/.test(query),
    (reply, { query }) => {
      const from = Number(/startIndex=(\d+)/.exec(query)?.[1] ?? 1);
      const strangers = Array.from({ length: 100 }, (_, index) => ({ id: String(from + index) }));
      const body = isObject(reply.body) ? reply.body : {};
      return { ...reply, body: { ...body, totalResults: totalAt(from), Resources: strangers } };
    },
  );

const growing = full("growing", (from) => from + 500);
const inexhaustible = full("inexhaustible", () => 1e9);

/** More than there are, by a thousand million. */
const boasting = replying(
  "boasting",
  ({ method, path, query }) => method === "GET" && path === "/Groups" && !/filter/.test(query),
  (reply) => ({
    ...reply,
    body: { ...(isObject(reply.body) ? reply.body : {}), totalResults: 1e9 },
  }),
);

describe("A target whose lists grow while they are read, or promise what they don't hold", () => {
  it("fails the rows of the walk, after few requests", async () => {
    server = await served({ token }, growing, boasting);
    const run = await judgedAt(server.baseUrl, at("walk"), ["--suite", "okta", ...asked]);
    expect(verdict(run, rows[0])).toMatchObject({
      verdict: "fail",
      reason: expect.stringMatching(/totalResults grew from 501 to \d+ in 12 pages/) as string,
    });
    expect(verdict(run, rows[1])).toMatchObject({
      verdict: "fail",
      reason: expect.stringMatching(/page from 101 on is empty, .* 1000000000/) as string,
    });
    const pages = server.requests.filter((line) => /^GET .*startIndex/.test(line));
    expect(pages.length).toBeLessThan(60);
    expect(run.code).toBe(1);
  });

  it("fails the row where every page is full and there are a thousand million", async () => {
    server = await served({ token }, inexhaustible);
    const flags = ["--suite", "okta", "--id", rows[0], "--full-import"];
    const run = await judgedAt(server.baseUrl, at("inexhaustible"), flags);
    expect(verdict(run, rows[0])).toMatchObject({
      verdict: "fail",
      reason: expect.stringMatching(/totalResults is 1000000000: no list/) as string,
    });
    expect(run.code).toBe(1);
  });
});
