// Faulty providers for the rows of rfc7644/versions.

import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { without, textAt } from "../../attribute-access.ts";
import { answers, shows } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import type { Fault, Decorate } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";

/** A DELETE that ignores If-Match. */
export const ifMatchIgnoredByDelete: Fault = {
  name: "if-match-ignored-by-delete",
  breaks: ["RFC7644-3.14/if-match-delete"],
  clause: "of a user",
  because: "only changes check the version",
  decorate: replaceOperations(({ deleteUser }) => ({
    deleteUser: (context) => deleteUser({ ...context, headers: {} }),
  })),
};

/** A PUT that ignores If-Match. */
export const ifMatchIgnoredByPut: Fault = {
  name: "if-match-ignored-by-put",
  breaks: ["RFC7644-3.14/if-match-replace"],
  clause: "of a user",
  because: "the provider sends versions and never reads them",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => replaceUser({ ...context, headers: {} }),
  })),
};

/** A read that ignores If-None-Match. */
export const ifNoneMatchIgnored: Fault = {
  name: "if-none-match-ignored",
  breaks: ["RFC7644-3.14/not-modified"],
  clause: "of a user",
  because: "the provider sends versions and never reads them",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => getUser({ ...context, headers: {} }),
  })),
};

/** Users whose meta has no version, although there is an ETag. */
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
  because: "only the function that reads writes the header",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) => {
      const reply = await replaceUser(context);
      const headers = Object.entries(reply.headers).filter(([name]) => name !== "etag");
      return { ...reply, headers: Object.fromEntries(headers) };
    },
  })),
};

const etag = 'W/"1"';

/** Versions that never change. */
export const versionNeverChanges: Fault = {
  name: "version-never-changes",
  breaks: ["RFC7644-3.14/version-changes"],
  because: "the version is a hash of the id",
  transport: (reply, { headers }) => {
    if (reply.headers["etag"] === undefined) return reply;
    const named = { ...reply, headers: { ...reply.headers, etag } };
    const isNamed = headers["if-none-match"]?.includes(etag) === true;
    if (isNamed) return { ...dropBody(named), status: 304 };
    return changeBody(named, (resource) => {
      const { meta } = resource;
      return isObject(meta) ? { ...resource, meta: { ...meta, version: etag } } : resource;
    });
  },
};

/** A PUT with the current version in If-Match, refused. */
export const weakEtagsNeverMatch: Fault = {
  name: "weak-etags-never-match",
  breaks: ["RFC7644-3.14/if-match-current"],
  because: "the tags of a read and of a write are made from different columns",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      if (context.headers["if-match"]?.startsWith("W/") !== true) return replaceUser(context);
      throw new ScimError({ status: 409, detail: "The resource has changed" });
    },
  })),
};

/** A read with any If-None-Match, answered with 304. */
export const anyIfNoneMatchIsNotModified: Fault = {
  name: "any-if-none-match-is-not-modified",
  breaks: ["RFC7644-3.14/not-modified"],
  clause: "one that names an old version is answered with the resource",
  because: "the code checks that the header exists and ignores its value",
  transport: answers(["GET User", "GET Group"], (reply, { headers }) =>
    reply.status === 200 && headers["if-none-match"] !== undefined
      ? { status: 304, headers: without(reply.headers, "content-type") as Record<string, string> }
      : reply,
  ),
};

/** A PATCH of a user that ignores If-Match. */
export const ifMatchIgnoredByPatch: Fault = {
  name: "if-match-ignored-by-patch",
  breaks: ["RFC7644-3.14/if-match-patch"],
  clause: "of a user",
  at: ["PATCH User"],
  because: "only the handler of PUT checks the condition",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: (context) => patchUser({ ...context, headers: {} }),
  })),
};

/** A PATCH of a user that answers without an ETag. */
export const patchAnswersWithoutEtag: Fault = {
  name: "patch-answers-without-etag",
  breaks: ["RFC7644-3.14/etag-header"],
  clause: "patched",
  at: ["PATCH User", "PATCH Group"],
  transport: (reply, { method }) => {
    const { etag: _etag, ...headers } = reply.headers;
    return method === "PATCH" ? { ...reply, headers } : reply;
  },
};

export const rfc7644VersionsParts: readonly Fault[] = [
  {
    /** A PUT of a group that ignores If-Match. */
    name: "if-match-ignored-by-group-put",
    breaks: ["RFC7644-3.14/if-match-replace"],
    clause: "of a group",
    at: ["PUT Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ replaceGroup }) => ({
      replaceGroup: (context) => replaceGroup({ ...context, headers: {} }),
    })),
  },
  {
    /** A PATCH of a group that ignores If-Match. */
    name: "if-match-ignored-by-group-patch",
    breaks: ["RFC7644-3.14/if-match-patch"],
    clause: "of a group",
    at: ["PATCH Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ patchGroup }) => ({
      patchGroup: (context) => patchGroup({ ...context, headers: {} }),
    })),
  },
  {
    /** A DELETE of a group that ignores If-Match. */
    name: "if-match-ignored-by-group-delete",
    breaks: ["RFC7644-3.14/if-match-delete"],
    clause: "of a group",
    at: ["DELETE Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ deleteGroup }) => ({
      deleteGroup: (context) => deleteGroup({ ...context, headers: {} }),
    })),
  },
  {
    /** A read of a group that ignores If-None-Match. */
    name: "if-none-match-ignored-of-groups",
    breaks: ["RFC7644-3.14/not-modified"],
    clause: "of a group",
    at: ["GET Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ getGroup }) => ({
      getGroup: (context) => getGroup({ ...context, headers: {} }),
    })),
  },
];

/** A group whose ETag stays when only its members change. */
export const versionIgnoresMembers: Fault = {
  name: "version-ignores-members",
  breaks: ["RFC7644-3.14/version-changes"],
  clause: "members too",
  because: "the version is that of the table's row, and members are rows of another table",
  decorate: (provider) => {
    const versions = new Map<string, string>();
    const show = shows(["GET Group"], (group) => {
      const { meta } = group;
      if (!isObject(meta)) return group;
      const key = JSON.stringify([group["id"], group["displayName"], group["externalId"]]);
      const version = versions.get(key) ?? textAt(meta, "version");
      versions.set(key, version);
      return { ...group, meta: { ...meta, version } };
    });
    return {
      ...provider,
      transport: (reply, request) => {
        const shown = show(provider.transport(reply, request), request);
        const meta = isObject(shown.body) ? shown.body["meta"] : undefined;
        const version = isObject(meta) ? textAt(meta, "version") : "";
        if (version === "" || shown.headers["etag"] === undefined) return shown;
        return { ...shown, headers: { ...shown.headers, etag: version } };
      },
    };
  },
};

const keepingMoment: Decorate = replaceOperations(({ patchGroup, getGroup }, { tables }) => ({
  patchGroup: async (context) => {
    const before = tables.groups.get(context.path.id);
    const reply = await patchGroup(context);
    const after = tables.groups.get(context.path.id);
    if (reply.status !== 200 || before === undefined || after === undefined) return reply;
    if (after.attributes["displayName"] !== before.attributes["displayName"]) return reply;
    tables.groups.put({ ...after, lastModified: before.lastModified });
    return getGroup(context);
  },
}));

/** A group whose lastModified stays when only its members change. */
export const membershipKeepsLastModified: Fault = {
  name: "membership-keeps-last-modified",
  breaks: ["RFC7643-3.1/last-modified-moves"],
  clause: "members too",
  because: "lastModified is that of the table's row, and members are rows of another table",
  decorate: keepingMoment,
};

const isList = (condition = "") => condition.includes(",");

export const conditionFaults: readonly Fault[] = [
  {
    /** A change with an If-Match of several versions, refused. */
    name: "if-match-of-several-refused",
    breaks: ["RFC7644-3.14/if-match-current"],
    clause: "among others",
    because: "the field is compared as one text",
    transport: answers(
      ["PUT User", "PUT Group"],
      () => errorReply(412, "The resource has changed"),
      ({ headers }) => isList(headers["if-match"]),
    ),
  },
  {
    /** A change with an If-Match of any version, refused. */
    name: "if-match-of-any-refused",
    breaks: ["RFC7644-3.14/if-match-current"],
    clause: "any by *",
    because: "the field is compared as one text",
    transport: answers(
      ["PUT User", "PUT Group"],
      () => errorReply(412, "The resource has changed"),
      ({ headers }) => headers["if-match"] === "*",
    ),
  },
  {
    /** A read with an If-None-Match of several versions, answered with the resource. */
    name: "if-none-match-of-several-ignored",
    breaks: ["RFC7644-3.14/not-modified"],
    clause: "among others",
    because: "the field is compared as one text",
    decorate: replaceOperations(({ getUser }) => ({
      getUser: (context) =>
        getUser(isList(context.headers["if-none-match"]) ? { ...context, headers: {} } : context),
    })),
  },
  {
    /** A PATCH of a user whose answer has the ETag from before. */
    name: "patch-answers-with-former-etag",
    breaks: ["RFC7644-3.14/version-changes"],
    clause: "in the answer to it",
    because: "the version is read when the request comes in",
    decorate: replaceOperations(({ getUser, patchUser }) => ({
      patchUser: async (context) => {
        const before = await getUser({ ...context, headers: {}, query: {} });
        const reply = await patchUser(context);
        const { etag = "" } = before.headers;
        return changeBody({ ...reply, headers: { ...reply.headers, etag } }, (user) =>
          isObject(user["meta"]) ? { ...user, meta: { ...user["meta"], version: etag } } : user,
        );
      },
    })),
  },
];
