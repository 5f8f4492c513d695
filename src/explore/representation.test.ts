import { describe, expect, it } from "vitest";
import { differences, representation, withElementsOf } from "./representation.ts";

const user = {
  userName: "Ada@Example.com",
  name: { givenName: "Zoë" },
  emails: [
    { value: "b@example.com", type: "home" },
    { value: "a@example.com", type: "work", primary: true },
  ],
  phoneNumbers: [{ value: "+44 161 555-0101", primary: true }],
  externalId: "00uX",
};

const { userName: _userName, ...withoutName } = user;

describe("Two resources are the same", () => {
  it.each([
    ["in another order", { ...user, emails: user.emails.toReversed() }],
    ["in other letter case", { ...user, userName: "ada@example.COM" }],
    ["with names in other letter case", { ...withoutName, USERNAME: user.userName }],
    ["in another Unicode form", { ...user, name: { givenName: "Zoe\u0308" } }],
    ["with null and empty lists", { ...user, title: null, addresses: [], nickName: "" }],
    [
      "with primary false",
      { ...user, emails: [{ ...user.emails[0], primary: false }, user.emails[1]] },
    ],
    [
      "with a phone number as a URI",
      { ...user, phoneNumbers: [{ value: "tel:+441615550101", primary: true }] },
    ],
    ["with what nobody asked for", { ...user, costume: "M", meta: { version: "2" } }],
  ])("%s", (_how, other) => {
    expect(differences(representation(user), representation(other))).toEqual([]);
  });
});

it.each([
  ["externalid", { ...user, externalId: "00ux" }],
  ["emails", { ...user, emails: user.emails.slice(1) }],
  ["title", { ...user, title: "Nurse" }],
  ["active", { ...user, active: "false" }],
])("They differ in %s", (path, other) => {
  expect(differences(representation(user), representation(other))).toEqual([path]);
});

it("An element may be returned with more than was sent, but not with less", () => {
  const sent = representation({ phoneNumbers: [{ value: "1" }] });
  const more = representation({ phoneNumbers: [{ value: "1", type: "mobile" }] });
  expect(withElementsOf(more, sent)).toEqual(more);
  expect(withElementsOf(sent, more)).toEqual(more);
});
