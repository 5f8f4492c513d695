// Schemas and resource types (RFC 7643 §6, §7), and how an attribute path finds its attribute.

import { attribute, attributeNamed } from "./attribute.ts";
import type { Attribute } from "./attribute.ts";
import type { AttrPath } from "./path/attr-path.ts";
import { printAttrPath } from "./path/attr-path.ts";
import type { Resource } from "./resource.ts";

export interface Schema {
  /** The schema's URN. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
}

export interface SchemaExtension {
  readonly schema: Schema;
  readonly required: boolean;
}

export interface ResourceType {
  readonly id: string;
  readonly name: string;
  /** Relative to the base URL, with a leading slash: `/Users`. */
  readonly endpoint: string;
  readonly description: string;
  readonly schema: Schema;
  readonly extensions: readonly SchemaExtension[];
  /** What a resource must meet beyond its schema; each throws a ScimError where it does not. */
  readonly invariants?: readonly ((resource: Resource) => void)[];
}

const READ_ONLY = { mutability: "readOnly", caseExact: true } as const;

/** What every resource has: RFC 7643 §3.1, and `schemas` of §3. */
export const commonAttributes: readonly Attribute[] = [
  attribute("schemas", "URNs of the schemas that the resource uses.", {
    ...READ_ONLY,
    type: "reference",
    multiValued: true,
    required: true,
    returned: "always",
    referenceTypes: ["uri"],
  }),
  attribute("id", "The service provider's identifier of the resource.", {
    ...READ_ONLY,
    returned: "always",
    uniqueness: "server",
  }),
  attribute("externalId", "The client's identifier of the resource.", { caseExact: true }),
  attribute("meta", "What the service provider knows about the resource.", {
    type: "complex",
    mutability: "readOnly",
    subAttributes: [
      attribute("resourceType", "Name of the resource type.", READ_ONLY),
      attribute("created", "When it was created.", { ...READ_ONLY, type: "dateTime" }),
      attribute("lastModified", "When it last changed.", { ...READ_ONLY, type: "dateTime" }),
      attribute("location", "Its URI.", {
        ...READ_ONLY,
        type: "reference",
        referenceTypes: ["uri"],
      }),
      attribute("version", "Its version, as in the ETag.", READ_ONLY),
    ],
  }),
];

/** Where an attribute path leads. */
export interface ResolvedAttribute {
  /** The URN under which the attribute stands in a resource; undefined for base and common ones. */
  readonly extension: string | undefined;
  readonly attribute: Attribute;
  readonly subAttribute: Attribute | undefined;
  /** The path in the schema's spelling, without URN. */
  readonly name: string;
}

/**
 * The attribute that a path leads to, letter case aside (RFC 7644 §3.10); undefined where the resource
 * type has no such attribute. Extension attributes are found under their URN only, because a base
 * schema and an extension may use the same name.
 */
export function resolveAttribute(
  resourceType: ResourceType,
  path: AttrPath,
): ResolvedAttribute | undefined {
  const urn = path.uri?.toLowerCase();
  const extension = resourceType.extensions.find(({ schema }) => schema.id.toLowerCase() === urn);
  const isBase = urn === undefined || urn === resourceType.schema.id.toLowerCase();
  if (!isBase && extension === undefined) return undefined;

  const found = isBase
    ? (attributeNamed(resourceType.schema.attributes, path.attrName) ??
      attributeNamed(commonAttributes, path.attrName))
    : attributeNamed(extension?.schema.attributes, path.attrName);
  if (found === undefined) return undefined;
  const resolved = { extension: isBase ? undefined : extension?.schema.id, attribute: found };
  if (path.subAttr === undefined) return { ...resolved, subAttribute: undefined, name: found.name };

  const subAttribute = attributeNamed(found.subAttributes, path.subAttr);
  if (subAttribute === undefined) return undefined;
  const name = printAttrPath({ attrName: found.name, subAttr: subAttribute.name });
  return { ...resolved, subAttribute, name };
}
