import { expect, it } from "vitest";
import { toRun } from "../run/from-environment.ts";
import { resolve } from "../run/resolve.ts";
import { createScrubber } from "../wire/scrub.ts";
import { credentialsOf } from "./credentials.ts";

it.each([
  ["basic", "okta:s3cr3t:pass", "okta", "s3cr3t:pass"],
  ["raw", "Token s3cr3t-t0ken", "Token", "s3cr3t-t0ken"],
  ["raw", "X-Api-Key s3cr3t-t0ken", "X-Api-Key", "s3cr3t-t0ken"],
])("--auth %s: of %s, %s stays and %s is a secret by itself", (auth, token, word, secret) => {
  const run = toRun(resolve({ auth }, {}), { target: "https://a.example/scim", isMock: false });
  const scrub = createScrubber({ token, ...credentialsOf(run, token, {}) });
  expect(scrub(`${word} said ${secret}`)).toBe(`${word} said ‹redacted›`);
  expect(scrub(`x ${btoa(secret)}`)).toMatch(/^x ‹redacted›=*$/);
});

it("--auth basic: a password of a few letters leaves every other text readable", () => {
  const run = toRun(resolve({ auth: "basic" }, {}), { target: "https://a.example", isMock: false });
  expect(credentialsOf(run, "okta:is", {}).secrets).toEqual([]);
});
