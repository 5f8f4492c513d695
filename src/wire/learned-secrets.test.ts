import { describe, expect, it } from "vitest";
import { createHeardSecrets } from "./learned-secrets.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("Secrets that were heard", () => {
  it.each([
    ["a password of a create", '{"userName":"a","password":"g^l5m&qZ"}'],
    ["a password of a PATCH", '{"Operations":[{"op":"replace","value":{"password":"g^l5m&qZ"}}]}'],
    ["a password in what is no JSON", '{"password":"g^l5m&qZ","userName":}'],
  ])("are %s", (_, body) => {
    const heard = createHeardSecrets();
    heard.hearBody(body);
    expect(heard.scrub("got g^l5m&qZ")).toBe("got ‹redacted›");
    expect(heard.scrub(`got ${base64("user:g^l5m&qZ")}`)).not.toContain(base64("l5m&qZ"));
    expect(heard.scrub("got g%5El5m%26qZ or g^l5m&amp;qZ")).toBe("got ‹redacted› or ‹redacted›");
  });

  it("are the values of cookies that a response sets", () => {
    const heard = createHeardSecrets();
    heard.hearCookies([
      ["Set-Cookie", "sid=9f2e77aa01; Path=/accounts; HttpOnly"],
      ["set-cookie", 'quoted="b41d==c9d0e1"'],
      ["set-cookie", "lang=english"],
      ["x-other", "sid=untouched1"],
    ]);
    const told = "9f2e77aa01 b41d==c9d0e1 english /accounts untouched1";
    expect(heard.scrub(told)).toBe("‹redacted› ‹redacted› english /accounts untouched1");
  });

  it("are forgotten where they were heard long ago, and not sooner", () => {
    const heard = createHeardSecrets();
    for (let number = 10; number < 40; number += 1) {
      heard.hearBody(`{"password":"secret-${number}"}`);
      heard.hearBody('{"password":"secret-again"}');
    }
    expect(heard.scrub("secret-10")).toBe("secret-10");
    expect(heard.scrub("secret-17 secret-39 secret-again")).toBe(
      "‹redacted› ‹redacted› ‹redacted›",
    );
  });

  it("are none where nothing was heard", () => {
    expect(createHeardSecrets().scrub("as it stands")).toBe("as it stands");
  });
});
