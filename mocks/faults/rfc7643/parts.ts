// Providers that break one part of a statement of RFC 7643 whose other parts they keep.
import { textAt, without, listAt } from "../../attribute-access.ts";
import type { Fault, Transport } from "../../fault.ts";
import type { IncomingRequest } from "../../provider.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { changeAttribute } from "../../fault-kit/change-schemas.ts";
import { nothing } from "../../fault-kit/reread-user-patch.ts";
import { rereadGroupPatch } from "../../fault-kit/reread-group-patch.ts";
import { replaceOperations } from "../../replace-part.ts";
import type { Resource } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";

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

const numbered = (resource: Resource): Resource =>
  /^\d+$/.test(textAt(resource, "id")) ? { ...resource, id: Number(resource["id"]) } : resource;

export const partFaults: readonly Fault[] = [
  {
    name: "sub-attribute-type-invented",
    breaks: ["RFC7643-2.3/no-further-data-types"],
    clause: "a sub-attribute",
    because: "an address is more than a text",
    decorate: changeAttribute("emails", (attribute) => ({
      ...attribute,
      subAttributes: listAt(attribute, "subAttributes")
        .filter(isObject)
        .map((sub) => (sub["name"] === "value" ? { ...sub, type: "email" } : sub)),
    })),
  },
  {
    name: "list-shows-locale-as-list",
    breaks: ["RFC7643-2.3/attribute-type"],
    clause: "a text",
    because: "the column may hold several",
    transport: listed("/Users", (user) =>
      user["locale"] === undefined ? user : { ...user, locale: [user["locale"]] },
    ),
  },
  {
    name: "list-shows-active-as-text",
    breaks: ["RFC7643-2.3.2/boolean", "RFC7643-2.3/attribute-type"],
    clause: "active",
    because: "Entra's habit given back; the contract has the type of active too",
    transport: listed(
      "/Users",
      (user) => ({ ...user, active: user["active"] === true ? "true" : "false" }),
      ({ query }) => !query.includes("filter"),
    ),
  },
  {
    name: "resource-type-without-endpoint",
    breaks: ["RFC7643-6/attributes-given", "RFC7644-4/resource-types"],
    clause: {
      "RFC7643-6/attributes-given": "an endpoint",
      "RFC7644-4/resource-types": "the endpoint",
    },
    because: "the endpoint is known to who asks",
    transport: listed("/ResourceTypes", (type) => without(type, "endpoint")),
  },
  {
    name: "extension-names-unknown-schema",
    breaks: ["RFC7643-6/schema"],
    clause: "an extension",
    because: "a name that was changed in one place",
    transport: listed("/ResourceTypes", (type) =>
      withExtension(type, (extension) =>
        textAt(extension, "schema").includes(":enterprise:")
          ? { ...extension, schema: "urn:ietf:params:scim:schemas:extension:corporate:2.0:User" }
          : extension,
      ),
    ),
  },
  {
    name: "group-extension-declared-required",
    breaks: ["RFC7643-6/required-extension"],
    clause: "a group",
    because: "a declaration that nothing is checked against",
    transport: listed("/ResourceTypes", (type) =>
      type["name"] === "Group"
        ? withExtension(type, (extension) => ({ ...extension, required: true }))
        : type,
    ),
  },
  {
    name: "interact-schema-not-readable-alone",
    breaks: ["RFC7643-7/every-schema-served", "RFC7643-3.1/location-resolves"],
    clause: "can be read alone",
    because: "a table of the RFC's own schemas",
    decorate: replaceOperations(({ getSchema }) => ({
      getSchema: (context) => {
        if (!context.path.urn.includes("interactsoftware")) return getSchema(context);
        throw new ScimError({ status: 404, detail: `No Schema has the id ${context.path.urn}` });
      },
    })),
  },
  {
    name: "sub-attributes-of-addresses-not-listed",
    breaks: ["RFC7643-7/sub-attributes-listed"],
    clause: "each",
    because: "they are many",
    decorate: changeAttribute("addresses", (attribute) => without(attribute, "subAttributes")),
  },
  {
    name: "user-name-described-as-optional",
    breaks: ["RFC7643-4.1.1/user-name-described"],
    clause: "required",
    because: "one row of a table for every string",
    decorate: changeAttribute("userName", (attribute) => ({ ...attribute, required: false })),
  },
  {
    name: "password-described-as-returned",
    breaks: ["RFC7643-4.1.1/password-described"],
    clause: "returned never",
    because: "one row of a table for every string",
    decorate: changeAttribute("password", (attribute) => ({ ...attribute, returned: "default" })),
  },
  {
    name: "patch-answer-without-user-name",
    breaks: ["RFC7643-4.1.1/user-name"],
    clause: "patched",
    because: "what wasn't changed isn't loaded",
    transport: (reply, { method, path }) =>
      method === "PATCH" && path.startsWith("/Users/")
        ? changeBody(reply, (user) => ({ ...user, userName: "" }))
        : reply,
  },
  {
    name: "member-change-acknowledged",
    breaks: ["RFC7643-4.2/member-value-immutable"],
    clause: "is refused",
    because: "what can't be changed is passed over",
    decorate: rereadGroupPatch((sent) =>
      sent.map((operation) =>
        textAt(operation, "path").endsWith("].value") ? nothing : operation,
      ),
    ),
  },
  {
    name: "ids-are-numbers",
    breaks: ["RFC7643-3.1/id"],
    clause: "a string",
    because: "the key of a table; Okta reads it as text",
    transport: (reply, { path }) =>
      /^\/(?:Users|Groups)/.test(path)
        ? changeBody(changeListed(reply, numbered), numbered)
        : reply,
  },
  {
    name: "no-authentication-scheme",
    breaks: ["RFC7643-5/authentication-schemes"],
    clause: "at least one scheme",
    because: "whoever asks has a token",
    transport: (reply, { path }) =>
      path === "/ServiceProviderConfig"
        ? changeBody(reply, (config) => ({ ...config, authenticationSchemes: [] }))
        : reply,
  },
  {
    name: "group-sort-ignored",
    breaks: ["RFC7643-5/features-work"],
    clause: "sortBy is heeded, of a group",
    because: "sorting was written for users",
    transport: (reply, { path, query }) =>
      path === "/Groups" && query.includes("sortOrder=descending")
        ? changeBody(reply, (list) => ({
            ...list,
            Resources: listAt(list, "Resources").toReversed(),
          }))
        : reply,
  },
];
