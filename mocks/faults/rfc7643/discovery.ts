// Providers that are wrong about discovery: what turns the rows of rfc7643/discovery red.

import type { Fault } from "../../fault.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { without } from "../../attribute-access.ts";

/** An authentication scheme without description. */
export const authenticationSchemeNotDescribed: Fault = {
  name: "authentication-scheme-not-described",
  breaks: ["RFC7643-5/authentication-schemes"],
  clause: "description",
  because: "description seemed optional",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => ({
        ...config,
        authenticationSchemes: [{ type: "oauthbearertoken", name: "OAuth Bearer Token" }],
      })),
  })),
};

/** The configuration shown only to who has a token. */
export const configurationBehindToken: Fault = {
  name: "configuration-behind-token",
  breaks: ["RFC7643-5/readable-without-token"],
  because: "one guard before all endpoints",
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
  because: "a configuration that was written once and never again",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => ({
        ...config,
        filter: { supported: true, maxResults: 50 },
      })),
  })),
};

/** A PUT with a password refused, though changePassword is declared. */
export const passwordRefusedInPut: Fault = {
  name: "password-refused-in-put",
  breaks: ["RFC7643-5/change-password-works"],
  violates: ["RFC7643-7/write-only-at-any-time"],
  because: "users log in by SAML, and nobody has a password here",
  decorate: replaceOperations(({ replaceUser }, { tables }) => ({
    replaceUser: (context) => {
      const isChange = context.rawBody.includes('"password"');
      if (!isChange || tables.users.get(context.path.id) === undefined) return replaceUser(context);
      throw new ScimError({ status: 403, detail: "Passwords can't be changed" });
    },
  })),
};

/** A configuration that doesn't say whether there is sorting. */
export const sortNotDeclared: Fault = {
  name: "sort-not-declared",
  breaks: ["RFC7643-5/features-declared"],
  clause: "says by a boolean",
  because: "what is not there is not mentioned",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => without(config, "sort")),
  })),
};
