// Providers that are wrong about types, of attributes and of resources.

import { isObject, type Resource } from "../../../src/scim/resource.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { changeAttribute, changeAttributes } from "../../fault-kit/change-schemas.ts";
import type { Fault, Transport } from "../../fault.ts";
import type { IncomingRequest } from "../../provider.ts";
import { replaceOperations } from "../../replace-part.ts";

/** A sub-attribute in /Schemas that has sub-attributes. */
export const complexWithinComplex: Fault = {
  name: "complex-within-complex",
  breaks: ["RFC7643-2.3.8/complex-in-complex"],
  because: "the provider's database nests documents",
  decorate: changeAttributes((attribute) => {
    const { subAttributes } = attribute;
    if (!Array.isArray(subAttributes)) return attribute;
    const [first] = subAttributes;
    if (!isObject(first)) return attribute;
    const nested = { ...first, name: "parts", type: "complex", subAttributes: [first] };
    return { ...attribute, subAttributes: [...subAttributes, nested] };
  }),
};

/** Attributes in /Schemas of a type called date. */
export const dateTypeInvented: Fault = {
  name: "date-type-invented",
  breaks: ["RFC7643-2.3/no-further-data-types"],
  clause: "an attribute",
  because: "the provider has its own type for dates without a time",
  decorate: changeAttribute("dateOfBirth", (attribute) => ({ ...attribute, type: "date" })),
};

/** The enterprise extension declared required, and missing from users. */
export const enterpriseDeclaredRequired: Fault = {
  name: "enterprise-declared-required",
  breaks: ["RFC7643-6/required-extension"],
  clause: "a user",
  because: "no code checks resources against the declaration",
  decorate: replaceOperations(({ listResourceTypes }) => ({
    listResourceTypes: async (context) =>
      changeListed(await listResourceTypes(context), (type) => {
        const { schemaExtensions } = type;
        if (!Array.isArray(schemaExtensions)) return type;
        const required = schemaExtensions.map((each) =>
          isObject(each) ? { ...each, required: true } : each,
        );
        return { ...type, schemaExtensions: required };
      }),
  })),
};

/** A resource type whose extensions don't say whether they are required. */
export const extensionNotSaidToBeOptional: Fault = {
  name: "extension-not-said-to-be-optional",
  breaks: ["RFC7643-6/attributes-given"],
  clause: "required of an extension",
  because: "the serialiser leaves out false",
  decorate: replaceOperations(({ listResourceTypes }) => ({
    listResourceTypes: async (context) =>
      changeListed(await listResourceTypes(context), (type) => {
        const { schemaExtensions } = type;
        if (!Array.isArray(schemaExtensions)) return type;
        const extensions = schemaExtensions.map((each) =>
          isObject(each) ? without(each, "required") : each,
        );
        return { ...type, schemaExtensions: extensions };
      }),
  })),
};

/** Lists in which primary is the text "true". */
export const listShowsPrimaryAsText: Fault = {
  name: "list-shows-primary-as-text",
  breaks: ["RFC7643-2.3.2/boolean", "RFC7643-2.3/attribute-type"],
  clause: "primary",
  because:
    "Entra sends booleans as text, and the provider returns them as text; the contract also defines the type of primary",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeListed(await listUsers(context), (user) => {
        const { emails } = user;
        if (!Array.isArray(emails)) return user;
        const texts = emails.map((email) =>
          isObject(email) ? { ...email, primary: "true" } : email,
        );
        return { ...user, emails: texts };
      }),
  })),
};

/** A resource type with an extension that /Schemas doesn't have. */
export const resourceTypeNamesUnknownSchema: Fault = {
  name: "resource-type-names-unknown-schema",
  breaks: ["RFC7643-6/schema"],
  clause: "a resource type",
  because: "the extension was removed, and the resource type still names it",
  decorate: replaceOperations(({ listResourceTypes }) => ({
    listResourceTypes: async (context) =>
      changeListed(await listResourceTypes(context), (type) => ({
        ...type,
        schemaExtensions: [
          ...listAt(type, "schemaExtensions"),
          { schema: "urn:ietf:params:scim:schemas:extension:contractor:2.0:User", required: false },
        ],
      })),
  })),
};

/** Changes what is listed at one address. */
const listed =
  (
    endpoint: string,
    change: (resource: Resource) => Resource,
    concerns: (request: IncomingRequest) => boolean = () => true,
  ): Transport =>
  (reply, request) =>
    request.path === endpoint && concerns(request) ? changeListed(reply, change) : reply;

const withExtension = (type: Resource, change: (extension: Resource) => Resource): Resource => {
  const { schemaExtensions } = type;
  if (!Array.isArray(schemaExtensions)) return type;
  return { ...type, schemaExtensions: schemaExtensions.filter(isObject).map(change) };
};

export const rfc7643SchemasTypesParts: readonly Fault[] = [
  {
    /** A schema that describes emails as single-valued. */
    name: "emails-described-as-single",
    breaks: ["RFC7643-7/values-as-described"],
    clause: "as a list if it is multi-valued",
    because: "the table has one column for the address",
    decorate: changeAttribute("emails", (attribute) => ({ ...attribute, multiValued: false })),
  },
  {
    /** A schema that describes active as text. */
    name: "active-described-as-text",
    breaks: ["RFC7643-7/values-as-described"],
    clause: "the type that /Schemas gives",
    because: "the schema was written by hand, and nobody reads it",
    decorate: changeAttribute("active", (attribute) => ({ ...attribute, type: "string" })),
  },
  {
    /** A schema that describes the enterprise extension's employeeNumber as a number. */
    name: "employee-number-described-as-integer",
    breaks: ["RFC7643-7/values-as-described"],
    clause: "in extensions",
    because: "numbers were all that it held",
    decorate: changeAttribute("employeeNumber", (attribute) => ({ ...attribute, type: "integer" })),
  },
  {
    /** A schema that describes the parts of a name as booleans. */
    name: "parts-of-names-described-as-booleans",
    breaks: ["RFC7643-7/values-as-described"],
    clause: "sub-attributes too",
    because: "the schema says whether there is such a part",
    decorate: changeAttribute("name", (attribute) => ({
      ...attribute,
      subAttributes: listAt(attribute, "subAttributes")
        .filter(isObject)
        .map((each) => ({ ...each, type: "boolean" })),
    })),
  },
  {
    /** A group whose meta.location contains a blank. */
    name: "location-with-blanks",
    breaks: ["RFC7643-2.3/attribute-type"],
    clause: "a reference",
    violates: ["RFC7643-2.3.7/uri"],
    because: "the URI is concatenated without encoding",
    transport: (reply, { path, baseUrl }) =>
      path.startsWith("/Groups/")
        ? changeBody(reply, ({ meta, ...group }) => ({
            ...group,
            meta: { ...(isObject(meta) ? meta : {}), location: `${baseUrl}${path} (group)` },
          }))
        : reply,
  },
  {
    /** A schema that describes emails.value with the type email. */
    name: "sub-attribute-type-invented",
    breaks: ["RFC7643-2.3/no-further-data-types"],
    clause: "a sub-attribute",
    because: "the provider has its own type for e-mail addresses",
    decorate: changeAttribute("emails", (attribute) => ({
      ...attribute,
      subAttributes: listAt(attribute, "subAttributes")
        .filter(isObject)
        .map((sub) => (sub["name"] === "value" ? { ...sub, type: "email" } : sub)),
    })),
  },
  {
    /** A list of users in which locale is a list. */
    name: "list-shows-locale-as-list",
    breaks: ["RFC7643-2.3/attribute-type"],
    clause: "a text",
    because: "the column may hold several values",
    transport: listed("/Users", (user) =>
      user["locale"] === undefined ? user : { ...user, locale: [user["locale"]] },
    ),
  },
  {
    /** A list of users in which active is text. */
    name: "list-shows-active-as-text",
    breaks: ["RFC7643-2.3.2/boolean", "RFC7643-2.3/attribute-type"],
    clause: "active",
    because:
      "Entra sends booleans as text, and the provider returns them as text; the contract also defines the type of active",
    transport: listed(
      "/Users",
      (user) => ({ ...user, active: user["active"] === true ? "true" : "false" }),
      ({ query }) => !query.includes("filter"),
    ),
  },
  {
    /** A /ResourceTypes whose entries lack an endpoint. */
    name: "resource-type-without-endpoint",
    breaks: ["RFC7643-6/attributes-given", "RFC7644-4/resource-types"],
    clause: {
      "RFC7643-6/attributes-given": "an endpoint",
      "RFC7644-4/resource-types": "the endpoint",
    },
    because: "the client already knows the endpoint",
    transport: listed("/ResourceTypes", (type) => without(type, "endpoint")),
  },
  {
    /** A /ResourceTypes that gives the enterprise extension a URN of no schema. */
    name: "extension-names-unknown-schema",
    breaks: ["RFC7643-6/schema"],
    clause: "an extension",
    because: "the URN was changed in one place only",
    transport: listed("/ResourceTypes", (type) =>
      withExtension(type, (extension) =>
        textAt(extension, "schema").includes(":enterprise:")
          ? { ...extension, schema: "urn:ietf:params:scim:schemas:extension:corporate:2.0:User" }
          : extension,
      ),
    ),
  },
  {
    /** A /ResourceTypes that declares the extensions of Group required. */
    name: "group-extension-declared-required",
    breaks: ["RFC7643-6/required-extension"],
    clause: "a group",
    because: "no code checks resources against the declaration",
    transport: listed("/ResourceTypes", (type) =>
      type["name"] === "Group"
        ? withExtension(type, (extension) => ({ ...extension, required: true }))
        : type,
    ),
  },
];
