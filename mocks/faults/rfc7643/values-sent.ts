// Providers that read what a client sends otherwise than RFC 7643 §2 says: names, order, null, doubles, primaries.
import { textAt, without, listAt } from "../../attribute-access.ts";
import type { Context } from "../../provider.ts";
import type { Fault, Place, Decorate } from "../../fault.ts";
import type { Reply } from "../../reply.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import type { Engine } from "../../engine.ts";
import type { Json, JsonObject } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { type Write, rereadWrite } from "../../fault-kit/reread-write.ts";

/** A write in which this function of the engine is another. */
function accepting(
  write: Write,
  change: (sound: Engine["validateResource"]) => Engine["validateResource"],
): Decorate {
  return replaceOperations((sound) => {
    const soundly = sound[write] as unknown as (context: object) => Promise<Reply>;
    return {
      [write]: async (context: Context<"createUser">) => {
        const { provider } = context;
        const engine = {
          ...provider.engine,
          validateResource: change(provider.engine.validateResource),
        };
        return soundly({ ...context, provider: { ...provider, engine } });
      },
    };
  });
}

const refusal = (name: string) =>
  badRequest("invalidValue", `Bad value type for attribute ${name}`, name);

/** Only the names of the schema's own spelling, at the top or within. */
const inSchemaSpelling =
  (isKnown: (name: string) => boolean) =>
  (body: JsonObject): Json =>
    Object.fromEntries(Object.entries(body).filter(([name]) => isKnown(name)));

const withoutCapitals = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutCapitals);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => name !== name.toUpperCase());
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutCapitals(inner)]));
};

/** What is below the top alone. */
const innerWithoutCapitals = (body: JsonObject): Json =>
  Object.fromEntries(Object.entries(body).map(([name, inner]) => [name, withoutCapitals(inner)]));

function withPrimaries(accept: Engine["validateResource"]): Engine["validateResource"] {
  return (input, type) => {
    const emails = isObject(input) ? input["emails"] : undefined;
    if (!isObject(input) || !Array.isArray(emails)) return accept(input, type);
    const demoted = emails.map((each) => (isObject(each) ? without(each, "primary") : each));
    const accepted = accept({ ...input, emails: demoted }, type);
    const stored = accepted["emails"];
    if (!Array.isArray(stored)) return accepted;
    const restored = stored.map((each, index) => {
      const sent = emails[index];
      const primary = isObject(sent) ? sent["primary"] : undefined;
      return isObject(each) && primary !== undefined ? { ...each, primary } : each;
    });
    return { ...accepted, emails: restored };
  };
}

function withDoubles(accept: Engine["validateResource"]): Engine["validateResource"] {
  return (input, type) => {
    const accepted = accept(input, type);
    const emails = isObject(input) ? input["emails"] : undefined;
    return Array.isArray(emails) && emails.length > 1 ? { ...accepted, emails } : accepted;
  };
}

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

export const valuesSentFaults: readonly Fault[] = [
  ...nulls.map(([name, clause, row, write, place, read]): Fault => ({
    name,
    breaks: [`RFC7643-2.5/${row}`],
    clause,
    at: [place],
    because: "what is empty is looked at before it is understood",
    decorate: rereadWrite(write, read),
  })),
  {
    name: "patch-empty-list-ignored",
    breaks: ["RFC7643-2.5/null-unassigns-by-patch"],
    clause: "an empty list",
    at: ["PATCH User"],
    because: "whatever is empty is skipped before the update is written",
    decorate: rereadUserPatch((sent) =>
      Array.isArray(sent["value"]) && sent["value"].length === 0 ? nothing : sent,
    ),
  },
  {
    name: "create-minds-case-of-sub-attributes",
    breaks: ["RFC7643-2.1/names-in-any-case"],
    clause: "sub-attributes and extensions of a user",
    because: "the names at the top are folded, and no others",
    decorate: rereadWrite("createUser", innerWithoutCapitals),
  },
  {
    name: "group-create-minds-case-of-names",
    breaks: ["RFC7643-2.1/names-in-any-case"],
    clause: "a group",
    because: "groups are read by another parser",
    decorate: rereadWrite(
      "createGroup",
      inSchemaSpelling((name) => name !== name.toUpperCase()),
    ),
  },
  {
    name: "base-schema-must-come-first",
    breaks: ["RFC7643-2.3.8/any-order"],
    clause: "the extension before the base schema",
    violates: ["RFC7643-3/schemas-order"],
    because: "the first schema is taken for the base",
    decorate: rereadWrite("createUser", (body) => {
      const [first] = listAt(body, "schemas");
      if (typeof first === "string" && first.includes(":core:")) return body;
      throw badRequest("invalidSyntax", "The first schema is not that of User", "schemas");
    }),
  },
  {
    name: "group-schemas-must-come-first",
    breaks: ["RFC7643-2.3.8/any-order"],
    clause: "a group",
    because: "a streaming parser has to know the schema before anything else",
    decorate: rereadWrite("createGroup", (body) => {
      if (Object.keys(body)[0]?.toLowerCase() === "schemas") return body;
      throw badRequest("invalidSyntax", "The body begins with schemas", "schemas");
    }),
  },
  {
    name: "create-keeps-two-primaries",
    breaks: ["RFC7643-2.4/primary-once"],
    clause: "where a create sends two",
    because: "each row has a flag of its own",
    decorate: accepting("createUser", withPrimaries),
  },
  {
    name: "put-keeps-two-primaries",
    breaks: ["RFC7643-2.4/primary-once"],
    clause: "where a PUT sends two",
    because: "each row has a flag of its own",
    decorate: accepting("replaceUser", withPrimaries),
  },
  {
    name: "create-keeps-doubles",
    breaks: ["RFC7643-2.4/no-doubles"],
    clause: "where a create sends two",
    because: "each element is a row of its own",
    decorate: accepting("createUser", withDoubles),
  },
  {
    name: "patch-adds-in-other-case",
    breaks: ["RFC7643-2.4/no-doubles", "RFC7644-3.5.2.1/already-there"],
    clause: {
      "RFC7643-2.4/no-doubles": "where a PATCH adds it in other letter case",
      "RFC7644-3.5.2.1/already-there": "changes nothing",
    },
    because: "elements are compared letter by letter",
    decorate: afterPatch((before, after, { tables }) => {
      const { emails } = before.attributes;
      const isSame = JSON.stringify(emails) === JSON.stringify(after.attributes["emails"]);
      if (isSame || !Array.isArray(emails)) return;
      const spelt = emails
        .filter(isObject)
        .map((each) => ({ ...each, primary: false, value: textAt(each, "value").toUpperCase() }));
      const doubled = [...emails, ...spelt];
      tables.users.put({ ...after, attributes: { ...after.attributes, emails: doubled } });
    }),
  },
  ...(["User", "Group"] as const).map((type): Fault => ({
    name: `${type.toLowerCase()}-keeps-unknown-schemas`,
    breaks: ["RFC7643-3/schemas-of-resource-type"],
    clause: `after a client sent another, of a ${type.toLowerCase()}`,
    because: "schemas is stored as it is sent",
    decorate: accepting(`create${type}`, (accept) => (input, resourceType) => {
      const accepted = accept(input, resourceType);
      const sent = isObject(input) && Array.isArray(input["schemas"]) ? input["schemas"] : [];
      const known = listAt(accepted, "schemas");
      return { ...accepted, schemas: [...new Set([...known, ...sent])] };
    }),
  })),
  {
    name: "schemas-kept-as-sent-twice",
    breaks: ["RFC7643-3/schemas-unique", "RFC7643-3/schemas"],
    clause: "where a client sends it twice",
    because: "schemas is stored as it is sent; it is no list of schemas in the contract then",
    decorate: replaceEngine(({ validateResource: accept }) => ({
      validateResource: (input, type) => {
        const accepted = accept(input, type);
        const sent = isObject(input) && Array.isArray(input["schemas"]) ? input["schemas"] : [];
        const known = listAt(accepted, "schemas");
        const isTwice = new Set(sent).size < sent.length;
        return isTwice ? { ...accepted, schemas: [...known, ...known] } : accepted;
      },
    })),
  },
  {
    name: "extension-attributes-at-the-top",
    breaks: ["RFC7643-3.3/extension-in-schemas"],
    clause: "holds them under its URN",
    because: "the employee number is a column like any other",
    transport: (reply, { method, path }) =>
      method === "GET" && path.startsWith("/Users/")
        ? changeBody(reply, (shown) => {
            const enterprise =
              shown["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"] ?? null;
            const employeeNumber = isObject(enterprise) ? enterprise["employeeNumber"] : undefined;
            return employeeNumber === undefined ? shown : { ...shown, employeeNumber };
          })
        : reply,
  },
];
