import { resolve as resolvePath } from "node:path";
import { describe, expect, it } from "vitest";
import { resolve } from "./resolve.ts";
import { connectionCases, type Case } from "./testing/connection-cases.ts";
import { stateFolder } from "./state-folder.ts";
import { settings, type SettingName } from "./settings.ts";
import type { Setting } from "./setting.ts";

const cases: Record<SettingName, Case> = {
  target: {
    flag: "https://flag.example.com/scim/",
    env: "https://env.example.com/scim",
    profile: { target: "https://profile.example.com/scim//" },
    read: (resolved) => resolved.target,
    is: {
      flag: "https://flag.example.com/scim",
      env: "https://env.example.com/scim",
      profile: "https://profile.example.com/scim",
      none: undefined,
    },
  },
  tokenEnv: {
    flag: "FLAG",
    profile: { tokenEnv: "PROFILE" },
    read: (resolved) => resolved.tokenEnv,
    is: { flag: "FLAG", profile: "PROFILE", none: "SCIM_TOKEN" },
  },
  ...connectionCases,
  contract: {
    flag: "core",
    env: "field-mapping",
    profile: { contract: "core" },
    read: (resolved) => resolved.contract,
    is: { flag: "core", env: "field-mapping", profile: "core", none: "guide" },
  },
  allowWrites: {
    flag: true,
    env: "1",
    profile: { writes: "allow" },
    read: (resolved) => resolved.allowWrites,
    is: { flag: true, env: true, profile: true, none: false },
  },
  readOnly: {
    flag: true,
    env: "1",
    profile: { readOnly: true },
    read: (resolved) => resolved.readOnly,
    is: { flag: true, env: true, profile: true, none: false },
  },
  cleanUp: {
    flag: "deactivate",
    env: "deactivate",
    profile: { cleanUp: "deactivate" },
    read: (resolved) => resolved.cleanUp,
    is: { flag: "deactivate", env: "deactivate", profile: "deactivate", none: "delete" },
  },
  journal: {
    flag: "/flag",
    env: "/env",
    profile: { journal: "/profile" },
    read: (resolved) => resolved.journal,
    is: {
      flag: resolvePath("/flag"),
      env: resolvePath("/env"),
      profile: resolvePath("/profile"),
      none: stateFolder({}),
    },
  },
  mailDomain: {
    flag: "flag.example.com",
    env: "env.example.com",
    profile: { mailDomain: "profile.example.com" },
    read: (resolved) => resolved.mailDomain,
    is: {
      flag: "flag.example.com",
      env: "env.example.com",
      profile: "profile.example.com",
      none: "example.com",
    },
  },
  location: {
    flag: "Flag",
    env: "Env",
    profile: { organisation: { location: "Profile" } },
    read: (resolved) => resolved.organisation.location,
    is: { flag: "Flag", env: "Env", profile: "Profile", none: undefined },
  },
  department: {
    flag: "Flag",
    env: "Env",
    profile: { organisation: { department: "Profile" } },
    read: (resolved) => resolved.organisation.department,
    is: { flag: "Flag", env: "Env", profile: "Profile", none: undefined },
  },
  company: {
    flag: "Flag",
    env: "Env",
    profile: { organisation: { company: "Profile" } },
    read: (resolved) => resolved.organisation.company,
    is: { flag: "Flag", env: "Env", profile: "Profile", none: undefined },
  },
  preexisting: {
    flag: "flag@example.com",
    env: "env@example.com",
    profile: { preexisting: { userName: "profile@example.com" } },
    read: (resolved) => resolved.preexisting?.userName,
    is: {
      flag: "flag@example.com",
      env: "env@example.com",
      profile: "profile@example.com",
      none: undefined,
    },
  },
  suites: {
    flag: ["okta", "protocol"],
    profile: { suites: ["interact"] },
    read: (resolved) => resolved.suites,
    is: { flag: ["okta", "protocol"], profile: ["interact"], none: [] },
  },
  grep: {
    flag: "flag",
    profile: { grep: "profile" },
    read: (resolved) => resolved.grep,
    is: { flag: "flag", profile: "profile", none: undefined },
  },
  ids: {
    flag: ["RFC7644-3.3/location"],
    profile: { ids: ["RFC7644-3.3/created"] },
    read: (resolved) => resolved.ids,
    is: { flag: ["RFC7644-3.3/location"], profile: ["RFC7644-3.3/created"], none: [] },
  },
  shard: {
    flag: "2/4",
    read: (resolved) => resolved.shard,
    is: { flag: { current: 2, total: 4 }, none: undefined },
  },
  workers: {
    flag: "3",
    env: "2",
    profile: { workers: 1 },
    read: (resolved) => resolved.workers,
    is: { flag: 3, env: 2, profile: 1, none: undefined },
  },
  timeout: {
    flag: "1.5",
    env: "30",
    profile: { timeout: 5 },
    read: (resolved) => resolved.timeoutMs,
    is: { flag: 1500, env: 30_000, profile: 5000, none: 60_000 },
  },
  maxRate: {
    flag: "2.5",
    env: "3",
    profile: { maxRate: 4 },
    read: (resolved) => resolved.maxRate,
    is: { flag: 2.5, env: 3, profile: 4, none: undefined },
  },
  maxConcurrency: {
    flag: "2",
    env: "3",
    profile: { maxConcurrency: 4 },
    read: (resolved) => resolved.maxConcurrency,
    is: { flag: 2, env: 3, profile: 4, none: undefined },
  },
  maxTime: {
    flag: "60",
    env: "61",
    profile: { maxTime: 62 },
    read: (resolved) => resolved.maxTimeMs,
    is: { flag: 60_000, env: 61_000, profile: 62_000, none: 3_600_000 },
  },
  out: {
    flag: "/flag",
    env: "/env",
    profile: { out: "/profile" },
    read: (resolved) => resolved.out,
    is: {
      flag: "/flag",
      env: "/env",
      profile: "/profile",
      none: `${process.cwd()}/reports/latest`,
    },
  },
  force: {
    flag: true,
    read: (resolved) => resolved.force,
    is: { flag: true, profile: false, none: false },
  },
  fullImport: {
    flag: true,
    env: "1",
    profile: { fullImport: true },
    read: (resolved) => resolved.fullImport,
    is: { flag: true, env: true, profile: true, none: false },
  },
  large: {
    flag: true,
    env: "1",
    profile: { large: true },
    read: (resolved) => resolved.large,
    is: { flag: true, env: true, profile: true, none: undefined },
  },
  transcript: {
    flag: true,
    env: "1",
    profile: { transcript: true },
    read: (resolved) => resolved.transcript,
    is: { flag: true, env: true, profile: true, none: false },
  },
  noAllure: {
    flag: true,
    env: "1",
    profile: { noAllure: true },
    read: (resolved) => resolved.allure,
    is: { flag: false, env: false, profile: false, none: true },
  },
  strict: {
    flag: true,
    env: "true",
    profile: { strict: true },
    read: (resolved) => resolved.strict,
    is: { flag: true, env: true, profile: true, none: false },
  },
  seed: {
    flag: "flag",
    env: "env",
    profile: { seed: "profile" },
    read: (resolved) => resolved.seed,
    is: { flag: "flag", env: "env", profile: "profile", none: undefined },
  },
};

describe("Flag over environment over profile", () => {
  it.each(Object.entries(cases))("for %s", (name, { flag, env, profile = {}, read, is }) => {
    const setting: Setting = settings[name as SettingName];
    const flags = { [name]: flag };
    const variables = setting.env === undefined ? {} : { [setting.env]: env };
    expect(read(resolve(flags, variables, profile))).toEqual(is.flag);
    expect(read(resolve({}, variables, profile))).toEqual("env" in is ? is.env : is.profile);
    expect(read(resolve({}, {}, profile))).toEqual(is.profile);
    expect(read(resolve({}, {}))).toEqual(is.none);
  });

  it("has each setting's variable shown above", () => {
    const withVariable = Object.entries<Setting>(settings).filter(
      ([, { env }]) => env !== undefined,
    );
    expect(withVariable.map(([name]) => name).sort()).toEqual(
      Object.entries(cases)
        .filter(([, { env }]) => env !== undefined)
        .map(([name]) => name)
        .sort(),
    );
  });
});

describe("A switch", () => {
  it.each(["0", "false", "NO", "off", ""])("is off in the environment as %j", (text) => {
    expect(resolve({}, { SCIM_STRICT: text }, { strict: true }).strict).toBe(false);
  });
});

describe("writes: never", () => {
  it("wins over every flag and variable", () => {
    const resolved = resolve(
      { allowWrites: true },
      { SCIM_ALLOW_WRITES: "1" },
      { writes: "never" },
    );
    expect(resolved).toMatchObject({ allowWrites: false, forbidWrites: true });
  });
});

describe("Settings", () => {
  it("have each flag, variable and key once", () => {
    for (const of of ["flag", "env", "key"] as const) {
      const names = Object.values<Setting>(settings).flatMap((setting) => setting[of] ?? []);
      expect(new Set(names).size, of).toBe(names.length);
    }
  });

  it.each(["", "   "])("refuse a value that is empty: %j", (empty) => {
    for (const [name, { kind, flag, env }] of Object.entries<Setting>(settings)) {
      if (kind === "switch") continue;
      const value = kind === "list" ? [empty] : empty;
      expect(() => resolve({ [name]: value }, {}), name).toThrow(`--${flag}`);
      if (env !== undefined) expect(() => resolve({}, { [env]: empty }), name).toThrow(env);
    }
  });
});
