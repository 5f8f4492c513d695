// A provider of what Okta's preparation guide asks, and of no more: users with four attributes and `active`, found by
// userName; no groups, no DELETE, no search by POST, no sorting, no versions. Discovery says so.
import { replaceOperations } from "./replace-part.ts";
import type { Operations } from "./provider.ts";
import type { Provider } from "./provider.ts";
import type { Reply } from "./reply.ts";
import { errorReply } from "./reply.ts";
import type { Json, Resource } from "../src/scim/resource.ts";
import { isObject } from "../src/scim/resource.ts";
import type { ResourceType } from "../src/scim/schema.ts";
import { badRequest } from "../src/scim/scim-error.ts";

const kept = ["userName", "name", "emails", "active"];
const keptOfName = ["givenName", "familyName"];

/** The filters of Okta's lookups. */
const lookup = /^\s*(?:userName|id|externalId)\s+eq\s+"/i;

export function minimal(provider: Provider): Provider {
  const { parseFilter, validateResource, applyPatch } = provider.engine;
  const { group } = provider.resourceTypes;
  const user = limitedTo(provider.resourceTypes.user);
  const limited = withoutOperations({
    ...provider,
    resourceTypes: { user, group },
    features: { groups: false, changePassword: false, sort: false, etag: false },
    behaviour: {
      ...provider.behaviour,
      // Whoever was there before SCIM may have more.
      representUser: (...given) => shown(provider.behaviour.representUser(...given), user),
    },
    engine: {
      ...provider.engine,
      validateResource: (input, type) => withOneEmail(validateResource(input, type)),
      applyPatch: (...given) => withOneEmail(applyPatch(...given)),
      sortResources: (resources) => [...resources],
      parseFilter: (text) => {
        if (lookup.test(text)) return parseFilter(text);
        throw badRequest(
          "invalidFilter",
          "A filter may only compare userName, id or externalId by eq",
        );
      },
    },
  });
  return {
    ...limited,
    transport: (reply, request) => unversioned(provider.transport(reply, request)),
  };
}

const withoutOperations = replaceOperations((sound) => ({
  ...sound,
  ...without(404, "This service provider has no groups", [
    ...(["listGroups", "createGroup", "getGroup", "replaceGroup", "patchGroup"] as const),
    ...(["deleteGroup", "searchGroups"] as const),
  ]),
  ...without(404, "This service provider has no search by POST", ["searchUsers", "searchAll"]),
  ...without(501, "This service provider deletes no users", ["deleteUser"]),
}));

function without(
  status: number,
  detail: string,
  ids: readonly (keyof Operations)[],
): Partial<Operations> {
  return Object.fromEntries(ids.map((id) => [id, () => errorReply(status, detail)]));
}

function limitedTo(type: ResourceType): ResourceType {
  const attributes = type.schema.attributes
    .filter(({ name }) => kept.includes(name))
    .map((attribute) =>
      attribute.name === "name"
        ? {
            ...attribute,
            subAttributes: (attribute.subAttributes ?? []).filter((each) =>
              keptOfName.includes(each.name),
            ),
          }
        : attribute,
    );
  const extensions = type.extensions.filter(({ required }) => required);
  return { ...type, schema: { ...type.schema, attributes }, extensions };
}

function shown(resource: Resource, { schema, extensions }: ResourceType): Resource {
  const urns = extensions.map((extension) => extension.schema.id);
  const names = ["id", "externalId", "meta", ...schema.attributes.map(({ name }) => name), ...urns];
  return {
    schemas: [schema.id, ...urns],
    ...Object.fromEntries(Object.entries(resource).filter(([name]) => names.includes(name))),
  };
}

/** The primary one, or the first. */
function withOneEmail(resource: Resource): Resource {
  const { emails } = resource;
  if (!Array.isArray(emails) || emails.length < 2) return resource;
  const primary = emails.find((email) => isObject(email) && email["primary"] === true);
  return { ...resource, emails: [primary ?? emails[0] ?? null] };
}

function unversioned({ headers: { etag: _etag, ...headers }, ...reply }: Reply): Reply {
  return { ...reply, headers, ...(reply.body === undefined ? {} : { body: bare(reply.body) }) };
}

/** Without `meta.version`, of each resource of a list too. */
function bare(body: Json): Json {
  if (!isObject(body)) return body;
  const { meta, Resources } = body;
  const { version: _version, ...rest } = isObject(meta) ? meta : {};
  return {
    ...body,
    ...(isObject(meta) ? { meta: rest } : {}),
    ...(Array.isArray(Resources) ? { Resources: Resources.map(bare) } : {}),
  };
}
