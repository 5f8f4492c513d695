// Which attributes a service provider knows: the target's by its /Schemas, or those of the contract.

import { parseExternalName } from "../okta/external-name.ts";
import { enterpriseUser } from "../scim/schemas/enterprise-user.ts";
import { interactUser } from "../scim/schemas/interact-user.ts";
import { user } from "../scim/schemas/user.ts";
import { isJsonObject, member, type Json } from "../wire/json.ts";

export interface KnownAttribute {
  readonly name: string;
  readonly type: string;
  readonly multiValued: boolean;
  readonly subAttributes?: readonly KnownAttribute[];
  /** No other value is taken. */
  readonly closed?: boolean;
  readonly canonicalValues?: readonly string[];
}

export interface KnownSchema {
  /** The schema's URN. */
  readonly id: string;
  readonly attributes: readonly KnownAttribute[];
}

/** Common attributes stand in no schema (RFC 7643 §3.1). */
const COMMON = ["id", "externalid", "meta", "schemas"];

/** What the vendor's guide and its field mapping page describe. */
export function contractSchemas(contract: "guide" | "field-mapping" | "core"): KnownSchema[] {
  const plain = [user, enterpriseUser];
  return contract === "core" ? plain : [...plain, interactUser(contract)];
}

/** The target's, from the answer to GET /Schemas; undefined where it is no list of schemas. */
export function schemasFrom(answer: unknown): KnownSchema[] | undefined {
  const list = isJsonObject(answer) ? member(answer, "Resources") : answer;
  if (!Array.isArray(list)) return undefined;
  const schemas = (list as readonly Json[]).flatMap((schema) => {
    const id = isJsonObject(schema) ? member(schema, "id") : undefined;
    if (!isJsonObject(schema) || typeof id !== "string") return [];
    return [{ id, attributes: attributesFrom(member(schema, "attributes")) }];
  });
  return schemas.length === 0 ? undefined : schemas;
}

function attributesFrom(list: Json | undefined): KnownAttribute[] {
  return (Array.isArray(list) ? (list as readonly Json[]) : []).flatMap((each) => {
    const name = isJsonObject(each) ? member(each, "name") : undefined;
    if (!isJsonObject(each) || typeof name !== "string") return [];
    const type = member(each, "type");
    return [
      {
        name,
        type: typeof type === "string" ? type : "string",
        multiValued: member(each, "multiValued") === true,
        subAttributes: attributesFrom(member(each, "subAttributes")),
      },
    ];
  });
}

/** The attribute that an external name leads to; undefined where the schemas have none. */
export function findAttribute(
  schemas: readonly KnownSchema[],
  namespace: string,
  externalName: string,
): KnownAttribute | undefined {
  const { path, selector } = parseExternalName(externalName);
  const names = selector === undefined ? path : [selector.attribute, ...path];
  const [first = ""] = names;
  if (COMMON.includes(first.toLowerCase()))
    return { name: first, type: "string", multiValued: false };
  const schema = schemas.find(({ id }) => id.toLowerCase() === namespace.toLowerCase());
  return names.reduce<KnownAttribute | undefined>(
    (at, name) => named(at?.subAttributes, name),
    schema && { name: "", type: "complex", multiValued: false, subAttributes: schema.attributes },
  );
}

function named(attributes: readonly KnownAttribute[] | undefined, name: string) {
  return attributes?.find((each) => each.name.toLowerCase() === name.toLowerCase());
}
