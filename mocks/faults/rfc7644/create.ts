// Faulty providers for the rows of rfc7644/create.

import { isObject, type Json } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { without } from "../../attribute-access.ts";
import { answers, refuses, sentIn } from "../../fault-kit/answers.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import { rereadChanges } from "../../fault-kit/reread-changes.ts";
import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";

/** A create that gives the user the client's id. */
export const clientIdTaken: Fault = {
  name: "client-id-taken",
  breaks: ["RFC7644-3.3/read-only-ignored"],
  clause: "an id",
  because: "every member of the body is copied to the stored record",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const id = isObject(context.body) ? context.body["id"] : undefined;
      if (typeof id !== "string") return createUser(context);
      return createUser({ ...context, provider: { ...context.provider, nextId: () => id } });
    },
  })),
};

/** A 409 without the scimType uniqueness. */
export const conflictWithoutScimType: Fault = {
  name: "conflict-without-scim-type",
  breaks: ["RFC7644-3.3/uniqueness"],
  because: "the provider considers the status sufficient",
  transport: (reply) =>
    reply.status === 409 && isObject(reply.body)
      ? { ...reply, body: without(reply.body, "scimType") }
      : reply,
};

/** A create whose answer has no Location header. */
export const createWithoutLocation: Fault = {
  name: "create-without-location",
  breaks: ["RFC7644-3.3/location"],
  clause: "in Location",
  because: "Okta reads the id from the body, so the defect goes unnoticed",
  transport: (reply) => {
    if (reply.status !== 201) return reply;
    const headers = Object.entries(reply.headers).filter(([name]) => name !== "location");
    return { ...reply, headers: Object.fromEntries(headers) };
  },
};

/** A group created with 200. */
export const groupCreateAnswersOk: Fault = {
  name: "group-create-answers-ok",
  breaks: ["RFC7644-3.3/created", "OKTA-group/created", "OKTA-group/old-name-free"],
  clause: { "OKTA-group/created": "201" },
  because:
    "Okta continues after a 200; the suites need a 201 to arrange a group, so they judge nothing else",
  transport: (reply, { path }) =>
    reply.status === 201 && path === "/Groups" ? { ...reply, status: 200 } : reply,
};

/** A group created with 201 and an empty body. */
export const groupCreateWithoutBody: Fault = {
  name: "group-create-without-body",
  breaks: [
    "RFC7644-3.3/representation",
    "OKTA-group/created",
    "OKTA-group/created-answer",
    "RFC7644-3.8/utf-8",
  ],
  clause: { "OKTA-group/created": "an id" },
  because:
    "the provider considers the Location header sufficient; without an id Okta can't push a member",
  transport: (reply, { path }) =>
    reply.status === 201 && path === "/Groups" ? dropBody(reply) : reply,
};

/** Groups whose meta.resourceType is group. */
export const groupTypeInSmallLetters: Fault = {
  name: "group-type-in-small-letters",
  breaks: ["RFC7644-3.3.1/resource-type"],
  because: "the type is the name of the table",
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { meta, ...others } = representGroup(group, tables, baseUrl);
      return isObject(meta) ? { ...others, meta: { ...meta, resourceType: "group" } } : others;
    },
  })),
};

/** Texts stored in Latin-1, so that other characters become question marks. */
export const namesInLatinOne: Fault = {
  name: "names-in-latin-one",
  breaks: ["RFC7644-3.8/utf-8"],
  because: "the column is VARCHAR instead of NVARCHAR",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const text = JSON.stringify(input ?? null).replace(/[\u0100-\uffff]/g, "?");
      return validateResource(JSON.parse(text) as Json, type);
    },
  })),
};

/** A PUT that answers with the old user. */
export const putAnswersWithBefore: Fault = {
  name: "put-answers-with-before",
  breaks: ["RFC7644-3.1/reflects-state", "RFC7643-3.1/version-is-etag"],
  because: "the answer comes from a cache",
  decorate: replaceOperations(({ getUser, replaceUser }) => ({
    replaceUser: async (context) => {
      const before = await getUser({ ...context, headers: {} });
      const reply = await replaceUser(context);
      return { ...reply, ...(before.body === undefined ? {} : { body: before.body }) };
    },
  })),
};

/** A user read with 203. */
export const readAnswersNonAuthoritative: Fault = {
  name: "read-answers-non-authoritative",
  breaks: ["RFC7644-3.4.1/retrieved"],
  clause: "200",
  violates: ["RFC7644-3.4/ways-to-retrieve"],
  because: "a gateway rewrites bodies and says so with 203",
  transport: (reply, { method, path }) =>
    reply.status === 200 && method === "GET" && path.startsWith("/Users/")
      ? { ...reply, status: 203 }
      : reply,
};

/** A create with an unknown attribute, refused. */
export const unknownAttributeRefused: Fault = {
  name: "unknown-attribute-refused",
  breaks: ["RFC7644-3.1/unknown-attribute"],
  because: "bodies are checked with additionalProperties: false",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      if (!isObject(context.body) || context.body["shoeSize"] === undefined) {
        return createUser(context);
      }
      throw badRequest("invalidSyntax", "Unknown attribute shoeSize", "shoeSize");
    },
  })),
};

/** An update and a rename are read in Latin-1. */
export const changesReadInLatin: Fault = {
  name: "changes-read-in-latin",
  breaks: ["RFC7644-3.8/utf-8", "OKTA-group/renamed"],
  clause: { "RFC7644-3.8/utf-8": "in an update", "OKTA-group/renamed": "beyond ASCII" },
  because: "the code that reads PUT and PATCH has another default charset",
  decorate: rereadChanges((text) => Buffer.from(text, "utf8").toString("latin1")),
};

/** A PUT of a group that is answered with the old members. */
export const groupPutAnswersWithMembersOfBefore: Fault = {
  name: "group-put-answers-with-members-of-before",
  breaks: ["RFC7644-3.1/reflects-state"],
  clause: "a PUT of a group's members",
  because: "the answer is read before the transaction ends",
  decorate: replaceOperations(({ replaceGroup, getGroup }) => ({
    replaceGroup: async (context) => {
      const before = await getGroup({ ...context, headers: {} });
      const reply = await replaceGroup(context);
      const members = isObject(before.body) ? before.body["members"] : undefined;
      if (!isObject(reply.body) || members === undefined) return reply;
      return { ...reply, body: { ...reply.body, members } };
    },
  })),
};

/** A create of a group without a location. */
export const groupCreateWithoutLocation: Fault = {
  name: "group-create-without-location",
  breaks: ["RFC7644-3.3/location"],
  clause: "of a group",
  at: ["POST Group"],
  because: "another team built groups later",
  transport: (reply, { method, path }) => {
    const { location: _location, ...headers } = reply.headers;
    return method === "POST" && path === "/Groups" ? { ...reply, headers } : reply;
  },
};

/** A PATCH that answers with the old resource. */
export const patchAnswersWithBefore: Fault = {
  name: "patch-answers-with-before",
  breaks: ["RFC7644-3.1/reflects-state", "RFC7644-3.5.2/attributes-give-200"],
  clause: {
    "RFC7644-3.1/reflects-state": "a PATCH",
    "RFC7644-3.5.2/attributes-give-200": "a body with the named attributes",
  },
  at: ["PATCH User"],
  decorate: replaceOperations(({ patchUser, getUser }) => ({
    patchUser: async (context) => {
      const before = await getUser({ ...context, headers: {} });
      await patchUser(context);
      return before;
    },
  })),
};

export const rfc7644CreateParts: readonly Fault[] = [
  {
    /** A read of a group's displayName alone, answered without a body. */
    name: "read-without-body",
    breaks: ["RFC7644-3.4.1/retrieved", "RFC7644-3.9/attributes"],
    clause: { "RFC7644-3.4.1/retrieved": "the resource" },
    because: "the cache holds only a part of the body, and answers with none",
    transport: answers(
      ["GET Group"],
      ({ status, headers }) => ({ status, headers }),
      ({ query }, { status }) => status === 200 && query === "attributes=displayName",
    ),
  },
  {
    /** A create of a group that takes the id out of the body. */
    name: "group-bears-the-clients-id",
    breaks: ["RFC7644-3.3/read-only-ignored"],
    clause: "of a group",
    at: ["POST Group"],
    because: "the body is bound to the stored record member by member",
    decorate: replaceOperations(({ createGroup }) => ({
      createGroup: (context) => {
        const id = isObject(context.body) ? context.body["id"] : undefined;
        if (typeof id !== "string") return createGroup(context);
        return createGroup({ ...context, provider: { ...context.provider, nextId: () => id } });
      },
    })),
  },
  {
    /** A create refused because it contains meta. */
    name: "client-meta-refused",
    breaks: ["RFC7644-3.3/read-only-ignored", "RFC7643-3.1/meta-ignored"],
    clause: { "RFC7644-3.3/read-only-ignored": "not refused" },
    because: "the provider refuses every read-only attribute",
    transport: refuses(
      ["POST User"],
      400,
      "The attribute meta is readOnly",
      (request) => "meta" in sentIn(request),
    ),
  },
  {
    /** A create whose Location has another base URL than meta.location. */
    name: "located-below-another-base",
    breaks: ["RFC7644-3.3/location"],
    clause: "the same in meta.location",
    because: "the gateway writes the header and has another base URL",
    transport: answers(["POST User"], (reply, { baseUrl }) => {
      const { location } = reply.headers;
      if (location === undefined) return reply;
      const moved = location.replace(baseUrl, `${baseUrl}/internal`);
      return { ...reply, headers: { ...reply.headers, location: moved } };
    }),
  },
];
