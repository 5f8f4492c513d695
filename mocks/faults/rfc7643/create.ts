// Faulty providers for the rows of rfc7643/create.

import { isObject, isSame, type Json, type JsonObject } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { rereadWrite, type Write } from "../../fault-kit/reread-write.ts";
import type { Fault, Place } from "../../fault.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";

/** A create with another user's externalId, refused. */
export const externalIdUnique: Fault = {
  name: "external-id-unique",
  breaks: ["RFC7643-3.1/external-id-need-not-be-unique"],
  because: "the column has a unique constraint",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const uid = isObject(context.body) ? textAt(context.body, "externalId") : "";
      if (uid === "" || context.provider.tables.users.idsByUid(uid).length === 0) {
        return createUser(context);
      }
      throw new ScimError({ status: 409, scimType: "uniqueness", detail: "externalId is taken" });
    },
  })),
};

/** A group without a name, created. */
export const namelessGroupCreated: Fault = {
  name: "nameless-group-created",
  breaks: ["RFC7643-4.2/without-display-name", "RFC7643-4.2/display-name-required"],
  clause: "without displayName",
  because: "RFC 7643 §8.7.1 as published doesn't require the name",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: async (context) => {
      const { body, provider } = context;
      if (!isObject(body) || body["displayName"] !== undefined) return createGroup(context);
      const displayName = `Unnamed ${provider.nextId()}`;
      const reply = await createGroup({ ...context, body: { ...body, displayName } });
      return changeBody(reply, (group) => without(group, "displayName"));
    },
  })),
};

/** A create with null for an attribute, refused. */
export const nullRefused: Fault = {
  name: "null-refused",
  breaks: ["RFC7643-2.5/null-is-unassigned"],
  clause: "null, of a user",
  at: ["POST User"],
  because: "null isn't a string, so the type check fails",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const body = isObject(context.body) ? context.body : {};
      const [name] = Object.keys(body).filter((each) => body[each] === null);
      if (name === undefined) return createUser(context);
      throw badRequest("invalidValue", `Bad value type for attribute ${name}`, name);
    },
  })),
};

/** A create whose first member is not schemas, refused. */
export const schemasMustComeFirst: Fault = {
  name: "schemas-must-come-first",
  breaks: ["RFC7643-2.3.8/any-order"],
  clause: "schemas last, of a user",
  because: "a streaming parser needs the schema before anything else",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const [first] = Object.keys(isObject(context.body) ? context.body : {});
      if (first === "schemas") return createUser(context);
      throw badRequest("invalidSyntax", "The body begins with schemas", "schemas");
    },
  })),
};

/** A create with an empty userName ends in a server error. */
export const emptyUserNameIsServerError: Fault = {
  name: "empty-user-name-is-server-error",
  breaks: [
    "OKTA-create/empty-user-name",
    "RFC7643-4.1.1/user-name-required",
    "RFC7644-3.12/required-missing",
  ],
  clause: {
    "RFC7643-4.1.1/user-name-required": "an empty one",
    "RFC7644-3.12/required-missing": "400",
  },
  because: "a database constraint fails, and its error reaches the client",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) =>
      isObject(context.body) && context.body["userName"] === ""
        ? errorReply(500, "null value in column user_name")
        : createUser(context),
  })),
};

function hasValue([, value]: [string, Json]): boolean {
  return value !== null && !isSame(value, []);
}

/** A PUT that ignores null and empty lists. */
export const putNullIgnored: Fault = {
  name: "put-null-ignored",
  breaks: ["RFC7643-2.5/null-unassigns"],
  clause: "null, of a user",
  because: "the update skips empty values",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) =>
      putMerge(current, accepted, Object.fromEntries(Object.entries(sent).filter(hasValue))),
  })),
};

/** A PUT that passes null over within a name or an extension. */
export const putNullOfPartsIgnored: Fault = {
  name: "put-null-of-parts-ignored",
  breaks: ["RFC7643-2.5/null-unassigns"],
  clause: "a part of one and one of an extension",
  because: "null is looked for among the attributes alone",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) =>
      putMerge(
        current,
        accepted,
        Object.fromEntries(
          Object.entries(sent).map(([name, value]) => [
            name,
            isObject(value)
              ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null))
              : value,
          ]),
        ),
      ),
  })),
};

const refusal = (name: string) =>
  badRequest("invalidValue", `Bad value type for attribute ${name}`, name);

/** A write with an empty list or null, refused or ignored. */
const nulls: readonly (readonly [
  name: string,
  clause: string,
  row: string,
  write: Write,
  place: Place,
  read: (body: JsonObject) => Json,
])[] = [
  [
    "empty-list-refused",
    "an empty list, of a user",
    "null-is-unassigned",
    "createUser",
    "POST User",
    (body) => {
      if (Array.isArray(body["phoneNumbers"]) && body["phoneNumbers"].length === 0) {
        throw refusal("phoneNumbers");
      }
      return body;
    },
  ],
  [
    "null-members-refused",
    "null, of a group",
    "null-is-unassigned",
    "createGroup",
    "POST Group",
    (body) => {
      if (body["members"] === null) throw refusal("members");
      return body;
    },
  ],
  [
    "put-empty-list-ignored",
    "an empty list, of a user",
    "null-unassigns",
    "replaceUser",
    "PUT User",
    (body) =>
      Array.isArray(body["phoneNumbers"]) && body["phoneNumbers"].length === 0
        ? without(body, "phoneNumbers")
        : body,
  ],
  [
    "put-empty-members-ignored",
    "an empty list of members",
    "null-unassigns",
    "replaceGroup",
    "PUT Group",
    (body) =>
      Array.isArray(body["members"]) && body["members"].length === 0
        ? without(body, "members")
        : body,
  ],
];

export const rfc7643CreateParts: readonly Fault[] = [
  {
    /** A create without a userName that makes a user. */
    name: "user-without-a-name-created",
    breaks: ["RFC7643-4.1.1/user-name-required", "RFC7643-4.1.1/user-name"],
    clause: "without a userName",
    because: "the column may be null; the user is then shown without a userName",
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
    /** A create of a group with an empty displayName, answered with 500. */
    name: "empty-group-name-is-server-error",
    breaks: ["RFC7643-4.2/without-display-name"],
    clause: "an empty one",
    because: "the provider looks up the empty text and finds nothing",
    transport: (reply, { method, path, body }) =>
      method === "POST" && path === "/Groups" && body.includes('"displayName":""')
        ? errorReply(500, "Index out of range")
        : reply,
  },
  ...nulls.map(([name, clause, row, write, place, read]): Fault => ({
    name,
    breaks: [`RFC7643-2.5/${row}`],
    clause,
    at: [place],
    because: "the code uses the value before it checks whether the value is empty",
    decorate: rereadWrite(write, read),
  })),
  {
    /** A create refused because its schemas begin with that of an extension. */
    name: "base-schema-must-come-first",
    breaks: ["RFC7643-2.3.8/any-order"],
    clause: "the extension before the base schema",
    violates: ["RFC7643-3/schemas-order"],
    because: "the provider treats the first schema as the base schema",
    decorate: rereadWrite("createUser", (body) => {
      const [first] = listAt(body, "schemas");
      if (typeof first === "string" && first.includes(":core:")) return body;
      throw badRequest("invalidSyntax", "The first schema is not that of User", "schemas");
    }),
  },
  {
    /** A create of a group refused because its body doesn't begin with schemas. */
    name: "group-schemas-must-come-first",
    breaks: ["RFC7643-2.3.8/any-order"],
    clause: "a group",
    because: "a streaming parser needs the schema before anything else",
    decorate: rereadWrite("createGroup", (body) => {
      if (Object.keys(body)[0]?.toLowerCase() === "schemas") return body;
      throw badRequest("invalidSyntax", "The body begins with schemas", "schemas");
    }),
  },
];
