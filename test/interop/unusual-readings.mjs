// What implementers read in the RFCs otherwise than most, and show so, and are right: each with the sentence that allows
// it, and where a row did accuse it, with that row and with a fault of it, which must stay visible beside it.

import { body, header, members, references, resources, users, without } from "./change-reply.mjs";

/** @typedef {import("./change-reply.mjs").Json} Json */

const extensions = [
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
  "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User",
];

/** Changes each attribute that /Schemas describes. @param {(attribute: Json) => Json} change */
const described = (change) => {
  const deeply = (/** @type {Json} */ { subAttributes, ...attribute }) => ({
    ...change(attribute),
    ...(subAttributes && { subAttributes: subAttributes.map(deeply) }),
  });
  const ofSchema = (/** @type {Json} */ schema) =>
    Array.isArray(schema.attributes)
      ? { ...schema, attributes: schema.attributes.map(deeply) }
      : schema;
  return body((whole) =>
    Array.isArray(whole.Resources)
      ? { ...whole, Resources: whole.Resources.map(ofSchema) }
      : ofSchema(whole),
  );
};

/** @type {readonly import("./unusual-variants.mjs").Variant[]} */
export const unusualReadings = [
  {
    name: "locations at another name of the host",
    legal: "RFC 7643 §3.1: location is the URI of the resource, and a host may have several names",
    round: 8,
    change: (reply) => {
      const elsewhere = (/** @type {string} */ uri) =>
        uri.replace(/^https?:\/\/[^/]+/, "https://scim.example.net/tenants/7");
      return [
        members((name, value) =>
          name === "location" && typeof value === "string"
            ? [name, elsewhere(value)]
            : [name, value],
        ),
        header("location", elsewhere),
      ].reduce((changing, change) => change(changing), reply);
    },
    accused: ["RFC7643-3.1/location-resolves", "RFC7644-3.3/location"],
    fault: "user-located-by-name",
  },
  {
    name: "references without the version of the protocol",
    legal: "RFC 7643 §2.4: $ref with a version and without one are the same",
    round: 8,
    change: members((name, value) =>
      name === "$ref" && typeof value === "string"
        ? [name, value.replace(/\/v2\/(?=Users|Groups)/, "/")]
        : [name, value],
    ),
    accused: ["RFC7643-2.3.7/reference-resolves"],
    fault: "member-references-group",
  },
  {
    name: "schemas that leave out what is the default",
    legal:
      "RFC 7643 §2.2: required false, caseExact false, mutability readWrite, returned default; §8.7.2",
    round: 8,
    change: described((attribute) => {
      const defaults = { required: false, caseExact: false, uniqueness: "none" };
      const more = { mutability: "readWrite", returned: "default" };
      const isDefault = ([name, value]) => ({ ...defaults, ...more })[name] === value;
      return Object.fromEntries(Object.entries(attribute).filter((each) => !isDefault(each)));
    }),
    accused: ["RFC7643-7/attributes-described"],
    fault: "attribute-described-without-type",
  },
  {
    name: "roles and entitlements of the provider's own",
    legal: "RFC 7644 §3.3: the server may alter or ignore what is sent",
    round: 8,
    change: users((user) => ({
      ...user,
      roles: [{ value: "Member", display: "Member", type: "default", primary: true }],
      entitlements: [{ value: "Intranet", type: "licence" }],
    })),
  },
  {
    name: "dates of whole seconds",
    legal: "RFC 7643 §2.3.5: xsd:dateTime, whose fraction is optional",
    round: 8,
    change: resources((resource) => ({
      ...resource,
      meta: Object.fromEntries(
        Object.entries(resource.meta).map(([name, value]) => [
          name,
          ["created", "lastModified"].includes(name) ? value.replace(/\.\d+/, "") : value,
        ]),
      ),
    })),
  },
  {
    name: "messages and a configuration that say more",
    legal: "RFC 9865 §4 and RFC 9967: further members; RFC 7643 §5: several schemes",
    round: 8,
    change: body((whole) => {
      if (Array.isArray(whole.Resources)) return { took: 3, links: [], warnings: null, ...whole };
      if (!whole.changePassword) return whole;
      const more = { type: "httpbasic", name: "Basic", description: "For tools", primary: false };
      const authenticationSchemes = [more, ...(whole.authenticationSchemes ?? [])];
      const pagination = { cursor: false, index: true, defaultPaginationMethod: "index" };
      return { ...whole, authenticationSchemes, pagination, securityEvents: { eventUris: [] } };
    }),
  },
  {
    name: "users whose schemas name every extension",
    legal: "RFC 7643 §3: the URIs that the representation supports",
    round: 8,
    change: users((user) => ({ ...user, schemas: [...new Set([...user.schemas, ...extensions])] })),
  },
  {
    name: "no Resources where none are asked for",
    legal: "RFC 7644 §3.4.2.4: of a count of 0 nothing but totalResults is returned",
    round: 9,
    change: (reply, { path }) =>
      /[?&]count=(?:0|-\d+)(?:&|$)/.test(path)
        ? body(without("Resources", "itemsPerPage", "startIndex"))(reply)
        : reply,
  },
  {
    name: "references with small hexadecimal digits",
    legal: "RFC 3986 §6.2.2.1: %c3 and %C3 are the same",
    round: 9,
    ids: () => {
      let next = 1001;
      return () => `p/ é${next++}`;
    },
    change: (reply) => {
      const encoded = (/** @type {string} */ uri) =>
        uri
          .replace(/p\/ é(?=\d+$)/, (id) => encodeURIComponent(id).toLowerCase())
          .replace(/(?<=\/Schemas\/)urn:.*$/, (urn) => urn.replaceAll(":", "%3a"));
      return [
        references(encoded),
        header("location", (bytes) => encoded(Buffer.from(bytes, "latin1").toString("utf8"))),
      ].reduce((changing, change) => change(changing), reply);
    },
  },
  {
    name: "formatted names made of their parts",
    legal: "RFC 7643 §4.1.1: formatted is the full name, for display",
    round: 9,
    change: users((user) =>
      user.name
        ? {
            ...user,
            name: {
              ...user.name,
              formatted: [user.name.givenName, user.name.familyName].filter(Boolean).join(" "),
            },
          }
        : user,
    ),
  },
  {
    name: "an extension without a value, as an empty object",
    legal: "RFC 7643 §2.5: what has no value need not be left out",
    round: 9,
    change: users((user) => ({ [extensions[0]]: {}, ...user })),
    accused: ["RFC7643-2.5/null-unassigns"],
    fault: "put-empty-list-ignored",
  },
  {
    name: "types of values in capital letters",
    legal: "RFC 7643 §7: letter case of what isn't caseExact may be altered, and no type is",
    round: 8,
    change: resources((resource) =>
      Object.fromEntries(
        Object.entries(resource).map(([name, value]) => [
          name,
          Array.isArray(value) && name !== "schemas"
            ? value.map((each) => (each.type ? { ...each, type: each.type.toUpperCase() } : each))
            : value,
        ]),
      ),
    ),
    except: {
      "INTERACT-phones/work-around":
        "Okta's mapping names the type as it is sent, and finds no WORK to change",
    },
  },
  {
    name: "schemas and resource types with nothing that may be left out",
    legal: "RFC 7643 §6 and §7: id of a type, name and description of a schema are optional",
    round: 8,
    change: (reply, { path }) =>
      /\/(?:ResourceTypes|Schemas)/.test(path)
        ? body((whole) =>
            Array.isArray(whole.Resources)
              ? { ...whole, Resources: whole.Resources.map(barely) }
              : barely(whole),
          )(reply)
        : reply,
    except: { "RFC7643-7/schemas-and-meta": "erratum 8417 shows meta there: a SHOULD" },
  },
];

/** @param {Json} described a schema or a resource type */
function barely({ id, name, description: _, meta: __, schemaExtensions = [], ...described }) {
  return {
    ...described,
    ...(described.attributes ? { id } : { name }),
    ...(schemaExtensions.length > 0 && { schemaExtensions }),
  };
}
