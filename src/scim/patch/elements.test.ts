import { describe, expect, it } from "vitest";
import type { Json, Resource } from "../resource.ts";
import { groupType, userType } from "../schemas/resource-types.ts";
import type { ScimError } from "../scim-error.ts";
import { applyPatch } from "./apply.ts";

const USER = userType({ contract: "core" });
const GROUP = groupType({ contract: "core" });
const work = { value: "w@example.com", type: "work", primary: true };
const home = { value: "h@example.com", type: "home" };

const emailsAfter = (before: Json[], ...operations: Json[]) =>
  applyPatch(
    {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
      userName: "bjensen",
      ...(before.length === 0 ? {} : { emails: before }),
    },
    operations,
    USER,
  )["emails"];

const group: Resource = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
  displayName: "Droids",
  members: [{ value: "1" }, { value: "2" }, { value: "3" }],
};
const membersAfter = (...operations: Json[]) => applyPatch(group, operations, GROUP)["members"];

const refusal = (scimType: string, detail: string) =>
  expect.objectContaining({
    status: 400,
    scimType,
    detail: expect.stringContaining(detail) as string,
  }) as ScimError;

describe("add to a multi-valued attribute", () => {
  it("reads one element as a list of one", () => {
    expect(emailsAfter([work], { op: "add", path: "emails", value: home })).toEqual([work, home]);
  });

  it("does not repeat a value of the same type in any letter case", () => {
    const again = { value: "W@EXAMPLE.COM", type: "WORK" };
    expect(emailsAfter([work], { op: "add", path: "emails", value: [again] })).toEqual([work]);
    const named = { op: "add", path: "emails", value: [{ ...again, display: "W" }] };
    expect(emailsAfter([work], named)).toEqual([{ ...work, display: "W" }]);
    const same = { op: "add", path: "emails", value: [work] };
    expect(emailsAfter([work, home], same)).toEqual([work, home]);
    const other = { value: "w@example.com", type: "other" };
    expect(emailsAfter([work], { op: "add", path: "emails", value: other })).toEqual([work, other]);
  });

  it("leaves one primary value", () => {
    const value = [{ ...home, primary: true }];
    expect(emailsAfter([work], { op: "add", path: "emails", value })).toEqual([
      { ...work, primary: false },
      ...value,
    ]);
    const both = [
      { ...home, primary: true },
      { value: "x", primary: true },
    ];
    expect(() => emailsAfter([work], { op: "add", path: "emails", value: both })).toThrow(
      refusal("invalidValue", "emails"),
    );
  });

  it("makes the element that a selection by equality asks for", () => {
    const path = 'emails[type eq "home"].value';
    expect(emailsAfter([work], { op: "add", path, value: "h@example.com" })).toEqual([work, home]);
    const whole = { op: "add", path: 'emails[type eq "home"]', value: { value: "h@example.com" } };
    expect(emailsAfter([], whole)).toEqual([home]);
  });

  it.each([
    'emails[type ne "work"].value',
    'emails[type eq "home" and primary eq true].value',
    'emails[type eq "a" or type eq "b"].value',
    "emails[not (type pr)].value",
  ])("has no target where nothing matches %s", (path) => {
    expect(() => emailsAfter([work], { op: "add", path, value: "x" })).toThrow(
      refusal("noTarget", "emails"),
    );
  });

  it("merges into what a selection matches", () => {
    const value = { display: "Home" };
    expect(emailsAfter([work, home], { op: "add", path: 'emails[type eq "home"]', value })).toEqual(
      [work, { ...home, display: "Home" }],
    );
  });

  it("adds nothing where nothing is given", () => {
    for (const value of [null, [], [{}], [{ primary: true }], ""]) {
      expect(
        emailsAfter([home], { op: "add", path: 'emails[type eq "home"].value', value: "" }),
      ).toEqual([home]);
      if (value !== "")
        expect(emailsAfter([home], { op: "add", path: "emails", value })).toEqual([home]);
    }
  });
});

describe("replace in a multi-valued attribute", () => {
  it("has no target where nothing matches", () => {
    const path = 'emails[type eq "home"].value';
    expect(() => emailsAfter([work], { op: "replace", path, value: "x" })).toThrow(
      refusal("noTarget", "emails"),
    );
    expect(() => emailsAfter([], { op: "replace", path: "emails.type", value: "x" })).toThrow(
      refusal("noTarget", "emails"),
    );
  });

  it("makes the selected value the only primary one", () => {
    const path = 'emails[type eq "home"].primary';
    expect(emailsAfter([work, home], { op: "replace", path, value: true })).toEqual([
      { ...work, primary: false },
      { ...home, primary: true },
    ]);
    expect(() =>
      emailsAfter([work, home], { op: "replace", path: "emails[value pr].primary", value: true }),
    ).toThrow(refusal("invalidValue", "emails"));
  });

  it("sets a sub-attribute of all elements where none is selected", () => {
    expect(
      emailsAfter([work, home], { op: "replace", path: "emails.display", value: "B" }),
    ).toEqual([
      { ...work, display: "B" },
      { ...home, display: "B" },
    ]);
  });

  it("drops an element that is left without value", () => {
    const path = 'emails[type eq "work"].value';
    expect(emailsAfter([work, home], { op: "replace", path, value: "" })).toEqual([home]);
    expect(emailsAfter([work], { op: "replace", path, value: null })).toBeUndefined();
  });

  it("changes nothing that is immutable", () => {
    const path = 'members[value eq "1"]';
    expect(() => membersAfter({ op: "replace", path: `${path}.value`, value: "9" })).toThrow(
      refusal("mutability", "members.value"),
    );
    expect(() => membersAfter({ op: "replace", path, value: { value: "9" } })).toThrow(
      refusal("mutability", "members.value"),
    );
    expect(membersAfter({ op: "replace", path: `${path}.value`, value: "1" })).toEqual(
      group["members"],
    );
  });
});

describe("remove from a multi-valued attribute", () => {
  it("removes the listed members, as Entra asks", () => {
    const value = [{ value: "1" }, { value: "3" }, { value: "9" }, { display: "x" }];
    expect(membersAfter({ op: "Remove", path: "members", value })).toEqual([{ value: "2" }]);
    expect(membersAfter({ op: "remove", path: "members", value: ["2"] })).toEqual([
      { value: "1" },
      { value: "3" },
    ]);
    expect(membersAfter({ op: "remove", path: "members", value: [] })).toEqual(group["members"]);
    expect(membersAfter({ op: "remove", path: "members", value: null })).toBeUndefined();
  });

  it("lists by value only: an element without one is neither listed nor removed", () => {
    const named = { display: "Babs" };
    const value = [{ display: "Babs" }, { value: "H@example.com" }];
    expect(emailsAfter([named, home], { op: "remove", path: "emails", value })).toEqual([named]);
  });

  it("removes a sub-attribute of what is selected", () => {
    const path = 'emails[type eq "work"].primary';
    expect(emailsAfter([work, home], { op: "remove", path })).toEqual([
      { value: work.value, type: "work" },
      home,
    ]);
    expect(
      emailsAfter([work], { op: "remove", path: 'emails[type eq "work"].value' }),
    ).toBeUndefined();
    expect(() => membersAfter({ op: "remove", path: 'members[value eq "1"].value' })).toThrow(
      refusal("mutability", "members.value"),
    );
  });
});
