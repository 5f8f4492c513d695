// The settings that say how a target is reached, and with which credentials. None of them takes a secret:
// they name variables, files and commands.

import type { Setting } from "./settings.ts";

export const connectionSettings = {
  auth: {
    flag: "auth",
    kind: "text",
    value: "form",
    env: "SCIM_AUTH",
    key: "auth",
    fallback: "bearer",
    description: "bearer, basic (the token is user:password) or raw (the token as it stands)",
    choices: ["bearer", "basic", "raw"],
    schema: {
      description:
        "How the token stands in Authorization: basic takes it as user:password, raw as it is.",
    },
  },
  tokenCommand: {
    flag: "token-cmd",
    kind: "text",
    value: "command",
    key: "tokenCommand",
    fallback: "none",
    description: "command that prints the token",
  },
  oauthUrl: {
    flag: "oauth-url",
    kind: "text",
    value: "url",
    env: "SCIM_OAUTH_URL",
    key: "oauth.url",
    fallback: "none",
    description: "token endpoint for OAuth's client credentials",
  },
  oauthClient: {
    flag: "oauth-client",
    kind: "text",
    value: "id",
    env: "SCIM_OAUTH_CLIENT",
    key: "oauth.client",
    fallback: "none",
    description: "OAuth client id",
  },
  oauthSecretEnv: {
    flag: "oauth-secret-env",
    kind: "text",
    value: "name",
    key: "oauth.secretEnv",
    fallback: "SCIM_OAUTH_SECRET",
    description: "variable that holds the OAuth client's secret",
  },
  oauthScope: {
    flag: "oauth-scope",
    kind: "text",
    value: "scope",
    env: "SCIM_OAUTH_SCOPE",
    key: "oauth.scope",
    fallback: "none",
    description: "OAuth scope",
  },
  headers: {
    flag: "header",
    kind: "list",
    value: "name=variable",
    key: "headers",
    fallback: "none",
    description: "field that every request carries, its value from a variable; repeatable",
    schema: {
      description:
        "Header fields that every request carries, as name=variable: the value is in the variable.",
    },
  },
  proxy: {
    flag: "proxy",
    kind: "text",
    value: "url",
    env: "SCIM_PROXY",
    key: "proxy",
    fallback: "none",
    description: "proxy; its user name and password in SCIM_PROXY only",
  },
  ca: {
    flag: "ca",
    kind: "text",
    value: "file",
    env: "SCIM_CA",
    key: "ca",
    fallback: "Node's",
    description: "PEM file of the authorities to trust",
  },
  clientCert: {
    flag: "client-cert",
    kind: "text",
    value: "file",
    env: "SCIM_CLIENT_CERT",
    key: "clientCert",
    fallback: "none",
    description: "PEM file of the client's certificate",
  },
  clientKey: {
    flag: "client-key",
    kind: "text",
    value: "file",
    env: "SCIM_CLIENT_KEY",
    key: "clientKey",
    fallback: "none",
    description: "PEM file of its key",
  },
} as const satisfies Record<string, Setting>;
