// Providers that are wrong about patch: what turns the rows of rfc7644/patch red.

import type { Fault } from "../../fault.ts";
import { ScimError, badRequest } from "../../../src/scim/scim-error.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { textAt } from "../../attribute-access.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import { dropBody } from "../../fault-kit/drop-body.ts";
import type { Reply } from "../../reply.ts";
import type { Json } from "../../../src/scim/resource.ts";
import { isObject, isSame } from "../../../src/scim/resource.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import type { User } from "../../tables/user-table.ts";

/** A PATCH of a group by path, answered with 501. */
export const groupPatchByPathNotImplemented: Fault = {
  name: "group-patch-by-path-not-implemented",
  breaks: [
    "RFC7644-3.5/patch",
    "RFC7644-3.5.2/attributes-give-200",
    "RFC7644-3.5.2.1/single-value",
    "RFC7644-3.5.2.3/single-value",
  ],
  violates: ["RFC7644-3.5.2/optional"],
  because: "groups were made for a client that leaves the path out",
  decorate: replaceOperations(({ patchGroup }) => ({
    patchGroup: (context) => {
      if (context.rawBody.includes('"path":"displayName"')) {
        throw new ScimError({ status: 501, detail: "Groups take no PATCH by path" });
      }
      return patchGroup(context);
    },
  })),
};

/** A path that is none, refused with noTarget. */
export const malformedPathIsUnknownTarget: Fault = {
  name: "malformed-path-is-unknown-target",
  breaks: ["RFC7644-3.12/invalid-path"],
  clause: "invalidPath",
  because: "whatever can not be looked up is not there",
  decorate: rereadUserPatch((sent) => {
    const path = textAt(sent, "path");
    if (!path.includes("..")) return sent;
    throw badRequest("noTarget", `There is no ${path}`, path);
  }),
};

/** A PATCH answered with 200 and nothing. */
export const patchAnswerWithoutBody: Fault = {
  name: "patch-answer-without-body",
  breaks: ["RFC7644-3.5.2/patched"],
  clause: "the resource",
  violates: ["RFC7644-3.5.2/no-content"],
  because: "what is meant is 204",
  transport: (reply, { method }) =>
    method === "PATCH" && reply.status === 200 ? dropBody(reply) : reply,
};

/** A PATCH whose operations are carried out from last to first. */
export const patchInReverse: Fault = {
  name: "patch-in-reverse",
  breaks: ["RFC7644-3.5.2/sequential"],
  clause: "of a user",
  because: "they are pushed on a stack and popped",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) => {
      const isRead = type.name === "User" && Array.isArray(operations);
      return applyPatch(resource, isRead ? operations.toReversed() : operations, type);
    },
  })),
};

/** A PATCH that fails half-way and keeps what it had done. */
export const patchKeepsWhatSucceeded: Fault = {
  name: "patch-keeps-what-succeeded",
  breaks: ["RFC7644-3.5.2/atomic"],
  clause: "of a user; a failure at the end",
  because: "every operation is a statement of its own, outside a transaction",
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

/** A PATCH that gives somebody an extension and leaves schemas as they were. */
export const patchLeavesSchemasAlone: Fault = {
  name: "patch-leaves-schemas-alone",
  breaks: ["RFC7644-3.5.2/extension-path", "RFC7643-3.3/extension-in-schemas"],
  violates: ["RFC7644-3.5.2/schemas-assumed"],
  because: "schemas is written once, on create",
  decorate: afterPatch((before, after, { tables }) => {
    const { schemas } = before.attributes;
    if (schemas === undefined) return;
    tables.users.put({ ...after, attributes: { ...after.attributes, schemas } });
  }),
};

/** A PATCH that makes one address primary and leaves the other so. */
export const patchLeavesTwoPrimaries: Fault = {
  name: "patch-leaves-two-primaries",
  breaks: ["RFC7644-3.5.2/primary-moves", "RFC7643-2.4/primary-once"],
  because: "each row has a flag of its own, and nobody looks at the others",
  decorate: afterPatch((before, after, { tables }) => {
    const primaries = primariesOf(before);
    const { emails } = after.attributes;
    if (!Array.isArray(emails) || primaries.length === 0) return;
    const both = emails.map((email) =>
      isObject(email) && primaries.includes(email["value"]) ? { ...email, primary: true } : email,
    );
    tables.users.put({ ...after, attributes: { ...after.attributes, emails: both } });
  }),
};

function primariesOf({ attributes: { emails } }: User): (Json | undefined)[] {
  const objects = Array.isArray(emails) ? emails.filter(isObject) : [];
  return objects.filter(({ primary }) => primary === true).map(({ value }) => value);
}

/** A PATCH of primary, acknowledged and not done. */
export const patchMakesNothingPrimary: Fault = {
  name: "patch-makes-nothing-primary",
  breaks: ["RFC7644-3.5.2/primary-moves"],
  because: "the order of addresses decides which is primary",
  decorate: rereadUserPatch((sent) => (textAt(sent, "path").endsWith(".primary") ? nothing : sent)),
};

/** A PATCH of the id, acknowledged and not done. */
export const patchOfIdAcknowledged: Fault = {
  name: "patch-of-id-acknowledged",
  breaks: ["RFC7644-3.5.2/read-only-refused", "RFC7644-3.12/patch-mutability"],
  clause: "refused, of a user",
  because:
    "what is read-only is passed over, as in a PUT; a refusal that does not come has no scimType",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "replace" && sent["path"] === "id" ? nothing : sent,
  ),
};

/** A PATCH of the id, refused with 403. */
export const patchOfIdForbidden: Fault = {
  name: "patch-of-id-forbidden",
  breaks: ["RFC7644-3.12/patch-mutability"],
  clause: "400",
  because: "read-only attributes are seen as a matter of rights",
  decorate: rereadUserPatch((sent) => {
    if (sent["op"] !== "replace" || sent["path"] !== "id") return sent;
    throw new ScimError({ status: 403, detail: "Attribute id can't be written" });
  }),
};

/** A PATCH of somebody who is not there, answered with 204. */
export const patchOfNobodyAcknowledged: Fault = {
  name: "patch-of-nobody-acknowledged",
  breaks: ["RFC7644-3.12/patch-not-found"],
  clause: "of a user",
  because: "an UPDATE of no rows is no error",
  decorate: replaceOperations(({ patchUser }) => ({
    patchUser: (context) =>
      context.provider.tables.users.get(context.path.id) === undefined
        ? { status: 204, headers: {} }
        : patchUser(context),
  })),
};

/** A PATCH that takes whatever text for a boolean. */
export const patchReadsAnyTextAsFalse: Fault = {
  name: "patch-reads-any-text-as-false",
  breaks: ["RFC7644-3.5.2/wrong-type-refused"],
  clause: "refused, of a user",
  because: "a text is false unless it says true",
  decorate: rereadUserPatch((sent) =>
    sent["value"] === "sometimes" ? { ...sent, value: false } : sent,
  ),
};

/** A PATCH with the parameter attributes, answered with 204. */
export const patchWithAttributesWithoutBody: Fault = {
  name: "patch-with-attributes-without-body",
  breaks: ["RFC7644-3.5.2/attributes-give-200"],
  clause: "200",
  because: "PATCH is always answered so, and the parameter was forgotten",
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
  because: "a loop over nothing does nothing",
  decorate: replaceOperations(({ getUser, patchUser }) => ({
    patchUser: (context) => {
      const operations = isObject(context.body) ? context.body["Operations"] : undefined;
      const isEmpty = operations === undefined || isSame(operations, []);
      return isEmpty ? getUser(context) : patchUser(context);
    },
  })),
};

/** An unknown op, taken for replace. */
export const unknownOpIsReplace: Fault = {
  name: "unknown-op-is-replace",
  breaks: ["RFC7644-3.5.2/unknown-op"],
  clause: "refused with 400, of a user",
  because: "the last branch of three has no condition",
  decorate: rereadUserPatch((sent) => (sent["op"] === "move" ? { ...sent, op: "replace" } : sent)),
};
