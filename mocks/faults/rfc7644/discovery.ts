// Providers that are wrong about discovery: what turns the rows of rfc7644/discovery red.

import { textAt, without } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { replaceOperations } from "../../replace-part.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";

/** A configuration that doesn't say what it is. */
export const configurationWithoutSchemas: Fault = {
  name: "configuration-without-schemas",
  breaks: ["RFC7644-4/configuration"],
  because: "a hand-written file",
  decorate: replaceOperations(({ getServiceProviderConfig }) => ({
    getServiceProviderConfig: async (context) =>
      changeBody(await getServiceProviderConfig(context), (config) => without(config, "schemas")),
  })),
};

/** A filter of schemas and resource types passed over. */
export const discoveryFilterIgnored: Fault = {
  name: "discovery-filter-ignored",
  breaks: ["RFC7644-4/filter-refused"],
  because: "a parameter that nobody read",
  decorate: replaceOperations(({ listSchemas, listResourceTypes }) => ({
    listSchemas: (context) => listSchemas({ ...context, query: {} }),
    listResourceTypes: (context) => listResourceTypes({ ...context, query: {} }),
  })),
};

/** A list of schemas that heeds count. */
export const discoveryInPages: Fault = {
  name: "discovery-in-pages",
  breaks: ["RFC7644-4/parameters-ignored"],
  clause: "/Schemas",
  because: "one function for all lists",
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
  because: "the Schema schema is counted and not shown",
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
  because: "a stub that answers every method",
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
  because: "an endpoint made from the name, without its s",
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
  because: "a router that cuts at the colon",
  decorate: replaceOperations(() => ({
    getSchema: ({ path }) => {
      throw new ScimError({ status: 404, detail: `No Schema has the id ${path.urn}` });
    },
  })),
};
