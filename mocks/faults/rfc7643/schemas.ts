// Faulty providers for the rows of rfc7643/schemas.

import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import {
  changeAttribute,
  changeAttributes,
  changeSchemas,
} from "../../fault-kit/change-schemas.ts";
import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";

/** An additional field called "T-shirt size?" in /Schemas. */
export const attributeNamedWithQuestionMark: Fault = {
  name: "attribute-named-with-question-mark",
  breaks: ["RFC7643-2.1/attribute-name"],
  clause: "contain only letters, digits, -, _ and $",
  because: "an administrator names a field as a form shows it (guide L76)",
  decorate: changeAttribute("nickName", (attribute) => ({ ...attribute, name: "T-shirt size?" })),
};

/** The list of schemas without Interact's own. */
export const interactSchemaNotServed: Fault = {
  name: "interact-schema-not-served",
  breaks: ["RFC7643-7/every-schema-served", "RFC7643-6/schema", "INTERACT-extension/declared"],
  clause: {
    "RFC7643-7/every-schema-served": "in the list",
    "INTERACT-extension/declared": "among the schemas",
  },
  violates: ["RFC7644-4/schemas"],
  because: "the schemas are copied from the RFC",
  decorate: replaceOperations(({ listSchemas }) => ({
    listSchemas: async (context) =>
      changeBody(await listSchemas(context), (list) => {
        const all = listAt(list, "Resources");
        const Resources = all.filter(
          (schema) => !isObject(schema) || !textAt(schema, "id").includes("interactsoftware"),
        );
        const length = Resources.length;
        return { ...list, totalResults: length, itemsPerPage: length, Resources };
      }),
  })),
};

/** Attributes in /Schemas without their mutability. */
export const mutabilityNotDescribed: Fault = {
  name: "mutability-not-described",
  breaks: ["RFC7643-4.1.1/password-described"],
  because: "readWrite is the default, so it is left out",
  decorate: changeAttributes((attribute) => without(attribute, "mutability")),
};

/** A password described as readable in /Schemas. */
export const passwordDescribedAsReadable: Fault = {
  name: "password-described-as-readable",
  breaks: ["RFC7643-4.1.1/password-described"],
  clause: "writeOnly",
  because: "one row of a table describes every string, although a password is never returned",
  decorate: changeAttribute("password", (attribute) => ({
    ...attribute,
    mutability: "readWrite",
    returned: "default",
  })),
};

/** Schemas whose id is their name. */
export const schemaIdIsName: Fault = {
  name: "schema-id-is-name",
  breaks: [
    "RFC7643-7/schema-id",
    "RFC7643-4.1.1/user-name-described",
    "RFC7643-7/every-schema-served",
    "RFC7643-6/schema",
    "RFC7643-3.1/location-resolves",
  ],
  clause: "its URI as in schemas",
  because: "the id is the key of a table",
  decorate: changeSchemas((schema) => ({ ...schema, id: textAt(schema, "name") })),
};

/** Complex attributes in /Schemas without their sub-attributes. */
export const subAttributesNotListed: Fault = {
  name: "sub-attributes-not-listed",
  breaks: ["RFC7643-7/sub-attributes-listed"],
  clause: "any",
  because: "the table of attributes has only one level",
  decorate: changeAttributes((attribute) => without(attribute, "subAttributes")),
};

/** An externalId shown in lower case. */
export const uidReadInLowerCase: Fault = {
  name: "uid-read-in-lower-case",
  breaks: ["RFC7643-7/case-exact-preserved"],
  because: "identifiers are stored in lower case",
  decorate: replaceOperations(({ getUser }) => ({
    getUser: async (context) =>
      changeBody(await getUser(context), (user) => {
        const externalId = textAt(user, "externalId");
        return externalId === "" ? user : { ...user, externalId: externalId.toLowerCase() };
      }),
  })),
};

/** A userName described as case-exact in /Schemas. */
export const userNameDescribedAsCaseExact: Fault = {
  name: "user-name-described-as-case-exact",
  breaks: ["RFC7643-4.1.1/user-name-described"],
  clause: "not case-exact",
  because: "one row of a table describes every string",
  decorate: changeAttribute("userName", (attribute) => ({ ...attribute, caseExact: true })),
};

const renamed = (to: string) =>
  changeAttribute("nickName", (attribute) => ({ ...attribute, name: to }));

export const rfc7643SchemasParts: readonly Fault[] = [
  {
    /** A schema with an attribute called 2ndName. */
    name: "attribute-named-with-a-digit-first",
    breaks: ["RFC7643-2.1/attribute-name"],
    clause: "begin with a letter",
    because: "an additional field is called 2ndName",
    decorate: renamed("2ndName"),
  },
  {
    /** A schema with an attribute called $nickName. */
    name: "attribute-named-with-a-dollar-first",
    breaks: ["RFC7643-2.1/attribute-name"],
    clause: "only $ref begins differently",
    because: "the provider follows the example of $ref",
    decorate: renamed("$nickName"),
  },
  {
    /** A schema that gives nickName, a string, a sub-attribute. */
    name: "text-described-with-sub-attributes",
    breaks: ["RFC7643-1.2/simple-has-no-sub-attributes"],
    because: "the field was complex in an earlier version",
    decorate: changeAttribute("nickName", (attribute) => ({
      ...attribute,
      subAttributes: [{ ...attribute, name: "value" }],
    })),
  },
  {
    /** A schema that describes nickName without its name. */
    name: "attribute-described-without-name",
    breaks: ["RFC7643-7/attributes-described"],
    clause: "a name",
    because: "the name is the key in a map of attributes, and isn't written as a member",
    decorate: changeAttribute("nickName", (attribute) => without(attribute, "name")),
  },
  {
    /** A schema that describes nickName without its type. */
    name: "attribute-described-without-type",
    breaks: ["RFC7643-7/attributes-described"],
    clause: "a type",
    because: "string is the default, so it is left out",
    decorate: changeAttribute("nickName", (attribute) => without(attribute, "type")),
  },
  {
    /** Schemas that don't say what a reference can refer to. */
    name: "reference-types-not-described",
    breaks: ["RFC7643-7/attributes-described"],
    clause: "referenceTypes",
    because: "the client can see where a link leads",
    decorate: changeAttributes((attribute) => without(attribute, "referenceTypes")),
  },
  {
    /** Schemas that don't say whether an attribute is multi-valued. */
    name: "attribute-described-without-number",
    breaks: ["RFC7643-7/attributes-described"],
    clause: "multiValued",
    because: "false is the default, so it is left out",
    decorate: changeAttributes((attribute) => without(attribute, "multiValued")),
  },
  {
    /** Entries of /Schemas that lack schemas. */
    name: "schemas-without-schemas",
    breaks: ["RFC7643-7/schemas-and-meta"],
    clause: "schemas",
    because: "the schemas are copied from RFC 7643 §8.7 as published",
    decorate: changeSchemas((schema) => without(schema, "schemas")),
  },
  {
    /** Entries of /Schemas that lack meta. */
    name: "schemas-without-meta",
    breaks: ["RFC7643-7/schemas-and-meta"],
    clause: "meta",
    because: "a schema never changes, so the provider keeps no meta",
    decorate: changeSchemas((schema) => without(schema, "meta")),
  },
  {
    /** A /Schemas that lists its first schema again at the end. */
    name: "schema-listed-twice",
    breaks: ["RFC7643-7/schema-id"],
    clause: "no two schemas may have the same id",
    because: "the lists of all resource types are joined",
    decorate: replaceOperations(({ listSchemas }) => ({
      listSchemas: async (context) =>
        changeBody(await listSchemas(context), (list) => {
          const all = listAt(list, "Resources");
          const Resources = [...all, ...all.slice(0, 1)];
          const { length } = Resources;
          return { ...list, totalResults: length, itemsPerPage: length, Resources };
        }),
    })),
  },
  {
    /** A read of Interact's schemas by their URN, answered with 404. */
    name: "interact-schema-not-readable-alone",
    breaks: ["RFC7643-7/every-schema-served", "RFC7643-3.1/location-resolves"],
    clause: "readable alone",
    because: "the table has only the RFC's own schemas",
    decorate: replaceOperations(({ getSchema }) => ({
      getSchema: (context) => {
        if (!context.path.urn.includes("interactsoftware")) return getSchema(context);
        throw new ScimError({ status: 404, detail: `No Schema has the id ${context.path.urn}` });
      },
    })),
  },
  {
    /** A schema that describes addresses without its sub-attributes. */
    name: "sub-attributes-of-addresses-not-listed",
    breaks: ["RFC7643-7/sub-attributes-listed"],
    clause: "each",
    because: "the provider considers the sub-attributes too many",
    decorate: changeAttribute("addresses", (attribute) => without(attribute, "subAttributes")),
  },
  {
    /** A schema that describes userName as not required. */
    name: "user-name-described-as-optional",
    breaks: ["RFC7643-4.1.1/user-name-described"],
    clause: "required",
    because: "one row of a table describes every string",
    decorate: changeAttribute("userName", (attribute) => ({ ...attribute, required: false })),
  },
  {
    /** A schema that describes password as returned by default. */
    name: "password-described-as-returned",
    breaks: ["RFC7643-4.1.1/password-described"],
    clause: "returned never",
    because: "one row of a table describes every string",
    decorate: changeAttribute("password", (attribute) => ({ ...attribute, returned: "default" })),
  },
];

export const rfc7643SchemasAfterPut: readonly Fault[] = [
  {
    /** A PUT without an extension that keeps its attributes, and takes its URN from schemas. */
    name: "schemas-as-put",
    breaks: ["RFC7643-3.3/extension-in-schemas"],
    clause: "also after a PUT",
    because: "schemas is stored as it was sent",
    decorate: replaceBehaviour(({ putMerge }) => ({
      putMerge: (current, accepted, sent) => ({
        ...putMerge(current, accepted, sent),
        schemas: accepted["schemas"] ?? [],
      }),
    })),
  },
];
