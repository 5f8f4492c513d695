import { describe, expect, it } from "vitest";
import { createAddresses } from "./addresses.ts";
import { createOwnership } from "./ownership.ts";

const addresses = createAddresses(createOwnership("r7k2m9"));

describe("An e-mail address", () => {
  it.each([
    "bjensen@corp.test",
    "o'brien+x@corp.test",
    "jürgen@münchen.de",
    "zéphyrine@corp.test",
    "z\u00c3\u00a9phyrine@m\u00c3\u00bcnchen.de",
    "山田@例え.テスト",
    '"john doe"@corp.test',
    "bjensen%40corp.test",
  ])("of others is masked in a text: %s", (address) => {
    const masked = "•".repeat(decodeURIComponent(address).length);
    expect(addresses.mask(`ask ${address}, or ${address} itself`)).toBe(
      `ask ${masked}, or ${masked} itself`,
    );
  });

  it.each([
    "a.r7k2m9@example.com is taken",
    "ask a%2Br7k2m9%40example.com",
    "meet @ ten, or a@b, for 100% of @odata.type",
    "http://127.0.0.1:4010/scim/v2/Users/p%40%3A%3D1002",
    '{"value":"a r7k2m9@example.com"}',
  ])("of the run is not, nor is what isn't one: %s", (text) => {
    expect(addresses.mask(text)).toBe(text);
  });

  it("costs little in long words", () => {
    for (const text of [
      "a".repeat(500_000),
      "a@".repeat(200_000),
      `"${"a".repeat(60)}`.repeat(9000),
    ])
      expect(addresses.mask(`${text} x@`)).toBe(`${text} x@`);
  });
});
