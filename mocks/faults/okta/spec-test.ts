// Faulty providers for the rows of okta/spec-test.

import { isObject } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { textAt, without } from "../../attribute-access.ts";
import { errs, lists, queryOf } from "../../fault-kit/answers.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { listWithoutSchemas } from "../../fault-kit/list-without-schemas.ts";
import { pause } from "../../fault-kit/pause.ts";
import type { Fault } from "../../fault.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";
import { seeded } from "../../seed.ts";
import type { IncomingRequest } from "../../provider.ts";

/** A list of all groups that takes most of a second. */
export const groupsListedSlowly: Fault = {
  name: "groups-listed-slowly",
  breaks: ["OKTA-spec/10-groups-in-time"],
  because: "the provider reads every member of every group one by one",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: async (context) => {
      if (Object.keys(context.query).length === 0) await pause(700);
      return listGroups(context);
    },
  })),
};

/** Users whom SCIM didn't create, shown in lists but not readable by id. */
export const unprovisionedNotReadable: Fault = {
  name: "unprovisioned-not-readable",
  breaks: ["OKTA-spec/02-user-by-id"],
  because: "the table of SCIM ids has no row for them",
  decorate: replaceOperations(({ getUser }, { tables: { users } }) => {
    const before = new Set([...users.all()].map(({ id }) => id));
    return {
      getUser: (context) => {
        if (!before.has(context.path.id)) return getUser(context);
        throw new ScimError({ status: 404, detail: `No User has the id ${context.path.id}` });
      },
    };
  }),
};

/** A lookup without a match, answered with 404. */
export const noMatchIsNotFound: Fault = {
  name: "no-match-is-not-found",
  breaks: [
    "OKTA-lookup/no-match-is-empty",
    "OKTA-spec/03-fixed-name-absent",
    "OKTA-spec/05-random-name-absent",
    "RFC7644-3.4.2/no-match",
  ],
  clause: { "OKTA-lookup/no-match-is-empty": "200", "RFC7644-3.4.2/no-match": "200" },
  because: "every row looks up an unknown user and requires an empty list",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      const isEmpty = isObject(reply.body) && reply.body["totalResults"] === 0;
      return isEmpty ? errorReply(404, "No User matches the filter") : reply;
    },
  })),
};

/** Pages of users, some with an empty userName. */
export const listShowsEmptyUserName: Fault = {
  name: "list-shows-empty-user-name",
  breaks: ["RFC7643-4.1.1/user-name", "OKTA-spec/01-first-user"],
  clause: { "RFC7643-4.1.1/user-name": "listed", "OKTA-spec/01-first-user": "userName" },
  because: "the directory contains users without an account",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) => {
      const reply = await listUsers(context);
      if (context.query.filter !== undefined) return reply;
      return changeListed(reply, (user) =>
        textAt(user, "userName") === seeded.preexisting.userName ? { ...user, userName: "" } : user,
      );
    },
  })),
};

const digits = /^\/Users\/\d{16,}$/;

function isDigits({ path }: IncomingRequest): boolean {
  return digits.test(path);
}

export const oktaSpecTestParts: readonly Fault[] = [
  listWithoutSchemas(
    "plain-groups-without-schemas",
    "Group",
    "OKTA-spec/10-groups",
    ({ query }) => query === "",
    "OKTA-import/without-parameters",
  ),
  ...(
    [
      ["first-entry-without-name", "name"],
      ["first-entry-without-address", "emails"],
    ] as const
  ).map(([name, part]): Fault => ({
    name,
    breaks: ["OKTA-spec/01-first-user"],
    clause: part === "name" ? "name" : "an e-mail address",
    because: "a list shows only what fits on a line",
    transport: lists(
      "User",
      (user) => without(user, part),
      (request) => {
        const { count, filter } = queryOf(request);
        return count === "1" && filter === undefined;
      },
    ),
  })),
  {
    /** A read of an id of many digits that is refused with an empty detail. */
    name: "unknown-id-without-a-detail",
    breaks: ["OKTA-spec/04-unknown-id", "OKTA-spec/12-unknown-number", "RFC7644-3.12/detail"],
    clause: {
      "OKTA-spec/04-unknown-id": "a detail",
      "OKTA-spec/12-unknown-number": "a detail",
    },
    because: "the provider considers the status sufficient",
    transport: errs(["GET User"], (error) => ({ ...error, detail: "" }), isDigits),
  },
  {
    /** A read of an id of many digits that is refused with a body that is no SCIM error. */
    name: "unknown-id-without-a-scim-error",
    breaks: [
      "OKTA-spec/04-unknown-id",
      "OKTA-spec/12-unknown-number",
      "OKTA-read/unknown-id",
      "RFC7644-3.12/error-body",
      "RFC7644-3.12/error-status",
    ],
    clause: {
      "OKTA-spec/04-unknown-id": "a SCIM error",
      "OKTA-spec/12-unknown-number": "a SCIM error",
      "OKTA-read/unknown-id": "a SCIM error",
    },
    because: "the framework answers before the SCIM code does",
    transport: errs(["GET User"], ({ detail = "" }) => ({ message: detail }), isDigits),
  },
  {
    /** A list of users that is refused with 401 and an empty detail. */
    name: "unauthorized-without-a-detail",
    breaks: ["OKTA-spec/11-wrong-token", "RFC7644-3.12/detail"],
    clause: "a detail",
    because: "the provider explains nothing to a client without a valid token",
    transport: errs(
      ["LIST User"],
      (error) => ({ ...error, detail: "" }),
      (_request, { status }) => status === 401,
    ),
  },
];
