// The definition of an attribute: RFC 7643 §2.2 (characteristics) and §7 (how a schema states them).

/** An attribute or sub-attribute, with every characteristic spelled out. */
export interface Attribute {
  readonly name: string;
  readonly type:
    "string" | "boolean" | "decimal" | "integer" | "dateTime" | "reference" | "binary" | "complex";
  readonly multiValued: boolean;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: "readOnly" | "readWrite" | "immutable" | "writeOnly";
  readonly returned: "always" | "never" | "default" | "request";
  readonly uniqueness: "none" | "server" | "global";
  readonly description: string;
  readonly canonicalValues?: readonly string[];
  readonly subAttributes?: readonly Attribute[];
  readonly referenceTypes?: readonly string[];
  /** No other than the canonical values are accepted (RFC 7643 §2.3.1). Not in /Schemas. */
  readonly closed?: boolean;
  /** The form in which a value is stored, where its letter case may change (RFC 7643 §2.4). Not in /Schemas. */
  readonly canonicalForm?: (text: string) => string;
  /** Assigned when a client's representation lacks the attribute (RFC 7644 §3.3). Not in /Schemas. */
  readonly defaultValue?: string;
}

/** An attribute with the characteristics that hold when a schema is silent (RFC 7643 §2.2). */
export function attribute(
  name: string,
  description: string,
  characteristics: Partial<Omit<Attribute, "name" | "description">> = {},
): Attribute {
  return {
    name,
    type: "string",
    multiValued: false,
    description,
    required: false,
    caseExact: false,
    mutability: "readWrite",
    returned: "default",
    uniqueness: "none",
    ...characteristics,
  };
}

/** The attribute of that name in any letter case (RFC 7643 §2.1). */
export function attributeNamed(
  attributes: readonly Attribute[] | undefined,
  name: string,
): Attribute | undefined {
  const wanted = name.toLowerCase();
  return (
    attributes?.find((candidate) => candidate.name === name) ??
    attributes?.find((candidate) => candidate.name.toLowerCase() === wanted)
  );
}

/**
 * Whether an element of a multi-valued attribute is known by its `value` alone: so where `value` is
 * immutable, as in a group's members (RFC 7643 §4.2). Its elements hold no value twice.
 */
export function isKeyedByValue(attribute: Attribute): boolean {
  return (
    attribute.multiValued &&
    attributeNamed(attribute.subAttributes, "value")?.mutability === "immutable"
  );
}
