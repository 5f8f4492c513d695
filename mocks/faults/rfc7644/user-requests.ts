// Providers that answer one kind of request about users, or one kind of value, wrongly.
import type { Fault } from "../../fault.ts";
import { textAt, without, listAt } from "../../attribute-access.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";
import type { Group } from "../../tables/group-table.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { refuseFilters } from "../../fault-kit/refuse-filters.ts";

/** A PATCH of a user that is carried out whatever version it names. */
export const ifMatchIgnoredByPatch: Fault = {
  name: "if-match-ignored-by-patch",
  breaks: ["RFC7644-3.14/if-match-patch"],
  clause: "of a user",
  at: ["PATCH User"],
  because: "the condition is looked at in the handler of PUT",
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

/** A userName that differs from one's own in letter case alone is taken, by oneself. */
export const ownNameInOtherCaseTaken: Fault = {
  name: "own-name-in-other-case-taken",
  breaks: ["RFC7644-3.5.1/own-name"],
  clause: "in whatever letter case",
  at: ["PUT User"],
  decorate: replaceOperations(({ replaceUser }, { tables }) => ({
    replaceUser: (context) => {
      const sent = isObject(context.body) ? textAt(context.body, "userName") : "";
      const own = textAt(tables.users.get(context.path.id)?.attributes ?? {}, "userName");
      const isSpelt = sent !== own && sent.toLowerCase() === own.toLowerCase();
      if (!isSpelt) return replaceUser(context);
      throw new ScimError({ status: 409, scimType: "uniqueness", detail: `${sent} is taken` });
    },
  })),
};

/** A PATCH of a user that loses their externalId. */
export const patchDropsExternalId: Fault = {
  name: "patch-drops-external-id",
  breaks: ["RFC7644-3.5.2/leaves-others"],
  at: ["PATCH User"],
  because: "the row is written anew from what the PATCH could map",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      return type.name === "User" ? without(patched, "externalId") : patched;
    },
  })),
};

/** A PATCH of a group that starts from what was last read of it. */
export const groupPatchStartsFromLastRead: Fault = {
  name: "group-patch-starts-from-last-read",
  breaks: ["RFC7644-3.5.2.1/appends"],
  clause: "two one right after the other",
  at: ["PATCH Group"],
  because: "a replica that lags, or a cache that only reads fill",
  decorate: (provider) => {
    const seen = new Map<string, Group>();
    return replaceOperations(({ getGroup, patchGroup }, { tables: { groups } }) => ({
      getGroup: (context) => {
        const group = groups.get(context.path.id);
        if (group) seen.set(group.id, group);
        return getGroup(context);
      },
      patchGroup: (context) => {
        const stale = seen.get(context.path.id);
        if (stale && groups.get(stale.id)) groups.put(stale);
        return patchGroup(context);
      },
    }))(provider);
  },
};

/** A filter whose value holds an escaped quote or a backslash is refused. */
export const escapesInFiltersRefused: Fault = {
  name: "escapes-in-filters-refused",
  breaks: ["RFC7644-3.4.2.2/any-character", "RFC7644-3.4.2.2/escaped-value"],
  clause: "a quote or a backslash",
  at: ["LIST User", "LIST Group"],
  because: "a regular expression that ends a string at the first quotation mark",
  decorate: refuseFilters((text) => text.includes("\\")),
};

/** A filter with a character beyond ASCII is refused. */
export const accentsInFiltersRefused: Fault = {
  name: "accents-in-filters-refused",
  breaks: ["RFC7644-3.4.2.2/any-character"],
  clause: "accents",
  at: ["LIST User", "LIST Group"],
  decorate: refuseFilters((text) => /[^\x20-\x7e]/.test(text)),
};

/** Filters by co, sw and ew are refused, though filters are declared supported. */
export const substringOperatorsRefused: Fault = {
  name: "substring-operators-refused",
  breaks: ["RFC7644-3.4.2.2/operators"],
  clause: "co, sw and ew",
  because: "only what one client sends was built",
  decorate: refuseFilters((text) => / (?:co|sw|ew) "/i.test(text)),
};

/** A comparison with null is refused. */
export const nullInFiltersRefused: Fault = {
  name: "null-in-filters-refused",
  breaks: ["RFC7644-3.4.2.2/null"],
  decorate: refuseFilters((text) => / null\b/.test(text)),
};

/** An attribute that there is not ends in a server error. */
export const unknownSubAttributeIsServerError: Fault = {
  name: "unknown-sub-attribute-is-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a query or a body",
  transport: (reply, { query, body }) =>
    /(?:userName|displayName)\.x\b/.test(`${query} ${body}`)
      ? errorReply(500, "Cannot read properties of undefined")
      : reply,
};

/** A path that is no percent-encoded UTF-8 ends in a server error. */
export const malformedUriIsServerError: Fault = {
  name: "malformed-uri-is-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a path",
  transport: (reply, { path }) =>
    path.includes("%E0%A4%A") ? errorReply(500, "URI malformed") : reply,
};

/** A list whose users lack what a read of one shows. */
export const listedUsersLackExternalId: Fault = {
  name: "listed-users-lack-external-id",
  breaks: ["RFC7644-3.4.2/whole-entries"],
  clause: "a user",
  at: ["LIST User"],
  transport: (reply, { method, path, query }) =>
    method === "GET" && path === "/Users" && query.startsWith("filter=userName")
      ? changeBody(reply, (page) => ({
          ...page,
          Resources: listAt(page, "Resources").map((each) =>
            isObject(each) ? without(each, "externalId") : each,
          ),
        }))
      : reply,
};

/** A PATCH that answers with what was there before. */
export const patchAnswersWithBefore: Fault = {
  name: "patch-answers-with-before",
  breaks: ["RFC7644-3.1/reflects-state", "RFC7644-3.5.2/attributes-give-200"],
  clause: {
    "RFC7644-3.1/reflects-state": "a PATCH",
    "RFC7644-3.5.2/attributes-give-200": "shows what they name",
  },
  at: ["PATCH User"],
  decorate: replaceOperations(({ patchUser, getUser }) => ({
    patchUser: async (context) => {
      const before = await getUser({ ...context, headers: {} });
      await patchUser(context);
      return before;
    },
  })),
};
