import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { toRun } from "./from-environment.ts";
import { readProfile, type Profile } from "./read-profile.ts";
import { resolve, type Flags } from "./resolve.ts";
import { switchesOf } from "./switches.ts";

const folder = mkdtempSync(join(tmpdir(), "interact-scim-switches-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function switches(flags: Flags, profile: Profile = {}) {
  const target = { target: "http://127.0.0.1:4010", isMock: false };
  return switchesOf(toRun(resolve(flags, {}, profile), target));
}

describe("The switches of a run", () => {
  it("say nothing of who a user is, only that one was named", () => {
    expect(JSON.stringify(switches({ preexisting: "jane.doe@example.com" }))).not.toContain("jane");
    expect(switches({ preexisting: "jane.doe@example.com" }).preexisting).toBe(true);
    expect(switches({}).preexisting).toBe(false);
  });

  it.each([
    ["never", {}, { writes: "never" }],
    ["ask", {}, {}],
    ["allow", { allowWrites: true }, {}],
    ["allow", {}, { writes: "allow" }],
  ] as const)("say %s of writes", (writes, flags, profile) => {
    expect(switches(flags, profile).writes).toBe(writes);
  });

  it("name the profile by the digest of its bytes, and an absent one as an empty one", () => {
    const file = join(folder, "target.yaml");
    writeFileSync(file, "strict: true\n");

    // As sha256sum prints them.
    expect(switches({}, readProfile(file)).profileSha256).toBe(
      "59a782b0b85e49c631539c14365d8228eea5d64f0c35662cace7a8a13a00b180",
    );
    expect(switches({}).profileSha256).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
  });
});
