import { describe, expect, it } from "vitest";
import { inContractSpelling, receivedPointer } from "./contract-spelling.ts";

describe("inContractSpelling", () => {
  it("spells names and schema URIs as the contract does, at any depth", () => {
    expect(
      inContractSpelling({
        SCHEMAS: ["URN:ietf:params:scim:schemas:core:2.0:USER", "urn:Other"],
        username: "Ann",
        Emails: [{ VALUE: "a@example.com" }],
        "URN:IETF:params:scim:schemas:extension:enterprise:2.0:User": { Manager: { VALUE: "7" } },
      }),
    ).toEqual({
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:Other"],
      userName: "Ann",
      emails: [{ value: "a@example.com" }],
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { manager: { value: "7" } },
    });
  });

  it("leaves unknown names, and a name whose place is taken", () => {
    const message = { shoeSize: 44, userName: "ann", username: "bob", constructor: 1 };

    expect(inContractSpelling(message)).toEqual(message);
  });

  it("leaves the message itself, and a prototype, alone", () => {
    const message = JSON.parse('{"__proto__":{"id":"7"},"USERNAME":"ann"}') as object;
    const copy = inContractSpelling(message) as object;

    expect(Object.keys(message)).toEqual(["__proto__", "USERNAME"]);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it("survives nesting deeper than any stack", () => {
    const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000)) as unknown;

    expect(JSON.stringify(inContractSpelling(deep))).toBe(`${"[".repeat(33)}null${"]".repeat(33)}`);
  });
});

describe("receivedPointer", () => {
  it("points into the message as it was received", () => {
    const received = { RESOURCES: [{ Emails: [{ Primary: "yes" }] }] };

    expect(receivedPointer(received, "/Resources/0/emails/0/primary")).toBe(
      "/RESOURCES/0/Emails/0/Primary",
    );
  });

  it("escapes what a pointer must", () => {
    expect(receivedPointer({ "a/b~c": 1 }, "/a~1b~0c")).toBe("/a~1b~0c");
  });

  it("keeps what isn't there", () => {
    expect(receivedPointer({}, "")).toBe("");
    expect(receivedPointer(undefined, "/id")).toBe("/id");
  });
});
