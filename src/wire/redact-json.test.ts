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
