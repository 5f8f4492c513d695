// Okta's exports as its API returns them; anything else is refused in one sentence.

import { describe, expect, it } from "vitest";
import { exportedApp } from "../exported-app.ts";
import { readAppSchema } from "./app-schema.ts";
import { membershipsOf, readGroups } from "./groups.ts";
import { readProfileMapping } from "./profile-mapping.ts";
import { readUsers } from "./users.ts";

/** Okta's documented example (Schemas API), with one custom attribute. */
const schema = {
  id: "https://example.okta.com/meta/schemas/apps/0oa25gejWwdXNnFH90g4/default",
  name: "Example App",
  definitions: {
    base: {
      id: "#base",
      type: "object",
      properties: {
        userName: { title: "Username", type: "string", required: true, scope: "NONE" },
      },
      required: ["userName"],
    },
    custom: {
      id: "#custom",
      properties: { site: { title: "Site", type: "string", externalName: "location", unknown: 1 } },
      required: ["site"],
    },
  },
};
const mapping = (property: unknown) => ({
  id: "prm1",
  source: { id: "oty1", name: "user", type: "user" },
  target: { id: "0oa1", name: "example", type: "appuser" },
  properties: { userName: property },
});

describe("A schema", () => {
  it("is read in its order; userName needs no namespace, others do", () => {
    const [userName, site] = readAppSchema(schema);
    expect(userName).toMatchObject({
      externalName: "userName",
      externalNamespace: "urn:ietf:params:scim:schemas:core:2.0:User",
      required: true,
    });
    expect(site).toMatchObject({ externalName: "location", required: true, otherSettings: [] });
    expect(site?.externalNamespace).toBeUndefined();
  });
});

describe("A mapping", () => {
  it.each([
    ["PUSH", true],
    ["DONT_PUSH", false],
  ])("%s", (pushStatus, onUpdate) => {
    const read = readProfileMapping(mapping({ expression: "user.email", pushStatus }));
    expect(read).toEqual({
      direction: "to-app",
      properties: [{ variable: "userName", expression: "user.email", onUpdate }],
    });
  });

  it("has to be that of the schema", () => {
    const read = readProfileMapping({ ...mapping({}), properties: { foo: { expression: "1" } } });
    expect(() => exportedApp(readAppSchema(schema), [read])).toThrow(
      "the schema has no such attribute",
    );
  });

  it("leaves userName to Okta's own user name where it says nothing", () => {
    const [only] = exportedApp(readAppSchema(schema), []).mapped;
    expect(only).toMatchObject({ attribute: { variable: "userName" }, text: "user.login" });
  });
});

describe("Groups", () => {
  it("say who is in them, as far as they were given", () => {
    const all = readGroups([
      { id: "g1", profile: { name: "Everyone" } },
      { id: "g2", profile: { name: "Power" } },
    ]);
    const known = { all, members: new Map([["Power", new Set(["u1"])]]) };
    const names = (userId: string) => {
      const { in: within, notIn, unsettled } = membershipsOf(userId, known);
      return [within, notIn, unsettled].map((groups) => groups.map(({ name }) => name));
    };
    expect(names("u1")).toEqual([["Power"], [], ["Everyone"]]);
    expect(names("u2")).toEqual([[], ["Power"], ["Everyone"]]);
  });
});

describe("A file that isn't such an export is refused", () => {
  const user = { id: "00u1", status: "ACTIVE", profile: { login: "a@b" } };
  it.each<readonly [string, () => unknown, string]>([
    ["users for a schema", () => readAppSchema([user]), "this is a list of users"],
    ["a mapping for a schema", () => readAppSchema(mapping({})), "this is a profile mapping"],
    [
      "a schema for a mapping",
      () => readProfileMapping(schema),
      "this is the schema of an app's users",
    ],
    [
      "the list of mappings",
      () => readProfileMapping([mapping({})]),
      "ask for one of them by its id",
    ],
    [
      "an error of Okta's",
      () => readUsers({ errorCode: "E0000011" }),
      "this is an error of Okta's API",
    ],
    ["a number", () => readUsers(7), "this is not one of Okta's exports"],
    [
      "an app to an app",
      () => readProfileMapping({ ...mapping({}), source: { type: "appuser" } }),
      "it maps appuser to appuser",
    ],
    [
      "a property that is a text",
      () => readProfileMapping(mapping("user.email")),
      "properties.userName is not an object",
    ],
    [
      "no expression",
      () => readProfileMapping(mapping({ pushStatus: "PUSH" })),
      "properties.userName.expression is missing",
    ],
    [
      "an unknown pushStatus",
      () => readProfileMapping(mapping({ expression: "1", pushStatus: "NO" })),
      "pushStatus is neither",
    ],
    [
      "a user without a status",
      () => readUsers([user, { ...user, status: 1 }]),
      "[1].status is missing, or not a string",
    ],
    [
      "a user without a login",
      () => readUsers([{ ...user, profile: {} }]),
      "[0].profile.login is missing",
    ],
    [
      "a schema without properties",
      () => readAppSchema({ definitions: { custom: {} } }),
      "definitions.custom.properties is missing",
    ],
  ])("%s", (_what, read, message) => {
    expect(read).toThrow(message);
  });
});
