// Providers that are wrong about replace: what turns the rows of rfc7644/replace red.

import type { Fault } from "../../fault.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import { replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";

/** A delete of a user answered with 200. */
export const deleteAnswersOk: Fault = {
  name: "delete-answers-ok",
  breaks: ["RFC7644-3.6/deleted"],
  because: "a framework's default for a handler that returns nothing",
  transport: (reply, { method, path }) =>
    method === "DELETE" && path.startsWith("/Users/") && reply.status === 204
      ? { ...reply, status: 200 }
      : reply,
};

/** A PUT answered with 200 and nothing. */
export const putAnswerWithoutBody: Fault = {
  name: "put-answer-without-body",
  breaks: ["RFC7644-3.5.1/replaced", "RFC7644-3.9/on-write", "OKTA-update/accepted"],
  clause: "the resource",
  because: "Okta reads the status only, so it stays",
  transport: (reply, { method }) =>
    method === "PUT" && reply.status === 200 ? dropBody(reply) : reply,
};

/** A PUT to an id that nobody has which creates somebody, under an id of the provider's own. */
export const putCreatesUser: Fault = {
  name: "put-creates-user",
  breaks: ["RFC7644-3.5.1/never-creates", "RFC7644-3.6/gone", "RFC7644-3.12/not-found"],
  clause: { "RFC7644-3.5.1/never-creates": "of a user", "RFC7644-3.6/gone": "a PUT of a user" },
  violates: ["RFC7644-3.2/put-creates-nothing"],
  because: "PUT as HTTP has it in general, which RFC 7644 §3.5.1 rules out",
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

/** A PUT refused because the id in its body isn't the one in its path. */
export const putRefusesOtherId: Fault = {
  name: "put-refuses-other-id",
  breaks: ["RFC7644-3.5.1/read-only-ignored"],
  clause: "id",
  because: "a strictness that RFC 7644 §3.5.1 has for immutable attributes, not for readOnly ones",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const id = isObject(context.body) ? context.body["id"] : undefined;
      if (id === undefined || id === context.path.id) return replaceUser(context);
      throw badRequest("mutability", "The attribute id is readOnly", "id");
    },
  })),
};

/** A PUT without a userName, which gives the user another. */
export const putWithoutUserNameRenames: Fault = {
  name: "put-without-user-name-renames",
  breaks: ["RFC7644-3.5.1/without-required"],
  clause: "leaves the userName as it was",
  because: "who has no name is given one, as at a create",
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
