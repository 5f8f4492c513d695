// Providers that are wrong about schemas: what turns the rows of rfc7643/schemas red.

import type { Fault } from "../../fault.ts";
import {
  changeSchemas,
  changeAttribute,
  changeAttributes,
} from "../../fault-kit/change-schemas.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { replaceOperations, replaceBehaviour } from "../../replace-part.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { textAt, without, listAt } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";

/** An additional field called "T-shirt size?" in /Schemas. */
export const attributeNamedWithQuestionMark: Fault = {
  name: "attribute-named-with-question-mark",
  breaks: ["RFC7643-2.1/attribute-name"],
  clause: "holds only letters, digits, -, _ and $",
  because: "an administrator names a field as a form shows it (guide L76)",
  decorate: changeAttribute("nickName", (attribute) => ({ ...attribute, name: "T-shirt size?" })),
};

/** A sub-attribute in /Schemas that has sub-attributes. */
export const complexWithinComplex: Fault = {
  name: "complex-within-complex",
  breaks: ["RFC7643-2.3.8/complex-in-complex"],
  because: "documents within documents",
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
  because: "a birthday has no time",
  decorate: changeAttribute("dateOfBirth", (attribute) => ({ ...attribute, type: "date" })),
};

/** Groups whose dates have a space for the T. */
export const datesWithASpace: Fault = {
  name: "dates-with-a-space",
  breaks: ["RFC7643-2.3.5/date-time", "RFC7643-2.3/attribute-type"],
  clause: "as XML Schema writes them",
  because:
    "they are shown as the database writes them; a dateTime of another form is of another type too",
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { meta, ...others } = representGroup(group, tables, baseUrl);
      if (!isObject(meta)) return others;
      return { ...others, meta: { ...meta, created: group.created.replace("T", " ") } };
    },
  })),
};

/** The enterprise extension declared required, and missing from users. */
export const enterpriseDeclaredRequired: Fault = {
  name: "enterprise-declared-required",
  breaks: ["RFC7643-6/required-extension"],
  clause: "a user",
  because: "a declaration that nothing is checked against",
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
  because: "false is left out",
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

/** The list of schemas without Interact's own. */
export const interactSchemaNotServed: Fault = {
  name: "interact-schema-not-served",
  breaks: ["RFC7643-7/every-schema-served", "RFC7643-6/schema", "INTERACT-extension/declared"],
  clause: {
    "RFC7643-7/every-schema-served": "in the list",
    "INTERACT-extension/declared": "among the schemas",
  },
  violates: ["RFC7644-4/schemas"],
  because: "schemas copied from the RFC",
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

/** Lists in which lastModified is a number of milliseconds. */
export const listShowsDatesAsNumbers: Fault = {
  name: "list-shows-dates-as-numbers",
  breaks: ["RFC7643-2.3.5/date-time", "RFC7643-2.3/attribute-type"],
  clause: "a text",
  because: "a serialiser's default",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeListed(await listUsers(context), (user) => {
        const { meta } = user;
        if (!isObject(meta)) return user;
        const lastModified = Date.parse(textAt(meta, "lastModified"));
        return { ...user, meta: { ...meta, lastModified } };
      }),
  })),
};

/** Lists in which primary is the text "true". */
export const listShowsPrimaryAsText: Fault = {
  name: "list-shows-primary-as-text",
  breaks: ["RFC7643-2.3.2/boolean", "RFC7643-2.3/attribute-type"],
  clause: "primary",
  because: "Entra's habit given back; the contract has the type of primary too",
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

/** Attributes in /Schemas without their mutability. */
export const mutabilityNotDescribed: Fault = {
  name: "mutability-not-described",
  breaks: ["RFC7643-4.1.1/password-described"],
  because: "readWrite goes without saying",
  decorate: changeAttributes((attribute) => without(attribute, "mutability")),
};

/** A password described as readable in /Schemas. */
export const passwordDescribedAsReadable: Fault = {
  name: "password-described-as-readable",
  breaks: ["RFC7643-4.1.1/password-described"],
  clause: "writeOnly",
  because: "one row of a table for every string, though it never comes back",
  decorate: changeAttribute("password", (attribute) => ({
    ...attribute,
    mutability: "readWrite",
    returned: "default",
  })),
};

/** A resource type with an extension that /Schemas doesn't have. */
export const resourceTypeNamesUnknownSchema: Fault = {
  name: "resource-type-names-unknown-schema",
  breaks: ["RFC7643-6/schema"],
  clause: "a resource type",
  because: "an extension that was taken out again",
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
  clause: "the URI that stands in schemas",
  because: "a key of a table",
  decorate: changeSchemas((schema) => ({ ...schema, id: textAt(schema, "name") })),
};

/** Complex attributes in /Schemas without their sub-attributes. */
export const subAttributesNotListed: Fault = {
  name: "sub-attributes-not-listed",
  breaks: ["RFC7643-7/sub-attributes-listed"],
  clause: "any",
  because: "one level of a table",
  decorate: changeAttributes((attribute) => without(attribute, "subAttributes")),
};

/** An externalId shown in small letters. */
export const uidReadInLowerCase: Fault = {
  name: "uid-read-in-lower-case",
  breaks: ["RFC7643-7/case-exact-preserved"],
  because: "a column of identifiers, kept in one form",
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
  because: "one row of a table for every string",
  decorate: changeAttribute("userName", (attribute) => ({ ...attribute, caseExact: true })),
};
