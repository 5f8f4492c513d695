import { describe, expect, it } from "vitest";
import { preview } from "./preview.ts";
import { changed, type Change } from "./testing/example.ts";

function previewOf(change: Change, at = 0) {
  const subject = changed(change);
  const user = subject.exportedUsers[at];
  if (user === undefined) throw new Error("the example has nobody there");
  return preview(subject, user);
}

describe("A preview", () => {
  it("is the create body, key for key", () => {
    expect(JSON.stringify(previewOf({}, 2).body)).toBe(
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User","urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User"],"userName":"li.wei@example.com","name":{"givenName":"Li","familyName":"Wei"},"emails":[{"primary":true,"value":"li.wei@example.com","type":"work"}],"displayName":"Li Wei","locale":"en-GB","externalId":"x1003","groups":[],"password":"(random)","active":true,"title":"Adviser","userType":"Intranet User","addresses":[{"primary":true,"region":"Greater Manchester","postalCode":"M1 1AA","country":"GB"}],"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":"1003","organization":"Example Ltd","department":"Customer Success","manager":{"value":"x01999"}},"urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User":{"location":"default","loginType":"SAML"},"phoneNumbers":[{"type":"work","value":"+44 161 496 0100"}]}',
    );
  });

  it("names the origin of each value, and what isn't sent", () => {
    const { origins } = previewOf({
      mapping: { uid: null, title: "Time.now()", nickName: 'user.nick + "!"', division: "'x" },
    });
    const of = (name: string) => origins.find(({ externalName }) => externalName === name);
    expect(of("externalId")?.from).toBe("Okta's id of the user");
    expect(of("locale")?.remarks).toEqual(["on create only"]);
    expect(of("title")?.remarks).toEqual(["left out here", "Time.now cannot be evaluated here"]);
    expect(of("nickName")).toMatchObject({
      values: ['"!"', '"null!"'],
      remarks: ["how + prints null"],
    });
    expect(of("division")?.remarks).toEqual(["no expression: the quotation mark is not closed"]);
    expect(of("name.middleName")?.remarks).toEqual(["empty, so not sent"]);
  });

  it("uses a default value on create, where nothing else is", () => {
    const change: Change = {
      schema: { location: { default: "HQ" } },
      mapping: { location: "user.nothing" },
    };
    const { body, origins } = previewOf(change);
    expect(body).toHaveProperty(
      ["urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User", "location"],
      "HQ",
    );
    expect(origins).toContainEqual(
      expect.objectContaining({ externalName: "location", from: "default value, on create only" }),
    );
  });

  it("never sends an attribute without a namespace", () => {
    const { body, origins } = previewOf({ schema: { title: { externalNamespace: "" } } });
    expect(body).not.toHaveProperty("title");
    expect(origins.find(({ variable }) => variable === "title")?.remarks).toEqual([
      "never sent: no namespace, or no valid external name",
    ]);
  });
});

describe("The contract's opinion", () => {
  it("is none of the corrected example", () => {
    expect(previewOf({}).objections).toEqual([]);
    expect(previewOf({ given: { contract: "field-mapping" } }).objections).toEqual([]);
  });

  it("is that location is missing, with the row it belongs to", () => {
    const { objections } = previewOf({
      mapping: { location: null, loginType: null, jobStartDate: null },
    });
    expect(objections).toEqual([
      {
        pointer: "/urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User/location",
        message: "is absent, and required",
        requirement: "INTERACT-location/required-on-create",
      },
    ]);
  });

  it("is that a value has the wrong type", () => {
    const { objections } = previewOf({ mapping: { active: "'yes'" } });
    expect(objections).toEqual([expect.objectContaining({ pointer: "/active" })]);
  });
});
