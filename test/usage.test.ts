// What a user at the keyboard gets wrong: one sentence on stderr, exit code 2, and nothing else.

import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cli, type Spawned } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";

const at = temporaryFolder();
const nowhere = ["--target", "http://127.0.0.1:9/api/v2/scim/v2"];

function profile(name: string, text: string): string[] {
  writeFileSync(at(name), text);
  return ["run", "--profile", at(name)];
}

/** One line, no stack trace, and stdout empty. */
function sentence({ code, stdout, stderr }: Spawned): string {
  expect(stderr).toMatch(/^interact-scim: .+\n(\(Did you mean .+\)\n)?$/);
  expect(stderr).not.toMatch(/\n\s+at |Error:/);
  expect(stdout).toBe("");
  expect(code).toBe(2);
  return stderr;
}

interface Mistake {
  readonly what: string;
  readonly args: () => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly says: RegExp;
}

const mistakes: readonly Mistake[] = [
  {
    what: "an unknown flag",
    args: () => ["run", "--targett", "x"],
    says: /unknown option '--targett'\n\(Did you mean --target\?\)/,
  },
  {
    what: "an unknown command",
    args: () => ["rum"],
    says: /unknown command 'rum'\n\(Did you mean run\?\)/,
  },
  {
    what: "an unknown suite",
    args: () => ["run", "--suite", "otka"],
    says: /unknown suite "otka", did you mean "okta"\?: there are okta, /,
  },
  {
    what: "an unknown id",
    args: () => ["run", "--id", "RFC7644-3.3/locatoin"],
    says: /unknown requirement "RFC7644-3\.3\/locatoin", did you mean "RFC7644-3\.3\/location"\?/,
  },
  {
    what: "an unknown id to explain",
    args: () => ["explain", "OKTA-create/create"],
    says: /unknown requirement "OKTA-create\/create", did you mean "OKTA-create\/created"\?/,
  },
  {
    what: "an unknown fault of the mock",
    args: () => ["mock", "--fault", "password-echo"],
    says: /unknown fault "password-echo", did you mean "password-echoed"\?/,
  },
  {
    what: "an unknown fault to show",
    args: () => ["faults", "pasword-echoed"],
    says: /unknown fault "pasword-echoed", did you mean "password-echoed"\?/,
  },
  {
    what: "a key that a profile doesn't have",
    args: () => profile("unknown.yaml", "organisation:\n  loction: Leeds\n"),
    says: /unknown\.yaml, line 2, column 3: unknown key "organisation\.loction", did you mean "organisation\.location"\?/,
  },
  {
    what: "a profile that is no YAML",
    args: () => profile("broken.yaml", 'target: "http://127.0.0.1\nwrites: never\n'),
    says: /broken\.yaml, line \d+, column \d+: not YAML: /,
  },
  {
    what: "a profile with a value of another type",
    args: () => profile("type.yaml", "workers: many\n"),
    says: /type\.yaml, line 1, column 1: workers must be integer/,
  },
  {
    what: "a profile with a value that isn't offered",
    args: () => profile("choice.yaml", "writes: sometimes\n"),
    says: /choice\.yaml, line 1, column 1: writes must be .*: ask, allow, never/,
  },
  {
    what: "a profile that is a list",
    args: () => profile("list.yaml", "- target\n"),
    says: /list\.yaml, line 1, column 1: the profile must be object/,
  },
  {
    what: "a profile that isn't there",
    args: () => ["run", "--profile", at("missing.yaml")],
    says: /missing\.yaml can't be read: name an existing profile with --profile/,
  },
  {
    what: "an empty target",
    args: () => ["run", "--target", ""],
    says: /--target \(or SCIM_TARGET_URL\) is empty/,
  },
  {
    what: "a target of a variable that didn't expand",
    args: () => ["run"],
    env: { SCIM_TARGET_URL: "" },
    says: /--target \(or SCIM_TARGET_URL\) is empty/,
  },
  {
    what: "a profile with an empty name",
    args: () => ["run", "--profile", ""],
    says: /--profile.* is empty/,
  },
  {
    what: "a target that is no address",
    args: () => ["run", "--target", "intranet.example.com"],
    says: /the target must be an http or https address .*, not "intranet\.example\.com"/,
  },
  {
    what: "a target with a password",
    args: () => ["run", "--target", "https://okta:hunter2@intranet.example.com/scim"],
    says: /must not carry a user name or password: use --token-env/,
  },
  {
    what: "a mistyped target with a password",
    args: () => ["run", "--target", "htps://okta:hunter2@intranet.example.com/scim"],
    says: /must be an http or https address/,
  },
  {
    what: "a target with a token in its query",
    args: () => ["run", "--target", "https://intranet.example.com/scim?token=hunter2"],
    says: /a base URL has no query/,
  },
  {
    what: "no token",
    args: () => ["run", ...nowhere],
    says: /no token for http:\/\/127\.0\.0\.1:9\/.*SCIM_TOKEN.*--token-env/,
  },
  {
    what: "an empty variable for the token",
    args: () => ["run", ...nowhere, "--token-env", "STAGING_TOKEN"],
    env: { STAGING_TOKEN: "  ", SCIM_TOKEN: "unused" },
    says: /no token for .*STAGING_TOKEN/,
  },
  {
    what: "a pattern that is none",
    args: () => ["run", "--grep", "("],
    says: /--grep takes a regular expression, and "\(" is not one/,
  },
  {
    what: "a pattern that tries every way through a sentence",
    args: () => ["run", "--grep", "^(\\w+ ?)+!$"],
    says: /--grep takes a regular expression, and ".*" takes too long/,
  },
  {
    what: "a row whose name speaks to a terminal",
    args: () => ["explain", "\u001b[2J\u200e::error::owned"],
    says: /unknown requirement "\\u001b\[2J\\u200e::error::owned"/,
  },
  {
    what: "a pattern and an id",
    args: () => ["run", "--grep", "x", "--id", "RFC7644-3.3/location"],
    says: /--grep and --id exclude each other/,
  },
  {
    what: "no number of workers",
    args: () => ["run", "--workers", "0"],
    says: /--workers takes a (whole )?number .*64/,
  },
  {
    what: "no time-out",
    args: () => ["run", "--timeout", "soon"],
    says: /--timeout takes a number up to 600, not "soon"/,
  },
  {
    what: "no contract",
    args: () => ["run", "--contract", "strict"],
    says: /--contract takes guide, field-mapping or core, not "strict"/,
  },
  {
    what: "no port",
    args: () => ["mock", "--port", "70000"],
    says: /--port takes a whole number from 0 to 65535, not "70000"/,
  },
];

describe("A mistake at the keyboard", () => {
  it.concurrent.each(mistakes)("$what", async ({ args, env, says }) => {
    const told = sentence(await cli(args(), env ?? {}));
    expect(told).toMatch(says);
    expect(told).not.toContain("hunter2");
  });
});

describe("A narrowing that leaves nothing", () => {
  it("ends with exit code 2 and one sentence", async () => {
    const { code, stdout, stderr } = await cli(["run", "--grep", "zzz", "--out", at("zzz")]);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe(
      "interact-scim: no test matches what was asked for; see interact-scim list",
    );
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

describe("No mistake", () => {
  it.concurrent.each([["--help"], ["--version"], ["run", "--help"]])("%s %s", async (...args) => {
    const { code, stderr, stdout } = await cli(args);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).not.toBe("");
  });
});
