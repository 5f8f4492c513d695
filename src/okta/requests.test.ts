import { describe, expect, it } from "vitest";
import { encodeFilterValue } from "./encode-filter-value.ts";
import { readHeaders, writeHeaders } from "./headers.ts";
import { fill } from "./request-template.ts";
import { activate } from "./requests/activate.ts";
import { changeMembership, fillMembershipChange } from "./requests/change-membership.ts";
import { deactivate } from "./requests/deactivate.ts";
import { deleteGroup } from "./requests/delete-group.ts";
import { lookupGroup } from "./requests/group-lookup.ts";
import { importUsersPage } from "./requests/import-pages.ts";
import {
  lookupByEmailsValue,
  lookupByEmailsValuePath,
  lookupByUserName,
  lookupByUserNameForm,
  lookupByUserNameRawPlus,
  lookupByWorkEmail,
} from "./requests/lookup.ts";
import { addMembers, createGroup } from "./requests/push-group.ts";
import { renameGroup } from "./requests/rename-group.ts";
import { replaceMembers, replaceMembersPathless } from "./requests/replace-members.ts";
import { syncPassword } from "./requests/sync-password.ts";
import { testCredentials, testGroups } from "./requests/test-credentials.ts";

const ID = "23a35c27-23d3-4c03-b4c5-6443c09e7173";

describe("Headers", () => {
  it("of a GET have no Content-Type", () => {
    expect(readHeaders("abc")).toEqual([
      ["Accept", "application/scim+json"],
      ["Accept-Charset", "utf-8"],
      ["User-Agent", "Okta SCIM Client 1.0.0"],
      ["Authorization", "Bearer abc"],
      ["Accept-Encoding", "gzip,deflate"],
    ]);
  });

  it("of a write have it third", () => {
    expect(writeHeaders("abc")).toEqual([
      ["Accept", "application/scim+json"],
      ["Accept-Charset", "utf-8"],
      ["Content-Type", "application/scim+json; charset=utf-8"],
      ["User-Agent", "Okta SCIM Client 1.0.0"],
      ["Authorization", "Bearer abc"],
      ["Accept-Encoding", "gzip,deflate"],
    ]);
  });
});

describe("Paths", () => {
  it("of the credentials test are literal", () => {
    expect(fill(testCredentials).path).toBe("/Users?startIndex=1&count=2");
    expect(fill(testGroups).path).toBe("/Groups?startIndex=1&count=100");
    expect(fill(importUsersPage, { startIndex: 101 }).path).toBe("/Users?startIndex=101&count=100");
  });

  it("of a lookup are those of the captures", () => {
    expect(fill(lookupByUserName, { userName: "obi-wan.kenobi@iamciam.dev" }).path).toBe(
      "/Users?filter=userName%20eq%20%22obi-wan.kenobi%40iamciam.dev%22&startIndex=1&count=100",
    );
    expect(fill(lookupByUserNameForm, { userName: "jane.doe@example.com" }).path).toBe(
      "/Users?filter=userName+eq+%22jane.doe%40example.com%22&startIndex=1&count=100",
    );
    expect(fill(lookupGroup, { displayName: "Test SCIMv2" }).path).toBe(
      "/Groups?filter=displayName%20eq%20%22Test%20SCIMv2%22&startIndex=1&count=100",
    );
  });

  it("of the lookups by e-mail name the attribute in three ways", () => {
    const email = "a@b.example";
    expect(fill(lookupByEmailsValue, { email }).path).toBe(
      "/Users?filter=emails.value%20eq%20%22a%40b.example%22&startIndex=1&count=100",
    );
    expect(fill(lookupByEmailsValuePath, { email }).path).toBe(
      "/Users?filter=emails%5Bvalue%20eq%20%22a%40b.example%22%5D&startIndex=1&count=100",
    );
    expect(fill(lookupByWorkEmail, { email }).path).toBe(
      "/Users?filter=emails%5Btype%20eq%20%22work%22%5D.value%20eq%20%22a%40b.example%22&startIndex=1&count=100",
    );
  });

  it.each([
    ["a+b@x.com", "a%2Bb%40x.com", "a%2Bb%40x.com", "a+b%40x.com"],
    ["pat o'brien", "pat%20o%27brien", "pat+o%27brien", "pat%20o%27brien"],
    ['O"Brien\\', "O%5C%22Brien%5C%5C", "O%5C%22Brien%5C%5C", "O%5C%22Brien%5C%5C"],
    [
      "søren&=?#%",
      "s%C3%B8ren%26%3D%3F%23%25",
      "s%C3%B8ren%26%3D%3F%23%25",
      "s%C3%B8ren%26%3D%3F%23%25",
    ],
  ])("encode %s in each form", (value, percent, form, rawPlus) => {
    expect(encodeFilterValue(value)).toBe(percent);
    expect(encodeFilterValue(value, "form")).toBe(form);
    expect(encodeFilterValue(value, "raw-plus")).toBe(rawPlus);
    expect(fill(lookupByUserNameRawPlus, { userName: value }).path).toContain(`%22${rawPlus}%22`);
  });

  it("encode an id as one segment", () => {
    expect(fill(deactivate, { id: 'a/b?"c' }).path).toBe("/Users/a%2Fb%3F%22c");
  });
});

describe("Bodies of users", () => {
  it("deactivate in 118 bytes", () => {
    const { method, path, body } = fill(deactivate, { id: ID });
    expect([method, path]).toEqual(["PATCH", `/Users/${ID}`]);
    expect(body).toBe(
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"active":false}}]}',
    );
    expect(Buffer.byteLength(body ?? "")).toBe(118);
  });

  it("activate in 117 bytes", () => {
    const { body } = fill(activate, { id: ID });
    expect(body).toBe(
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"active":true}}]}',
    );
    expect(Buffer.byteLength(body ?? "")).toBe(117);
  });

  it("sync a password in the same form", () => {
    expect(fill(syncPassword, { id: ID, password: 'Ls"ar99&' }).body).toBe(
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"password":"Ls\\"ar99&"}}]}',
    );
  });
});

describe("Bodies of groups", () => {
  const droid = { value: "cc2573a1-e1c4-491d-a3db-ae4a2e078d61", display: "bb-8@iamciam.dev" };

  it("create with the members inside", () => {
    expect(fill(createGroup, { displayName: "Droids", members: [droid] }).body).toBe(
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Droids","members":[{"value":"cc2573a1-e1c4-491d-a3db-ae4a2e078d61","display":"bb-8@iamciam.dev"}]}',
    );
  });

  it("add the members once more", () => {
    expect(fill(addMembers, { id: "g1", members: [droid] }).body).toBe(
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"add","path":"members","value":[{"value":"cc2573a1-e1c4-491d-a3db-ae4a2e078d61","display":"bb-8@iamciam.dev"}]}]}',
    );
  });

  it("change the membership: removals first, then one add", () => {
    const change = fillMembershipChange(
      "g1",
      ["removeUser1", "removeUser2"],
      [
        { value: "addUser1", display: "addUser1@example.com" },
        { value: "addUser2", display: "addUser2@example.com" },
      ],
    );
    expect(change.path).toBe("/Groups/g1");
    expect(change.body).toBe(
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[' +
        '{"op":"remove","path":"members[value eq \\"removeUser1\\"]"},' +
        '{"op":"remove","path":"members[value eq \\"removeUser2\\"]"},' +
        '{"op":"add","path":"members","value":[{"value":"addUser1","display":"addUser1@example.com"},{"value":"addUser2","display":"addUser2@example.com"}]}]}',
    );
    expect(fillMembershipChange("g1", ["a"], []).body).toMatch(
      /"Operations":\[\{"op":"remove","path":"members\[value eq \\"a\\"\]"\}\]\}$/,
    );
  });

  it("rename with the id inside the value, in the 170 bytes of Okta's sample", () => {
    const id = "619435534e58458c8c92e86d1e07d2f8";
    const { body } = fill(renameGroup, { id, displayName: "SCIM_test1" });
    expect(body).toBe(
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"id":"619435534e58458c8c92e86d1e07d2f8","displayName":"SCIM_test1"}}]}',
    );
    expect(Buffer.byteLength(body ?? "")).toBe(170);
  });

  it("overwrite the membership, with path and without", () => {
    expect(fill(replaceMembers, { id: "g1", members: [] }).body).toBe(
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","path":"members","value":[]}]}',
    );
    expect(
      fill(replaceMembersPathless, { id: "g1", displayName: "Droids", members: [] }).body,
    ).toBe(
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","value":{"members":[],"id":"g1","displayName":"Droids"}}]}',
    );
  });

  it("delete without a body", () => {
    expect(fill(deleteGroup, { id: "g1" })).toEqual({
      label: "delete the group",
      method: "DELETE",
      path: "/Groups/g1",
    });
  });
});

describe("A template", () => {
  it("is frozen", () => {
    expect(Object.isFrozen(deactivate) && Object.isFrozen(changeMembership)).toBe(true);
  });

  it("says which blank has no value", () => {
    expect(() => fill(deactivate)).toThrow('"deactivate the user" needs a value for id');
  });

  it("puts values in without reading them as blanks", () => {
    const members = [{ value: "{{id}}", display: "$&" }];
    expect(fill(addMembers, { id: "g1", members }).body).toContain(
      '"value":[{"value":"{{id}}","display":"$&"}]',
    );
  });
});
