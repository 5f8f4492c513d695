import { describe, expect, it } from "vitest";
import { laidOver, rounds } from "./laid-over.mjs";
import { variants } from "./unusual-variants.mjs";

const core = "urn:ietf:params:scim:schemas:core:2.0:User";
const meta = {
  resourceType: "User",
  created: "2026-01-02T03:04:05.000Z",
  lastModified: "2026-01-02T03:04:05.000Z",
  location: "http://127.0.0.1:4010/Users/p/ é1001",
  version: 'W/"1"',
};
const user = {
  schemas: [core, "urn:x"],
  id: "p/ é1001",
  userName: "Babs@Example.com",
  emails: [{ value: "Babs@Example.com" }],
  groups: [{ value: "2001", display: "Droids" }],
  meta,
};
const list = (...Resources) => ({
  schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
  totalResults: Resources.length,
  startIndex: 1,
  itemsPerPage: Resources.length,
  Resources,
});
const error = {
  schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
  status: "404",
  detail: "Nobody",
};
const headers = { "content-type": "application/scim+json", "www-authenticate": "Bearer" };
const config = { schemas: ["urn:x"], changePassword: { supported: true } };
const replies = [user, list(user), list(), error, config].map((body) => ({
  status: 200,
  headers,
  body,
}));

const changing = variants.filter(({ name }) => name !== "plain");

describe("a provider with", () => {
  it.each(changing)("$name answers otherwise than the mock", ({ change, instead }) => {
    const asked = { method: "PATCH", count: 7 };
    const answers = replies.map((reply) => instead?.(asked) ?? change(reply, asked));
    expect(answers).not.toEqual(replies);
    expect(replies[0]).toEqual({ status: 200, headers, body: user });
  });

  it("all of them at once leaves nobody out who has userName", () => {
    const { change } = laidOver("all at once", variants);
    const { body } = change(replies[1], { method: "GET", count: 1 });
    expect(body.Resources).toHaveLength(1);
    expect(body.Resources[0]).toMatchObject({ Id: "p/ é1001", UserName: "BABS@EXAMPLE.COM" });
    expect(body).not.toHaveProperty("startIndex");
    expect(body.Resources[0]).not.toHaveProperty("Groups");
  });
});

describe("the rounds", () => {
  it("have each variant once, but for the proxy that changes nothing", () => {
    const names = rounds().flatMap((round) => round.map(({ name }) => name));
    expect(names.toSorted()).toEqual(changing.map(({ name }) => name).toSorted());
  });

  it("keep those together that have no flags of their own", () => {
    const together = rounds().filter((round) => round.length > 1);
    expect(together.flat().filter((one) => one.grep ?? one.contract ?? one.instead)).toEqual([]);
  });
});
