// Providers that are wrong about versions: what turns the rows of rfc7644/versions red.

import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { without } from "../../attribute-access.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";

/** A DELETE that is carried out whatever version it names. */
export const ifMatchIgnoredByDelete: Fault = {
  name: "if-match-ignored-by-delete",
  breaks: ["RFC7644-3.14/if-match-delete"],
  clause: "of a user",
  because: "only changes look at the version",
  decorate: replaceOperations(({ deleteUser }) => ({
    deleteUser: (context) => deleteUser({ ...context, headers: {} }),
  })),
};

/** A PUT that is carried out whatever version it names. */
export const ifMatchIgnoredByPut: Fault = {
  name: "if-match-ignored-by-put",
  breaks: ["RFC7644-3.14/if-match-replace"],
  clause: "of a user",
  because: "versions are told, and nobody reads them",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => replaceUser({ ...context, headers: {} }),
  })),
};

/** A read that answers in full whatever the client has. */
export const ifNoneMatchIgnored: Fault = {
  name: "if-none-match-ignored",
  breaks: ["RFC7644-3.14/not-modified"],
  clause: "of a user",
  because: "versions are told, and nobody reads them",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => getUser({ ...context, headers: {} }),
  })),
};

/** Users whose meta has no version, though there is an ETag. */
export const metaWithoutVersion: Fault = {
  name: "meta-without-version",
  breaks: ["RFC7644-3.14/meta-version"],
  because: "the web server makes the ETag",
  transport: (reply) =>
    changeBody(reply, (resource) => {
      const { meta } = resource;
      return isObject(meta) ? { ...resource, meta: without(meta, "version") } : resource;
    }),
};

/** A PUT that answers without an ETag. */
export const putAnswersWithoutEtag: Fault = {
  name: "put-answers-without-etag",
  breaks: ["RFC7644-3.14/etag-header"],
  because: "the header is written by the function that reads",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) => {
      const reply = await replaceUser(context);
      const headers = Object.entries(reply.headers).filter(([name]) => name !== "etag");
      return { ...reply, headers: Object.fromEntries(headers) };
    },
  })),
};

/** Versions that stay what they were. */
export const versionNeverChanges: Fault = {
  name: "version-never-changes",
  breaks: ["RFC7644-3.14/version-changes"],
  because: "the version is a hash of the id",
  transport: (reply, { headers }) => {
    if (reply.headers["etag"] === undefined) return reply;
    const named = { ...reply, headers: { ...reply.headers, etag } };
    if (headers["if-none-match"] === etag) return { ...dropBody(named), status: 304 };
    return changeBody(named, (resource) => {
      const { meta } = resource;
      return isObject(meta) ? { ...resource, meta: { ...meta, version: etag } } : resource;
    });
  },
};

const etag = 'W/"1"';

/** A PUT refused that names the current version. */
export const weakEtagsNeverMatch: Fault = {
  name: "weak-etags-never-match",
  breaks: ["RFC7644-3.14/if-match-current"],
  because: "the tag of a read and that of a write are made of different columns",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      if (context.headers["if-match"]?.startsWith("W/") !== true) return replaceUser(context);
      throw new ScimError({ status: 409, detail: "The resource has changed" });
    },
  })),
};
