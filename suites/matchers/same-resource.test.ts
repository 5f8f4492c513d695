import { describe, expect, it } from "vitest";
import { mismatches, differences } from "./same-resource.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

const user = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:User", interact],
  id: "7",
  userName: "Barbara.Jensen@example.com",
  name: { givenName: "Zoe\u0308", familyName: "Jensen" },
  title: "Tour Guide",
  active: true,
  emails: [
    { value: "barbara@example.com", type: "work", primary: true },
    { value: "babs@example.com", type: "home" },
  ],
  phoneNumbers: [{ value: "+44 161 496 0101", type: "work", primary: true }],
  groups: [{ value: "g1", display: "Droids" }],
  [interact]: { location: "Manchester", jobStartDate: "2024-01-15T01:00:00Z" },
  meta: { lastModified: "2026-01-01T00:00:00Z" },
};

describe("a resource is the same as before", () => {
  it.each([
    ["where nothing changed", {}],
    ["whatever meta says", { meta: { lastModified: "2026-02-02T00:00:00Z" } }],
    ["in another letter case where that doesn't count", { userName: "barbara.jensen@EXAMPLE.com" }],
    ["in the other Unicode form", { name: { givenName: "Zoë", familyName: "Jensen" } }],
    ["in another order", { emails: user.emails.toReversed() }],
    [
      "with primary false in place of none",
      { emails: [user.emails[0], { ...user.emails[1], primary: false }] },
    ],
    [
      "with a number as RFC 3966 writes it",
      { phoneNumbers: [{ value: "tel:+44-161-496-0101", type: "work", primary: true }] },
    ],
    ["with a group's new name", { groups: [{ value: "g1", display: "Protocol droids" }] }],
    ["with null for what it never had", { nickName: null, ims: [] }],
    ["with an attribute that the provider alone knows", { lastSeen: "today" }],
    [
      "at the same moment in another zone",
      { [interact]: { location: "Manchester", jobStartDate: "2024-01-15T02:00:00.000+01:00" } },
    ],
  ])("%s", (_, change) => {
    expect(differences({ ...user, ...change }, user)).toEqual([]);
  });

  it.each([
    ["title", { title: null }],
    ["id", { id: "8" }],
    ["active", { active: "true" }],
    ["nickName", { nickName: "Babs" }],
    ["name.familyName", { name: { givenName: "Zoë" } }],
    ["emails", { emails: [user.emails[0]] }],
    ["emails", { emails: [...user.emails, user.emails[0]] }],
    ["emails", { emails: [{ ...user.emails[0], primary: false }, user.emails[1]] }],
    ["phoneNumbers", { phoneNumbers: [{ ...user.phoneNumbers[0], value: "+44 161 496 0102" }] }],
    ["groups", { groups: [] }],
    [`${interact}:location`, { [interact]: { jobStartDate: "2024-01-15T01:00:00Z" } }],
  ])("but for %s", (path, change) => {
    expect(differences({ ...user, ...change }, user)).toEqual([path]);
    expect(differences({ ...user, ...change }, user, [path])).toEqual([]);
  });

  it("but for all below a path that may differ", () => {
    const other = { ...user, name: {}, [interact]: {} };
    expect(differences(other, user)).toHaveLength(4);
    expect(differences(other, user, ["NAME", interact])).toEqual([]);
  });
});

describe("a resource shows what was sent", () => {
  it("where it leaves something out, or knows more", () => {
    const { title: _title, phoneNumbers: _phones, ...less } = user;
    expect(mismatches({ ...less, nickName: "Babs" }, user)).toEqual([]);
    expect(
      mismatches({ ...user, emails: [{ value: "alias@example.com" }, ...user.emails] }, user),
    ).toEqual([]);
  });

  it("where elements lack a part, or have one that wasn't sent", () => {
    const address = { streetAddress: "1 Portland St", locality: "Manchester", country: "GB" };
    const sent = { addresses: [{ ...address, formatted: "1 Portland St, Manchester" }], ...user };
    const { country: _country, ...less } = address;
    const shown = { ...less, type: "work", formatted: "1 Portland St\nManchester" };
    const [phone] = user.phoneNumbers;
    expect(
      mismatches({ ...user, addresses: [shown], phoneNumbers: [{ value: phone?.value }] }, sent),
    ).toEqual([]);
  });

  it("but for another part of an element", () => {
    const sent = { ...user, addresses: [{ formatted: "1 Portland St, Manchester" }] };
    expect(mismatches({ ...user, addresses: [{ formatted: "1 Portland St" }] }, sent)).toEqual([
      "addresses",
    ]);
    const [email] = user.emails;
    for (const other of [{ value: undefined }, { type: "other" }, { primary: false }]) {
      expect(mismatches({ ...user, emails: [{ ...email, ...other }] }, user)).toEqual(["emails"]);
    }
  });

  it("but for another value", () => {
    expect(mismatches({ ...user, title: "Chief" }, user)).toEqual(["title"]);
    expect(mismatches({ ...user, emails: [{ value: "other@example.com" }] }, user)).toEqual([
      "emails",
    ]);
  });
});
