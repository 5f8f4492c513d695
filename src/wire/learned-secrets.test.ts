import { describe, expect, it } from "vitest";
import { createLearnedSecrets } from "./learned-secrets.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("Secrets that were learned", () => {
  it.each([
    ["a password of a create", '{"userName":"a","password":"g^l5m&qZ"}'],
    ["a password of a PATCH", '{"Operations":[{"op":"replace","value":{"password":"g^l5m&qZ"}}]}'],
    ["a password in what is no JSON", '{"password":"g^l5m&qZ","userName":}'],
  ])("are %s", (_, body) => {
    const learned = createLearnedSecrets();
    learned.hearBody(body);
    expect(learned.scrub("got g^l5m&qZ")).toBe("got ‹redacted›");
    expect(learned.scrub(`got ${base64("user:g^l5m&qZ")}`)).not.toContain(base64("l5m&qZ"));
    expect(learned.scrub("got g%5El5m%26qZ or g^l5m&amp;qZ")).toBe("got ‹redacted› or ‹redacted›");
  });

  it("are the values of cookies that a response sets", () => {
    const learned = createLearnedSecrets();
    learned.hearCookies([
      ["Set-Cookie", "sid=9f2e77aa01; Path=/accounts; HttpOnly"],
      ["set-cookie", 'quoted="b41d==c9d0e1"'],
      ["set-cookie", "lang=english"],
      ["x-other", "sid=untouched1"],
    ]);
    const told = "9f2e77aa01 b41d==c9d0e1 english /accounts untouched1";
    expect(learned.scrub(told)).toBe("‹redacted› ‹redacted› english /accounts untouched1");
  });

  it("are forgotten where they were learned long ago, and not sooner", () => {
    const learned = createLearnedSecrets();
    for (let number = 10; number < 40; number += 1) {
      learned.hearBody(`{"password":"secret-${number}"}`);
      learned.hearBody('{"password":"secret-again"}');
    }
    expect(learned.scrub("secret-10")).toBe("secret-10");
    expect(learned.scrub("secret-17 secret-39 secret-again")).toBe(
      "‹redacted› ‹redacted› ‹redacted›",
    );
  });

  it("are not pushed out by cookies, however many a target sets", () => {
    const learned = createLearnedSecrets();
    learned.hear("fresh-token");
    learned.hearBody('{"password":"g^l5m&qZ"}');
    for (let number = 10; number < 99; number += 1) {
      learned.hearCookies([["set-cookie", `sid=pushes-out-${number}`]]);
    }
    expect(learned.scrub("fresh-token g^l5m&qZ")).toBe("‹redacted› ‹redacted›");
  });

  it("are none where nothing was learned", () => {
    expect(createLearnedSecrets().scrub("as it stands")).toBe("as it stands");
  });
});
