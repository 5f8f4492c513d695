// Providers that are wrong about create: what turns the rows of rfc7643/create red.

import { textAt, without } from "../../attribute-access.ts";
import type { Fault } from "../../fault.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { replaceOperations } from "../../replace-part.ts";
import { ScimError, badRequest } from "../../../src/scim/scim-error.ts";

/** A create refused whose externalId somebody has. */
export const externalIdUnique: Fault = {
  name: "external-id-unique",
  breaks: ["RFC7643-3.1/external-id-need-not-be-unique"],
  because: "the column has a constraint",
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

/** Groups whose ids are those of users. */
export const groupsNumberedFromOne: Fault = {
  name: "groups-numbered-from-one",
  breaks: ["RFC7643-3.1/id-unique"],
  clause: "no group has that of a user",
  because: "every table has a sequence of its own",
  decorate: (provider) => {
    let next = 1001;
    return replaceOperations(({ createGroup }) => ({
      createGroup: (context) =>
        createGroup({
          ...context,
          provider: { ...context.provider, nextId: () => String(next++) },
        }),
    }))(provider);
  },
};

/** A group without a name, created. */
export const namelessGroupCreated: Fault = {
  name: "nameless-group-created",
  breaks: ["RFC7643-4.2/without-display-name", "RFC7643-4.2/display-name-required"],
  clause: "without displayName",
  because: "RFC 7643 §8.7.1, as it was published, does not require the name",
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

/** A create refused that gives null for an attribute. */
export const nullRefused: Fault = {
  name: "null-refused",
  breaks: ["RFC7643-2.5/null-is-unassigned"],
  clause: "null, of a user",
  at: ["POST User"],
  because: "null is no string, so the type is wrong",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const body = isObject(context.body) ? context.body : {};
      const [name] = Object.keys(body).filter((each) => body[each] === null);
      if (name === undefined) return createUser(context);
      throw badRequest("invalidValue", `Bad value type for attribute ${name}`, name);
    },
  })),
};

/** A create refused whose first member is not schemas. */
export const schemasMustComeFirst: Fault = {
  name: "schemas-must-come-first",
  breaks: ["RFC7643-2.3.8/any-order"],
  clause: "schemas last, of a user",
  because: "a streaming parser has to know the schema before anything else",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const [first] = Object.keys(isObject(context.body) ? context.body : {});
      if (first === "schemas") return createUser(context);
      throw badRequest("invalidSyntax", "The body begins with schemas", "schemas");
    },
  })),
};
