// Faulty providers for the rows of rfc7644/discovery.

import type { Resource } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { queryOf } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import type { Fault, Transport } from "../../fault.ts";
import type { IncomingRequest, Operations } from "../../provider.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply, type Reply } from "../../reply.ts";

/** A configuration without schemas. */
export const configurationWithoutSchemas: Fault = {
  name: "configuration-without-schemas",
  breaks: ["RFC7644-4/configuration"],
  because: "the file is written by hand",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => without(config, "schemas")),
  })),
};

/** A filter of schemas and resource types, ignored. */
export const discoveryFilterIgnored: Fault = {
  name: "discovery-filter-ignored",
  breaks: ["RFC7644-4/filter-refused"],
  because: "no code reads the parameter",
  decorate: replaceOperations(({ listSchemas, listResourceTypes }) => ({
    listSchemas: (context) => listSchemas({ ...context, query: {} }),
    listResourceTypes: (context) => listResourceTypes({ ...context, query: {} }),
  })),
};

/** A list of schemas that applies count. */
export const discoveryInPages: Fault = {
  name: "discovery-in-pages",
  breaks: ["RFC7644-4/parameters-ignored"],
  clause: "/Schemas",
  because: "one function makes all lists",
  decorate: replaceOperations(({ listSchemas }) => ({
    listSchemas: async (context) => {
      const { count } = context.query as { count?: string };
      return changeBody(await listSchemas(context), (list) => {
        const { Resources } = list;
        if (count === undefined || !Array.isArray(Resources)) return list;
        const page = Resources.slice(0, Number(count));
        return { ...list, itemsPerPage: page.length, Resources: page };
      });
    },
  })),
};

/** A list of schemas whose totalResults is one too many. */
export const discoveryMiscounts: Fault = {
  name: "discovery-miscounts",
  breaks: ["RFC7644-4/list-form"],
  clause: "/Schemas counts its Resources",
  because: "the schema of schemas is counted and not shown",
  decorate: replaceOperations(({ listSchemas }) => ({
    listSchemas: async (context) =>
      changeBody(await listSchemas(context), (list) => ({
        ...list,
        totalResults: Number(list["totalResults"]) + 1,
      })),
  })),
};

/** A write to a discovery endpoint acknowledged. */
export const discoveryTakesWrites: Fault = {
  name: "discovery-takes-writes",
  breaks: ["RFC7644-3.2/discovery-read-only"],
  clause: "POST, PUT and PATCH",
  because: "a stub answers every method",
  transport: (reply, { method, path }) =>
    reply.status === 405 && method !== "GET" && /^\/(?:Service|Schemas|ResourceTypes)/.test(path)
      ? { status: 204, headers: {} }
      : reply,
};

/** The resource type Group with the endpoint /Group. */
export const groupEndpointMisnamed: Fault = {
  name: "group-endpoint-misnamed",
  breaks: ["RFC7644-4/resource-types"],
  clause: "Group",
  because: "the endpoint is made from the name, without its s",
  decorate: replaceOperations(({ listResourceTypes }) => ({
    listResourceTypes: async (context) =>
      changeListed(await listResourceTypes(context), (type) => ({
        ...type,
        endpoint: `/${textAt(type, "name")}`,
      })),
  })),
};

/** A schema that is found in the list only. */
export const schemaNotReadableAlone: Fault = {
  name: "schema-not-readable-alone",
  breaks: ["RFC7644-4/one-alone", "RFC7643-7/every-schema-served", "RFC7643-3.1/location-resolves"],
  clause: "a schema",
  because: "the router cuts the path at the colon",
  decorate: replaceOperations(() => ({
    getSchema: ({ path }) => {
      throw new ScimError({ status: 404, detail: `No Schema has the id ${path.urn}` });
    },
  })),
};

/** Replaces the answers of discovery. */
const discovered =
  (path: string, change: (reply: Reply, request: IncomingRequest) => Reply): Transport =>
  (reply, request) =>
    request.path === path ? change(reply, request) : reply;

const listed = (path: string, change: (list: Resource) => Resource) =>
  discovered(path, (reply, { method }) => (method === "GET" ? changeBody(reply, change) : reply));

export const rfc7644DiscoveryParts: readonly Fault[] = [
  {
    /** A DELETE of a discovery endpoint, answered with 204. */
    name: "discovery-takes-deletes",
    breaks: ["RFC7644-3.2/discovery-read-only"],
    clause: "a DELETE",
    because: "a stub answers every method",
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
    because: "the provider's own administrator page writes it with a PUT",
    transport: discovered(path, (reply, { method }) =>
      method === "PUT" ? { status: 204, headers: {} } : reply,
    ),
  })),
  {
    /** A read of a single resource type, answered with 404. */
    name: "resource-type-not-readable-alone",
    breaks: ["RFC7644-4/one-alone", "RFC7643-3.1/location-resolves"],
    clause: "a resource type",
    because: "there are only two resource types, so the provider serves only the list",
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
    /** A /ResourceTypes that says the endpoint of User is /User. */
    name: "user-endpoint-misnamed",
    breaks: ["RFC7644-4/resource-types"],
    clause: "User",
    because: "the endpoint is made from the name, without its s",
    transport: discovered("/ResourceTypes", (reply) =>
      changeListed(reply, (type) =>
        type["name"] === "User" ? { ...type, endpoint: "/User" } : type,
      ),
    ),
  },
  {
    /** A /ResourceTypes that lacks schemas. */
    name: "resource-types-without-schemas",
    breaks: ["RFC7644-4/list-form"],
    clause: "/ResourceTypes, a ListResponse",
    because: "the file is written by hand",
    transport: listed("/ResourceTypes", (list) => without(list, "schemas")),
  },
  {
    /** A /ResourceTypes that applies count. */
    name: "resource-types-in-pages",
    breaks: ["RFC7644-4/parameters-ignored"],
    clause: "/ResourceTypes",
    because: "one function makes all lists",
    transport: discovered("/ResourceTypes", (reply, request) => {
      const { count } = queryOf(request);
      return changeBody(reply, (list) => {
        const Resources = listAt(list, "Resources").slice(0, Number(count ?? "100"));
        return { ...list, itemsPerPage: Resources.length, Resources };
      });
    }),
  },
  {
    /** A request for /Schemas with sortBy, answered with 400. */
    name: "schemas-not-sortable",
    breaks: ["RFC7644-4/parameters-ignored"],
    clause: "sorting",
    because: "the provider refuses sortBy where it doesn't sort",
    transport: discovered("/Schemas", (reply, { query }) =>
      query.includes("sortBy") ? errorReply(400, "Schemas can't be sorted") : reply,
    ),
  },
];

/** ListResponse among the schemas. */
export const messagesAmongSchemas: Fault = {
  name: "messages-among-schemas",
  breaks: ["RFC7644-3.1/messages-not-discoverable", "RFC7643-7/schemas-and-meta"],
  because: "every class with a URN is listed",
  decorate: replaceOperations(({ listSchemas }) => ({
    listSchemas: async (context) =>
      changeBody(await listSchemas(context), (list) => {
        const all = listAt(list, "Resources");
        const message = {
          id: "urn:ietf:params:scim:api:messages:2.0:ListResponse",
          name: "ListResponse",
          attributes: [],
        };
        const Resources = [...all, message];
        const length = Resources.length;
        return { ...list, totalResults: length, itemsPerPage: length, Resources };
      }),
  })),
};
