// Providers that break one part of a statement about reading whose other parts they keep: filters, pages, projection,
// search and discovery.

import type { Fault } from "../../fault.ts";
import type { Operations } from "../../operation.ts";
import { textAt, without } from "../../attribute-access.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { errorReply, type Reply } from "../../reply.ts";
import type { Filter } from "../../../src/scim/filter/ast.ts";
import type { Resource } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { answers, errs, lists, queryOf, shows, withScimType, withStatus } from "../kit/answers.ts";
import { changeBody } from "../kit/change-body.ts";
import { changeExpressions } from "../kit/change-expressions.ts";
import { changeListed } from "../kit/change-listed.ts";

type Request = Parameters<typeof queryOf>[0];
type Decorate = NonNullable<Fault["decorate"]>;

const filterOf = (request: Request): string => queryOf(request)["filter"] ?? "";
const entries = (page: Resource) => (Array.isArray(page["Resources"]) ? page["Resources"] : []);

const rewritten = (rewrite: (filter: Filter) => Filter): Decorate =>
  replaceEngine(({ parseFilter }) => ({ parseFilter: (text) => rewrite(parseFilter(text)) }));

/** An `and` of which only the first side counts. */
function firstOfAnd(filter: Filter): Filter {
  if (filter.rule === "not") return { ...filter, operand: firstOfAnd(filter.operand) };
  if (filter.rule !== "logExp") return filter;
  const [first = filter, ...rest] = filter.operands.map(firstOfAnd);
  return filter.op === "and" ? first : { ...filter, operands: [first, ...rest] };
}

/** A `not` that isn't there. */
function withoutNot(filter: Filter): Filter {
  if (filter.rule === "not") return withoutNot(filter.operand);
  return filter.rule === "logExp"
    ? { ...filter, operands: filter.operands.map(withoutNot) }
    : filter;
}

const refusing = (isRefused: (text: string) => boolean): Decorate =>
  replaceEngine(({ parseFilter }) => ({
    parseFilter: (text) => {
      if (!isRefused(text)) return parseFilter(text);
      throw badRequest("invalidFilter", `This filter isn't supported: ${text}`);
    },
  }));

/** Reads of one user by another query. */
const reading = (
  change: (query: Readonly<Record<string, string>>) => Record<string, string>,
): Decorate =>
  replaceOperations(({ getUser }) => ({
    getUser: (context) => getUser({ ...context, query: change(context.query) }),
  }));

const filters: readonly Fault[] = [
  {
    name: "group-order-operators-refused",
    breaks: ["RFC7644-3.4.2.2/operators"],
    clause: "the displayName of groups",
    because: "names of groups were only ever looked up",
    decorate: refusing((text) => /displayName (?:gt|ge|lt|le) /.test(text)),
  },
  {
    name: "names-in-capitals-unknown",
    breaks: ["RFC7644-3.4.2.2/names-in-any-case"],
    clause: "attribute names",
    because: "a map from names to columns",
    decorate: refusing((text) => text.startsWith("USERNAME ")),
  },
  {
    name: "equal-misses-groups-with-a-member",
    breaks: [
      "RFC7644-3.4.2.2/only-matching",
      "RFC7644-3.4.2.2/equal",
      "RFC7644-3.4.2.2/case-insensitive",
      "OKTA-group/renamed",
      "OKTA-group/old-name-free",
    ],
    clause: {
      "RFC7644-3.4.2.2/only-matching": "what matches",
      "RFC7644-3.4.2.2/equal": "the attribute's whole value",
    },
    because:
      "the index is told of a group while it is empty: whatever is found by its name is missed",
    decorate: replaceOperations(({ listGroups }) => ({
      listGroups: async (context) => {
        const reply = await listGroups(context);
        const { filter = "", ...others } = context.query;
        const isLookup =
          /^displayName eq "[^"]*"$/.test(filter) && Object.keys(others).length === 0;
        if (!isLookup) return reply;
        return changeBody(reply, (page) => {
          const Resources = entries(page).filter(
            (each) => isObject(each) && !Array.isArray(each["members"]),
          );
          const { length } = Resources;
          return { ...page, totalResults: length, itemsPerPage: length, Resources };
        });
      },
    })),
  },
  {
    name: "presence-finds-nobody",
    breaks: ["RFC7644-3.4.2.2/present"],
    clause: "whoever has a value",
    because: "pr is read as eq, and its value is none",
    decorate: changeExpressions((expression) =>
      expression.op === "pr"
        ? { ...expression, attrPath: { attrName: "id" }, op: "eq", compValue: "none" }
        : expression,
    ),
  },
  {
    name: "names-ordered-backwards",
    breaks: ["RFC7644-3.4.2.2/order"],
    clause: "by their order",
    because: "the operands are swapped on their way to the database",
    decorate: changeExpressions((expression) => {
      const opposite = { gt: "lt", lt: "gt", ge: "le", le: "ge" } as const;
      const isName = /^(?:userName|displayName)$/.test(expression.attrPath.attrName);
      const { op } = expression;
      return isName && (op === "gt" || op === "lt" || op === "ge" || op === "le")
        ? { ...expression, op: opposite[op] }
        : expression;
    }),
  },
  {
    name: "order-of-booleans-is-an-invalid-value",
    breaks: ["RFC7644-3.4.2.2/no-order-of-booleans"],
    clause: "invalidFilter",
    because: "every mistake is one of values",
    transport: errs(["LIST User"], withScimType("invalidValue"), (request) =>
      /^active (?:gt|ge|lt|le) /.test(filterOf(request)),
    ),
  },
  {
    name: "and-takes-the-first",
    breaks: [
      "RFC7644-3.4.2.2/logical",
      "RFC7644-3.4.2.2/precedence",
      "RFC7644-3.4.2.2/not-equal",
      "RFC7644-3.4.2.2/order",
      "RFC7644-3.4.2.2/present",
      "RFC7644-3.4.2.2/null",
      "RFC7644-3.4.2.2/chronological",
      "RFC7644-3.4.2.2/defaulted-value",
      "RFC7644-3.4.2.3/missing-last",
      "RFC7644-3.4.2.3/order-by-type",
      "RFC7644-3.4.2.3/primary-value",
    ],
    clause: { "RFC7644-3.4.2.2/logical": "and" },
    because: "a query builder that keeps one condition: whatever is narrowed by and isn't",
    decorate: rewritten(firstOfAnd),
  },
  {
    name: "not-passed-over",
    breaks: [
      "RFC7644-3.4.2.2/logical",
      "RFC7644-3.4.2.2/precedence",
      "RFC7644-3.4.2.2/present",
      "RFC7644-3.4.2.3/missing-last",
      "RFC7644-3.4.2.3/order-by-type",
      "RFC7644-3.4.2.3/primary-value",
    ],
    clause: { "RFC7644-3.4.2.2/logical": "not" },
    because: "a word that the parser skips",
    decorate: rewritten(withoutNot),
  },
  {
    name: "brackets-passed-over",
    breaks: ["RFC7644-3.4.2.2/precedence"],
    clause: "brackets",
    because: "brackets are white space to the tokeniser",
    decorate: replaceEngine(({ parseFilter }) => ({
      parseFilter: (text) =>
        parseFilter(text.replace(/^\((\w+ eq "[^"]*" or [^)]*)\) and/, "$1 and")),
    })),
  },
  {
    name: "unknown-operator-is-an-invalid-value",
    breaks: ["RFC7644-3.4.2.2/unknown-operator"],
    clause: "invalidFilter",
    because: "every mistake is one of values",
    transport: errs(["LIST User"], withScimType("invalidValue"), (request) =>
      / zz /.test(filterOf(request)),
    ),
  },
  {
    name: "unknown-operator-without-a-detail",
    breaks: ["RFC7644-3.4.2.2/unknown-operator", "RFC7644-3.12/detail"],
    clause: { "RFC7644-3.4.2.2/unknown-operator": "a readable detail" },
    because: "the scimType says it all",
    transport: errs(
      ["LIST User"],
      (error) => ({ ...error, detail: "" }),
      (request) => / zz /.test(filterOf(request)),
    ),
  },
  {
    name: "malformed-filter-is-an-invalid-path",
    breaks: ["RFC7644-3.12/invalid-filter"],
    clause: "invalidFilter",
    because: "a filter is looked at as a path is",
    transport: errs(["LIST User"], withScimType("invalidPath"), ({ query }) =>
      query.endsWith("filter=userName%20eq"),
    ),
  },
];

const pages: readonly Fault[] = [
  {
    name: "page-past-the-end-not-found",
    breaks: ["RFC7644-3.4.2.4/past-the-end", "OKTA-import/past-the-end"],
    clause: "200",
    because: "a page that isn't there",
    decorate: replaceOperations(({ listUsers }) => ({
      listUsers: async (context) => {
        const reply = await listUsers(context);
        const { body } = reply;
        const isPast =
          isObject(body) &&
          Number(context.query.startIndex) > Number(body["totalResults"]) &&
          context.query.filter !== undefined;
        return isPast ? errorReply(404, "There is no such page") : reply;
      },
    })),
  },
  ...(
    [
      ["page-without-start-index", "startIndex"],
      ["page-without-items-per-page", "itemsPerPage"],
    ] as const
  ).map(([name, member]): Fault => ({
    name,
    breaks: ["RFC7644-3.4.2/page-position", "RFC7644-3.4.2/list-response"],
    clause: { "RFC7644-3.4.2/page-position": member },
    because: "it can be worked out from the request",
    transport: shows(["LIST User"], (page) => without(page, member)),
  })),
  {
    name: "query-without-match-counts-one",
    breaks: ["RFC7644-3.4.2/no-match"],
    clause: "totalResults 0",
    because: "the row of the count is counted",
    transport: shows(
      ["LIST Group"],
      (page) => ({ ...page, totalResults: 1 }),
      (request, { body }) =>
        / eq "Droids \d+ /.test(filterOf(request)) &&
        isObject(body) &&
        body["totalResults"] === 0 &&
        filterOf(request).length > 0 &&
        !filterOf(request).includes(" or "),
    ),
  },
  {
    name: "lookup-without-match-counts-one",
    breaks: ["OKTA-lookup/no-match-is-empty"],
    clause: "totalResults 0",
    because: "the row of the count is counted, once the names of lookups are cached",
    decorate: (provider) => {
      const asked = new Set<string>();
      return replaceOperations(({ listUsers, createUser }) => ({
        createUser: (context) => {
          asked.clear();
          return createUser(context);
        },
        listUsers: async (context) => {
          const reply = await listUsers(context);
          const { filter = "" } = context.query;
          const isLookup = /^userName eq "barbara[^"]*"$/.test(filter) && !asked.has(filter);
          asked.add(filter);
          return isLookup && isObject(reply.body) && reply.body["totalResults"] === 0
            ? { ...reply, body: { ...reply.body, totalResults: 1 } }
            : reply;
        },
      }))(provider);
    },
  },
  {
    name: "first-user-not-shown",
    breaks: ["RFC7644-3.4.2/list-response", "OKTA-spec/01-first-user"],
    clause: "Resources where there are any",
    because: "a page of one is taken for a count",
    transport: shows(
      ["LIST User"],
      (page) => without(page, "Resources"),
      (request) => queryOf(request)["count"] === "1" && filterOf(request) === "",
    ),
  },
];

const projections: readonly Fault[] = [
  {
    name: "read-of-attributes-without-id",
    breaks: [
      "RFC7644-3.9/attributes",
      "RFC7644-3.9/sub-attribute",
      "RFC7644-3.10/any-case",
      "RFC7643-3.1/id",
    ],
    clause: "what always comes",
    because: "what isn't asked for isn't shown",
    transport: shows(
      ["GET User", "GET Group"],
      (resource) => without(resource, "id"),
      ({ query }) => /^attributes=(?!.*urn)/i.test(query),
    ),
  },
  {
    name: "read-of-attributes-shows-the-id-alone",
    breaks: ["RFC7644-3.9/attributes", "RFC7644-3.10/any-case"],
    clause: "what it names",
    because: "names are compared as they stand in the table",
    decorate: reading((query) =>
      query["attributes"]?.toLowerCase() === "username" ? { ...query, attributes: "id" } : query,
    ),
  },
  {
    name: "sub-attribute-not-shown",
    breaks: ["RFC7644-3.9/sub-attribute"],
    clause: "that one of its attribute",
    because: "names are cut at the dot",
    decorate: reading((query) =>
      query["attributes"] === "name.familyName" ? { ...query, attributes: "id" } : query,
    ),
  },
  {
    name: "sub-attribute-in-capitals-unknown",
    breaks: ["RFC7644-3.10/any-case"],
    clause: "the sub-attribute",
    because: "only what stands before the dot is folded",
    decorate: reading((query) =>
      query["attributes"]?.endsWith(".FAMILYNAME") ? { ...query, attributes: "id" } : query,
    ),
  },
  {
    name: "excluding-leaves-the-id-out",
    breaks: ["RFC7644-3.9/excluded-attributes", "RFC7643-3.1/id"],
    clause: "id even if it is named",
    because: "what is excluded is excluded",
    transport: shows(
      ["GET User", "GET Group"],
      (resource) => without(resource, "id"),
      (request) => queryOf(request)["excludedAttributes"]?.startsWith("id") === true,
    ),
  },
  {
    name: "excluding-one-excludes-the-addresses",
    breaks: ["RFC7644-3.9/excluded-attributes", "RFC7644-3.4.2.5/excluded-attributes"],
    clause: {
      "RFC7644-3.9/excluded-attributes": "everything else",
      "RFC7644-3.4.2.5/excluded-attributes": "everything that comes by default",
    },
    because: "lists of values are asked for by themselves, or not loaded",
    transport: (reply, request) => {
      const isExcluding = queryOf(request)["excludedAttributes"]?.endsWith("name") === true;
      if (!isExcluding || request.method !== "GET") return reply;
      const bare = (user: Resource) => without(user, "emails");
      return request.path === "/Users" ? changeListed(reply, bare) : changeBody(reply, bare);
    },
  },
  {
    name: "list-of-attributes-without-id",
    breaks: ["RFC7644-3.4.2.5/attributes", "RFC7643-3.1/id"],
    clause: "what always comes",
    because: "what isn't asked for isn't shown",
    transport: lists(
      "User",
      (user) => without(user, "id"),
      (request) => queryOf(request)["attributes"] === "userName" && !/ sw /.test(filterOf(request)),
    ),
  },
];

const searched = (change: (reply: Reply) => Reply): NonNullable<Fault["transport"]> =>
  answers(["SEARCH User"], change);

const searches: readonly Fault[] = [
  {
    name: "root-search-finds-groups-only",
    breaks: ["RFC7644-3.4.2.1/root-covers-all", "RFC7644-3.4.2.1/foreign-attribute"],
    clause: "users",
    because: "the one resource type that was left over",
    decorate: replaceOperations(({ searchGroups }) => ({
      searchAll: (context) => searchGroups(context),
    })),
  },
  {
    name: "root-search-matches-what-lacks-the-attribute",
    breaks: ["RFC7644-3.4.2.1/foreign-attribute"],
    clause: "counts as having no value of it",
    because: "a filter that a type doesn't know is left out for it",
    decorate: replaceOperations(({ searchAll, searchGroups }) => ({
      searchAll: async (context) => {
        const filter = isObject(context.body) ? textAt(context.body, "filter") : "";
        const found = await searchAll(context);
        if (!filter.startsWith("userName ")) return found;
        const body = isObject(context.body) ? without(context.body, "filter") : {};
        const groups = await searchGroups({ ...context, body });
        return changeBody(found, (page) => {
          const Resources = [
            ...entries(page),
            ...(isObject(groups.body) ? entries(groups.body) : []),
          ];
          return {
            ...page,
            totalResults: Resources.length,
            itemsPerPage: Resources.length,
            Resources,
          };
        });
      },
    })),
  },
  {
    name: "search-answers-created",
    breaks: ["RFC7644-3.4.3/search", "RFC7644-3.4.3/same-as-query"],
    clause: { "RFC7644-3.4.3/search": "200" },
    because: "what a POST is answered with",
    transport: searched((reply) => (reply.status === 200 ? { ...reply, status: 201 } : reply)),
  },
  {
    name: "search-without-schemas",
    breaks: ["RFC7644-3.4.3/search"],
    clause: "a ListResponse",
    because: "another framework serves it",
    transport: searched((reply) => changeBody(reply, (page) => without(page, "schemas"))),
  },
  {
    name: "search-ignores-attributes",
    breaks: ["RFC7644-3.4.3/same-as-query"],
    clause: "attributes",
    because: "a search shows whole resources",
    decorate: replaceOperations(({ searchUsers }) => ({
      searchUsers: (context) =>
        searchUsers({
          ...context,
          body: isObject(context.body) ? without(context.body, "attributes") : context.body,
        }),
    })),
  },
];

/** Answers requests about discovery otherwise. */
const discovered =
  (
    path: string,
    change: (reply: Reply, request: Request) => Reply,
  ): NonNullable<Fault["transport"]> =>
  (reply, request) =>
    request.path === path ? change(reply, request) : reply;

const listed = (path: string, change: (list: Resource) => Resource) =>
  discovered(path, (reply, { method }) => (method === "GET" ? changeBody(reply, change) : reply));

const discovery: readonly Fault[] = [
  {
    name: "discovery-takes-deletes",
    breaks: ["RFC7644-3.2/discovery-read-only"],
    clause: "a DELETE",
    because: "a stub that answers every method",
    transport: (reply, { method, path }) =>
      method === "DELETE" && /^\/(?:Service|Schemas|ResourceTypes)/.test(path)
        ? { status: 204, headers: {} }
        : reply,
  },
  ...(
    [
      ["configuration-taken-by-put", "/ServiceProviderConfig"],
      ["schemas-taken-by-put", "/Schemas"],
      ["resource-types-taken-by-put", "/ResourceTypes"],
    ] as const
  ).map(([name, path]): Fault => ({
    name,
    breaks: ["RFC7644-3.2/discovery-read-only"],
    clause: path,
    because: "an administrator's own page writes it so",
    transport: discovered(path, (reply, { method }) =>
      method === "PUT" ? { status: 204, headers: {} } : reply,
    ),
  })),
  {
    name: "resource-type-not-readable-alone",
    breaks: ["RFC7644-4/one-alone", "RFC7643-3.1/location-resolves"],
    clause: "a resource type",
    because: "there are two, so nobody asks for one",
    decorate: replaceOperations(
      () =>
        ({
          getResourceType: ({ path }) => {
            throw new ScimError({ status: 404, detail: `No ResourceType is called ${path.id}` });
          },
        }) satisfies Partial<Operations>,
    ),
  },
  {
    name: "user-endpoint-misnamed",
    breaks: ["RFC7644-4/resource-types"],
    clause: "User",
    because: "an endpoint made from the name, without its s",
    transport: discovered("/ResourceTypes", (reply) =>
      changeListed(reply, (type) =>
        type["name"] === "User" ? { ...type, endpoint: "/User" } : type,
      ),
    ),
  },
  {
    name: "resource-types-without-schemas",
    breaks: ["RFC7644-4/list-form"],
    clause: "/ResourceTypes, a ListResponse",
    because: "a hand-written file",
    transport: listed("/ResourceTypes", (list) => without(list, "schemas")),
  },
  {
    name: "resource-types-in-pages",
    breaks: ["RFC7644-4/parameters-ignored"],
    clause: "/ResourceTypes",
    because: "one function for all lists",
    transport: discovered("/ResourceTypes", (reply, request) => {
      const { count } = queryOf(request);
      return changeBody(reply, (list) => {
        const Resources = entries(list).slice(0, Number(count ?? "100"));
        return { ...list, itemsPerPage: Resources.length, Resources };
      });
    }),
  },
  {
    name: "schemas-not-sortable",
    breaks: ["RFC7644-4/parameters-ignored"],
    clause: "sorting",
    because: "what can't be sorted is refused",
    transport: discovered("/Schemas", (reply, { query }) =>
      query.includes("sortBy") ? errorReply(400, "Schemas can't be sorted") : reply,
    ),
  },
];

export const partsOfReads: readonly Fault[] = [
  ...filters,
  ...pages,
  ...projections,
  ...searches,
  ...discovery,
  {
    name: "read-without-body",
    breaks: ["RFC7644-3.4.1/retrieved", "RFC7644-3.9/attributes"],
    clause: { "RFC7644-3.4.1/retrieved": "the resource" },
    because: "the body is lost in a cache that knows a part of it",
    transport: answers(
      ["GET Group"],
      ({ status, headers }) => ({ status, headers }),
      ({ query }, { status }) => status === 200 && query === "attributes=displayName",
    ),
  },
  {
    name: "unreadable-body-is-an-invalid-value",
    breaks: ["RFC7644-3.12/unreadable-body"],
    clause: "invalidSyntax",
    because: "every mistake is one of values",
    transport: errs(["POST User"], withScimType("invalidValue"), ({ body }) => !body.endsWith("}")),
  },
  {
    name: "list-body-is-too-many",
    breaks: ["RFC7644-3.12/wrong-structure"],
    clause: "invalidSyntax or invalidValue",
    because: "a list is more than one",
    transport: errs(["POST User"], withScimType("tooMany"), ({ body }) => body.startsWith("[")),
  },
  {
    name: "wrong-type-is-mutability",
    breaks: ["RFC7644-3.12/wrong-type"],
    clause: "invalidValue or invalidSyntax",
    because: "what can't be set can't be changed",
    transport: errs(["POST User"], withScimType("mutability"), ({ body }) =>
      body.includes('"active":"'),
    ),
  },
  {
    name: "wrong-type-is-unprocessable",
    breaks: ["RFC7644-3.12/wrong-type"],
    clause: "400",
    because: "the framework's own status for what it can't bind",
    transport: answers(
      ["POST User"],
      (reply) => (reply.status === 400 ? withStatus(reply, 422) : reply),
      ({ body }) => body.includes('"active":"sometimes"'),
    ),
  },
];
