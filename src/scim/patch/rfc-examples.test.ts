// The examples of RFC 7644 §3.5.2.1 to §3.5.2.3, each with the result that its text describes.

import { describe, expect, it } from "vitest";
import type { Resource } from "../resource.ts";
import { groupType, userType } from "../schemas/resource-types.ts";
import { applyPatch } from "./apply.ts";

const USER = userType({ contract: "core" });
const GROUP = groupType({ contract: "core" });
const babs = { display: "Babs Jensen", $ref: "https://example.com/v2/Users/2819", value: "2819" };
const james = { display: "James Smith", $ref: "https://example.com/v2/Users/08e1", value: "08e1" };

const group = (members?: (typeof babs)[]): Resource => ({
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
  id: "acbf3ae7",
  displayName: "Employees",
  ...(members === undefined ? {} : { members }),
});

const user = (changes: Resource = {}): Resource => ({
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
  id: "2819",
  userName: "bjensen",
  ...changes,
});

const workMail = { value: "bjensen@example.com", type: "work", primary: true };
const homeMail = { value: "babs@jensen.org", type: "home" };

describe("§3.5.2.1 add", () => {
  it("adds a member", () => {
    const operations = [{ op: "add", path: "members", value: [babs] }];
    expect(applyPatch(group(), operations, GROUP)).toEqual(group([babs]));
    expect(applyPatch(group([james]), operations, GROUP)).toEqual(group([james, babs]));
  });

  it("changes nothing where the user is a member already", () => {
    const operations = [{ op: "add", path: "members", value: [{ value: "2819" }] }];
    expect(applyPatch(group([babs]), operations, GROUP)).toEqual(group([babs]));
  });

  it("adds attributes without a path", () => {
    const operations = [{ op: "add", value: { emails: [homeMail], nickname: "Babs" } }];
    expect(applyPatch(user({ emails: [workMail], nickName: "B" }), operations, USER)).toEqual(
      user({ emails: [workMail, homeMail], nickName: "Babs" }),
    );
  });
});

describe("§3.5.2.2 remove", () => {
  it("removes a single member, and none if there is no such member", () => {
    const operations = [{ op: "remove", path: 'members[value eq "2819"]' }];
    expect(applyPatch(group([babs, james]), operations, GROUP)).toEqual(group([james]));
    expect(applyPatch(group([james]), operations, GROUP)).toEqual(group([james]));
  });

  it("removes all members", () => {
    const operations = [{ op: "remove", path: "members" }];
    expect(applyPatch(group([babs, james]), operations, GROUP)).toEqual(group());
  });

  it("removes a value from a complex multi-valued attribute", () => {
    const path = 'emails[type eq "work" and value ew "example.com"]';
    expect(
      applyPatch(user({ emails: [workMail, homeMail] }), [{ op: "remove", path }], USER),
    ).toEqual(user({ emails: [homeMail] }));
  });

  it("removes and adds a member in one request", () => {
    const operations = [
      { op: "remove", path: 'members[value eq"2819"]' },
      { op: "add", path: "members", value: [james] },
    ];
    expect(applyPatch(group([babs]), operations, GROUP)).toEqual(group([james]));
  });
});

describe("§3.5.2.3 replace", () => {
  it("replaces all members", () => {
    const operations = [{ op: "replace", path: "members", value: [babs, james] }];
    expect(applyPatch(group([james]), operations, GROUP)).toEqual(group([babs, james]));
    const emptied = [{ op: "replace", path: "members", value: [] }];
    expect(applyPatch(group([james]), emptied, GROUP)).toEqual(group());
  });

  it("replaces the entire work address, which then is the primary one", () => {
    const value = { type: "work", streetAddress: "911 Universal City Plaza", primary: true };
    const home = { type: "home", locality: "Leeds", primary: true };
    const before = user({ addresses: [home, { type: "work", locality: "Hollywood" }] });
    const operations = [{ op: "replace", path: 'addresses[type eq "work"]', value }];
    expect(applyPatch(before, operations, USER)).toEqual(
      user({ addresses: [{ ...home, primary: false }, value] }),
    );
  });

  it("replaces a sub-attribute of the selected address", () => {
    const path = 'addresses[type eq "work"].streetAddress';
    const before = user({ addresses: [{ type: "work", locality: "Hollywood" }] });
    expect(applyPatch(before, [{ op: "replace", path, value: "1010 Broadway Ave" }], USER)).toEqual(
      user({
        addresses: [{ type: "work", locality: "Hollywood", streetAddress: "1010 Broadway Ave" }],
      }),
    );
  });

  it("replaces all values of the attributes given without a path", () => {
    const operations = [
      { op: "replace", value: { emails: [workMail, homeMail], nickname: "Babs" } },
    ];
    const before = user({ emails: [{ value: "old@example.com" }], title: "Guide" });
    expect(applyPatch(before, operations, USER)).toEqual(
      user({ emails: [workMail, homeMail], nickName: "Babs", title: "Guide" }),
    );
  });
});
