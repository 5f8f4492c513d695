// Answers with one resource: projected, with the headers that belong to it (RFC 7644 §3.3, §3.4.1, §3.14).
import type { Resource } from "../src/scim/resource.ts";
import { isObject } from "../src/scim/resource.ts";
import type { ResourceType } from "../src/scim/schema.ts";
import { projectionOf } from "./list-query.ts";
import type { Provider } from "./provider.ts";
import type { Reply } from "./reply.ts";
import { scimReply } from "./reply.ts";
import { versionOf } from "./version.ts";

interface Asked {
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly provider: Provider;
}

/**
 * @param status 200 or 201
 * @param resource with `meta.location` and `meta.version`
 */
export function resourceReply(
  { query, provider }: Asked,
  status: number,
  resource: Resource,
  type: ResourceType,
): Reply {
  const body = provider.engine.project(resource, projectionOf(query), type);
  return scimReply(status, body, { etag: versionOf(resource), location: locationOf(resource) });
}

/**
 * Refuses what could not be answered, before anything is written.
 * @throws {ScimError} 400 where both `attributes` and `excludedAttributes` are given (RFC 7644 §3.9)
 */
export function requireProjection({ query, provider }: Asked, type: ResourceType): void {
  provider.engine.project({}, projectionOf(query), type);
}

/** The answer to a reader who has this version already. */
export function notModified(resource: Resource): Reply {
  return { status: 304, headers: { etag: versionOf(resource) } };
}

function locationOf({ meta }: Resource): string {
  return isObject(meta) && typeof meta["location"] === "string" ? meta["location"] : "";
}
