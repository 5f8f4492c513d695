// Providers that break one part of a statement about PATCH whose other parts they keep.

import type { IncomingRequest } from "../../provider.ts";
import type { Fault, Decorate } from "../../fault.ts";
import { textAt, listAt } from "../../attribute-access.ts";
import { replaceOperations } from "../../replace-part.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { answers, errs, withScimType, withStatus, operationsIn } from "../../fault-kit/answers.ts";
import { enter } from "../../fault-kit/enter.ts";
import { refusedButDone } from "../../fault-kit/done-all-the-same.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";

const isRemoveOf =
  (path: string | undefined) =>
  (request: IncomingRequest): boolean =>
    operationsIn(request).some((each) => each["op"] === "remove" && each["path"] === path);

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

export const partsOfPatches: readonly Fault[] = [
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
      const [first] = listAt(body, "Operations");
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
