// Faulty providers for the rows of rfc7644/projection.

import type { Resource } from "../../../src/scim/resource.ts";
import { without } from "../../attribute-access.ts";
import { filterOf, lists, queryOf, shows } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { changeQuery, changeQueryOfRead, groupsIgnore } from "../../fault-kit/change-query.ts";
import { narrowedOnce } from "../../fault-kit/narrowed-once.ts";
import { doneWithoutProjection, type Writing } from "../../fault-kit/done-all-the-same.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";

/** A query that omits an excluded id. */
export const listCanExcludeId: Fault = {
  name: "list-can-exclude-id",
  breaks: ["RFC7644-3.4.2.5/excluded-keeps-always", "RFC7643-3.1/id"],
  violates: ["RFC7644-3.4.3/excluded-keeps-always"],
  because:
    "names are removed without a look at the schema; every resource must have an id, whatever was requested",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const names = context.query.excludedAttributes?.split(",") ?? [];
      return names.includes("id") ? changeListed(reply, (user) => without(user, "id")) : reply;
    },
  })),
};

/** A query that ignores excludedAttributes. */
export const listExcludesNothing: Fault = {
  name: "list-excludes-nothing",
  breaks: ["RFC7644-3.4.2.5/excluded-attributes"],
  clause: "except the named ones",
  because: "the provider supports only the other parameter",
  decorate: changeQuery(({ excludedAttributes: _excludedAttributes, ...query }) => query),
};

/** A query that ignores attributes. */
export const listShowsAllAttributes: Fault = {
  name: "list-shows-all-attributes",
  breaks: ["RFC7644-3.4.2.5/attributes"],
  clause: "nothing else",
  because: "lists have only one form",
  decorate: changeQuery(({ attributes: _attributes, ...query }) => query),
};

/** A read of one user that ignores excludedAttributes. */
export const readExcludesNothing: Fault = {
  name: "read-excludes-nothing",
  breaks: ["RFC7644-3.9/excluded-attributes"],
  clause: "everything else, and no more",
  because: "the provider supports only the other parameter",
  decorate: changeQueryOfRead(({ excludedAttributes: _excludedAttributes, ...query }) => query),
};

/** A read of one user that ignores attributes. */
export const readShowsAllAttributes: Fault = {
  name: "read-shows-all-attributes",
  breaks: [
    "RFC7644-3.9/attributes",
    "RFC7644-3.9/sub-attribute",
    "RFC7644-3.10/full-names",
    "RFC7644-3.10/any-case",
  ],
  clause: "nothing else",
  because:
    "the provider supports projection only in lists; the rows on how names are written read single resources",
  decorate: changeQueryOfRead(({ attributes: _attributes, ...query }) => query),
};

/** A requested sub-attribute that is returned with all others. */
export const readShowsWholeAttribute: Fault = {
  name: "read-shows-whole-attribute",
  breaks: ["RFC7644-3.9/sub-attribute"],
  clause: "no other",
  because: "the projection selects columns, and name is one column",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      const { attributes } = context.query;
      if (attributes === undefined || attributes.includes(":")) return getUser(context);
      const whole = attributes.replace(/\.\w+/g, "");
      return getUser({ ...context, query: { ...context.query, attributes: whole } });
    },
  })),
};

/** A create and a PUT that ignore attributes. */
export const writeShowsAllAttributes: Fault = {
  name: "write-shows-all-attributes",
  breaks: ["RFC7644-3.9/on-write"],
  clause: "a create and a PUT of a user",
  because: "the provider supports projection only in queries",
  decorate: replaceOperations(({ createUser, replaceUser }) => ({
    createUser: (context) => createUser({ ...context, query: {} }),
    replaceUser: (context) => replaceUser({ ...context, query: {} }),
  })),
};

/** A write that is refused for its projection after it was done. */
function doneBeforeRefusal(name: string, what: string, operation: Writing): Fault {
  return {
    name,
    breaks: ["RFC7644-3.9/on-write"],
    clause: `a refusal must change nothing, ${what}`,
    because: "the parameters are read when the answer is made",
    decorate: doneWithoutProjection(operation),
  };
}

export const rfc7644ProjectionParts: readonly Fault[] = [
  {
    /** A read that shows an excluded sub-attribute. */
    name: "excluded-sub-attribute-shown",
    breaks: ["RFC7644-3.9/excluded-attributes"],
    clause: "a sub-attribute too",
    because: "only whole attributes can be left out",
    decorate: changeQueryOfRead((query) =>
      query["excludedAttributes"]?.includes(".") === true ? {} : query,
    ),
  },
  {
    /** A read that shows no more than the read before it was asked for. */
    name: "projection-kept-for-the-next-read",
    breaks: ["RFC7644-3.9/attributes"],
    clause: "the next read",
    because: "the cache knows the resource by its id alone",
    decorate: narrowedOnce("getUser"),
  },
  {
    /** A list that shows no more than the list before it was asked for. */
    name: "projection-kept-for-the-next-query",
    breaks: ["RFC7644-3.4.2.5/attributes"],
    clause: "the next query",
    because: "the cache knows the list by its filter alone",
    decorate: narrowedOnce("listUsers"),
  },
  {
    /** Reads and lists of groups that ignore excludedAttributes. */
    name: "groups-exclude-nothing",
    breaks: ["RFC7644-3.4.2.5/excluded-attributes", "RFC7644-3.9/excluded-attributes"],
    clause: "of a group",
    at: ["LIST Group", "GET Group"],
    because: "another team built groups later",
    decorate: groupsIgnore("excludedAttributes"),
  },
  {
    /** Reads and lists of groups that ignore attributes. */
    name: "groups-show-all-attributes",
    breaks: ["RFC7644-3.4.2.5/attributes", "RFC7644-3.9/attributes", "RFC7644-3.10/any-case"],
    clause: "of a group",
    at: ["LIST Group", "GET Group"],
    because: "another team built groups later",
    decorate: groupsIgnore("attributes"),
  },
  {
    /** Answers to a create and a PUT of a group that ignore attributes. */
    name: "group-writes-show-all-attributes",
    breaks: ["RFC7644-3.9/on-write"],
    clause: "of a group",
    at: ["POST Group", "PUT Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ createGroup, replaceGroup }) => ({
      createGroup: (context) => createGroup({ ...context, query: {} }),
      replaceGroup: (context) => replaceGroup({ ...context, query: {} }),
    })),
  },
  {
    /** A read with attributes that doesn't show the id. */
    name: "read-of-attributes-without-id",
    breaks: [
      "RFC7644-3.9/attributes",
      "RFC7644-3.9/sub-attribute",
      "RFC7644-3.10/any-case",
      "RFC7643-3.1/id",
    ],
    clause: "those that are always returned",
    because: "the answer shows only what was requested",
    transport: shows(
      ["GET User", "GET Group"],
      (resource) => without(resource, "id"),
      ({ query }) => /^attributes=(?!.*urn)/i.test(query),
    ),
  },
  {
    /** A read of userName alone that doesn't show the userName. */
    name: "read-of-attributes-shows-the-id-alone",
    breaks: ["RFC7644-3.9/attributes", "RFC7644-3.10/any-case"],
    clause: "the named attributes",
    because: "names are compared with those of the table's columns",
    decorate: changeQueryOfRead((query) =>
      query["attributes"]?.toLowerCase() === "username" ? { ...query, attributes: "id" } : query,
    ),
  },
  {
    /** A read of name.familyName alone that doesn't show it. */
    name: "sub-attribute-not-shown",
    breaks: ["RFC7644-3.9/sub-attribute"],
    clause: "that one of its attribute",
    because: "names are cut at the dot",
    decorate: changeQueryOfRead((query) =>
      query["attributes"] === "name.familyName" ? { ...query, attributes: "id" } : query,
    ),
  },
  {
    /** A read of members.value alone that shows no members. */
    name: "value-of-members-not-shown",
    breaks: ["RFC7644-3.9/sub-attribute"],
    clause: "that one of its attribute, of a list",
    at: ["GET Group"],
    because: "paths are followed through objects, and not through lists",
    decorate: replaceOperations(({ getGroup }) => ({
      getGroup: (context) => {
        const { attributes } = context.query;
        const query = attributes === "members.value" ? { attributes: "id" } : context.query;
        return getGroup({ ...context, query });
      },
    })),
  },
  {
    /** A read with the id among excludedAttributes that doesn't show it. */
    name: "excluding-leaves-the-id-out",
    breaks: ["RFC7644-3.9/excluded-attributes", "RFC7643-3.1/id"],
    clause: "id even if it is named",
    because: "the provider leaves out everything that is excluded",
    transport: shows(
      ["GET User", "GET Group"],
      (resource) => without(resource, "id"),
      (request) => queryOf(request)["excludedAttributes"]?.startsWith("id") === true,
    ),
  },
  {
    /** A read or list that excludes a name and leaves out the e-mail addresses too. */
    name: "excluding-one-excludes-the-addresses",
    breaks: ["RFC7644-3.9/excluded-attributes", "RFC7644-3.4.2.5/excluded-attributes"],
    clause: {
      "RFC7644-3.9/excluded-attributes": "everything else",
      "RFC7644-3.4.2.5/excluded-attributes": "every default attribute",
    },
    because: "lists of values are loaded only if they are requested by name",
    transport: (reply, request) => {
      const isExcluding = queryOf(request)["excludedAttributes"]?.endsWith("name") === true;
      if (!isExcluding || request.method !== "GET") return reply;
      const bare = (user: Resource) => without(user, "emails");
      return request.path === "/Users" ? changeListed(reply, bare) : changeBody(reply, bare);
    },
  },
  {
    /** A list of userName alone that doesn't show the id. */
    name: "list-of-attributes-without-id",
    breaks: ["RFC7644-3.4.2.5/attributes", "RFC7643-3.1/id"],
    clause: "those that are always returned",
    because: "the answer shows only what was requested",
    transport: lists(
      "User",
      (user) => without(user, "id"),
      (request) => queryOf(request)["attributes"] === "userName" && !/ sw /.test(filterOf(request)),
    ),
  },
  {
    /** An answer to a PATCH of a user that ignores attributes. */
    name: "patch-shows-all-attributes",
    breaks: ["RFC7644-3.9/on-write", "RFC7644-3.5.2/attributes-give-200"],
    clause: {
      "RFC7644-3.9/on-write": "a PATCH of a user",
      "RFC7644-3.5.2/attributes-give-200": "what they name, and no more",
    },
    because: "the provider supports attributes only in reads",
    decorate: replaceOperations(({ patchUser }) => ({
      patchUser: (context) => patchUser({ ...context, query: {} }),
    })),
  },
  doneBeforeRefusal("refused-projection-still-creates", "a create of a user", "createUser"),
  doneBeforeRefusal("refused-projection-still-replaces", "a PUT of a user", "replaceUser"),
  doneBeforeRefusal("refused-projection-still-patches", "a PATCH of a user", "patchUser"),
  doneBeforeRefusal("refused-projection-still-creates-group", "a create of a group", "createGroup"),
  doneBeforeRefusal("refused-projection-still-replaces-group", "a PUT of a group", "replaceGroup"),
  doneBeforeRefusal("refused-projection-still-patches-group", "a PATCH of a group", "patchGroup"),
];

/** A PUT of a user that loses what its answer leaves out. */
export const excludedAttributesAreLost: Fault = {
  name: "excluded-attributes-are-lost",
  breaks: ["RFC7644-3.9/on-write"],
  clause: "must not be lost",
  because: "the projection changes the stored object",
  decorate: replaceOperations(({ replaceUser }, { tables: { users } }) => ({
    replaceUser: async (context) => {
      const reply = await replaceUser(context);
      const user = users.get(context.path.id);
      const { excludedAttributes: left } = context.query;
      if (reply.status !== 200 || user === undefined || left === undefined) return reply;
      users.put({ ...user, attributes: without(user.attributes, ...left.split(",")) });
      return reply;
    },
  })),
};
