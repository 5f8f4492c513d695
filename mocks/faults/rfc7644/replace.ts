// Faulty providers for the rows of rfc7644/replace.

import { isObject, isSame, type Json, type JsonObject } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { Crossing } from "../../fault-kit/crossing.ts";
import { refusedButDone } from "../../fault-kit/done-all-the-same.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import { enter } from "../../fault-kit/enter.ts";
import { rereadWrite } from "../../fault-kit/reread-write.ts";
import type { Decorate, Fault } from "../../fault.ts";
import type { Context } from "../../provider.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";

/** A PUT answered with 200 and an empty body. */
export const putAnswerWithoutBody: Fault = {
  name: "put-answer-without-body",
  breaks: ["RFC7644-3.5.1/replaced", "RFC7644-3.9/on-write", "OKTA-update/accepted"],
  clause: "the resource",
  because: "Okta reads only the status, so the defect goes unnoticed",
  transport: (reply, { method }) =>
    method === "PUT" && reply.status === 200 ? dropBody(reply) : reply,
};

/** A PUT to an unknown id that creates a user. */
export const putCreatesUser: Fault = {
  name: "put-creates-user",
  breaks: ["RFC7644-3.5.1/never-creates", "RFC7644-3.6/gone", "RFC7644-3.12/not-found"],
  clause: { "RFC7644-3.5.1/never-creates": "of a user", "RFC7644-3.6/gone": "a PUT of a user" },
  violates: ["RFC7644-3.2/put-creates-nothing"],
  because: "HTTP in general lets a PUT create, and RFC 7644 §3.5.1 rules it out",
  decorate: replaceOperations(({ replaceUser }, { tables: { users }, nextId, now }) => ({
    replaceUser: async (context) => {
      if (users.get(context.path.id)) return replaceUser(context);
      const id = nextId();
      users.put({ id, attributes: {}, created: now(), lastModified: now() });
      try {
        return await replaceUser({ ...context, path: { id } });
      } catch (refusal) {
        users.delete(id);
        throw refusal;
      }
    },
  })),
};

/** A PUT with another id in its body, refused. */
export const putRefusesOtherId: Fault = {
  name: "put-refuses-other-id",
  breaks: ["RFC7644-3.5.1/read-only-ignored"],
  clause: "id",
  because: "RFC 7644 §3.5.1 is this strict for immutable attributes, not for readOnly ones",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const id = isObject(context.body) ? context.body["id"] : undefined;
      if (id === undefined || id === context.path.id) return replaceUser(context);
      throw badRequest("mutability", "The attribute id is readOnly", "id");
    },
  })),
};

/** A PUT without a userName that gives the user a new one. */
export const putWithoutUserNameRenames: Fault = {
  name: "put-without-user-name-renames",
  breaks: ["RFC7644-3.5.1/without-required"],
  clause: "leave the userName as it was",
  because: "a user without a userName gets a new one, as in a create",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const { body, path } = context;
      const isResource = isObject(body) && "schemas" in body;
      return replaceUser(
        isResource ? { ...context, body: { userName: `user-${path.id}`, ...body } } : context,
      );
    },
  })),
};

/** Two PUTs at the same time that both set the name of the second. */
export const putsAtOnceShareName: Fault = {
  name: "puts-at-once-share-a-name",
  breaks: ["RFC7644-3.5.1/replaces-values"],
  clause: "of two users at the same time",
  because: "the handler is shared and keeps the profile of the current request in a field",
  decorate: (provider) => {
    const crossing = new Crossing();
    let underWay: JsonObject = {};
    return replaceOperations(({ replaceUser }) => ({
      replaceUser: async (context) => {
        const { body } = context;
        if (isObject(body) && isObject(body["name"])) underWay = body["name"];
        await crossing.meet("put");
        const mixed = isObject(body) ? { ...body, name: underWay } : body;
        return replaceUser({ ...context, body: mixed });
      },
    }))(provider);
  },
};

/** A PUT that changes nothing, refused. */
export const unchangedPutRefused: Fault = {
  name: "unchanged-put-refused",
  breaks: [
    "OKTA-empty/accepted",
    "RFC7644-3.1/read-modify-write",
    "RFC7644-3.5.1/read-only-ignored",
    "INTERACT-active/put-again",
  ],
  clause: {
    "INTERACT-active/put-again": "must succeed",
    "RFC7644-3.1/read-modify-write": "must be accepted",
  },
  because:
    "no row was affected, which the provider reports as an error; read-only attributes affect no row either",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: async (context) => {
      const { users } = context.provider.tables;
      const before = users.get(context.path.id);
      const reply = await replaceUser(context);
      return before !== undefined && isSame(users.get(before.id)?.attributes, before.attributes)
        ? errorReply(409, "Nothing was changed")
        : reply;
    },
  })),
};

/** A PUT with the user's own userName in other letter case, refused as taken. */
export const ownNameInOtherCaseTaken: Fault = {
  name: "own-name-in-other-case-taken",
  breaks: ["RFC7644-3.5.1/own-name"],
  clause: "in any letter case",
  at: ["PUT User"],
  decorate: replaceOperations(({ replaceUser }, { tables }) => ({
    replaceUser: (context) => {
      const sent = isObject(context.body) ? textAt(context.body, "userName") : "";
      const own = textAt(tables.users.get(context.path.id)?.attributes ?? {}, "userName");
      const isSpelt = sent !== own && sent.toLowerCase() === own.toLowerCase();
      if (!isSpelt) return replaceUser(context);
      throw new ScimError({ status: 409, scimType: "uniqueness", detail: `${sent} is taken` });
    },
  })),
};

/** @param change gives the addresses that a PUT stores, of those that it sends and those of before */
function putAddresses(
  change: (sent: readonly JsonObject[], before: readonly JsonObject[]) => JsonObject[],
): Decorate {
  return replaceOperations(({ replaceUser }, { tables: { users } }) => ({
    replaceUser: (context) => {
      const { body, path } = context;
      if (!isObject(body) || body["addresses"] === undefined) return replaceUser(context);
      const before = listAt(users.get(path.id)?.attributes ?? {}, "addresses").filter(isObject);
      const addresses = change(listAt(body, "addresses").filter(isObject), before);
      return replaceUser({ ...context, body: { ...body, addresses } });
    },
  }));
}

export const rfc7644ReplaceParts: readonly Fault[] = [
  {
    /** A PUT with the group's own displayName, refused as taken. */
    name: "group-put-conflicts-with-itself",
    breaks: [
      "RFC7644-3.1/read-modify-write",
      "RFC7644-3.5.1/own-name",
      "RFC7644-3.5.1/read-only-ignored",
      "RFC7644-3.5.1/replaces-values",
    ],
    clause: "of a group",
    at: ["PUT Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ replaceGroup }, { tables }) => ({
      replaceGroup: (context) => {
        const name = isObject(context.body) ? textAt(context.body, "displayName") : "";
        if (tables.groups.idsByDisplayName(name).length === 0) return replaceGroup(context);
        const detail = `A Group with this displayName already exists: ${name}`;
        throw new ScimError({ status: 409, scimType: "uniqueness", detail });
      },
    })),
  },
  {
    /** A PUT to an unknown group that creates a group. */
    name: "group-put-to-unknown-id-creates",
    breaks: ["RFC7644-3.5.1/never-creates", "RFC7644-3.12/not-found", "RFC7644-3.6/gone"],
    clause: "of a group",
    at: ["PUT Group"],
    because: "another team built groups later",
    decorate: replaceOperations(({ replaceGroup, createGroup }, { tables }) => ({
      replaceGroup: async (context) => {
        if (tables.groups.get(context.path.id)) return replaceGroup(context);
        const creating = context as unknown as Context<"createGroup">;
        return { ...(await createGroup(creating)), status: 200 };
      },
    })),
  },
  {
    /** A PUT to an unknown user that is refused, and creates a user. */
    name: "put-to-unknown-id-refused-and-created",
    breaks: ["RFC7644-3.5.1/never-creates"],
    clause: "create no user or group",
    because: "the provider does an upsert and then looks for the result under the requested id",
    decorate: refusedButDone("replaceUser", (context, { tables: { users } }) => {
      if (!users.get(context.path.id) && isObject(context.body)) enter(context, context.body);
    }),
  },
  {
    /** A PUT that removes the externalId. */
    name: "put-drops-external-id",
    breaks: ["RFC7644-3.5.1/replaces-values", "RFC7644-3.1/read-modify-write"],
    clause: "change nothing else",
    because: "the update's form has no such field",
    decorate: replaceBehaviour(({ putMerge }) => ({
      putMerge: (current, accepted, sent) =>
        without(putMerge(current, accepted, sent), "externalId"),
    })),
  },
  {
    /** A PUT refused because its meta.created is another than the user's. */
    name: "put-with-another-meta-refused",
    breaks: ["RFC7644-3.5.1/read-only-ignored"],
    clause: "meta",
    because: "the provider refuses every read-only attribute",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: (context) => {
        const { meta } = isObject(context.body) ? context.body : ({} as JsonObject);
        if (!isObject(meta) || textAt(meta, "created") !== "2001-01-01T00:00:00Z")
          return replaceUser(context);
        throw badRequest("mutability", "The attribute meta is readOnly", "meta");
      },
    })),
  },
  {
    /** A PUT without a userName that is refused, and changes the title. */
    name: "put-without-user-name-refused-and-done",
    breaks: ["RFC7644-3.5.1/without-required"],
    clause: "change nothing",
    because: "the row is written before it is checked",
    decorate: refusedButDone("replaceUser", (context, { tables: { users } }) => {
      const user = users.get(context.path.id);
      const { title } = isObject(context.body) ? context.body : ({} as JsonObject);
      if (user && title !== undefined)
        users.put({ ...user, attributes: { ...user.attributes, title } });
    }),
  },
  {
    /** A PUT that lays the addresses over those of before, one by one. */
    name: "put-lays-addresses-over",
    breaks: ["RFC7644-3.5.1/replaces-values"],
    clause: "lists as a whole",
    because: "the merge of objects takes lists for objects whose keys are numbers",
    decorate: putAddresses((sent, before) =>
      sent.map((each, at) => ({ ...before[at], primary: false, ...each })),
    ),
  },
  {
    /** A PUT that leaves primary at the e-mail address that has it. */
    name: "put-leaves-primary-where-it-is",
    breaks: ["RFC7644-3.5.1/replaces-values"],
    clause: "with their primary",
    because: "primary is a column of the account, which creates alone write",
    decorate: replaceBehaviour(({ putMerge }) => ({
      putMerge: (current, accepted, sent) => {
        const merged = putMerge(current, accepted, sent);
        const of = (user: JsonObject) => listAt(user, "emails").filter(isObject);
        const { value } = of(current).find(({ primary }) => primary === true) ?? {};
        if (!of(merged).some((each) => each["value"] === value)) return merged;
        const emails = of(merged).map((each) => ({ ...each, primary: each["value"] === value }));
        return { ...merged, emails };
      },
    })),
  },
  {
    /** A PUT that keeps the addresses that it doesn't repeat. */
    name: "put-keeps-other-addresses",
    breaks: ["RFC7644-3.5.1/replaces-values"],
    clause: "lists as a whole",
    because: "rows of another table are inserted and updated, and never deleted",
    decorate: putAddresses((sent, before) => [
      ...before.filter((each) => !sent.some(({ type }) => type === each["type"])),
      ...sent,
    ]),
  },
];

/** A PUT of a group that leaves out the members who are inactive. */
export const groupPutDropsInactive: Fault = {
  name: "group-put-drops-inactive",
  breaks: ["RFC7644-3.5.1/replaces-values"],
  clause: "members as a whole: inactive ones too",
  at: ["PUT Group"],
  because: "members are looked up among active users",
  decorate: rereadWrite("replaceGroup", (body, { tables: { users } }) => {
    const isActive = (member: Json) =>
      !isObject(member) || users.get(textAt(member, "value"))?.attributes["active"] !== false;
    return "members" in body
      ? { ...body, members: listAt(body, "members").filter(isActive) }
      : body;
  }),
};
