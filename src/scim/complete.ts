// What holds of every stored resource, whether it was created, replaced or patched.

import { dedupe } from "./dedupe.ts";
import { isUnassigned } from "./resource.ts";
import type { Resource } from "./resource.ts";
import type { ResourceType } from "./schema.ts";
import { badRequest } from "./scim-error.ts";

/**
 * The resource with `schemas` naming its base schema and just the extensions that it has values of
 * (RFC 7643 §3), in the order of `preferred`, then of the resource type, and no type and value twice.
 *
 * @param preferred URNs in any letter case; those of no schema in use are left out
 * @throws ScimError invalidValue for a missing required attribute, or an invariant that is not met
 */
export function complete(
  resource: Resource,
  resourceType: ResourceType,
  preferred: readonly string[],
): Resource {
  const present = resourceType.extensions.filter(
    ({ schema }) => !isUnassigned(resource[schema.id]),
  );
  assertRequired(resource, resourceType);
  for (const invariant of resourceType.invariants ?? []) invariant(resource);

  const inUse = [resourceType.schema, ...present.map(({ schema }) => schema)].map(({ id }) => id);
  const inOrder = preferred
    .map((urn) => inUse.find((id) => id.toLowerCase() === urn.toLowerCase()))
    .filter((id) => id !== undefined);
  return { ...dedupe(resource), schemas: [...new Set([...inOrder, ...inUse])] };
}

function assertRequired(resource: Resource, { schema, extensions }: ResourceType): void {
  const containers = [
    { container: resource, attributes: schema.attributes },
    ...extensions
      .filter(({ required, schema: { id } }) => required || !isUnassigned(resource[id]))
      .map(({ schema: { id, attributes } }) => ({ container: resource[id], attributes })),
  ];
  for (const { container, attributes } of containers) {
    const values = container as Resource | undefined;
    const missing = attributes.find(
      ({ name, required }) => required && isUnassigned(values?.[name]),
    );
    if (missing !== undefined) throw missingAttribute(missing.name);
  }
}

/** The refusal of a representation without a required attribute (guide L57). */
export function missingAttribute(name: string) {
  return badRequest("invalidValue", `Missing attribute ${name}`, name);
}
