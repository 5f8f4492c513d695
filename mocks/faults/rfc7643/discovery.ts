// Faulty providers for the rows of rfc7643/discovery.

import { ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, without } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";

/** An authentication scheme without description. */
export const authenticationSchemeNotDescribed: Fault = {
  name: "authentication-scheme-not-described",
  breaks: ["RFC7643-5/authentication-schemes"],
  clause: "description",
  because: "the provider treats description as optional",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => ({
        ...config,
        authenticationSchemes: [{ type: "oauthbearertoken", name: "OAuth Bearer Token" }],
      })),
  })),
};

/** A configuration that requires a token. */
export const configurationBehindToken: Fault = {
  name: "configuration-behind-token",
  breaks: ["RFC7643-5/readable-without-token"],
  because: "one token check covers all endpoints",
  transport: (reply, { path, headers }) =>
    path === "/ServiceProviderConfig" && headers["authorization"] === undefined
      ? errorReply(401, "A token is needed", {
          headers: { "www-authenticate": 'Bearer realm="Interact SCIM"' },
        })
      : reply,
};

/** A declared maximum of 50 that pages exceed. */
export const maximumDeclaredTooLow: Fault = {
  name: "maximum-declared-too-low",
  breaks: ["RFC7643-5/max-results"],
  because: "the configuration was written once and never updated",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => ({
        ...config,
        filter: { supported: true, maxResults: 50 },
      })),
  })),
};

/** A PUT with a password, refused although changePassword is declared. */
export const passwordRefusedInPut: Fault = {
  name: "password-refused-in-put",
  breaks: ["RFC7643-5/change-password-works"],
  violates: ["RFC7643-7/write-only-at-any-time"],
  because: "users log in by SAML and have no password",
  decorate: replaceOperations(({ replaceUser }, { tables }) => ({
    replaceUser: (context) => {
      const isChange = context.rawBody.includes('"password"');
      if (!isChange || tables.users.get(context.path.id) === undefined) return replaceUser(context);
      throw new ScimError({ status: 403, detail: "Passwords can't be changed" });
    },
  })),
};

/** A configuration without sort. */
export const sortNotDeclared: Fault = {
  name: "sort-not-declared",
  breaks: ["RFC7643-5/features-declared"],
  clause: "says by a boolean",
  because: "the configuration mentions only what is supported",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => without(config, "sort")),
  })),
};

export const rfc7643DiscoveryParts: readonly Fault[] = [
  {
    /** A list without count that is longer than the maxResults of /ServiceProviderConfig. */
    name: "plain-list-exceeds-maximum",
    breaks: ["RFC7643-5/max-results"],
    clause: "without a count",
    because: "the limit is compared only with count",
    transport: (reply, { path, query }) => {
      if (path === "/ServiceProviderConfig") {
        return changeBody(reply, (config) => ({
          ...config,
          filter: { supported: true, maxResults: 60 },
        }));
      }
      return path === "/Users" && query.includes("count=61")
        ? changeBody(reply, (list) => ({
            ...list,
            itemsPerPage: 60,
            Resources: listAt(list, "Resources").slice(0, 60),
          }))
        : reply;
    },
  },
  {
    /** A read of a group without an ETag. */
    name: "group-without-etag",
    breaks: ["RFC7643-5/features-work"],
    clause: "an ETag is sent, of a group",
    because: "versions were added only for users",
    transport: (reply, { method, path }) =>
      method === "GET" && path.startsWith("/Groups/")
        ? { ...reply, headers: without(reply.headers, "etag") as typeof reply.headers }
        : reply,
  },
  {
    /** A /ServiceProviderConfig whose bulk.maxPayloadSize is a fraction. */
    name: "limits-with-a-fraction",
    breaks: ["RFC7643-5/features-declared"],
    clause: "limits as integers",
    violates: ["RFC7643-2.3.4/whole-numbers"],
    because: "the limit is written in megabytes",
    transport: (reply, { path }) =>
      path === "/ServiceProviderConfig"
        ? changeBody(reply, (config) => ({
            ...config,
            bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0.5 },
          }))
        : reply,
  },
  {
    /** A /ServiceProviderConfig whose authenticationSchemes is empty. */
    name: "no-authentication-scheme",
    breaks: ["RFC7643-5/authentication-schemes"],
    clause: "at least one scheme",
    because: "the provider assumes that every client already has a token",
    transport: (reply, { path }) =>
      path === "/ServiceProviderConfig"
        ? changeBody(reply, (config) => ({ ...config, authenticationSchemes: [] }))
        : reply,
  },
  {
    /** A list of groups in descending order that comes in ascending order. */
    name: "group-sort-ignored",
    breaks: ["RFC7643-5/features-work"],
    clause: "sortBy is applied, of a group",
    because: "sorting was built only for users",
    transport: (reply, { path, query }) =>
      path === "/Groups" && query.includes("sortOrder=descending")
        ? changeBody(reply, (list) => ({
            ...list,
            Resources: listAt(list, "Resources").toReversed(),
          }))
        : reply,
  },
];
