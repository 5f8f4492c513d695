// Providers that are wrong about projection: what turns the rows of rfc7644/projection red.

import { without } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { replaceOperations } from "../../replace-part.ts";
import { changeQuery } from "../../fault-kit/change-query.ts";

/** A query that leaves out id when asked to. */
export const listCanExcludeId: Fault = {
  name: "list-can-exclude-id",
  breaks: ["RFC7644-3.4.2.5/excluded-keeps-always", "RFC7643-3.1/id"],
  violates: ["RFC7644-3.4.3/excluded-keeps-always"],
  because:
    "names are taken out without a look at the schema; every resource has an id, whatever was asked for",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const names = context.query.excludedAttributes?.split(",") ?? [];
      return names.includes("id") ? changeListed(reply, (user) => without(user, "id")) : reply;
    },
  })),
};

/** A query whose excludedAttributes nobody heeds. */
export const listExcludesNothing: Fault = {
  name: "list-excludes-nothing",
  breaks: ["RFC7644-3.4.2.5/excluded-attributes"],
  clause: "but what it names",
  because: "one of two parameters was built",
  decorate: changeQuery(({ excludedAttributes: _excludedAttributes, ...query }) => query),
};

/** A query whose attributes nobody heeds. */
export const listShowsAllAttributes: Fault = {
  name: "list-shows-all-attributes",
  breaks: ["RFC7644-3.4.2.5/attributes"],
  clause: "nothing else",
  because: "a list that knows one form",
  decorate: changeQuery(({ attributes: _attributes, ...query }) => query),
};

/** A read of one user whose excludedAttributes nobody heeds. */
export const readExcludesNothing: Fault = {
  name: "read-excludes-nothing",
  breaks: ["RFC7644-3.9/excluded-attributes"],
  clause: "everything else, and no more",
  because: "one of two parameters was built",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      const { excludedAttributes: _excludedAttributes, ...query } = context.query;
      return getUser({ ...context, query });
    },
  })),
};

/** A read of one user whose attributes nobody heeds. */
export const readShowsAllAttributes: Fault = {
  name: "read-shows-all-attributes",
  breaks: [
    "RFC7644-3.9/attributes",
    "RFC7644-3.9/sub-attribute",
    "RFC7644-3.10/full-names",
    "RFC7644-3.10/any-case",
  ],
  clause: "nothing else",
  because: "lists are thought of, single resources are not; how names are written is seen there",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      const { attributes: _attributes, ...query } = context.query;
      return getUser({ ...context, query });
    },
  })),
};

/** A sub-attribute asked for that brings all the others along. */
export const readShowsWholeAttribute: Fault = {
  name: "read-shows-whole-attribute",
  breaks: ["RFC7644-3.9/sub-attribute"],
  clause: "no other",
  because: "a projection of columns, and a name is one",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: (context) => {
      const { attributes } = context.query;
      if (attributes === undefined || attributes.includes(":")) return getUser(context);
      const whole = attributes.replace(/\.\w+/g, "");
      return getUser({ ...context, query: { ...context.query, attributes: whole } });
    },
  })),
};

/** A create and a PUT answered with everything, whatever was asked for. */
export const writeShowsAllAttributes: Fault = {
  name: "write-shows-all-attributes",
  breaks: ["RFC7644-3.9/on-write"],
  clause: "a create and a PUT of a user",
  because: "projection belongs to queries, somebody thought",
  decorate: replaceOperations(({ createUser, replaceUser }) => ({
    createUser: (context) => createUser({ ...context, query: {} }),
    replaceUser: (context) => replaceUser({ ...context, query: {} }),
  })),
};
