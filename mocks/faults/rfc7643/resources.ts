// Providers that are wrong about resources: what turns the rows of rfc7643/resources red.

import type { Fault } from "../../fault.ts";
import { replaceOperations, replaceBehaviour } from "../../replace-part.ts";
import { without } from "../../attribute-access.ts";
import { changeBody } from "../kit/change-body.ts";

/** Reads with a Content-Location that is not meta.location. */
export const contentLocationIsTheRequest: Fault = {
  name: "content-location-is-the-request",
  breaks: ["RFC7643-3.1/content-location"],
  because: "a proxy writes the path that it was asked for",
  transport: (reply, { method, path }) =>
    method === "GET" && reply.status === 200 && path.startsWith("/Users/")
      ? { ...reply, headers: { ...reply.headers, "content-location": `/scim${path}` } }
      : reply,
};

/** Groups whose id holds the word that RFC 7643 §3.1 reserves. */
export const groupIdHoldsBulkId: Fault = {
  name: "group-id-holds-bulk-id",
  breaks: ["RFC7643-3.1/no-bulk-id"],
  because: "groups come from a bulk load whose own references became their ids",
  decorate: replaceOperations(({ createGroup }) => ({
    createGroup: (context) => {
      const { provider } = context;
      const nextId = () => `bulkId-${provider.nextId()}`;
      return createGroup({ ...context, provider: { ...provider, nextId } });
    },
  })),
};

/** A PATCH of a user answered with the user, but for the id. */
export const patchAnswerWithoutId: Fault = {
  name: "patch-answer-without-id",
  breaks: ["RFC7643-3.1/id", "OKTA-deactivate/answer", "OKTA-reactivate/answer"],
  clause: "carries an id",
  because: "the client has it in the path",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: async (context) =>
      changeBody(await patchUser(context), (user) => without(user, "id")),
  })),
};

/** A PATCH of a user answered with the user, but for schemas. */
export const patchAnswerWithoutSchemas: Fault = {
  name: "patch-answer-without-schemas",
  breaks: ["RFC7643-3/schemas"],
  clause: "carries schemas",
  violates: ["RFC7643-2.1/schemas-given"],
  because: "each operation writes its answer by itself, and this one forgot",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: async (context) =>
      changeBody(await patchUser(context), (user) => without(user, "schemas")),
  })),
};

/** Groups whose schemas name the core schema twice. */
export const schemasNamedTwice: Fault = {
  name: "schemas-named-twice",
  breaks: ["RFC7643-3/schemas-unique", "RFC7643-3/schemas"],
  clause: "once",
  because:
    "the list is put together from two places; it is then no list of schemas in the contract either",
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { schemas, ...others } = representGroup(group, tables, baseUrl);
      const urns = Array.isArray(schemas) ? schemas : [];
      return { schemas: [...urns, ...urns], ...others };
    },
  })),
};
