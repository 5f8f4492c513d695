// For the tests of the resolver: the settings that say how a target is reached, from each source.

import { resolve as resolvePath } from "node:path";
import type { connectionSettings } from "../connection-settings.ts";
import type { Profile } from "../read-profile.ts";
import type { Flags, Resolved } from "../resolve.ts";
import type { SettingName } from "../settings.ts";

export interface Case {
  readonly flag: Flags[SettingName];
  /** The variable's text. */
  readonly env?: string;
  readonly profile?: Profile;
  readonly read: (resolved: Resolved) => unknown;
  /** What comes of the flag, of the variable, of the profile, and of none of them. */
  readonly is: { flag: unknown; env?: unknown; profile?: unknown; none: unknown };
}

export const connectionCases: Record<keyof typeof connectionSettings, Case> = {
  auth: {
    flag: "basic",
    env: "raw",
    profile: { auth: "raw" },
    read: (resolved) => resolved.auth,
    is: { flag: "basic", env: "raw", profile: "raw", none: "bearer" },
  },
  tokenCommand: {
    flag: "a",
    profile: { tokenCommand: "b" },
    read: (resolved) => resolved.tokenCommand,
    is: { flag: "a", profile: "b", none: undefined },
  },
  oauthUrl: {
    flag: "https://a.example.com/t",
    env: "https://b.example.com/t",
    profile: { oauth: { url: "https://c.example.com/t" } },
    read: (resolved) => resolved.oauthUrl,
    is: {
      flag: "https://a.example.com/t",
      env: "https://b.example.com/t",
      profile: "https://c.example.com/t",
      none: undefined,
    },
  },
  oauthClient: {
    flag: "a",
    env: "b",
    profile: { oauth: { client: "c" } },
    read: (resolved) => resolved.oauthClient,
    is: { flag: "a", env: "b", profile: "c", none: undefined },
  },
  oauthAuth: {
    flag: "private_key_jwt",
    env: "client_secret_post",
    profile: { oauth: { auth: "client_secret_post" } },
    read: (resolved) => resolved.oauthAuth,
    is: {
      flag: "private_key_jwt",
      env: "client_secret_post",
      profile: "client_secret_post",
      none: "client_secret_basic",
    },
  },
  oauthSecretEnv: {
    flag: "A",
    profile: { oauth: { secretEnv: "B" } },
    read: (resolved) => resolved.oauthSecretEnv,
    is: { flag: "A", profile: "B", none: "SCIM_OAUTH_SECRET" },
  },
  oauthScope: {
    flag: "a",
    env: "b",
    profile: { oauth: { scope: "c" } },
    read: (resolved) => resolved.oauthScope,
    is: { flag: "a", env: "b", profile: "c", none: undefined },
  },
  headers: {
    flag: ["X-Api-Key=KEY"],
    profile: { headers: ["X-Other=OTHER"] },
    read: (resolved) => resolved.headers,
    is: {
      flag: [{ name: "X-Api-Key", variable: "KEY" }],
      profile: [{ name: "X-Other", variable: "OTHER" }],
      none: [],
    },
  },
  proxy: {
    flag: "http://a.example.com:3128",
    env: "http://b.example.com:3128",
    profile: { proxy: "http://c.example.com:3128" },
    read: (resolved) => resolved.proxy,
    is: {
      flag: "http://a.example.com:3128",
      env: "http://b.example.com:3128",
      profile: "http://c.example.com:3128",
      none: undefined,
    },
  },
  ca: {
    flag: resolvePath("/a"),
    env: resolvePath("/b"),
    profile: { ca: "/c" },
    read: (resolved) => resolved.ca,
    is: {
      flag: resolvePath("/a"),
      env: resolvePath("/b"),
      profile: resolvePath("/c"),
      none: undefined,
    },
  },
  clientCert: {
    flag: resolvePath("/a"),
    env: resolvePath("/b"),
    profile: { clientCert: "/c" },
    read: (resolved) => resolved.clientCert,
    is: {
      flag: resolvePath("/a"),
      env: resolvePath("/b"),
      profile: resolvePath("/c"),
      none: undefined,
    },
  },
  clientKey: {
    flag: resolvePath("/a"),
    env: resolvePath("/b"),
    profile: { clientKey: "/c" },
    read: (resolved) => resolved.clientKey,
    is: {
      flag: resolvePath("/a"),
      env: resolvePath("/b"),
      profile: resolvePath("/c"),
      none: undefined,
    },
  },
  settle: {
    flag: "2.5",
    env: "3",
    profile: { settle: 5 },
    read: (resolved) => resolved.settleMs,
    is: { flag: 2500, env: 3000, profile: 5000, none: 0 },
  },
};
