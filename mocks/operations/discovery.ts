// The operations tagged Discovery (RFC 7644 §4). What they say of attributes comes from the schemas that the
// engine enforces, so they can't disagree.
import type { Context, Operations } from "../provider.ts";
import { maxResults } from "../list-query.ts";
import type { Provider } from "../provider.ts";
import type { Reply } from "../reply.ts";
import { errorReply, scimReply } from "../reply.ts";
import type { Attribute } from "../../src/scim/attribute.ts";
import type { Json, Resource } from "../../src/scim/resource.ts";
import type { ResourceType, Schema } from "../../src/scim/schema.ts";
import { ScimError } from "../../src/scim/scim-error.ts";

type DiscoveryOperation =
  | "getServiceProviderConfig"
  | "listResourceTypes"
  | "getResourceType"
  | "listSchemas"
  | "getSchema";

export const discovery: Pick<Operations, DiscoveryOperation> = {
  getServiceProviderConfig: ({ baseUrl, provider: { features } }) =>
    scimReply(200, {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
      documentationUri: "https://developer.interactsoftware.com/docs/scim-v20",
      patch: { supported: true },
      bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
      filter: { supported: true, maxResults },
      changePassword: { supported: features.changePassword },
      sort: { supported: features.sort },
      etag: { supported: features.etag },
      authenticationSchemes: [
        {
          type: "oauthbearertoken",
          name: "OAuth Bearer Token",
          description: "The token of a SCIM profile source, in the Authorization header",
          specUri: "https://www.rfc-editor.org/info/rfc6750",
          primary: true,
        },
      ],
      meta: { resourceType: "ServiceProviderConfig", location: `${baseUrl}/ServiceProviderConfig` },
    }),

  listResourceTypes: (context) =>
    everything(
      context,
      resourceTypesOf(context.provider).map((type) => represent(type, context.baseUrl)),
    ),

  getResourceType: ({ path, provider, baseUrl }) => {
    const type = resourceTypesOf(provider).find(({ id }) => id === path.id);
    if (!type) throw new ScimError({ status: 404, detail: `There is no ResourceType ${path.id}` });
    return scimReply(200, represent(type, baseUrl));
  },

  listSchemas: (context) =>
    everything(
      context,
      schemasOf(context.provider).map((schema) => representSchema(schema, context.baseUrl)),
    ),

  getSchema: ({ path, provider, baseUrl }) => {
    const schema = schemasOf(provider).find(
      ({ id }) => id.toLowerCase() === path.urn.toLowerCase(),
    );
    if (!schema) throw new ScimError({ status: 404, detail: `No Schema has the id ${path.urn}` });
    return scimReply(200, representSchema(schema, baseUrl));
  },
};

/** All of them at once: discovery is not paged, and a filter is refused (RFC 7644 §4). */
function everything(
  { query }: Pick<Context<"listSchemas">, "query">,
  resources: Resource[],
): Reply {
  if (query.filter !== undefined) return errorReply(403, "This endpoint takes no filter");
  return scimReply(200, {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
    totalResults: resources.length,
    startIndex: 1,
    itemsPerPage: resources.length,
    Resources: resources,
  });
}

function resourceTypesOf({ resourceTypes, features }: Provider): ResourceType[] {
  return features.groups ? [resourceTypes.user, resourceTypes.group] : [resourceTypes.user];
}

function schemasOf(provider: Provider): Schema[] {
  return resourceTypesOf(provider).flatMap(({ schema, extensions }) => [
    schema,
    ...extensions.map((extension) => extension.schema),
  ]);
}

function represent(
  { id, name, endpoint, description, schema, extensions }: ResourceType,
  baseUrl: string,
): Resource {
  return {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
    id,
    name,
    endpoint,
    description,
    schema: schema.id,
    schemaExtensions: extensions.map(({ schema: { id: urn }, required }) => ({
      schema: urn,
      required,
    })),
    meta: { resourceType: "ResourceType", location: `${baseUrl}/ResourceTypes/${id}` },
  };
}

function representSchema({ id, name, description, attributes }: Schema, baseUrl: string): Resource {
  return {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
    id,
    name,
    description,
    attributes: attributes.map(representAttribute),
    meta: { resourceType: "Schema", location: `${baseUrl}/Schemas/${id}` },
  };
}

/** The characteristics of RFC 7643 §7; what the engine knows beyond them stays with it. */
function representAttribute(attribute: Attribute): Json {
  const { name, type, multiValued, description, required, caseExact, mutability } = attribute;
  const { returned, uniqueness, canonicalValues, referenceTypes, subAttributes } = attribute;
  return {
    name,
    type,
    multiValued,
    description,
    required,
    ...(canonicalValues === undefined ? {} : { canonicalValues: [...canonicalValues] }),
    caseExact,
    mutability,
    returned,
    uniqueness,
    ...(referenceTypes === undefined ? {} : { referenceTypes: [...referenceTypes] }),
    ...(subAttributes === undefined
      ? {}
      : { subAttributes: subAttributes.map(representAttribute) }),
  };
}
