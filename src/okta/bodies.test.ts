import { describe, expect, it } from "vitest";
import { createBody } from "./create-body.ts";
import { parseExternalName } from "./external-name.ts";
import { guideMapping, interactAttribute, withWorkPhone } from "./guide-mapping.ts";
import { addAttribute, removeMappings } from "./mapping.ts";
import { mergeForReplace } from "./merge-for-replace.ts";
import { testAppMapping } from "./test-app-mapping.ts";
import type { OktaProfile } from "./profile.ts";

/** Without displayName and locale, as after an administrator removed both mappings. */
const JOINER: OktaProfile = {
  userName: "obi-wan.kenobi@iamciam.dev",
  givenName: "Obi-Wan",
  familyName: "Kenobi",
  email: "obi-wan.kenobi@iamciam.dev",
  externalId: "00use6vjvehodmsQb4x6",
  password: "gl^m&qWZ",
};
const OBI_WAN: OktaProfile = { ...JOINER, displayName: "Obi-Wan Kenobi", locale: "en-US" };

const write = (body: unknown): string => JSON.stringify(body);

describe("A create", () => {
  it("is the captured one, key for key", () => {
    expect(write(createBody(OBI_WAN, testAppMapping))).toBe(
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"obi-wan.kenobi@iamciam.dev","name":{"givenName":"Obi-Wan","familyName":"Kenobi"},"emails":[{"primary":true,"value":"obi-wan.kenobi@iamciam.dev","type":"work"}],"displayName":"Obi-Wan Kenobi","locale":"en-US","externalId":"00use6vjvehodmsQb4x6","groups":[],"password":"gl^m&qWZ","active":true}',
    );
  });

  it("leaves out what is unset, and the type where its mapping was removed", () => {
    const mapping = removeMappings(testAppMapping, ["emails.^[primary==true].type"]);
    const unset = { title: "", enterprise: { department: "" }, nickName: null } as object;
    expect(write(createBody({ ...JOINER, ...unset }, mapping))).toBe(
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"obi-wan.kenobi@iamciam.dev","name":{"givenName":"Obi-Wan","familyName":"Kenobi"},"emails":[{"primary":true,"value":"obi-wan.kenobi@iamciam.dev"}],"externalId":"00use6vjvehodmsQb4x6","groups":[],"password":"gl^m&qWZ","active":true}',
    );
  });

  it("carries extensions with their URNs, nested by external name, after the captured keys", () => {
    const profile: OktaProfile = {
      ...OBI_WAN,
      title: "Jedi",
      primaryPhone: "415.123.4567",
      enterprise: { department: "Council", managerValue: "x1999", managerDisplayName: "Yoda" },
      interact: { location: "Manchester", "name.title": "Mr", omitFromSearch: false },
    };
    const body = createBody(profile, guideMapping);
    expect(Object.keys(body).slice(0, 10)).toEqual([
      "schemas",
      "userName",
      "name",
      "emails",
      "displayName",
      "locale",
      "externalId",
      "groups",
      "password",
      "active",
    ]);
    expect(body).toMatchObject({
      schemas: [
        "urn:ietf:params:scim:schemas:core:2.0:User",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
        "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User",
      ],
      title: "Jedi",
      phoneNumbers: [{ primary: true, value: "415.123.4567", type: "work" }],
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
        department: "Council",
        manager: { value: "x1999", displayName: "Yoda" },
      },
      "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User": {
        location: "Manchester",
        name: { title: "Mr" },
        omitFromSearch: false,
      },
    });
  });

  it("sends the work phone by its type in the guide's work-around", () => {
    const profile = { ...OBI_WAN, primaryPhone: "1", mobilePhone: "2" };
    expect(createBody(profile, withWorkPhone(testAppMapping))["phoneNumbers"]).toEqual([
      { primary: false, value: "2" },
      { type: "work", value: "1" },
    ]);
  });

  it("sends a custom attribute once it is mapped, and not before", () => {
    const urn = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
    const profile = { ...OBI_WAN, interact: { costCode: 7 } };
    expect(createBody(profile, guideMapping)).not.toHaveProperty([urn]);
    const mapping = addAttribute(guideMapping, interactAttribute("costCode"));
    expect(createBody(profile, mapping)[urn]).toEqual({ costCode: 7 });
  });
});

describe("A profile push", () => {
  const user: OktaProfile = {
    ...JOINER,
    userName: "test.user@okta.local",
    givenName: "Another",
    familyName: "User",
    email: "test.user@okta.local",
  };

  it("is Okta's documented sample: the server's keys in the server's order", () => {
    const server = JSON.parse(
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"23a35c27-23d3-4c03-b4c5-6443c09e7173","userName":"test.user@okta.local","name":{"givenName":"Test","middleName":"Excited","familyName":"User"},"emails":[{"primary":true,"value":"test.user@okta.local","type":"work","display":"test.user@okta.local"}],"active":true,"groups":[],"meta":{"resourceType":"User"}}',
    ) as Record<string, never>;
    expect(
      write(mergeForReplace(server, user, removeMappings(testAppMapping, ["externalId"]))),
    ).toBe(
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"23a35c27-23d3-4c03-b4c5-6443c09e7173","userName":"test.user@okta.local","name":{"givenName":"Another","middleName":"Excited","familyName":"User"},"emails":[{"primary":true,"value":"test.user@okta.local","type":"work","display":"test.user@okta.local"}],"active":true,"groups":[],"meta":{"resourceType":"User"}}',
    );
  });

  it("is the captured link: type, groups and locale added, meta and a stale name kept", () => {
    const id = "5fc0c238-1112-11e8-8e45-920c87bdbd75";
    const meta = {
      resourceType: "User",
      created: "2018-02-13T15:05:24.000-08:00",
      lastModified: "2018-02-13T15:05:55.000-08:00",
      location: `https://api.github.com/scim/v2/organizations/octo-org/Users/${id}`,
    };
    const jane = {
      userName: "jane@test.com",
      givenName: "Jane",
      familyName: "Smith",
      email: "jane@test.com",
      displayName: "Jane Smith",
      locale: "en-US",
      externalId: "00u6a15d23T9AeHhF5d7",
      password: "4a9XuKkx",
    };
    const server = {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
      id,
      externalId: "a7d0f98382",
      userName: "mona.octocat@okta.example.com",
      displayName: "Mona Octocat",
      name: { givenName: "Mona", familyName: "Octocat", formatted: "Mona Octocat" },
      emails: [{ value: "mona.octocat@okta.example.com", primary: true }],
      active: true,
      meta,
    };
    const body = mergeForReplace(server, jane, testAppMapping);
    expect(body).toEqual({
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
      id,
      externalId: "00u6a15d23T9AeHhF5d7",
      userName: "jane@test.com",
      displayName: "Jane Smith",
      name: { givenName: "Jane", familyName: "Smith", formatted: "Mona Octocat" },
      emails: [{ value: "jane@test.com", primary: true, type: "work" }],
      active: true,
      meta,
      locale: "en-US",
      groups: [],
    });
    expect(Buffer.byteLength(write(body))).toBe(607);
    expect(server.emails[0]).not.toHaveProperty("type");
  });

  it("appends an element if none has primary as the boolean true", () => {
    const emails = [{ value: "old@okta.local", type: "work", primary: "true" }];
    expect(mergeForReplace({ emails }, user, testAppMapping)["emails"]).toEqual([
      { value: "old@okta.local", type: "work", primary: "true" },
      { primary: true, value: "test.user@okta.local", type: "work" },
    ]);
  });

  it("matches a phone by type in the work-around", () => {
    const phoneNumbers = [
      { type: "mobile", value: "1", primary: true },
      { type: "work", value: "2" },
    ];
    const profile = { ...user, primaryPhone: "3" };
    expect(
      mergeForReplace({ phoneNumbers }, profile, withWorkPhone(testAppMapping))["phoneNumbers"],
    ).toEqual([
      { type: "mobile", value: "1", primary: true },
      { type: "work", value: "3" },
    ]);
  });

  it("never changes active, clears nothing, and carries a password only when asked", () => {
    const server = { active: false, title: "Boss", password: "leaked" };
    expect(mergeForReplace(server, user, testAppMapping)).toMatchObject(server);
    expect(mergeForReplace({}, user, testAppMapping)).not.toHaveProperty("active");
    expect(mergeForReplace({}, user, testAppMapping)).not.toHaveProperty("password");
    const asked = mergeForReplace({}, user, testAppMapping, { password: true });
    expect(asked["password"]).toBe("gl^m&qWZ");
  });

  it("writes into the server's own spelling of a name, and adds an extension's URN", () => {
    const profile = { ...user, interact: { location: "Manchester" } };
    const body = mergeForReplace(
      { schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"], USERNAME: "old" },
      profile,
      guideMapping,
    );
    expect(body["USERNAME"]).toBe("test.user@okta.local");
    expect(body).not.toHaveProperty("userName");
    expect(body["schemas"]).toEqual([
      "urn:ietf:params:scim:schemas:core:2.0:User",
      "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User",
    ]);
  });
});

describe("An external name", () => {
  it.each([
    ["userName", { path: ["userName"] }],
    ["manager.value", { path: ["manager", "value"] }],
    [
      "emails.^[primary==true].value",
      { path: ["value"], selector: { attribute: "emails", name: "primary", value: true } },
    ],
    [
      "phoneNumbers.^[type=='work'].value",
      { path: ["value"], selector: { attribute: "phoneNumbers", name: "type", value: "work" } },
    ],
  ])("%s is parsed", (text, parsed) => {
    expect(parseExternalName(text)).toEqual(parsed);
  });

  it.each(["", "a b", "emails.^[primary=true].value", "emails[0]", "a..b"])(
    "%j is none",
    (text) => {
      expect(() => parseExternalName(text)).toThrow("is not an external name");
    },
  );
});
