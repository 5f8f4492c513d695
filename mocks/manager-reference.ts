// Whom `manager.value` means (guide L61, L102). It never invents a manager, and never keeps a reference
// that names nobody: Okta sends whatever the profile holds, and takes a refusal as final.
import type { Resource } from "../src/scim/resource.ts";
import { isObject, withMember } from "../src/scim/resource.ts";
import { without } from "./attribute-access.ts";
import type { Tables } from "./tables/tables.ts";

export const enterpriseUserUrn = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/** The id of the manager as stored or as sent; undefined where there is none. */
export function managerIdOf(attributes: Resource): string | undefined {
  const manager = objectAt(objectAt(attributes, enterpriseUserUrn), "manager");
  const value = manager?.["value"];
  return typeof value === "string" ? value : undefined;
}

/**
 * The user whom the text refers to: a user id, else the UID (`externalId`) of exactly one user.
 * @returns the user's id, or undefined for nobody, for several, or for oneself
 */
function findManager(value: string, tables: Tables, selfId: string): string | undefined {
  const found = tables.users.get(value)?.id ?? byUid(value, tables);
  return found === selfId ? undefined : found;
}

/** The attributes with `manager` reduced to a user's id, or taken away where it names nobody. */
export function resolveManager(attributes: Resource, tables: Tables, selfId: string): Resource {
  if (objectAt(attributes, enterpriseUserUrn)?.["manager"] === undefined) return attributes;
  const value = managerIdOf(attributes);
  const id = value === undefined ? undefined : findManager(value, tables, selfId);
  return withManager(attributes, id === undefined ? undefined : { value: id });
}

/** The attributes with another manager, or none; an extension comes with its URN, and left empty goes with it. */
export function withManager(attributes: Resource, manager: Resource | undefined): Resource {
  const previous = objectAt(attributes, enterpriseUserUrn) ?? {};
  const enterprise = withMember(previous, "manager", manager);
  const { schemas } = attributes;
  const others = Array.isArray(schemas) ? schemas.filter((urn) => urn !== enterpriseUserUrn) : [];
  if (Object.keys(enterprise).length === 0) {
    return { ...without(attributes, enterpriseUserUrn), schemas: others };
  }
  const isNamed = Array.isArray(schemas) && schemas.includes(enterpriseUserUrn);
  return {
    ...attributes,
    schemas: isNamed ? schemas : [...others, enterpriseUserUrn],
    [enterpriseUserUrn]: enterprise,
  };
}

function byUid(uid: string, tables: Tables): string | undefined {
  const [id, ...others] = tables.users.idsByUid(uid);
  return others.length === 0 ? id : undefined;
}

function objectAt(resource: Resource | undefined, key: string): Resource | undefined {
  const value = resource?.[key];
  return isObject(value) ? value : undefined;
}
