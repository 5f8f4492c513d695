// Providers that are wrong about create: what turns the rows of rfc7644/create red.

import type { Fault } from "../../fault.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { replaceEngine, replaceOperations, replaceBehaviour } from "../../replace-part.ts";
import { without } from "../../attribute-access.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";

/** A create that gives the user the id which the client sent. */
export const clientIdTaken: Fault = {
  name: "client-id-taken",
  breaks: ["RFC7644-3.3/read-only-ignored"],
  clause: "an id",
  because: "the body is bound to the stored record member by member",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const id = isObject(context.body) ? context.body["id"] : undefined;
      if (typeof id !== "string") return createUser(context);
      return createUser({ ...context, provider: { ...context.provider, nextId: () => id } });
    },
  })),
};

/** A 409 that doesn't say that it is about uniqueness. */
export const conflictWithoutScimType: Fault = {
  name: "conflict-without-scim-type",
  breaks: ["RFC7644-3.3/uniqueness"],
  because: "the status is taken to say it all",
  transport: (reply) =>
    reply.status === 409 && isObject(reply.body)
      ? { ...reply, body: without(reply.body, "scimType") }
      : reply,
};

/** A create that takes whatever text for a boolean. */
export const createReadsAnyTextAsTrue: Fault = {
  name: "create-reads-any-text-as-true",
  breaks: ["RFC7644-3.12/wrong-type", "INTERACT-errors/type-refused"],
  clause: {
    "INTERACT-errors/type-refused": "refused with a 4xx",
    "RFC7644-3.12/wrong-type": "400",
  },
  because: "a text that is not empty is true",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      return isObject(body) && typeof body["active"] === "string"
        ? createUser({ ...context, body: { ...body, active: true } })
        : createUser(context);
    },
  })),
};

/** A create whose answer has no Location header. */
export const createWithoutLocation: Fault = {
  name: "create-without-location",
  breaks: ["RFC7644-3.3/location"],
  clause: "in Location",
  because: "Okta takes the id from the body, so nobody misses it",
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
    "Okta goes on after a 200; the suites arrange groups with a 201, and know nothing of the rest",
  transport: (reply, { path }) =>
    reply.status === 201 && path === "/Groups" ? { ...reply, status: 200 } : reply,
};

/** A group created with 201 and nothing. */
export const groupCreateWithoutBody: Fault = {
  name: "group-create-without-body",
  breaks: [
    "RFC7644-3.3/representation",
    "OKTA-group/created",
    "OKTA-group/created-answer",
    "RFC7644-3.8/utf-8",
  ],
  clause: { "OKTA-group/created": "an id" },
  because: "the Location header is thought to be enough; without an id Okta can't push a member",
  transport: (reply, { path }) =>
    reply.status === 201 && path === "/Groups" ? dropBody(reply) : reply,
};

/** Groups whose meta.resourceType is group. */
export const groupTypeInSmallLetters: Fault = {
  name: "group-type-in-small-letters",
  breaks: ["RFC7644-3.3.1/resource-type"],
  because: "it is the name of the table",
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { meta, ...others } = representGroup(group, tables, baseUrl);
      return isObject(meta) ? { ...others, meta: { ...meta, resourceType: "group" } } : others;
    },
  })),
};

/** A create whose body is a list of one, carried out. */
export const listOfOneCreated: Fault = {
  name: "list-of-one-created",
  breaks: ["RFC7644-3.12/wrong-structure"],
  clause: "400",
  because: "the framework unwraps lists",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      return createUser(Array.isArray(body) ? { ...context, body: body[0] } : context);
    },
  })),
};

/** A create without a userName, refused with invalidSyntax. */
export const missingUserNameIsInvalidSyntax: Fault = {
  name: "missing-user-name-is-invalid-path",
  breaks: ["RFC7644-3.12/required-missing"],
  clause: "invalidValue or invalidSyntax",
  because: "every mistake is one of paths",
  transport: (reply, { method }) =>
    method === "POST" &&
    isObject(reply.body) &&
    reply.body["detail"] === "Missing attribute userName"
      ? { ...reply, body: { ...reply.body, scimType: "invalidPath" } }
      : reply,
};

/** Texts stored in Latin-1, so that what it lacks becomes a question mark. */
export const namesInLatinOne: Fault = {
  name: "names-in-latin-one",
  breaks: ["RFC7644-3.8/utf-8"],
  because: "a VARCHAR column where an NVARCHAR was meant",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) => {
      const text = JSON.stringify(input ?? null).replace(/[\u0100-\uffff]/g, "?");
      return validateResource(JSON.parse(text) as Json, type);
    },
  })),
};

/** A PUT that answers with the user of before. */
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
  because: "a gateway that rewrites bodies and says so",
  transport: (reply, { method, path }) =>
    reply.status === 200 && method === "GET" && path.startsWith("/Users/")
      ? { ...reply, status: 203 }
      : reply,
};

/** A create refused that has an attribute of no schema. */
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
