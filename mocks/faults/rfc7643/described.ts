// Providers that describe themselves wrongly (RFC 7643 §5, §6, §7), or answer otherwise than they declare.
import { textAt, without, listAt } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import {
  changeSchemas,
  changeAttribute,
  changeAttributes,
} from "../../fault-kit/change-schemas.ts";
import { errorReply } from "../../reply.ts";
import { replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";

const renamed = (to: string) =>
  changeAttribute("nickName", (attribute) => ({ ...attribute, name: to }));

const errorUrn = "urn:ietf:params:scim:api:messages:2.0:Error";

export const describedFaults: readonly Fault[] = [
  {
    name: "attribute-named-with-a-digit-first",
    breaks: ["RFC7643-2.1/attribute-name"],
    clause: "begins with a letter",
    because: "an additional field is called 2ndName",
    decorate: renamed("2ndName"),
  },
  {
    name: "attribute-named-with-a-dollar-first",
    breaks: ["RFC7643-2.1/attribute-name"],
    clause: "$ref alone begins otherwise",
    because: "$ref has shown the way",
    decorate: renamed("$nickName"),
  },
  {
    name: "text-described-with-sub-attributes",
    breaks: ["RFC7643-1.2/simple-has-no-sub-attributes"],
    because: "a field was complex once",
    decorate: changeAttribute("nickName", (attribute) => ({
      ...attribute,
      subAttributes: [{ ...attribute, name: "value" }],
    })),
  },
  {
    name: "attribute-described-without-name",
    breaks: ["RFC7643-7/attributes-described"],
    clause: "a name",
    because: "the key of the map that the attributes are kept in was its name",
    decorate: changeAttribute("nickName", (attribute) => without(attribute, "name")),
  },
  {
    name: "attribute-described-without-type",
    breaks: ["RFC7643-7/attributes-described"],
    clause: "a type",
    because: "string goes without saying",
    decorate: changeAttribute("nickName", (attribute) => without(attribute, "type")),
  },
  {
    name: "reference-types-not-described",
    breaks: ["RFC7643-7/attributes-described"],
    clause: "referenceTypes",
    because: "the client can see where a link leads",
    decorate: changeAttributes((attribute) => without(attribute, "referenceTypes")),
  },
  {
    name: "attribute-described-without-number",
    breaks: ["RFC7643-7/attributes-described"],
    clause: "multiValued",
    because: "false goes without saying",
    decorate: changeAttributes((attribute) => without(attribute, "multiValued")),
  },
  {
    name: "schemas-without-schemas",
    breaks: ["RFC7643-7/schemas-and-meta"],
    clause: "schemas",
    because: "copied from RFC 7643 §8.7 as it was published",
    decorate: changeSchemas((schema) => without(schema, "schemas")),
  },
  {
    name: "schemas-without-meta",
    breaks: ["RFC7643-7/schemas-and-meta"],
    clause: "meta",
    because: "a schema is never changed",
    decorate: changeSchemas((schema) => without(schema, "meta")),
  },
  {
    name: "schema-listed-twice",
    breaks: ["RFC7643-7/schema-id"],
    clause: "no two have the same",
    because: "one list for each resource type, joined",
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
    name: "plain-list-exceeds-maximum",
    breaks: ["RFC7643-5/max-results"],
    clause: "without a count",
    because: "the limit is held against count, and nothing else",
    transport: (reply, { path, query }) => {
      if (path === "/ServiceProviderConfig") {
        return changeBody(reply, (config) => ({
          ...config,
          filter: { supported: true, maxResults: 60 },
        }));
      }
      return path === "/Users" && query.includes("count=61")
        ? changeBody(reply, (list) => ({
            ...list,
            itemsPerPage: 60,
            Resources: listAt(list, "Resources").slice(0, 60),
          }))
        : reply;
    },
  },
  {
    name: "group-without-etag",
    breaks: ["RFC7643-5/features-work"],
    clause: "an ETag is sent, of a group",
    because: "versions were added for users",
    transport: (reply, { method, path }) =>
      method === "GET" && path.startsWith("/Groups/")
        ? { ...reply, headers: without(reply.headers, "etag") as typeof reply.headers }
        : reply,
  },
  {
    name: "group-version-is-not-the-etag",
    breaks: ["RFC7643-3.1/version-is-etag"],
    because: "the header is made from it by another rule",
    transport: (reply, { path }) =>
      path.startsWith("/Groups")
        ? changeBody(reply, (resource) => {
            const { meta } = resource;
            if (!isObject(meta) || typeof meta["version"] !== "string") return resource;
            return { ...resource, meta: { ...meta, version: meta["version"].replace("W/", "") } };
          })
        : reply,
  },
  {
    name: "list-names-core-schema-only",
    breaks: ["RFC7643-3.3/extension-in-schemas"],
    clause: "stands in schemas",
    because: "lists are made by another serialiser",
    transport: (reply, { path }) =>
      path === "/Users"
        ? changeListed(reply, (user) => ({
            ...user,
            schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
          }))
        : reply,
  },
  {
    name: "group-reads-nameless",
    breaks: ["RFC7643-4.2/display-name-required", "OKTA-group/created-answer"],
    clause: "read",
    because: "the answer to a create is made by another serialiser",
    transport: (reply, { method, path }) =>
      method === "POST" && path === "/Groups" && reply.status === 201
        ? changeBody(reply, (group) => ({ ...group, displayName: "" }))
        : reply,
  },
  {
    name: "scim-type-empty",
    breaks: ["RFC7644-3.12/scim-type-keyword"],
    because: "the member is always there",
    transport: (reply) => {
      const { body } = reply;
      return isObject(body) && JSON.stringify(body["schemas"]) === `["${errorUrn}"]`
        ? { ...reply, body: { scimType: "", ...body } }
        : reply;
    },
  },
  {
    name: "password-told-in-errors",
    breaks: ["RFC7643-4.1.1/password-never-returned"],
    because: "the detail quotes what was sent",
    transport: (reply, { method, path, body }) => {
      if (method !== "POST" || path !== "/Users" || reply.status !== 409) return reply;
      const detail = isObject(reply.body) ? textAt(reply.body, "detail") : "";
      return errorReply(409, `${detail}: ${body}`, { scimType: "uniqueness" });
    },
  },
  {
    name: "user-without-a-name-created",
    breaks: ["RFC7643-4.1.1/user-name-required", "RFC7643-4.1.1/user-name"],
    clause: "without a userName",
    because: "the column may be null; what is shown has no name then",
    decorate: replaceOperations(({ createUser }) => ({
      createUser: async (context) => {
        const body = isObject(context.body) ? context.body : {};
        if (body["userName"] !== undefined) return createUser(context);
        const userName = `nobody-${context.provider.nextId()}`;
        return changeBody(await createUser({ ...context, body: { ...body, userName } }), (user) =>
          without(user, "userName"),
        );
      },
    })),
  },
  {
    name: "empty-group-name-is-server-error",
    breaks: ["RFC7643-4.2/without-display-name"],
    clause: "an empty one",
    because: "an empty text is looked up, and nothing is found",
    transport: (reply, { method, path, body }) =>
      method === "POST" && path === "/Groups" && body.includes('"displayName":""')
        ? errorReply(500, "Index out of range")
        : reply,
  },
  {
    name: "limits-with-a-fraction",
    breaks: ["RFC7643-5/features-declared"],
    clause: "limits as integers",
    violates: ["RFC7643-2.3.4/whole-numbers"],
    because: "a limit in megabytes",
    transport: (reply, { path }) =>
      path === "/ServiceProviderConfig"
        ? changeBody(reply, (config) => ({
            ...config,
            bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0.5 },
          }))
        : reply,
  },
  {
    name: "location-with-blanks",
    breaks: ["RFC7643-2.3/attribute-type"],
    clause: "a reference",
    violates: ["RFC7643-2.3.7/uri"],
    because: "the URI is put together as text",
    transport: (reply, { path, baseUrl }) =>
      path.startsWith("/Groups/")
        ? changeBody(reply, ({ meta, ...group }) => ({
            ...group,
            meta: { ...(isObject(meta) ? meta : {}), location: `${baseUrl}${path} (group)` },
          }))
        : reply,
  },
  {
    name: "group-schemas-without-the-base",
    breaks: ["RFC7643-3/schemas"],
    clause: "holds its base schema",
    violates: ["RFC7643-3.3/base-schema"],
    because: "the base goes without saying",
    transport: (reply, { method, path }) =>
      method === "GET" && path.startsWith("/Groups/")
        ? changeBody(reply, (group) => ({
            ...group,
            schemas: ["urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:Group"],
          }))
        : reply,
  },
  {
    name: "references-relative-to-the-request",
    breaks: ["RFC7643-2.3.7/reference-resolves", "RFC7643-4.2/member-value"],
    clause: "a member, by a relative reference",
    violates: ["RFC7643-2.3.7/relative-base"],
    because: "as a browser reads a link on the page of users",
    transport: (reply, { method, path }) =>
      method === "GET" && path.startsWith("/Groups/")
        ? changeBody(reply, (group) => ({
            ...group,
            members: listAt(group, "members")
              .filter(isObject)
              .map((each) => ({ ...each, $ref: textAt(each, "value") })),
          }))
        : reply,
  },
];
