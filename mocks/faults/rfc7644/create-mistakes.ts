// Providers that answer a client's mistake wrongly.

import { isObject } from "../../../src/scim/resource.ts";
import { textAt } from "../../attribute-access.ts";
import {
  answers,
  errs,
  filterOf,
  operationsIn,
  queryOf,
  sentIn,
  withScimType,
  withStatus,
} from "../../fault-kit/answers.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";

/** A create that reads any string as a boolean. */
export const createReadsAnyTextAsTrue: Fault = {
  name: "create-reads-any-text-as-true",
  breaks: ["RFC7644-3.12/wrong-type", "INTERACT-errors/type-refused"],
  clause: {
    "INTERACT-errors/type-refused": "refused with a 4xx",
    "RFC7644-3.12/wrong-type": "400",
  },
  because: "any non-empty text is read as true",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      return isObject(body) && typeof body["active"] === "string"
        ? createUser({ ...context, body: { ...body, active: true } })
        : createUser(context);
    },
  })),
};

/** A create whose body is a list of one, carried out. */
export const listOfOneCreated: Fault = {
  name: "list-of-one-created",
  breaks: ["RFC7644-3.12/wrong-structure"],
  clause: "400",
  because: "the framework unwraps a list of one element",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      return createUser(Array.isArray(body) ? { ...context, body: body[0] } : context);
    },
  })),
};

/** A create without a userName, refused with the scimType invalidPath. */
export const missingUserNameIsInvalidPath: Fault = {
  name: "missing-user-name-is-invalid-path",
  breaks: ["RFC7644-3.12/required-missing"],
  clause: "invalidValue or invalidSyntax",
  because: "every mistake has the scimType invalidPath",
  transport: (reply, { method }) =>
    method === "POST" &&
    isObject(reply.body) &&
    reply.body["detail"] === "Missing attribute userName"
      ? { ...reply, body: { ...reply.body, scimType: "invalidPath" } }
      : reply,
};

/** A count that doesn't fit into 32 bits ends in a server error. */
export const hugeCountIsServerError: Fault = {
  name: "huge-count-is-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a query: a number beyond 32 bits",
  because: "the integer parser throws for a large number",
  transport: (reply, request) =>
    Number(queryOf(request)["count"]) > 2_147_483_647
      ? errorReply(500, "Value was either too large or too small for an Int32")
      : reply,
};

/** U+0000 in a name ends in a server error. */
export const nulIsServerError: Fault = {
  name: "nul-is-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a body: a character that databases refuse",
  because: "PostgreSQL refuses the character, and no code catches the error",
  transport: (reply, { body }) =>
    body.includes("\\u0000") ? errorReply(500, "invalid byte sequence for encoding UTF8") : reply,
};

/** Schemas that aren't a list end in a server error. */
export const schemasOfAnotherKindAreServerError: Fault = {
  name: "schemas-of-another-kind-are-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a body: schemas that aren't a list",
  because: "the code iterates over the value before it checks the type",
  transport: (reply, request) => {
    const { schemas } = sentIn(request);
    return request.method === "POST" && schemas !== undefined && !Array.isArray(schemas)
      ? errorReply(500, "schemas.includes is not a function")
      : reply;
  },
};

/** A PUT of a group with an unknown member ends in a server error. */
export const unknownMemberInPutIsServerError: Fault = {
  name: "unknown-member-in-put-is-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a body: an unknown member",
  because: "a foreign key fails, and no code catches the error",
  decorate: replaceOperations(({ replaceGroup }, { tables: { users, groups } }) => ({
    replaceGroup: (context) => {
      const members = isObject(context.body) ? context.body["members"] : [];
      const ids = (Array.isArray(members) ? members : []).map((each) =>
        isObject(each) ? textAt(each, "value") : "",
      );
      const isUnknown = ids.some((id) => !users.get(id) && !groups.get(id));
      return isUnknown ? errorReply(500, "a foreign key is missing") : replaceGroup(context);
    },
  })),
};

/** An unknown attribute ends in a server error. */
export const unknownSubAttributeIsServerError: Fault = {
  name: "unknown-sub-attribute-is-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a query or a body",
  transport: (reply, { query, body }) =>
    /(?:userName|displayName)\.x\b/.test(`${query} ${body}`)
      ? errorReply(500, "Cannot read properties of undefined")
      : reply,
};

/** A path that isn't percent-encoded UTF-8 ends in a server error. */
export const malformedUriIsServerError: Fault = {
  name: "malformed-uri-is-server-error",
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: "in a path",
  transport: (reply, { path }) =>
    path.includes("%E0%A4%A") ? errorReply(500, "URI malformed") : reply,
};

export const rfc7644CreateMistakesParts: readonly Fault[] = [
  {
    /** A filter of three names with dots between them, or of one behind square brackets: a server error. */
    name: "further-dots-in-filters-are-server-error",
    breaks: ["RFC7644-3.12/client-mistakes"],
    clause: "in a query: a filter of three names, or of a sub-attribute after brackets",
    because: "the code reads what it expects, and nothing catches the exception",
    transport: (reply, request) =>
      /^\w+\.\w+\.\w+ |\]\.\w+ eq "a"/.test(filterOf(request))
        ? errorReply(500, "Cannot read properties of undefined")
        : reply,
  },
  {
    /** A condition that names no version ends in a server error. */
    name: "condition-of-no-version-is-server-error",
    breaks: ["RFC7644-3.12/client-mistakes"],
    clause: "in a header",
    because: "the code reads the first tag of an empty list",
    transport: (reply, { headers }) =>
      headers["if-match"] === "" ? errorReply(500, "Index was out of range") : reply,
  },
  {
    /** A filter of the password ends in a server error. */
    name: "password-filter-is-server-error",
    breaks: ["RFC7644-3.12/client-mistakes"],
    clause: "in a query: an attribute that is never returned",
    because: "the database has no such column",
    transport: answers(
      ["LIST User"],
      () => errorReply(500, 'column "password" does not exist'),
      (request) => filterOf(request).startsWith("password "),
    ),
  },
  {
    /** Brackets after a single-valued attribute end in a server error. */
    name: "brackets-behind-one-value-are-server-error",
    breaks: ["RFC7644-3.12/client-mistakes"],
    clause: "in a body: a filter of one value",
    because: "the code iterates over an object as if it were a list",
    transport: (reply, request) =>
      operationsIn(request).some(({ path }) => String(path).startsWith("name["))
        ? errorReply(500, "name.filter is not a function")
        : reply,
  },
  {
    /** An add whose filter selects nothing ends in a server error. */
    name: "unselected-add-is-server-error",
    breaks: ["RFC7644-3.12/client-mistakes"],
    clause: "in a body: an add that contradicts its filter",
    because: "the code uses the index -1 of a missing element",
    transport: (reply, request) =>
      operationsIn(request).some(({ path }) => /^(?:emails|members)\[not /.test(String(path)))
        ? errorReply(500, "Index was out of range")
        : reply,
  },
  {
    /** A create whose body is a list, refused with the scimType tooMany. */
    name: "list-body-is-too-many",
    breaks: ["RFC7644-3.12/wrong-structure"],
    clause: "invalidSyntax or invalidValue",
    because: "the provider treats a list as too many resources",
    transport: errs(["POST User"], withScimType("tooMany"), ({ body }) => body.startsWith("[")),
  },
  {
    /** A create with active as text, refused with the scimType mutability. */
    name: "wrong-type-is-mutability",
    breaks: ["RFC7644-3.12/wrong-type"],
    clause: "invalidValue or invalidSyntax",
    because: "the provider reports a value that it can't set as one that can't be changed",
    transport: errs(["POST User"], withScimType("mutability"), ({ body }) =>
      body.includes('"active":"'),
    ),
  },
  {
    /** A create with active as text, refused with 422. */
    name: "wrong-type-is-unprocessable",
    breaks: ["RFC7644-3.12/wrong-type"],
    clause: "400",
    because: "422 is the framework's status for a body that it can't bind",
    transport: answers(
      ["POST User"],
      (reply) => (reply.status === 400 ? withStatus(reply, 422) : reply),
      ({ body }) => body.includes('"active":"sometimes"'),
    ),
  },
];

/** A body of a form that the code doesn't expect ends in a server error. */
export const unexpectedBodies: readonly Fault[] = (
  [
    ["empty-body-is-server-error", "no body", ["POST", "PUT", "PATCH"], /^$/],
    ["text-body-is-server-error", "a body of text", ["POST"], /^"/],
    [
      "null-among-values-is-server-error",
      "null in a list",
      ["POST"],
      /"(?:emails|members)":\[null/,
    ],
    ["list-as-text-is-server-error", "a text for a list", ["POST"], /"(?:emails|members)":"/],
    ["name-as-text-is-server-error", "a text for an object", ["POST"], /"name":"/],
    ["name-as-number-is-server-error", "a number for a text", ["POST"], /Name":\d/],
    ["extension-as-text-is-server-error", "a text for an extension", ["POST"], /:User":"/],
    ["manager-as-list-is-server-error", "a list for an object", ["POST"], /"manager":\[/],
    ["operation-without-op-is-server-error", "no op", ["PATCH"], /\[\{"path":[^{}]*\}\]/],
    ["operations-as-object-are-server-error", "no list", ["PATCH"], /"Operations":\{/],
  ] as const
).map(([name, what, methods, form]): Fault => ({
  name,
  breaks: ["RFC7644-3.12/client-mistakes"],
  clause: `in a body: ${what}`,
  because: "the code reads what it expects, and nothing catches the exception",
  transport: (reply, { method, body }) =>
    reply.status !== 401 && methods.some((each) => each === method) && form.test(body)
      ? errorReply(500, "Cannot read properties of undefined")
      : reply,
}));
