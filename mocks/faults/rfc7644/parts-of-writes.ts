// Providers that break one part of a statement about writing whose other parts they keep.

import type { IncomingRequest } from "../../answer.ts";
import type { Fault } from "../../fault.ts";
import type { Context } from "../../operation.ts";
import { textAt, without } from "../../attribute-access.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import type { JsonObject } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { USER_URN } from "../../../src/scim/schemas/user.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { answers, errs, refuses, sentIn, withScimType, withStatus } from "../kit/answers.ts";
import { refusedButDone } from "../kit/done-all-the-same.ts";
import { nothing, rereadUserPatch } from "../kit/reread-user-patch.ts";

type Decorate = NonNullable<Fault["decorate"]>;

/** The operations of a PATCH. */
const operationsIn = (request: IncomingRequest): readonly JsonObject[] => {
  const { Operations: sent } = sentIn(request);
  return Array.isArray(sent) ? sent.filter(isObject) : [];
};

const isRemoveOf =
  (path: string | undefined) =>
  (request: IncomingRequest): boolean =>
    operationsIn(request).some((each) => each["op"] === "remove" && each["path"] === path);

/** Stores a user under what is sent, as the operations do not. */
function enter({ provider }: Pick<Context<"createUser">, "provider">, body: JsonObject): void {
  const now = provider.now();
  const schemas = [USER_URN];
  const attributes = { schemas, ...without(body, "password", "groups", "id", "meta") };
  provider.tables.users.put({ id: provider.nextId(), attributes, created: now, lastModified: now });
}

/** What a PATCH that is refused leaves of a user, and of a group. */
const leavingTraces: Decorate = (provider) =>
  refusedButDone("patchGroup", ({ path }, { tables: { groups }, nextId }) => {
    const group = groups.get(path.id);
    if (group) groups.put({ ...group, attributes: { ...group.attributes, externalId: nextId() } });
  })(
    refusedButDone("patchUser", ({ path }, { tables: { users }, nextId }) => {
      const user = users.get(path.id);
      if (user) users.put({ ...user, attributes: { ...user.attributes, nickName: nextId() } });
    })(provider),
  );

const patches: readonly Fault[] = [
  {
    name: "refused-patch-leaves-a-trace",
    breaks: [
      "RFC7644-3.5.2/unknown-op",
      "RFC7644-3.5.2/read-only-refused",
      "RFC7644-3.5.2/wrong-type-refused",
      "RFC7644-3.5.2.2/required-refused",
      "RFC7644-3.5.2/atomic",
      "RFC7644-3.12/client-mistakes",
      "RFC7644-3.14/if-match-patch",
      "RFC7644-3.5.2.2/no-path",
    ],
    clause: {
      "RFC7644-3.5.2/unknown-op": "change nothing",
      "RFC7644-3.5.2/read-only-refused": "change nothing",
      "RFC7644-3.5.2/wrong-type-refused": "change nothing",
      "RFC7644-3.5.2.2/required-refused": "changes nothing",
    },
    because: "an audit column is written outside the transaction; each compares the whole resource",
    decorate: leavingTraces,
  },
  {
    name: "group-patch-of-wrong-type-passed-over",
    breaks: ["RFC7644-3.5.2/wrong-type-refused"],
    clause: "of a group",
    because: "what can't be read is skipped",
    transport: answers(
      ["PATCH Group"],
      (reply) => (reply.status === 400 ? { status: 204, headers: {} } : reply),
      (request) =>
        operationsIn(request).some(
          ({ op, path, value }) =>
            op === "replace" && path === "members" && typeof value === "string",
        ),
    ),
  },
  {
    name: "password-patch-is-accepted-for-later",
    breaks: ["RFC7644-3.5.2/patched", "OKTA-password/accepted"],
    clause: "200, or 204",
    because: "a password is set by a job",
    transport: answers(
      ["PATCH User"],
      ({ status, headers }) => (status === 200 ? { status: 202, headers } : { status, headers }),
      ({ body }) => body.includes('"password"'),
    ),
  },
  {
    name: "patch-to-unknown-id-refused-and-created",
    breaks: ["RFC7644-3.12/patch-not-found"],
    clause: "create nothing",
    because: "an upsert whose result is looked up under the id that was asked for",
    decorate: refusedButDone("patchUser", (context, { tables: { users } }) => {
      const body = isObject(context.body) ? context.body : {};
      const [first] = Array.isArray(body["Operations"]) ? body["Operations"] : [];
      const value = isObject(first) ? first["value"] : undefined;
      if (!users.get(context.path.id) && isObject(value) && "userName" in value)
        enter(context, value);
    }),
  },
  {
    name: "patch-of-id-is-an-invalid-value",
    breaks: ["RFC7644-3.12/patch-mutability"],
    clause: "mutability",
    because: "every mistake is one of values",
    transport: errs(["PATCH User", "PATCH Group"], withScimType("invalidValue"), (request) =>
      operationsIn(request).some(({ op, path }) => op === "replace" && path === "id"),
    ),
  },
  {
    name: "malformed-path-is-unprocessable",
    breaks: ["RFC7644-3.12/invalid-path"],
    clause: "400",
    because: "the framework's own status for what it can't bind",
    transport: answers(
      ["PATCH User", "PATCH Group"],
      (reply) => (reply.status === 400 ? withStatus(reply, 422) : reply),
      (request) => operationsIn(request).some(({ path }) => path === "name..value"),
    ),
  },
  {
    name: "remove-without-path-is-invalid-syntax",
    breaks: ["RFC7644-3.5.2.2/no-path"],
    clause: "noTarget",
    because: "a member that is missing is a mistake of syntax",
    transport: errs(["PATCH User"], withScimType("invalidSyntax"), isRemoveOf(undefined)),
  },
  {
    name: "removal-of-id-acknowledged",
    breaks: ["RFC7644-3.5.2.2/required-refused"],
    clause: "a readOnly one",
    because: "what can't be changed is passed over",
    decorate: rereadUserPatch((sent) =>
      sent["op"] === "remove" && sent["path"] === "id" ? nothing : sent,
    ),
  },
  {
    name: "replace-without-match-is-an-invalid-path",
    breaks: ["RFC7644-3.5.2.3/no-match"],
    clause: "noTarget",
    because: "a path that leads nowhere is no path",
    transport: errs(["PATCH User"], withScimType("invalidPath"), (request) =>
      operationsIn(request).some(({ path }) => path === 'emails[type eq "other"].value'),
    ),
  },
  {
    name: "selected-value-replaces-the-list",
    breaks: ["RFC7644-3.5.2.3/matching-values"],
    clause: "leaves the rest",
    because: "what stands in brackets is cut off",
    decorate: rereadUserPatch((sent) => {
      const path = textAt(sent, "path");
      const { value = null } = sent;
      return sent["op"] === "replace" && path.endsWith("]") && isObject(value)
        ? { op: "replace", path: path.replace(/\[.*/, ""), value: [value] }
        : sent;
    }),
  },
  {
    name: "patch-shows-all-attributes",
    breaks: ["RFC7644-3.9/on-write", "RFC7644-3.5.2/attributes-give-200"],
    clause: {
      "RFC7644-3.9/on-write": "a PATCH of a user",
      "RFC7644-3.5.2/attributes-give-200": "what they name, and no more",
    },
    because: "attributes are for reads",
    decorate: replaceOperations(({ patchUser }) => ({
      patchUser: (context) => patchUser({ ...context, query: {} }),
    })),
  },
  {
    name: "group-patch-shows-all-attributes",
    breaks: ["RFC7644-3.9/on-write", "RFC7644-3.5.2/attributes-give-200"],
    clause: { "RFC7644-3.9/on-write": "a PATCH of a group" },
    because: "attributes are for reads",
    decorate: replaceOperations(({ patchGroup }) => ({
      patchGroup: (context) => patchGroup({ ...context, query: {} }),
    })),
  },
];

const puts: readonly Fault[] = [
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

/** Puts a user where a request that reaches no operation is refused. */
const enteredBy =
  (isMeant: (request: IncomingRequest) => boolean): Decorate =>
  (provider) => ({
    ...provider,
    transport: (reply, request) => {
      const sent = sentIn(request);
      if (reply.status >= 400 && isMeant(request) && "userName" in sent) enter({ provider }, sent);
      return provider.transport(reply, request);
    },
  });

const others: readonly Fault[] = [
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
    decorate: enteredBy(({ method, path }) => method === "PUT" && path === "/Users"),
  },
  {
    name: "other-format-refused-and-created",
    breaks: ["RFC7644-3.8/other-format-refused"],
    clause: "creates nobody",
    because: "the media type is looked at on the way out",
    decorate: enteredBy(
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

export const partsOfWrites: readonly Fault[] = [...patches, ...puts, ...others];
