// Providers that break one part of a statement about writing whose other parts they keep.

import type { Fault } from "../../fault.ts";
import { textAt, without } from "../../attribute-access.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import type { JsonObject } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { answers, refuses, sentIn } from "../../fault-kit/answers.ts";
import { enter, enterRefused } from "../../fault-kit/enter.ts";
import { refusedButDone } from "../../fault-kit/done-all-the-same.ts";

export const partsOfPuts: readonly Fault[] = [
  {
    name: "put-to-unknown-id-refused-and-created",
    breaks: ["RFC7644-3.5.1/never-creates"],
    clause: "create none",
    because: "an upsert whose result is looked up under the id that was asked for",
    decorate: refusedButDone("replaceUser", (context, { tables: { users } }) => {
      if (!users.get(context.path.id) && isObject(context.body)) enter(context, context.body);
    }),
  },
  {
    name: "put-drops-external-id",
    breaks: ["RFC7644-3.5.1/replaces-values", "RFC7644-3.1/read-modify-write"],
    clause: "change nothing else",
    because: "a column that the form of an update hasn't",
    decorate: replaceBehaviour(({ putMerge }) => ({
      putMerge: (current, accepted, sent) =>
        without(putMerge(current, accepted, sent), "externalId"),
    })),
  },
  {
    name: "put-with-another-meta-refused",
    breaks: ["RFC7644-3.5.1/read-only-ignored"],
    clause: "meta",
    because: "what is read-only must not be sent",
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
    name: "put-without-user-name-refused-and-done",
    breaks: ["RFC7644-3.5.1/without-required"],
    clause: "changes nothing",
    because: "the row is written before it is checked",
    decorate: refusedButDone("replaceUser", (context, { tables: { users } }) => {
      const user = users.get(context.path.id);
      const { title } = isObject(context.body) ? context.body : ({} as JsonObject);
      if (user && title !== undefined)
        users.put({ ...user, attributes: { ...user.attributes, title } });
    }),
  },
];

export const partsOfWrites: readonly Fault[] = [
  {
    name: "collection-patched-in-silence",
    breaks: ["RFC7644-3.2/undefined-operation"],
    clause: "a PATCH",
    because: "the framework has a handler for everything",
    transport: (reply, { method, path }) =>
      method === "PATCH" && path === "/Users" ? { status: 204, headers: {} } : reply,
  },
  {
    name: "collection-put-refused-and-done",
    breaks: ["RFC7644-3.2/undefined-operation"],
    clause: "changes nothing",
    because: "the handler of POST runs before the method is looked at",
    decorate: enterRefused(({ method, path }) => method === "PUT" && path === "/Users"),
  },
  {
    name: "other-format-refused-and-created",
    breaks: ["RFC7644-3.8/other-format-refused"],
    clause: "creates nobody",
    because: "the media type is looked at on the way out",
    decorate: enterRefused(
      ({ method, path, headers }) =>
        method === "POST" && path === "/Users" && headers["content-type"] === "text/xml",
    ),
  },
  {
    name: "client-meta-refused",
    breaks: ["RFC7644-3.3/read-only-ignored", "RFC7643-3.1/meta-ignored"],
    clause: { "RFC7644-3.3/read-only-ignored": "not refused" },
    because: "what is read-only must not be sent",
    transport: refuses(
      ["POST User"],
      400,
      "The attribute meta is readOnly",
      (request) => "meta" in sentIn(request),
    ),
  },
  {
    name: "located-below-another-base",
    breaks: ["RFC7644-3.3/location"],
    clause: "the same in meta.location",
    because: "the header is written by the gateway, which knows the base URL by another name",
    transport: answers(["POST User"], (reply, { baseUrl }) => {
      const { location } = reply.headers;
      if (location === undefined) return reply;
      const moved = location.replace(baseUrl, `${baseUrl}/internal`);
      return { ...reply, headers: { ...reply.headers, location: moved } };
    }),
  },
  {
    name: "delete-again-acknowledged",
    breaks: ["RFC7644-3.6/gone", "RFC7644-3.12/not-found"],
    clause: { "RFC7644-3.6/gone": "a DELETE of a user" },
    because: "DELETE that matches no row is no error",
    decorate: replaceOperations(({ deleteUser }, { tables: { users } }) => ({
      deleteUser: (context) =>
        users.get(context.path.id) ? deleteUser(context) : { status: 204, headers: {} },
    })),
  },
  {
    name: "patch-of-a-deleted-user-acknowledged",
    breaks: ["RFC7644-3.6/gone"],
    clause: "a PATCH of a user",
    because: "changes are queued under the id",
    decorate: (provider) => {
      const deleted = new Set<string>();
      return replaceOperations(({ deleteUser, patchUser }) => ({
        deleteUser: async (context) => {
          const reply = await deleteUser(context);
          deleted.add(context.path.id);
          return reply;
        },
        patchUser: (context) =>
          deleted.has(context.path.id) ? { status: 204, headers: {} } : patchUser(context),
      }))(provider);
    },
  },
];
