import { describe, expect, it } from "vitest";
import { createOwnership } from "./ownership.ts";
import { createRedactor } from "./redact.ts";

const mark = "r7k2m9";
const create = { method: "POST", path: "/Users" };
const list = { method: "GET", path: "/Users" };

describe("A token of digits", () => {
  it.each(["4711204917", "47112049171234567890", "471120491712345678901234567890"])(
    "is in no message as a number: %s",
    (token) => {
      const redactor = createRedactor({ token }, createOwnership(mark));
      const told = (value: string) => `{"userName":"a-${mark}","ratio":0.25,"at":[${value}]}`;
      const shown = told('"‹redacted›"');
      expect(redactor.responseBody(told(token), 201, create)).toBe(shown);
      expect(redactor.requestBody({ ...create, body: told(token) })).toBe(shown);
      const error = (value: string) => `{"status":409,"token":${value}}`;
      for (const request of [create, { method: "DELETE", path: "/Users/7" }]) {
        expect(redactor.responseBody(error(token), 409, request)).toBe(error('"‹redacted›"'));
      }
    },
  );
});

describe("A resource that the run did not create", () => {
  it("shows of meta and schemas only what says nothing of anybody", () => {
    const redactor = createRedactor({ token: "c4n4ry-t0ken" }, createOwnership(mark));
    const known = {
      resourceType: "User",
      created: "2026-01-01T00:00:00Z",
      location: "https://a.example/Users/7",
      version: 'W/"3"',
    };
    const urn = "urn:ietf:params:scim:schemas:core:2.0:User";
    const shown = (schemas: string[], meta: object) => JSON.stringify({ schemas, meta });
    const told = shown([urn, "Odo Tuft"], {
      ...known,
      lastModified: { by: "Odo Tuft" },
      createdBy: "Odo Tuft",
      seconds: 194731200,
    });
    expect(redactor.responseBody(told, 200, list)).toBe(
      shown([urn, "••••••••"], {
        ...known,
        lastModified: { by: "••••••••" },
        createdBy: "••••••••",
        seconds: 0,
      }),
    );
  });
});

describe("A resource of the run", () => {
  const own = (address: string) =>
    JSON.stringify({
      userName: `a-${mark}@example.com`,
      emails: [{ value: "Odd!value@example.com" }],
      owner: address,
      meta: { createdBy: address },
      [address]: 1,
    });

  it("shows no address of others, and all that the run sent", () => {
    const redactor = createRedactor({ token: "c4n4ry-t0ken" }, createOwnership(mark));
    const sent = {
      ...create,
      body: JSON.stringify({ emails: [{ value: "Odd!value@example.com" }] }),
    };
    redactor.hear(sent);
    expect(redactor.requestBody(sent)).toBe(sent.body);
    expect(redactor.responseBody(own("bjensen@corp.test"), 200, list)).toBe(own("•".repeat(17)));
    const put = { method: "PUT", path: "/Users/7", body: own("bjensen@corp.test") };
    redactor.hear(put);
    expect(redactor.requestBody(put)).toBe(own("•".repeat(17)));
  });
});
