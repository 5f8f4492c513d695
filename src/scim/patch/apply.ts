// Applies a PATCH to a resource (RFC 7644 §3.5.2): all operations in order, or none. Every step makes
// a new resource, so a refusal half-way leaves nothing to undo.

import type { Attribute } from "../attribute.ts";
import { complete } from "../complete.ts";
import { parsePath } from "../path/parse.ts";
import type { Path } from "../path/parse.ts";
import { badType } from "../read-value.ts";
import { isObject, isSame, isUnassigned, withMember } from "../resource.ts";
import type { Json, Resource } from "../resource.ts";
import type { ResourceType } from "../schema.ts";
import { badRequest, ScimError } from "../scim-error.ts";
import { addValue } from "./add.ts";
import { readOperations } from "./operation.ts";
import type { Operation } from "./operation.ts";
import { removeValue } from "./remove.ts";
import { replaceValue } from "./replace.ts";
import { findTarget, targetOf, valueAt, withValueAt } from "./target.ts";
import type { Target } from "./target.ts";

/**
 * The resource after the operations: valid, or not at all. Where they change nothing it is deep-equal
 * to the one given (its caller then leaves `lastModified` alone, RFC 7644 §3.5.2.1).
 *
 * @param operations the member `Operations` of the request's body, as the client sent it
 * @throws ScimError invalidSyntax, invalidPath, invalidFilter, noTarget, mutability, invalidValue
 */
export function applyPatch(
  resource: Resource,
  operations: unknown,
  resourceType: ResourceType,
): Resource {
  const patched = readOperations(operations).reduce(
    (current, operation) => applyOperation(current, operation, resourceType),
    resource,
  );
  return complete(patched, resourceType, resource["schemas"] as string[]);
}

function applyOperation(
  resource: Resource,
  operation: Operation,
  resourceType: ResourceType,
): Resource {
  if (operation.path === undefined) return applyPathless(resource, operation, resourceType);
  const path = parsePath(operation.path, resourceType);
  if (path.rule === "extension") {
    return applyToExtension(resource, operation, path.uri, resourceType);
  }
  return applyToTarget(resource, operation, targetOf(path, resourceType));
}

function applyToTarget(resource: Resource, { op, value }: Operation, target: Target): Resource {
  const current = valueAt(resource, target);
  const given = value ?? null;
  const changed = {
    add: () => addValue(current, target, given),
    remove: () => removeValue(current, target, value),
    replace: () => replaceValue(current, target, given),
  }[op]();
  const { name, required, mutability } = target.attribute;
  if (required && isUnassigned(changed)) throw cannotRemove(target.attribute);
  if (mutability === "immutable" && current !== undefined && !isSame(current, changed)) {
    throw badRequest("mutability", `Attribute ${name} is immutable`, name);
  }
  return withValueAt(resource, target, changed);
}

// RFC 7644 §3.5.2.2 asks for `mutability` whichever way a required attribute becomes unassigned.
function cannotRemove({ name }: Attribute): ScimError {
  return badRequest("mutability", `Attribute ${name} is required and cannot be removed`, name);
}

// Clients send a resource as they know it: what only the service provider can set is passed over, but
// not an attempt to change the id.
function applyPathless(
  resource: Resource,
  operation: Operation,
  resourceType: ResourceType,
): Resource {
  const { value } = operation;
  if (!isObject(value)) {
    throw badRequest("invalidValue", `An ${operation.op} without path needs an object`, "value");
  }
  const entries = Object.entries(value).filter(([key, given]) => {
    const name = key.toLowerCase();
    if (name === "id" && given !== resource["id"]) {
      throw badRequest("mutability", "Attribute id is readOnly", "id");
    }
    return name !== "id" && name !== "schemas" && name !== "meta";
  });
  return applyEntries(resource, operation, entries, resourceType);
}

/** Applies each member as an operation of its own; its name may be an attribute, a path or a URN. */
function applyEntries(
  resource: Resource,
  { op }: Operation,
  entries: readonly (readonly [path: string, value: Json])[],
  resourceType: ResourceType,
): Resource {
  return entries.reduce((current, [key, value]) => {
    const operation = { op, path: key, value };
    const path = readPath(key, resourceType);
    if (path?.rule === "extension") {
      return applyToExtension(current, operation, path.uri, resourceType);
    }
    const target = path && findTarget(path, resourceType);
    return target === undefined ? current : applyToTarget(current, operation, target);
  }, resource);
}

// A member's name that is no path is the name of an unknown attribute, and ignored like any other.
function readPath(text: string, resourceType: ResourceType): Path | undefined {
  try {
    return parsePath(text, resourceType);
  } catch (error) {
    if (error instanceof ScimError && error.scimType === "invalidPath") return undefined;
    throw error;
  }
}

function applyToExtension(
  resource: Resource,
  operation: Operation,
  urn: string,
  resourceType: ResourceType,
): Resource {
  const { op, value } = operation;
  const isNone = value === null || (Array.isArray(value) && value.length === 0);
  if (op === "remove" || (op === "replace" && isNone)) {
    return withoutExtension(resource, urn, resourceType);
  }
  if (isNone) return resource;
  if (!isObject(value)) throw badType(urn);
  const entries = Object.entries(value).map(([key, given]) => [`${urn}:${key}`, given] as const);
  return applyEntries(resource, operation, entries, resourceType);
}

function withoutExtension(resource: Resource, urn: string, { extensions }: ResourceType): Resource {
  const extension = extensions.find(({ schema }) => schema.id === urn);
  const needed = extension?.required
    ? extension.schema.attributes.find(({ required }) => required)
    : undefined;
  if (needed !== undefined) throw cannotRemove(needed);
  return withMember(resource, urn, undefined);
}
