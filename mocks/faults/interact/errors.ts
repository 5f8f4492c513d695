// Faulty providers for the rows of interact/errors.

import { isObject } from "../../../src/scim/resource.ts";
import { INTERACT_USER_URN } from "../../../src/scim/schemas/interact-user.ts";
import { textAt, without } from "../../attribute-access.ts";
import { errs } from "../../fault-kit/answers.ts";
import { changeExtension } from "../../fault-kit/change-extension.ts";
import { createdAllTheSame } from "../../fault-kit/done-all-the-same.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";

/** A create with an invalid date, accepted. */
export const anyTextReadAsDate: Fault = {
  name: "any-text-read-as-date",
  breaks: ["INTERACT-errors/format-refused"],
  clause: "refused with a 4xx",
  because: "the date parser returns today's date for text that it can't read",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, (extension) => {
        const read = Object.entries(extension).map(([name, value]) => [
          name,
          typeof value === "string" && /[a-z/]/.test(value) && /Date|OfBirth/.test(name)
            ? "2026-01-01T00:00:00Z"
            : value,
        ]);
        return Object.fromEntries(read) as typeof extension;
      });
      return createUser({ ...context, body: given });
    },
  })),
};

/** An error about an attribute that also names attributes that were sent correctly. */
export const errorListsAllRequired: Fault = {
  name: "error-lists-all-required",
  breaks: ["INTERACT-errors/blames-no-other"],
  because: "every mistake is answered with the same sentence",
  transport: (reply) => {
    const detail = isObject(reply.body) ? reply.body["detail"] : undefined;
    if (!isObject(reply.body) || typeof detail !== "string") return reply;
    if (!/attribute/i.test(detail)) return reply;
    const longer = `${detail}; required are userName, externalId and location`;
    return { ...reply, body: { ...reply.body, detail: longer } };
  },
};

/** An error about a missing attribute with other words than the guide's. */
export const missingAttributeReworded: Fault = {
  name: "missing-attribute-reworded",
  breaks: ["INTERACT-errors/missing-wording"],
  clause: "Missing attribute",
  because: "the message comes from a validation library",
  transport: (reply) =>
    isObject(reply.body) && reply.body["detail"] === "Missing attribute location"
      ? { ...reply, body: { ...reply.body, detail: "The location field is required." } }
      : reply,
};

/** An error about a missing attribute that doesn't say which. */
export const missingAttributeUnnamed: Fault = {
  name: "missing-attribute-unnamed",
  breaks: ["INTERACT-errors/names-attribute", "INTERACT-errors/missing-wording"],
  clause: { "INTERACT-errors/missing-wording": "its name" },
  because: "the administrator sees only the detail",
  transport: (reply) =>
    isObject(reply.body) && reply.body["detail"] === "Missing attribute location"
      ? { ...reply, body: { ...reply.body, detail: "Missing attribute" } }
      : reply,
};

/** An error for an unknown user that says no more than its status. */
export const notFoundSaysNoMore: Fault = {
  name: "not-found-says-no-more",
  breaks: ["INTERACT-errors/explains"],
  clause: "say more than the status does",
  because: "the framework answers with its own page for an unknown resource",
  transport: (reply) =>
    reply.status === 404 && isObject(reply.body)
      ? { ...reply, body: { ...reply.body, detail: "Not Found" } }
      : reply,
};

/** An error about a wrong format that doesn't name the right one. */
export const requiredFormatNotSaid: Fault = {
  name: "required-format-not-said",
  breaks: ["INTERACT-errors/format-wording"],
  because: "the administrator must guess the right format",
  transport: (reply) => {
    const detail = isObject(reply.body) ? reply.body["detail"] : undefined;
    if (!isObject(reply.body) || typeof detail !== "string") return reply;
    const cut = detail.replace(/(required format) \(.*\)/, "$1");
    return { ...reply, body: { ...reply.body, detail: cut } };
  },
};

/** An error about a wrong type with other words than the guide's. */
export const wrongTypeReworded: Fault = {
  name: "wrong-type-reworded",
  breaks: ["INTERACT-errors/type-wording"],
  clause: "Bad value type for attribute",
  because: "the message comes from a JSON library",
  transport: (reply) => {
    const detail = isObject(reply.body) ? reply.body["detail"] : undefined;
    if (!isObject(reply.body) || typeof detail !== "string") return reply;
    const reworded = detail.replace("Bad value type for attribute", "Cannot convert the value of");
    return { ...reply, body: { ...reply.body, detail: reworded } };
  },
};

const dates = ["jobStartDate", "jobEndDate", "dateOfBirth"];

export const interactErrorsParts: readonly Fault[] = [
  {
    /** An error about a wrong type that doesn't name the attribute. */
    name: "wrong-type-unnamed",
    breaks: ["INTERACT-errors/type-wording", "INTERACT-errors/names-attribute"],
    clause: "its name",
    because: "the parser knows the position in the text, but not the attribute",
    transport: errs(["POST User"], (error) => ({
      ...error,
      detail: textAt(error, "detail").replace(
        /Bad value type for attribute \S+/,
        "Bad value type for attribute",
      ),
    })),
  },
  {
    /** A create with active as text that is refused, and stores the user as active. */
    name: "wrong-type-created-all-the-same",
    breaks: ["INTERACT-errors/type-refused", "RFC7644-3.12/wrong-type"],
    clause: { "INTERACT-errors/type-refused": "create no user" },
    because: "the row is inserted before the flags are read",
    decorate: createdAllTheSame((body) =>
      typeof body["active"] === "string" ? { ...body, active: true } : undefined,
    ),
  },
  {
    /** A create with a malformed date that is refused, and stores the user without dates. */
    name: "wrong-date-created-all-the-same",
    breaks: ["INTERACT-errors/format-refused"],
    clause: "create no user",
    because: "additional fields are written after the user, in another transaction",
    decorate: createdAllTheSame((body) => {
      const extension = body[INTERACT_USER_URN];
      const isDated = isObject(extension) && dates.some((name) => name in extension);
      return isDated
        ? changeExtension(body, INTERACT_USER_URN, (sent) => without(sent, ...dates))
        : undefined;
    }),
  },
  {
    /** An error of a read whose detail shows a line of source code. */
    name: "errors-with-a-stack-trace",
    breaks: ["INTERACT-errors/explains"],
    clause: "show no stack trace",
    because: "the provider writes the exception into the answer unchanged",
    transport: errs(["GET User"], (error) => ({
      ...error,
      detail: `${textAt(error, "detail")}\n    at Users.Find(String id) in Users.cs:line 42`,
    })),
  },
];
