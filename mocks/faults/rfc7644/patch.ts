// Faulty providers for the rows of rfc7644/patch.

import { isObject, isSame } from "../../../src/scim/resource.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { answers, errs, operationsIn, withScimType, withStatus } from "../../fault-kit/answers.ts";
import { refusedButDone } from "../../fault-kit/done-all-the-same.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import { enter } from "../../fault-kit/enter.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import type { Reply } from "../../reply.ts";

/** An invalid path, refused with noTarget. */
export const malformedPathIsUnknownTarget: Fault = {
  name: "malformed-path-is-unknown-target",
  breaks: ["RFC7644-3.12/invalid-path"],
  clause: "invalidPath",
  because: "the provider reports every path that it can't resolve as a missing target",
  decorate: rereadUserPatch((sent) => {
    const path = textAt(sent, "path");
    if (!path.endsWith(".")) return sent;
    throw badRequest("noTarget", `There is no ${path}`, path);
  }),
};

/** A PATCH answered with 200 and an empty body. */
export const patchAnswerWithoutBody: Fault = {
  name: "patch-answer-without-body",
  breaks: ["RFC7644-3.5.2/patched"],
  clause: "the resource",
  violates: ["RFC7644-3.5.2/no-content"],
  because: "the provider means 204",
  transport: (reply, { method }) =>
    method === "PATCH" && reply.status === 200 ? dropBody(reply) : reply,
};

/** A PATCH whose operations are carried out from last to first. */
export const patchInReverse: Fault = {
  name: "patch-in-reverse",
  breaks: ["RFC7644-3.5.2/sequential"],
  clause: "of a user",
  because: "operations are pushed on a stack and popped",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const isRead = type.name === "User" && Array.isArray(operations);
      return applyPatch(resource, isRead ? operations.toReversed() : operations, type);
    },
  })),
};

/** A PATCH that fails half-way and keeps its first changes. */
export const patchKeepsWhatSucceeded: Fault = {
  name: "patch-keeps-what-succeeded",
  breaks: ["RFC7644-3.5.2/atomic"],
  clause: "of a user; a failure at the end",
  because: "every operation is a separate statement, without a transaction",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: async (context) => {
      const body = isObject(context.body) ? context.body : {};
      const { Operations: operations } = body;
      if (!Array.isArray(operations) || operations.length < 2) return patchUser(context);
      let reply: Reply | undefined;
      for (const operation of operations) {
        reply = await patchUser({ ...context, body: { ...body, Operations: [operation] } });
      }
      return reply ?? patchUser(context);
    },
  })),
};

/** A PATCH that adds an extension and doesn't change schemas. */
export const patchLeavesSchemasAlone: Fault = {
  name: "patch-leaves-schemas-alone",
  breaks: ["RFC7644-3.5.2/extension-path", "RFC7643-3.3/extension-in-schemas"],
  violates: ["RFC7644-3.5.2/schemas-assumed"],
  because: "schemas is written only on create",
  decorate: afterPatch((before, after, { tables }) => {
    const { schemas } = before.attributes;
    if (schemas === undefined) return;
    tables.users.put({ ...after, attributes: { ...after.attributes, schemas } });
  }),
};

/** A PATCH of primary, acknowledged without effect. */
export const patchMakesNothingPrimary: Fault = {
  name: "patch-makes-nothing-primary",
  breaks: ["RFC7644-3.5.2/primary-moves"],
  because: "the order of the addresses decides which one is primary",
  decorate: rereadUserPatch((sent) => (textAt(sent, "path").endsWith(".primary") ? nothing : sent)),
};

/** A PATCH of the id, acknowledged without effect. */
export const patchOfIdAcknowledged: Fault = {
  name: "patch-of-id-acknowledged",
  breaks: ["RFC7644-3.5.2/read-only-refused", "RFC7644-3.12/patch-mutability"],
  clause: "refused, of a user",
  because: "read-only attributes are skipped, as in a PUT; without a refusal there is no scimType",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "replace" && sent["path"] === "id" ? nothing : sent,
  ),
};

/** A PATCH of the id, refused with 403. */
export const patchOfIdForbidden: Fault = {
  name: "patch-of-id-forbidden",
  breaks: ["RFC7644-3.12/patch-mutability"],
  clause: "400",
  because: "the provider treats a read-only attribute as a missing permission",
  decorate: rereadUserPatch((sent) => {
    if (sent["op"] !== "replace" || sent["path"] !== "id") return sent;
    throw new ScimError({ status: 403, detail: "Attribute id can't be written" });
  }),
};

/** A PATCH of an unknown user, answered with 204. */
export const patchOfNobodyAcknowledged: Fault = {
  name: "patch-of-nobody-acknowledged",
  breaks: ["RFC7644-3.12/patch-not-found"],
  clause: "of a user",
  because: "an UPDATE of no rows isn't an error in the database",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: (context) =>
      context.provider.tables.users.get(context.path.id) === undefined
        ? { status: 204, headers: {} }
        : patchUser(context),
  })),
};

/** A PATCH that reads any string as a boolean. */
export const patchReadsAnyTextAsFalse: Fault = {
  name: "patch-reads-any-text-as-false",
  breaks: ["RFC7644-3.5.2/wrong-type-refused"],
  clause: "refused, of a user",
  because: "any text other than true is read as false",
  decorate: rereadUserPatch((sent) =>
    sent["value"] === "sometimes" ? { ...sent, value: false } : sent,
  ),
};

/** A PATCH with the parameter attributes, answered with 204. */
export const patchWithAttributesWithoutBody: Fault = {
  name: "patch-with-attributes-without-body",
  breaks: ["RFC7644-3.5.2/attributes-give-200"],
  clause: "200",
  because: "every PATCH is answered with 204, and the parameter is ignored",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: async (context) => {
      const reply = await patchUser(context);
      return context.query.attributes === undefined ? reply : { ...dropBody(reply), status: 204 };
    },
  })),
};

/** A PATCH without operations, acknowledged. */
export const patchWithoutOperationsAcknowledged: Fault = {
  name: "patch-without-operations-acknowledged",
  breaks: ["RFC7644-3.5.2/without-operations"],
  because: "a loop over no operations does nothing",
  decorate: replaceOperations(({ getUser, patchUser }) => ({
    patchUser: (context) => {
      const operations = isObject(context.body) ? context.body["Operations"] : undefined;
      const isEmpty = operations === undefined || isSame(operations, []);
      return isEmpty ? getUser(context) : patchUser(context);
    },
  })),
};

/** An unknown op, read as replace. */
export const unknownOpIsReplace: Fault = {
  name: "unknown-op-is-replace",
  breaks: ["RFC7644-3.5.2/unknown-op"],
  clause: "refused with 400, of a user",
  because: "the last of three branches has no condition",
  decorate: rereadUserPatch((sent) => (sent["op"] === "move" ? { ...sent, op: "replace" } : sent)),
};

/** A PATCH without a path gives the user the id that its value holds. */
export const pathlessIdTaken: Fault = {
  name: "pathless-id-taken",
  breaks: ["RFC7644-3.5.2/read-only-refused", "RFC7644-3.5.2/wrong-type-refused"],
  clause: "in a value without a path",
  because: "the value is copied to the row unchecked; the old id then no longer exists",
  decorate: replaceOperations(({ patchUser }, { tables: { users } }) => ({
    patchUser: async (context) => {
      const { id } = context.path;
      const sent = JSON.stringify(context.body);
      const other = /"value":\{"id":"([^"]+)"/.exec(sent)?.[1];
      if (other === undefined || other === id) return patchUser(context);
      const user = users.get(id);
      if (user) {
        users.delete(id);
        users.put({ ...user, id: other });
      }
      return { status: 204, headers: {} };
    },
  })),
};

/** A PATCH of a user that removes externalId. */
export const patchDropsExternalId: Fault = {
  name: "patch-drops-external-id",
  breaks: ["RFC7644-3.5.2/leaves-others"],
  at: ["PATCH User"],
  because: "the row is written again with only what the PATCH can map",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const patched = applyPatch(resource, operations, type);
      return type.name === "User" ? without(patched, "externalId") : patched;
    },
  })),
};

/** What a refused PATCH changes in a user and in a group. */
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

export const rfc7644PatchParts: readonly Fault[] = [
  {
    /** A refused PATCH that changes the user's nickName or the group's externalId. */
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
      "RFC7644-3.5.2.2/required-refused": "change nothing",
    },
    because:
      "an audit column is written outside the transaction; every row compares the whole resource",
    decorate: leavingTraces,
  },
  {
    /** A PATCH of the password, answered with 202. */
    name: "password-patch-is-accepted-for-later",
    breaks: ["RFC7644-3.5.2/patched", "OKTA-password/accepted"],
    clause: "200, or 204",
    because: "a job sets the password later",
    transport: answers(
      ["PATCH User"],
      ({ status, headers }) => (status === 200 ? { status: 202, headers } : { status, headers }),
      ({ body }) => body.includes('"password"'),
    ),
  },
  {
    /** A PATCH of an unknown user that is refused, and creates a user. */
    name: "patch-to-unknown-id-refused-and-created",
    breaks: ["RFC7644-3.12/patch-not-found"],
    clause: "create nothing",
    because: "the provider does an upsert and then looks for the result under the requested id",
    decorate: refusedButDone("patchUser", (context, { tables: { users } }) => {
      const body = isObject(context.body) ? context.body : {};
      const [first] = listAt(body, "Operations");
      const value = isObject(first) ? first["value"] : undefined;
      if (!users.get(context.path.id) && isObject(value) && "userName" in value)
        enter(context, value);
    }),
  },
  {
    /** A PATCH that replaces the id, refused with the scimType invalidValue. */
    name: "patch-of-id-is-an-invalid-value",
    breaks: ["RFC7644-3.12/patch-mutability"],
    clause: "mutability",
    because: "every mistake has the scimType invalidValue",
    transport: errs(["PATCH User", "PATCH Group"], withScimType("invalidValue"), (request) =>
      operationsIn(request).some(({ op, path }) => op === "replace" && path === "id"),
    ),
  },
  {
    /** A PATCH with a malformed path, refused with 422. */
    name: "malformed-path-is-unprocessable",
    breaks: ["RFC7644-3.12/invalid-path"],
    clause: "400",
    because: "422 is the framework's status for a body that it can't bind",
    transport: answers(
      ["PATCH User", "PATCH Group"],
      (reply) => (reply.status === 400 ? withStatus(reply, 422) : reply),
      (request) => operationsIn(request).some(({ path }) => String(path).endsWith(".")),
    ),
  },
];
