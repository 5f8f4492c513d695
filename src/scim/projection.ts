// Which attributes of a resource a response shows (RFC 7644 §3.9, RFC 7643 §7 "returned").

import type { Attribute } from "./attribute.ts";
import { attributeNamed } from "./attribute.ts";
import { parsePath } from "./path/parse.ts";
import type { Path } from "./path/parse.ts";
import { isObject } from "./resource.ts";
import type { Json, JsonObject, Resource } from "./resource.ts";
import { commonAttributes, resolveAttribute } from "./schema.ts";
import type { ResourceType } from "./schema.ts";
import { badRequest, ScimError } from "./scim-error.ts";

export interface ProjectionParameters {
  /** Attribute paths. */
  readonly attributes?: readonly string[] | undefined;
  readonly excludedAttributes?: readonly string[] | undefined;
}

/** Lower-case keys of the attributes, sub-attributes and extensions that a list names. */
type Listed = ReadonlySet<string>;

/**
 * The resource as a response shows it. Paths to nowhere are ignored. What is returned `always` stays
 * whatever is asked; what is returned `never` never shows.
 *
 * @throws ScimError invalidValue where both lists are given: they exclude each other (RFC 7644 §3.9)
 */
export function project(
  resource: Resource,
  { attributes, excludedAttributes }: ProjectionParameters,
  resourceType: ResourceType,
): Resource {
  const only = listed(attributes, resourceType);
  const without = listed(excludedAttributes, resourceType);
  if (only !== undefined && without !== undefined) {
    throw badRequest(
      "invalidValue",
      "attributes and excludedAttributes cannot be given together",
      "excludedAttributes",
    );
  }
  const shows = (attribute: Attribute, key: string, asked: boolean): boolean => {
    if (attribute.returned === "always") return true;
    if (attribute.returned === "never" || without?.has(key)) return false;
    return asked || (attribute.returned === "default" && only === undefined);
  };

  const projectMembers = (
    object: JsonObject,
    definitions: readonly Attribute[],
    prefix: string,
    allAsked: boolean,
  ): JsonObject => {
    const shown: JsonObject = {};
    for (const [name, value] of Object.entries(object)) {
      const attribute = attributeNamed(definitions, name);
      if (attribute === undefined) continue;
      const key = `${prefix}${name.toLowerCase()}`;
      const asked = allAsked || (only?.has(key) ?? false);
      const subs = attribute.subAttributes;
      if (subs !== undefined && !asked && only !== undefined) {
        const isPart = [...only].some((path) => path.startsWith(`${key}.`));
        if (!isPart || attribute.returned === "never") continue;
        shown[name] = projectValue(value, (element) =>
          projectMembers(element, subs, `${key}.`, false),
        );
      } else if (shows(attribute, key, asked)) {
        shown[name] =
          subs === undefined
            ? value
            : projectValue(value, (element) => projectMembers(element, subs, `${key}.`, asked));
      }
    }
    return shown;
  };

  const base = [...commonAttributes, ...resourceType.schema.attributes];
  const shown = projectMembers(resource, base, "", false);
  for (const { schema } of resourceType.extensions) {
    const container = resource[schema.id];
    const urn = schema.id.toLowerCase();
    if (!isObject(container) || without?.has(urn)) continue;
    const asked = only?.has(urn) ?? false;
    const part = projectMembers(container, schema.attributes, `${urn}:`, asked);
    if (Object.keys(part).length > 0) shown[schema.id] = part;
  }
  return shown;
}

function projectValue(value: Json, projectObject: (object: JsonObject) => JsonObject): Json {
  if (Array.isArray(value)) return value.map((element) => projectValue(element, projectObject));
  return isObject(value) ? projectObject(value) : value;
}

function listed(
  paths: readonly string[] | undefined,
  resourceType: ResourceType,
): Listed | undefined {
  if (paths === undefined || paths.length === 0) return undefined;
  const keys = paths.flatMap((text) => {
    const path = readPath(text, resourceType);
    if (path?.rule === "extension") return [path.uri.toLowerCase()];
    const resolved = path?.rule === "attrPath" && resolveAttribute(resourceType, path.attrPath);
    if (!resolved) return [];
    const prefix = resolved.extension === undefined ? "" : `${resolved.extension}:`;
    return [`${prefix}${resolved.name}`.toLowerCase()];
  });
  return new Set(keys);
}

function readPath(text: string, resourceType: ResourceType): Path | undefined {
  try {
    return parsePath(text, resourceType);
  } catch (error) {
    if (error instanceof ScimError) return undefined;
    throw error;
  }
}
