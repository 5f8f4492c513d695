// Providers that stumble over requests which are seldom sent: an unknown schema, a number beyond 32 bits, a name in other
// letters, a version of before.

import type { Fault, Transport } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import type { AttrExp } from "../../../src/scim/filter/ast.ts";
import { textAt, without } from "../../attribute-access.ts";
import { errorReply } from "../../reply.ts";
import { answers, queryOf, sentIn } from "../../fault-kit/answers.ts";
import { changeQuery } from "../../fault-kit/change-query.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import { changeExpressions } from "../../fault-kit/change-expressions.ts";

const unknownIsBadRequest =
  (path: RegExp): Transport =>
  (reply, request) =>
    reply.status === 404 && path.test(request.path)
      ? errorReply(400, "There is no such thing")
      : reply;

/** A resource type that there is not, refused with 400. */
export const unknownResourceTypeIsBadRequest: Fault = {
  name: "unknown-resource-type-is-bad-request",
  breaks: ["RFC7644-3.12/not-found"],
  clause: "a resource type",
  because: "the name is looked up in an enumeration",
  transport: unknownIsBadRequest(/^\/ResourceTypes\//),
};

/** A schema that there is not, refused with 400. */
export const unknownSchemaIsBadRequest: Fault = {
  name: "unknown-schema-is-bad-request",
  breaks: ["RFC7644-3.12/not-found"],
  clause: "a schema",
  because: "the URN is looked up in an enumeration",
  transport: unknownIsBadRequest(/^\/Schemas\//),
};

/** A count that doesn't fit into 32 bits ends in a server error. */
export const hugeCountIsServerError: Fault = {
  name: "huge-count-is-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a query: a number beyond 32 bits",
  because: "parseInt of another language throws",
  transport: (reply, request) =>
    Number(queryOf(request)["count"]) > 2_147_483_647
      ? errorReply(500, "Value was either too large or too small for an Int32")
      : reply,
};

/** U+0000 in a name ends in a server error. */
export const nulIsServerError: Fault = {
  name: "nul-is-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a body: a character that no database takes",
  because: "PostgreSQL refuses it, and nobody reckoned with that",
  transport: (reply, { body }) =>
    body.includes("\\u0000") ? errorReply(500, "invalid byte sequence for encoding UTF8") : reply,
};

/** Schemas that are no list end in a server error. */
export const schemasOfAnotherKindAreServerError: Fault = {
  name: "schemas-of-another-kind-are-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a body: schemas that are no list",
  because: "the list is walked before it is looked at",
  transport: (reply, request) => {
    const { schemas } = sentIn(request);
    return request.method === "POST" && schemas !== undefined && !Array.isArray(schemas)
      ? errorReply(500, "schemas.includes is not a function")
      : reply;
  },
};

/** A PUT of a group with a member whom nobody knows ends in a server error. */
export const unknownMemberInPutIsServerError: Fault = {
  name: "unknown-member-in-put-is-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a body: a member whom nobody knows",
  because: "a foreign key that nobody catches",
  decorate: replaceOperations(({ replaceGroup }, { tables: { users, groups } }) => ({
    replaceGroup: (context) => {
      const members = isObject(context.body) ? context.body["members"] : [];
      const ids = (Array.isArray(members) ? members : []).map((each) =>
        isObject(each) ? textAt(each, "value") : "",
      );
      const isUnknown = ids.some((id) => !users.get(id) && !groups.get(id));
      return isUnknown ? errorReply(500, "a foreign key is missing") : replaceGroup(context);
    },
  })),
};

/** A PATCH without a path gives the user the id that its value holds. */
export const pathlessIdTaken: Fault = {
  name: "pathless-id-taken",
  breaks: ["RFC7644-3.5.2/read-only-refused", "RFC7644-3.5.2/wrong-type-refused"],
  clause: "in a value without a path",
  because: "the value is laid over the row as it is; under the id of before there is nobody then",
  decorate: replaceOperations(({ patchUser }, { tables: { users } }) => ({
    patchUser: async (context) => {
      const { id } = context.path;
      const sent = JSON.stringify(context.body);
      const other = /"value":\{"id":"([^"]+)"/.exec(sent)?.[1];
      if (other === undefined || other === id) return patchUser(context);
      const user = users.get(id);
      if (user) {
        users.delete(id);
        users.put({ ...user, id: other });
      }
      return { status: 204, headers: {} };
    },
  })),
};

/** A path whose letters are other than the schema's names no attribute. */
export const patchPathMindsLetterCase: Fault = {
  name: "patch-path-minds-letter-case",
  breaks: ["RFC7644-3.10/any-case"],
  clause: "in the path of a PATCH",
  because: "names are keys of a map",
  decorate: rereadUserPatch((sent) => {
    if (/^[A-Z]{3}/.test(textAt(sent, "path")))
      throw badRequest("invalidPath", "No such attribute");
    return sent;
  }),
};

/** sortBy whose letters are other than the schema's sorts by nothing. */
export const sortByMindsLetterCase: Fault = {
  name: "sort-by-minds-letter-case",
  breaks: ["RFC7644-3.10/any-case"],
  clause: "in sortBy",
  because: "names are keys of a map",
  decorate: replaceEngine(({ sortResources }) => ({
    sortResources: (resources, sort, type) =>
      /^[A-Z]{3}/.test(sort.sortBy ?? "") ? [...resources] : sortResources(resources, sort, type),
  })),
};

/** A read with any If-None-Match is answered with 304. */
export const anyIfNoneMatchIsNotModified: Fault = {
  name: "any-if-none-match-is-not-modified",
  breaks: ["RFC7644-3.14/not-modified"],
  clause: "one that names an old version is answered whole",
  because: "the header is looked for, and not at",
  transport: answers(["GET User", "GET Group"], (reply, { headers }) =>
    reply.status === 200 && headers["if-none-match"] !== undefined
      ? { status: 304, headers: without(reply.headers, "content-type") as Record<string, string> }
      : reply,
  ),
};

/** The signs _ and % in the value of eq stand for others, as in SQL. */
export const eqTakesWildcards: Fault = {
  name: "eq-takes-wildcards",
  breaks: ["RFC7644-3.4.2.2/equal"],
  clause: "no sign that stands for others",
  because: "LIKE, so that letter case doesn't count",
  decorate: changeExpressions((expression: AttrExp) => {
    if (expression.op !== "eq" || typeof expression.compValue !== "string") return expression;
    const { compValue } = expression;
    if (!/^[^_%]{9,}[_%]$/.test(compValue)) return expression;
    return { ...expression, op: "sw", compValue: compValue.slice(0, -1) };
  }),
};

/** A filter of members matches every group. */
export const memberFilterMatchesAll: Fault = {
  name: "member-filter-matches-all",
  breaks: ["RFC7644-3.4.2.2/any-value"],
  clause: "of members",
  because: "a filter of another table is left out",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: (context) => {
      const { filter, ...query } = context.query;
      const isOfMembers = filter !== undefined && /^members/.test(filter);
      return listGroups(isOfMembers ? { ...context, query } : context);
    },
  })),
};

/** A filter of id finds nobody. */
export const idNotFilterable: Fault = {
  name: "id-filter-finds-nobody",
  breaks: ["RFC7644-3.4.2.2/case-exact"],
  clause: "id",
  because: "the column is called otherwise",
  decorate: replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => parseFilter(text.replace(/^id eq "/, 'id eq "no-')),
  })),
};

/** A list of groups is in the order of creation, whatever sortBy says. */
export const groupsUnsorted: Fault = {
  name: "groups-unsorted",
  breaks: [
    "RFC7644-3.4.2.3/sort-by",
    "RFC7644-3.4.2.3/descending",
    "RFC7644-3.4.2.3/ascending-by-default",
    "RFC7643-5/features-work",
  ],
  clause: "of groups",
  because: "sorting was built for the list of users",
  decorate: replaceEngine(({ sortResources }) => ({
    sortResources: (resources, sort, type) =>
      type.name === "Group" ? [...resources] : sortResources(resources, sort, type),
  })),
};

/** A search among groups ignores its filter. */
export const groupSearchIgnoresFilter: Fault = {
  name: "group-search-ignores-filter",
  breaks: ["RFC7644-3.4.3/same-as-query"],
  clause: "among groups",
  because: "the body is read by the endpoint of users alone",
  decorate: replaceOperations(({ searchGroups }) => ({
    searchGroups: (context) =>
      searchGroups(
        isObject(context.body) ? { ...context, body: without(context.body, "filter") } : context,
      ),
  })),
};

/** A search among groups is taken for a create. */
export const groupSearchRefused: Fault = {
  name: "group-search-refused",
  breaks: ["RFC7644-3.4.3/search", "RFC7644-3.4.3/same-as-query"],
  clause: "below /Groups",
  because: "the route is there for users alone",
  decorate: replaceOperations(() => ({
    searchGroups: () => errorReply(404, "No Group has the id .search"),
  })),
};

/** A PATCH of a group takes its externalId away. */
export const groupPatchDropsExternalId: Fault = {
  name: "group-patch-drops-external-id",
  breaks: ["RFC7644-3.5.2/leaves-others"],
  clause: "externalId of a group",
  because: "the row is written anew with the columns that a form shows",
  decorate: replaceOperations(({ patchGroup, getGroup }, { tables: { groups } }) => ({
    patchGroup: async (context) => {
      await patchGroup(context);
      const group = groups.get(context.path.id);
      if (group) groups.put({ ...group, attributes: without(group.attributes, "externalId") });
      return getGroup({ ...context, headers: {} });
    },
  })),
};

/** A filter of an attribute that is named in full matches everybody. */
export const fullNamesInFiltersMatchAll: Fault = {
  name: "full-names-in-filters-match-all",
  breaks: ["RFC7644-3.10/full-names"],
  clause: "in a filter",
  because: "an unknown column is left out of the query",
  decorate: changeQuery(({ filter, ...query }) =>
    filter === undefined || filter.startsWith("urn:") ? query : { ...query, filter },
  ),
};

/** A PATCH of active by a path is answered, and not done. */
export const activeByPathIgnored: Fault = {
  name: "active-by-path-ignored",
  breaks: ["RFC7644-3.5.2.3/single-value"],
  clause: "a boolean",
  because: "one client's form of a deactivation was built",
  decorate: rereadUserPatch((sent) => (sent["path"] === "active" ? nothing : sent)),
};
